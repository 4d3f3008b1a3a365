import type { Job } from "#platform/jobs"
import type { Services } from "#platform/services"
import { type Ingepakt, loadInpakstand, loadTePakken, storePakket } from "./archief.sql.ts"
import { pakIn, pakketStaat, ruimPakket } from "./pak-in.command.ts"
import { wisTaak } from "./wis.job.ts"
import { herijk } from "./wissen.sql.ts"

/** Makes the package that the plan waits for. Cut off or run twice it begins again: nobody is erased before a receipt. */
export const archiveerTaak: Job = {
  naam: "archiveer",
  async run(context, { wisplanId }) {
    const { services } = context
    const { stand, mensen } = await services.db.inRol("wis", null, async tx => {
      await herijk(tx, wisplanId!)
      return { stand: await loadInpakstand(tx, wisplanId!), mensen: await loadTePakken(tx, wisplanId!) }
    })
    if (!stand) return ruimPakket(services, wisplanId!) // left, or received meanwhile
    if (stand.sha256 && (await pakketStaat(services, wisplanId!, stand.sha256))) return
    const pakket: Ingepakt = mensen.length > 0 ? await pakIn(services, wisplanId!, stand, mensen) : NIEMAND
    await services.db.inRol("wis", null, tx => storePakket(tx, wisplanId!, pakket))
    if (mensen.length === 0) return wisTaak.run(context, { wisplanId: wisplanId! })
    await ruimOude(services, wisplanId!)
  },
}

/** Everybody who was to be packed is in use again or shielded: what is left needs no archive. */
const NIEMAND: Ingepakt = { code: "", sha256: "", bytes: 0, merken: {} }

/** Which package counts, the database says: two runs of the job may both have made one. */
async function ruimOude(services: Services, wisplanId: string): Promise<void> {
  const stand = await services.db.inRol("wis", null, tx => loadInpakstand(tx, wisplanId))
  if (stand?.sha256) await ruimPakket(services, wisplanId, stand.sha256)
}
