import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { allows } from "#platform/actor"
import { openBsnKluis } from "#platform/bsn-kluis"
import { command } from "#platform/command"
import { ZoekOpBsn } from "./registratie.schema.ts"
import { bovenQuotum } from "./bsn-quotum.rules.ts"
import { loadBsnGezocht, zoekBsn } from "./zoeken.sql.ts"

/** Finds a person by exact BSN within the actor's organisation. An act, not a page: the number stands in no address, and the purpose is kept. */
export const zoekOpBsn = command({
  naam: "zoek-op-bsn",
  recht: "deelnemers",
  invoer: ZoekOpBsn,
  async run({ tx, actor, services, vandaag, audit }, { bsn, doel }) {
    const mag = ["C02:lees", "C02:masker"].some(recht => allows(services.access, actor, recht))
    if (!mag || !actor.organisatieId)
      return geweigerd({ code: "geen_recht", tekst: "Uw rol geeft geen recht om op BSN te zoeken. Zoek op naam of geboortedatum." })
    const vol = bovenQuotum(await loadBsnGezocht(tx), vandaag)
    if (vol) return geweigerd(vol)
    const deelnemerId = await zoekBsn(tx, openBsnKluis(services.sleutel).zoeksleutel(bsn, actor.organisatieId))
    audit({ doel, gevonden: deelnemerId === null ? 0 : 1, ...(deelnemerId && { deelnemerId }) })
    return akkoord({ deelnemerId })
  },
})
