import { verloopBestanden } from "#modules/verkeer"
import { execute } from "#platform/command"
import { addGewist } from "#platform/gewist"
import type { Job } from "#platform/jobs"
import type { Services } from "#platform/services"
import { wisUitSporen } from "#platform/wis-spoor"
import { rondWissenAf } from "./wissen.command.ts"
import { laatGewijzigde } from "./archief.sql.ts"
import { ruimPakket } from "./pak-in.command.ts"
import { alleNummers, herijk, isAanDeBeurt, neemMensen, sluitWisplan, streepAf, wisInlog, wisRijen, wisTaken } from "./wissen.sql.ts"

/** So many people in one transaction: what was done stays done, however it ends. */
const STAP = 25

/** Carries out a plan that a second person agreed to. Cut off or run twice, it goes on where it was. */
export const wisTaak: Job = {
  naam: "wis",
  async run({ services, token }, { wisplanId }) {
    if (!(await services.db.inRol("wis", null, tx => isAanDeBeurt(tx, wisplanId!)))) return
    await services.db.inRol("wis", null, tx => herijk(tx, wisplanId!))
    await wisIedereen(services, wisplanId!)
    await ruimPakket(services, wisplanId!)
    const klaar = await services.db.inRol("wis", null, tx => sluitWisplan(tx, wisplanId!))
    if (!klaar) return
    await execute(services, token, rondWissenAf, { wisplanId, mensen: klaar.gedaan, rijen: klaar.rijen }, { id: crypto.randomUUID() })
  },
}

/** Everybody of a plan, and the files that may hold them. Before the plan is closed: cut off in here, the next run does it again. */
export async function wisIedereen(services: Wissers, wisplanId: string): Promise<void> {
  while (await wisStap(services, wisplanId));
  await verloopBestanden(services)
}
/** What erasing needs: a restore has no more than this. */
export type Wissers = Pick<Services, "db" | "dataDir" | "zegelsleutel">

/** Some people, whole: their rows, their log-ins, and themselves in what others did. False: nobody is left. */
async function wisStap({ db, dataDir, zegelsleutel }: Wissers, wisplanId: string): Promise<boolean> {
  return db.inRol("wis", null, async tx => {
    const genomen = await neemMensen(tx, wisplanId, STAP)
    if (genomen.length === 0) return false
    const anders = await laatGewijzigde(tx, wisplanId, genomen.map(m => m.deelnemerId)) // biome-ignore format: one step
    const mensen = genomen.filter(m => !anders.has(m.deelnemerId))
    const deelnemers = mensen.filter(m => m.geheel).map(m => m.deelnemerId)
    const nummers = await alleNummers(tx, deelnemers)
    const accounts = await wisInlog(tx, deelnemers)
    await wisTaken(tx, [...nummers, ...accounts])
    const rijen = await wisRijen(tx, mensen, { nummers, accounts })
    // Before it is settled: cut off in here it is done again, and a line too many says nothing of who is gone.
    const deels = mensen.filter(m => !m.geheel).map(m => ({ deelnemerId: m.deelnemerId, wat: m.categorieen.join() }))
    await addGewist(dataDir, wisplanId, [...nummers.map(deelnemerId => ({ deelnemerId, wat: "alles" })), ...deels])
    await wisUitSporen(tx, zegelsleutel, { wisplanId, deelnemers: nummers, accounts })
    await streepAf(tx, wisplanId, mensen.map(m => m.deelnemerId), rijen) // biome-ignore format: one step
    return true
  })
}
