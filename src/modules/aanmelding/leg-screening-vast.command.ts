import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { LegScreeningVast } from "./aanmelding.schema.ts"
import { storeScreening } from "./bewaar.sql.ts"
import { weigerStap } from "./volg.command.ts"

const TOEKOMST: Weigering = { code: "toekomst", veld: "datum", tekst: "Deze screening moet nog komen. Kies vandaag of een dag ervoor." }
const TE_VROEG: Weigering = { code: "te_vroeg", veld: "datum", tekst: "Kies een dag vanaf de dag van de aanmelding." }
const GEEN_VOORSELECTIE: Weigering = {
  code: "geen_voorselectie",
  tekst: "Op de dag van deze aanmelding gold geen voorselectie: dan gaat iedereen naar het TDC.",
}

/** Where somebody went after the screening at the door; said again, the last one holds. */
export const legScreeningVast = command({
  naam: "leg-screening-vast",
  recht: "aanmelden",
  invoer: LegScreeningVast,
  async run({ tx, vandaag, audit }, { aanmeldingId, uitkomst, datum }) {
    if (datum > vandaag) return geweigerd(TOEKOMST)
    const code = await storeScreening(tx, aanmeldingId, uitkomst, datum)
    if (code === "te_vroeg") return geweigerd(TE_VROEG)
    if (code === "geen_voorselectie") return geweigerd(GEEN_VOORSELECTIE)
    if (code) return weigerStap(code)
    audit({ aanmeldingId, uitkomst })
    return akkoord({ aanmeldingId })
  },
})
