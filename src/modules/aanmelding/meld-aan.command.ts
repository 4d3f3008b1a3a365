import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { beoordeelDubbel, beoordeelGeboortedatum, loadDubbelen } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { command } from "#platform/command"
import { verdeelGroep } from "#modules/wachtrij"
import { MeldAan } from "./aanmelding.schema.ts"
import { loadLijktOp } from "./aanmelding.sql.ts"
import { storeAanmelding } from "./bewaar.sql.ts"

/** The whole name, as a search compares it. */
export const naamVan = (wie: { voornaam: string; tussenvoegsel: string | null; achternaam: string }): string =>
  [wie.voornaam, wie.tussenvoegsel, wie.achternaam].filter(Boolean).join(" ")

/** Writes somebody into the queue of the own organisation, after a look at who is there already. */
export const meldAan = command({
  naam: "meld-aan",
  recht: "aanmelden",
  invoer: MeldAan,
  vrijeTekst: ["vraag"],
  async run({ tx, actor, vandaag, services, opdrachtId, audit }, { bevestigd, ...invoer }) {
    const fout = beoordeelGeboortedatum(invoer.geboortedatum, vandaag, vandaag)
    if (fout.length > 0) return geweigerd(...fout)
    const groepen = verdeelGroep(invoer.groep)
    if (groepen.beschermdeGroep !== null && !allows(services.access, actor, "C11:schrijf")) return geweigerd(ALLEEN_REGISSEUR)
    const naam = naamVan(invoer)
    const gevonden = [...(await loadLijktOp(tx, naam, invoer.geboortedatum)), ...(await loadDubbelen(tx, naam, invoer.geboortedatum))]
    const dubbel = beoordeelDubbel(gevonden, bevestigd)
    if (!dubbel.ok) return dubbel
    const code = await storeAanmelding(tx, { ...invoer, ...groepen, id: opdrachtId, ontvangenOp: vandaag })
    if (code) return geweigerd({ code, tekst: "Uw organisatie neemt zo geen mensen aan. Vraag uw beheerder." })
    audit({ aanmeldingId: opdrachtId, weg: invoer.weg })
    return akkoord({ aanmeldingId: opdrachtId })
  },
})

const ALLEEN_REGISSEUR: Weigering = {
  code: "geen_recht",
  veld: "groep",
  tekst: "Deze groep legt alleen een casusregisseur vast. Laat hem leeg.",
}
