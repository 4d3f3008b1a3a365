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
    while (await wisStap(services, wisplanId!));
    // Before the plan is closed: cut off in here, the next run does it again.
    await verloopBestanden(services)
    await ruimPakket(services, wisplanId!)
    const klaar = await services.db.inRol("wis", null, tx => sluitWisplan(tx, wisplanId!))
    if (!klaar) return
    await execute(services, token, rondWissenAf, { wisplanId, mensen: klaar.gedaan, rijen: klaar.rijen }, { id: crypto.randomUUID() })
  },
}

/** Some people, whole: their rows, their log-ins, and themselves in what others did. False: nobody is left. */
async function wisStap({ db, dataDir, zegelsleutel }: Services, wisplanId: string): Promise<boolean> {
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
    await addGewist(dataDir, [...nummers.map(deelnemerId => ({ deelnemerId, wat: "alles" })), ...deels])
    await wisUitSporen(tx, zegelsleutel, { wisplanId, deelnemers: nummers, accounts })
    await streepAf(tx, wisplanId, mensen.map(m => m.deelnemerId), rijen) // biome-ignore format: one step
    return true
  })
}
