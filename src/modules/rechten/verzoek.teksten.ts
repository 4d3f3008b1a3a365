import type { Soort } from "./verzoek.rules.ts"

/** What may be asked, as the person says it (B1) and as who answers it reads it. */
export const SOORT: Readonly<Record<Soort, { vraag: string; uitleg: string; naam: string; wie: string }>> = {
  correctie: {
    vraag: "Er klopt iets niet: verbeter het",
    uitleg: "Schrijf op wat er staat, en wat er zou moeten staan.",
    naam: "correctie",
    wie: "wie de casus regisseert, of de teamleider",
  },
  bezwaar: {
    vraag: "Ik wil niet dat mijn gegevens zo gebruikt worden",
    uitleg: "Schrijf op wat u niet wilt, en waarom. Tot het besluit worden uw gegevens met niemand gedeeld en zoekt niemand er werk mee.",
    naam: "bezwaar",
    wie: "wie de casus regisseert, of de teamleider",
  },
  wissen: {
    vraag: "Wis mijn gegevens",
    uitleg: "Schrijf op welke gegevens. Sommige moet uw gemeente van de wet bewaren: dan hoort u tot wanneer.",
    naam: "wissen",
    wie: "de privacy officer",
  },
  inzage: {
    vraag: "Geef mij alles wat er over mij staat, op papier",
    uitleg: "Zelf downloaden kan ook meteen, op uw eigen pagina.",
    naam: "inzage",
    wie: "de privacy officer",
  },
}
export const BESLUIT: Readonly<Record<string, string>> = {
  ingewilligd: "ja, dat doen we",
  deels: "voor een deel",
  geweigerd: "nee",
  ingetrokken: "ingetrokken",
}
