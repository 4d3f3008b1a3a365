import type { Certificaatsoort } from "#begrippen/certificaat"
import type { Code } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"

/** The closed set of kinds of question. Only a level has an order; nothing has a weight. */
export const SOORTEN_VRAAG = [
  { code: "keuze", naam: "Eén antwoord kiezen" },
  { code: "niveau", naam: "Een niveau kiezen, van laag naar hoog" },
  { code: "janee", naam: "Ja, nee of onbekend" },
  { code: "tekst", naam: "Zelf schrijven" },
  { code: "getal", naam: "Een getal" },
  { code: "plaatjes", naam: "Plaatjes kiezen" },
  { code: "afvinklijst", naam: "Meer antwoorden kiezen" },
] as const satisfies readonly Code[]
export type SoortVraag = (typeof SOORTEN_VRAAG)[number]["code"]

/** What an answer says, so that plan and portfolio can take it over without knowing the instrument. */
export const LEVERT: readonly Code[] = [
  { code: "kan", naam: "wat iemand kan" },
  { code: "wil", naam: "wat iemand wil" },
  { code: "nodig", naam: "wat iemand nodig heeft" },
  { code: "situatie", naam: "hoe het nu gaat" },
]

export const INVULLERS: readonly Code[] = [
  { code: "medewerker", naam: "een medewerker" },
  { code: "deelnemer", naam: "de deelnemer zelf" },
]

export interface Optie {
  code: string
  tekst: string
}
export interface Vraag {
  code: string
  soort: SoortVraag
  vraag: string
  /** As the person himself reads it. */
  gewoon?: string | undefined
  uitleg?: string | undefined
  opties?: readonly Optie[] | undefined
  eenheid?: string | undefined
  min?: number | undefined
  max?: number | undefined
  /** First whether it was talked about at all: not needed (why), or not wanted. */
  bespreken?: boolean | undefined
  verplicht?: boolean | undefined
  /** A line to explain the answer. */
  toelichting?: boolean | undefined
  /** The words were not checked with whoever made the instrument. */
  onbevestigd?: boolean | undefined
  levert?: string | undefined
  /** Under which theme of the plan it can be taken over; none: it stays where it is. */
  thema?: string | undefined
}
export interface Onderdeel {
  code: string
  titel: string
  uitleg?: string | undefined
  vragen: readonly Vraag[]
}
export interface Definitie {
  onderdelen: readonly Onderdeel[]
}

/** One version of an instrument. */
export interface Instrument {
  id: string
  code: string
  versie: number
  /** Null: shipped with Trede, for everybody. */
  organisatieId: string | null
  naam: string
  waarvoor: string
  categorie: Categorie
  invullers: readonly string[]
  houdbaarMaanden: number | null
  certificaat: Certificaatsoort | null
  /** The code of the instrument that comes first; null: it can begin any time. */
  pasNa: string | null
  /** What that one is called. */
  pasNaNaam: string | null
  bron: string
  bevestigd: boolean
  definitie: Definitie
  /** Null: a draft. */
  geldigVan: Dag | null
  inGebruik: boolean
}

/** The categories of the access matrix that a result can fall under, with the words of the editor. */
export const CATEGORIEEN_DIAGNOSE = [
  { code: "C08", naam: "Wat iemand kan en nodig heeft (C08)" },
  { code: "C12", naam: "Taal en opleiding (C12)" },
  { code: "C13", naam: "Wensen en vaardigheden (C13)" },
  { code: "C14", naam: "Tests en assessments (C14)" },
] as const satisfies readonly Code[]
export type Categorie = (typeof CATEGORIEEN_DIAGNOSE)[number]["code"]
export const CATEGORIE_CODES: readonly Categorie[] = CATEGORIEEN_DIAGNOSE.map(c => c.code)

/** Staff take what they may record: for everybody, or as an own part that they alone read back. */
export const magAfnemen = ({ categorie }: Pick<Instrument, "categorie">, mag: (recht: string) => boolean): boolean =>
  mag("afnemen") && (mag(`${categorie}:toevoeg`) || mag(`${categorie}:eigen`))

export const vragenVan = (definitie: Definitie): readonly Vraag[] => definitie.onderdelen.flatMap(o => o.vragen)

/** The version of the same maker that holds in its place on a day; null: it holds itself, or will. */
export const vervangenDoor = (
  { code, organisatieId, geldigVan, versie }: Instrument,
  alle: readonly Instrument[],
  dag: Dag,
): Instrument | null =>
  alle
    .filter(i => i.code === code && i.organisatieId === organisatieId && i.geldigVan !== null && i.geldigVan <= dag)
    .filter(i => geldigVan !== null && (i.geldigVan! > geldigVan || (i.geldigVan === geldigVan && i.versie > versie)))
    .toSorted((a, b) => b.geldigVan!.localeCompare(a.geldigVan!) || b.versie - a.versie)[0] ?? null

/** The version of each instrument that holds for an organisation on a day: its own before the one that was shipped, the newest first. */
export function geldendeInstrumenten(alle: readonly Instrument[], organisatieId: string, dag: Dag): Instrument[] {
  const geldend = alle
    .filter(i => i.geldigVan !== null && i.geldigVan <= dag && (i.organisatieId === null || i.organisatieId === organisatieId))
    .toSorted(
      (a, b) =>
        Number(a.organisatieId === null) - Number(b.organisatieId === null) ||
        b.geldigVan!.localeCompare(a.geldigVan!) ||
        b.versie - a.versie,
    )
  const perCode = new Map<string, Instrument>()
  for (const i of geldend) if (!perCode.has(i.code)) perCode.set(i.code, i)
  return [...perCode.values()].filter(i => i.inGebruik).toSorted((a, b) => a.naam.localeCompare(b.naam, "nl"))
}
