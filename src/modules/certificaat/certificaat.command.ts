import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { LegCertificaatVast, TrekCertificaatIn } from "./certificaat.schema.ts"
import { closeCertificaat, storeCertificaat } from "./certificaat.sql.ts"

/** From these days on somebody holds a certificate; never one's own. */
export const legCertificaatVast = command({
  naam: "leg-certificaat-vast",
  recht: "beheer",
  invoer: LegCertificaatVast,
  async run({ tx, opdrachtId, audit }, { medewerkerId, ...certificaat }) {
    if (certificaat.einde !== null && certificaat.einde <= certificaat.begin)
      return geweigerd({
        code: "einde_voor_begin",
        veld: "einde",
        tekst: "Het einde ligt na het begin. Laat het leeg als er geen einde is.",
      })
    if (!(await storeCertificaat(tx, opdrachtId, medewerkerId, certificaat)))
      return geweigerd({ code: "niet_gevonden", tekst: "Deze functie beheert u niet, of het is uw eigen. Vraag dan een andere beheerder." })
    audit({ certificaat: opdrachtId, medewerker: medewerkerId, soort: certificaat.soort })
    return akkoord({ medewerkerId })
  },
})

/** It no longer counts, and stays readable with the reason. */
export const trekCertificaatIn = command({
  naam: "trek-certificaat-in",
  recht: "beheer",
  invoer: TrekCertificaatIn,
  async run({ tx, audit }, { certificaatId, reden }) {
    const medewerkerId = await closeCertificaat(tx, certificaatId, reden)
    if (!medewerkerId) return geweigerd({ code: "niet_gevonden", tekst: "Dit certificaat beheert u niet, of het is al ingetrokken." })
    audit({ certificaat: certificaatId, medewerker: medewerkerId })
    return akkoord({ medewerkerId })
  },
})
