import { aanmeldBericht, mobiel, teMelden, wachtNa } from "#modules/gesprek"
import type { Job } from "#platform/jobs"
import type { Services } from "#platform/services"
import { inTaal, kiesTaal } from "#platform/taal"
import { loadTeMelden, neemTeMelden, storeGemeld, storeMislukt } from "./melding.sql.ts"

/** Tells who signed up of his first conversation: invited, another time, the day before, and that it does not go on. */
export const stuurAanmeldberichten: Job = {
  naam: "stuur-aanmeldberichten",
  async run({ services }) {
    if (!services.post.email && !services.post.sms) return
    const ids = await services.db.inRol("import", null, tx => loadTeMelden(tx, services.vandaag()))
    for (const id of ids) await meld(services, id)
  },
}

/** In a transaction that holds it, so that nobody hears twice. */
const meld = (services: Services, id: string): Promise<void> =>
  services.db.inRol("import", null, async tx => {
    const wie = await neemTeMelden(tx, id)
    const soort = wie && teMelden(wie, services.vandaag())
    const verzend = wie && services.post[wie.langs]
    if (!soort || !verzend) return
    const aan = wie.langs === "email" ? wie.email : mobiel(wie.telefoon)
    if (aan === null) return void (await storeMislukt(tx, id, null))
    try {
      const taal = kiesTaal({ gekozen: null, koek: null, voertaal: wie.voertaal, browser: null })
      const { langs, uitgenodigdVoor: dag, uitgenodigdTijd: tijd, uitgenodigdNr: volgnummer, minuten } = wie
      const wat = { soort, langs, uid: id, volgnummer, dag, tijd, minuten }
      await verzend(inTaal(taal, () => aanmeldBericht(wat, aan, services.basisUrl ?? "http://localhost")))
      await storeGemeld(tx, wie, soort)
    } catch (fout) {
      services.log.fout(`bericht per ${wie.langs} aan een aanmelder niet verstuurd`, { fout: (fout as Error).name })
      await storeMislukt(tx, id, wachtNa(wie.pogingen + 1))
    }
  })
