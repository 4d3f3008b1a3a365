import type { Code } from "#begrippen/code"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { BEHEERSINGEN, SOORTEN_ONDERDEEL, type SoortOnderdeel, UITKOMSTEN_SOLLICITATIE } from "#begrippen/portfolio"
import { TALEN } from "#begrippen/taal"
import { type Taaldeel, TAALDELEN, TAALNIVEAUS } from "#begrippen/taalniveau"

interface Vraag {
  label: string
  hint?: string
  /** Without it the entry says too little. */
  verplicht?: true
}
interface Keuzevraag extends Vraag {
  opties: readonly Code[]
}
/** What a kind of entry asks, in words that a resident and who guides him both read. A field that is not there is not asked and not kept. */
export interface Soortvragen extends Partial<Record<Taaldeel, Keuzevraag>> {
  wat: Vraag & { opties?: readonly Code[] }
  /** Which list the words come from. */
  lijst?: "beroep" | "vaardigheid"
  waar?: Vraag
  begin?: Vraag
  einde?: Vraag
  stand?: Keuzevraag
  niveau?: Keuzevraag
  diploma?: Vraag
  toelichting?: Vraag & { rijen: number }
  /** Lies ahead as well: until when something holds. */
  eindeVooruit?: true
}

const PERIODE = {
  begin: { label: "Vanaf", hint: "Weet u de dag niet? Neem de eerste van de maand." },
  einde: { label: "Tot", hint: "Leeg: het loopt nog." },
}
/** A language that the list does not have is written beside it. */
export const ANDERE_TAAL = "Een andere taal"
const TAALVRAGEN = Object.fromEntries(TAALDELEN.map(({ code, naam }) => [code, { label: naam, opties: TAALNIVEAUS }])) as Record<
  Taaldeel,
  Keuzevraag
>
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
  opleiding: {
    wat: { label: "Welke opleiding", hint: "Bijvoorbeeld: kok, verpleging, basisschool. Ook in een ander land.", verplicht: true },
    niveau: {
      label: "Welk niveau",
      hint: "Past er geen? Laat het leeg.",
      opties: OPLEIDINGSNIVEAUS.filter(({ code }) => code !== "geen"),
    },
    waar: { label: "Welke school, en waar" },
    begin: PERIODE.begin,
    einde: { label: "Tot", hint: "Leeg: u volgt de opleiding nog." },
    diploma: { label: "Kreeg u een diploma" },
  },
  vaardigheid: {
    wat: { label: "Wat", hint: "Bijvoorbeeld: heftruck rijden, klanten helpen.", verplicht: true },
    lijst: "vaardigheid",
    stand: { label: "Hoe goed gaat het", opties: BEHEERSINGEN },
    toelichting: { label: "Waaruit blijkt dat", hint: "Bijvoorbeeld: dat deed ik twee jaar bij de kringloop.", rijen: 2 },
  },
  taal: {
    wat: { label: "Welke taal", hint: "Ook Nederlands.", opties: [...TALEN, { code: "", naam: ANDERE_TAAL }], verplicht: true },
    waar: { label: "Staat de taal er niet bij? Schrijf welke het is" },
    ...TAALVRAGEN,
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
/** What the questions say, for who sees to it that all of it is translated. */
export const VRAAGTEKSTEN: readonly string[] = Object.values(SOORTVRAGEN)
  .flatMap((vragen: Soortvragen) => Object.values(vragen).filter(v => typeof v === "object"))
  .flatMap(({ label, hint }: Vraag) => (hint === undefined ? [label] : [label, hint]))
export const isSoort = (soort: string | null | undefined): soort is SoortOnderdeel => SOORTEN_ONDERDEEL.some(s => s.code === soort)
export const soortNaam = (soort: SoortOnderdeel): string => SOORTEN_ONDERDEEL.find(s => s.code === soort)!.naam
