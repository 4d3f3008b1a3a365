import { type Dag, plusDagen } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"

export type Stand = "wacht" | "aangenomen" | "geweigerd" | "verlopen" | "ingetrokken"

/** Where a referral stands: told by what is known and the day, kept nowhere. */
export function standVan(d: { antwoord: string | null; antwoordVoor: Dag; ingetrokken: boolean }, vandaag: Dag): Stand {
  if (d.ingetrokken) return "ingetrokken"
  if (d.antwoord !== null) return d.antwoord as Stand
  return d.antwoordVoor < vandaag ? "verlopen" : "wacht"
}

/** So long at most somebody waits for an answer; what is not answered by then lapses with its link. */
const DAGEN = 60
export const STANDAARD_DAGEN = 14

interface Aan {
  aanOrganisatieId: string | null
  aanNaam: string | null
  aanEmail: string | null
  antwoordVoor: Dag
}
/** To one organisation, and with a day that leaves time to answer. */
export function beoordeelVerwijzing({ aanOrganisatieId, aanNaam, aanEmail, antwoordVoor }: Aan, vandaag: Dag): Uitkomst<null> {
  const elders = aanNaam !== null || aanEmail !== null
  if ((aanOrganisatieId !== null) === elders) return geweigerd(elders ? ALLEBEI : NAAR_WIE)
  if (elders && (aanNaam === null || aanEmail === null)) return geweigerd(NAAM_EN_ADRES(aanNaam === null ? "aanNaam" : "aanEmail"))
  if (antwoordVoor <= vandaag || antwoordVoor > plusDagen(vandaag, DAGEN)) return geweigerd(TERMIJN)
  return akkoord(null)
}

interface Antwoord {
  antwoord: string
  reden: string | null
  contactNaam: string | null
  eersteContact: Dag | null
}
/** A yes says who and when; a no says why. What belongs to the other answer is left out. */
export function beoordeelAntwoord(a: Antwoord, vandaag: Dag): Uitkomst<Antwoord> {
  if (a.antwoord === "geweigerd")
    return a.reden === null ? geweigerd(WAAROM_NIET) : akkoord({ ...a, contactNaam: null, eersteContact: null })
  if (a.contactNaam === null) return geweigerd(WIE)
  if (a.eersteContact === null || a.eersteContact < vandaag || a.eersteContact > plusDagen(vandaag, 2 * DAGEN)) return geweigerd(WANNEER)
  return akkoord({ ...a, reden: null })
}

const NAAR_WIE: Weigering = {
  code: "naar_wie",
  veld: "aanOrganisatieId",
  tekst: "Kies een organisatie, of vul de naam en het e-mailadres van een andere in.",
}
const ALLEBEI: Weigering = {
  code: "allebei",
  veld: "aanOrganisatieId",
  tekst: "Kies een organisatie uit de lijst óf vul een andere in, niet allebei.",
}
const NAAM_EN_ADRES = (veld: string): Weigering => ({
  code: "naam_en_adres",
  veld,
  tekst: "Vul de naam en het e-mailadres van de organisatie in.",
})
const TERMIJN: Weigering = { code: "termijn", veld: "antwoordVoor", tekst: `Kies een dag na vandaag, hoogstens ${DAGEN} dagen vooruit.` }
const WAAROM_NIET: Weigering = { code: "waarom_niet", veld: "reden", tekst: "Kies waarom het niet lukt. Dan zoekt de vrager verder." }
const WIE: Weigering = { code: "wie", veld: "contactNaam", tekst: "Vul in wie bij u contact opneemt." }
const WANNEER: Weigering = { code: "wanneer", veld: "eersteContact", tekst: "Kies de dag van het eerste contact: vandaag of later." }
