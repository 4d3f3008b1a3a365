import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { UPLOAD_BYTES, uploadNaam, uploadType } from "#platform/upload"
import { isInBeeld } from "./plan.sql.ts"
import { BewaarPlanscan } from "./scan.schema.ts"
import { loadPapier, storeScan } from "./scan.sql.ts"

/** So many sheets for one signature. */
const SCANS = 4

/** The signed sheet with the yes on paper that it proves. */
export const bewaarPlanscan = command({
  naam: "bewaar-planscan",
  recht: "C15:toevoeg",
  invoer: BewaarPlanscan,
  async run({ tx, actor, services, opdrachtId: scanId, audit }, { deelnemerId, versieId, naam, inhoud: base64 }) {
    if (!(await isInBeeld(tx, deelnemerId))) return geweigerd(NIET_GEVONDEN)
    const papier = await loadPapier(tx, deelnemerId, versieId)
    if (!papier) return geweigerd(GEEN_PAPIER)
    const inhoud = Buffer.from(base64, "base64")
    const soort = uploadType(inhoud)
    if (inhoud.length > UPLOAD_BYTES)
      return geweigerd(weiger("Dit bestand is groter dan 5 MB. Maak de foto kleiner, of scan minder bladzijden."))
    if (!soort) return geweigerd(weiger("Kies een foto (jpg of png) of een pdf. Dit bestand is iets anders."))
    if (papier.scans >= SCANS) return geweigerd(weiger(`Er staan al ${SCANS} bladen bij deze handtekening.`))
    const bestand = uploadNaam(naam, soort, "getekend-plan")
    const { accountId } = actor
    const scan = { id: scanId, deelnemerId, akkoordId: papier.akkoordId, bestand, soort, inhoud, accountId }
    if (!(await storeScan(tx, services.sleutel, scan))) return geweigerd(GEEN_PAPIER)
    audit({ deelnemerId, versieId, scanId, bytes: inhoud.length })
    return akkoord({ deelnemerId, scanId })
  },
})

const weiger = (tekst: string): Weigering => ({ code: "scan", veld: "bestand", tekst })
const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const GEEN_PAPIER: Weigering = {
  code: "geen_papier",
  tekst: "Bij deze versie staat geen handtekening op papier. Leg eerst vast dat de deelnemer op papier tekende.",
}
