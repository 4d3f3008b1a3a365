import type { Code } from "#begrippen/code"
import { BEHEERSINGEN, SOORTEN_ONDERDEEL, type SoortOnderdeel, UITKOMSTEN_SOLLICITATIE } from "#begrippen/portfolio"

interface Vraag {
  label: string
  hint?: string
  /** Without it the entry says too little. */
  verplicht?: true
}
/** What a kind of entry asks, in words that a resident and who guides him both read. A field that is not there is not asked and not kept. */
export interface Soortvragen {
  wat: Vraag
  /** Which list the words come from. */
  lijst?: "beroep" | "vaardigheid"
  waar?: Vraag
  begin?: Vraag
  einde?: Vraag
  stand?: Vraag & { opties: readonly Code[] }
  toelichting?: Vraag & { rijen: number }
  /** Lies ahead as well: until when something holds. */
  eindeVooruit?: true
}

const PERIODE = {
  begin: { label: "Vanaf", hint: "Weet u de dag niet? Neem de eerste van de maand." },
  einde: { label: "Tot", hint: "Leeg: het loopt nog." },
}
export const SOORTVRAGEN: Readonly<Record<SoortOnderdeel, Soortvragen>> = {
  werk: {
    wat: { label: "Wat voor werk", hint: "Bijvoorbeeld: inpakker, kok, chauffeur.", verplicht: true },
    lijst: "beroep",
    waar: { label: "Bij wie, en in welke plaats" },
    ...PERIODE,
    toelichting: { label: "Wat hoorde bij dat werk", rijen: 3 },
  },
  vrijwilligerswerk: {
    wat: { label: "Wat voor vrijwilligerswerk", verplicht: true },
    lijst: "beroep",
    waar: { label: "Waar" },
    ...PERIODE,
    toelichting: { label: "Wat hoorde daarbij", rijen: 3 },
  },
  zorg: {
    wat: {
      label: "Wat voor zorg",
      hint: "Bijvoorbeeld: kinderen opvoeden, zorgen voor een ouder. Niet: wat diegene mankeert.",
      verplicht: true,
    },
    ...PERIODE,
    toelichting: { label: "Wat leert dat over u", rijen: 3 },
  },
  vaardigheid: {
    wat: { label: "Wat", hint: "Bijvoorbeeld: heftruck rijden, klanten helpen.", verplicht: true },
    lijst: "vaardigheid",
    stand: { label: "Hoe goed gaat het", opties: BEHEERSINGEN },
    toelichting: { label: "Waaruit blijkt dat", hint: "Bijvoorbeeld: dat deed ik twee jaar bij de kringloop.", rijen: 2 },
  },
  certificaat: {
    wat: { label: "Welk certificaat", hint: "Bijvoorbeeld: heftruck, VCA, EHBO.", verplicht: true },
    waar: { label: "Van wie gekregen" },
    begin: { label: "Behaald op" },
    einde: { label: "Geldig tot", hint: "Leeg: het blijft geldig." },
    eindeVooruit: true,
  },
  geleerd: {
    wat: { label: "Wat leerde u", verplicht: true },
    waar: { label: "Waar of bij wie" },
    begin: { label: "Wanneer" },
    toelichting: { label: "Hoe ging dat", rijen: 3 },
  },
  beroepswens: {
    wat: { label: "Welk werk", hint: "Kies zo mogelijk een beroep uit de lijst: dan vinden werkgevers het.", verplicht: true },
    lijst: "beroep",
    toelichting: { label: "Waarom", rijen: 2 },
  },
  sollicitatie: {
    wat: { label: "Op welk werk", verplicht: true },
    lijst: "beroep",
    waar: { label: "Bij wie", verplicht: true },
    begin: { label: "Verstuurd op", verplicht: true },
    stand: { label: "Wat kwam ervan", opties: UITKOMSTEN_SOLLICITATIE },
    toelichting: { label: "Opmerking", rijen: 2 },
  },
  referentie: {
    wat: { label: "Wie zegt iets over u", hint: "Vraag eerst of het mag: het is ook iets van die ander.", verplicht: true },
    waar: { label: "Functie en bedrijf" },
    toelichting: { label: "Hoe is diegene te bereiken, of wat schreef die", rijen: 3 },
  },
  brief: {
    wat: { label: "Waar is de brief voor", verplicht: true },
    begin: { label: "Geschreven op" },
    toelichting: { label: "De brief", rijen: 12, verplicht: true },
  },
}
export const isSoort = (soort: string | null | undefined): soort is SoortOnderdeel => SOORTEN_ONDERDEEL.some(s => s.code === soort)
export const soortNaam = (soort: SoortOnderdeel): string => SOORTEN_ONDERDEEL.find(s => s.code === soort)!.naam
