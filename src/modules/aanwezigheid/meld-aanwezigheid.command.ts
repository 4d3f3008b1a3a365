import { plusDagen } from "#begrippen/dag"
import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { MeldAanwezigheid } from "./aanwezigheid.schema.ts"
import { storeAanwezigheid } from "./dag.sql.ts"

/** So far back a half-day can still be put right on the list of the day; older mistakes go through the administration. */
const DAGEN_TERUG = 31

const WEIGERINGEN: Record<string, Weigering> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." },
  al_gemeld: { code: "al_gemeld", tekst: "Een collega heeft dit al opgeschreven. Vraag hem of haar om het te wijzigen." },
  geen_activiteit: {
    code: "geen_activiteit",
    tekst: "Op deze dag loopt er voor deze persoon geen traject of werkplek. Kies een andere dag.",
  },
}

/** Records how somebody was there on a half-day, or puts it right. */
export const meldAanwezigheid = command({
  naam: "meld-aanwezigheid",
  recht: "C18:toevoeg",
  invoer: MeldAanwezigheid,
  async run({ tx, vandaag, audit }, { datum, dagdeel, keuze: [deelnemerId, status], pagina }) {
    if (datum > vandaag) return geweigerd({ code: "toekomst", veld: "datum", tekst: "Die dag moet nog komen. Kies vandaag of eerder." })
    if (datum < plusDagen(vandaag, -DAGEN_TERUG))
      return geweigerd({ code: "te_lang_geleden", veld: "datum", tekst: `Kies een dag van hoogstens ${DAGEN_TERUG} dagen geleden.` })
    const code = await storeAanwezigheid(tx, { deelnemerId, datum, dagdeel, status })
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ deelnemerId, datum, dagdeel })
    return akkoord({ datum, dagdeel, pagina })
  },
})
