import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { loadPersoon } from "#modules/deelnemer"
import { kanaalVan, loadKeuze } from "#modules/gesprek"
import { command } from "#platform/command"
import { storeLinkbericht } from "./daadlink.sql.ts"
import { StuurLink } from "./link.schema.ts"

/** Sends a message with a link for one act: to tick a step, or to agree with a version of the plan. */
export const stuurLink = command({
  naam: "stuur-link",
  recht: "C15:schrijf",
  invoer: StuurLink,
  async run({ tx, services, vandaag, opdrachtId, audit }, { deelnemerId, soort, onderwerpId }) {
    const persoon = await loadPersoon(tx, deelnemerId, vandaag)
    if (!persoon) return geweigerd(WEIGERING["niet_gevonden"]!)
    const open = { email: services.post.email !== null, sms: services.post.sms !== null }
    const kanaal = kanaalVan({ keuze: await loadKeuze(tx, deelnemerId), email: persoon.email, telefoon: persoon.telefoon }, open)
    if (kanaal === null || kanaal === "brief") return geweigerd(WEIGERING["geen_weg"]!)
    const code = await storeLinkbericht(tx, { id: opdrachtId, deelnemerId, soort, onderwerpId, kanaal })
    if (code) return geweigerd(WEIGERING[code]!)
    audit({ deelnemerId, soort, onderwerpId, kanaal })
    return akkoord({ deelnemerId })
  },
})

const WEIGERING: Readonly<Record<string, Weigering>> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "Dit staat niet meer open, of deze persoon is niet (meer) aan u toegewezen." },
  geen_weg: {
    code: "geen_weg",
    tekst:
      "Er is geen weg om dit te sturen: geen e-mailadres of mobiel nummer, geen dienst ingesteld, of deze persoon wil brieven of niets.",
  },
  geen_geboortedatum: {
    code: "geen_geboortedatum",
    tekst: "Zonder geboortedatum kan niemand de link openen. Vul haar in bij de gegevens van deze persoon.",
  },
  te_vaak: { code: "te_vaak", tekst: "Er zijn vandaag al tien links gestuurd. Bel deze persoon, of wacht tot morgen." },
}
