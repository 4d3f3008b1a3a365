import type { Dag } from "#begrippen/dag"
import type { Bestemming, Bewaartermijn } from "./bewaren.parameters.ts"
import { PERSOONSGEGEVENS } from "./persoonsgegevens.parameters.ts"
import { type Gegeven, onderdelenVan, type Ruw, tekst } from "./uitdraai.rules.ts"

/** What an organisation chose for one rule, and from when. */
export interface Archiefkeuze {
  termijn: string
  bestemming: Bestemming
  vanaf: Dag
  grond: string
}

/** The terms with the destination that holds on a day: the newest choice that has begun, else that of the rule itself. */
export function metBestemming<T extends Pick<Bewaartermijn, "code" | "bestemming">>(
  termijnen: readonly T[],
  keuzes: readonly Archiefkeuze[],
  dag: Dag,
): Array<T & { keuze: Archiefkeuze | null }> {
  return termijnen.map(termijn => {
    const geldig = keuzes.filter(k => k.termijn === termijn.code && k.vanaf <= dag)
    const keuze = geldig.reduce<Archiefkeuze | null>((laatste, k) => (laatste && laatste.vanaf > k.vanaf ? laatste : k), null)
    return { ...termijn, bestemming: keuze?.bestemming ?? termijn.bestemming, keuze }
  })
}

/** One person in the package. */
export interface Archiefstuk {
  soort: "trede-archief"
  versie: 1
  dossier: string
  naam: string
  geboren: string
  organisatie: string
  categorieen: Array<{
    code: string
    naam: string
    tabellen: Array<{ tabel: string; velden: Readonly<Record<string, string>>; gegevens: Gegeven[] }>
  }>
}

export function maakArchiefstuk(ruw: Ruw, categorieen: ReadonlyArray<readonly [string, string]>): Archiefstuk {
  const ik = ruw.tabellen["deelnemer"]?.[0] ?? {}
  return {
    soort: "trede-archief",
    versie: 1,
    dossier: tekst(ik["id"]),
    naam: [ik["voornaam"], ik["tussenvoegsel"], ik["achternaam"]].map(tekst).filter(Boolean).join(" "),
    geboren: tekst(ik["geboortedatum"]),
    organisatie: ruw.namen[tekst(ik["organisatie_id"])] ?? "",
    categorieen: categorieen.map(([code, naam]) => ({
      code,
      naam,
      tabellen: onderdelenVan(ruw, code).map(({ tabel, velden, gegevens }) => ({ tabel, velden, gegevens })),
    })),
  }
}

/** One line a person: who it is, and in which file he stands. */
export const inhoudsopgave = (
  stukken: ReadonlyArray<Omit<Archiefstuk, "categorieen"> & { codes: readonly string[]; bestand: string }>,
): string[][] => [
  ["Dossier", "Naam", "Geboren", "Organisatie", "Gegevens", "Bestand"],
  ...stukken.map(s => [s.dossier, s.naam, s.geboren, s.organisatie, s.codes.join(" "), s.bestand]),
]

/** What each column in the files of people means, and which are left out. */
export const veldenlijst = (categorieen: ReadonlyArray<readonly [string, string]>): string[][] => [
  ["Categorie", "Wat", "Tabel", "Veld", "Betekenis"],
  ...Object.entries(PERSOONSGEGEVENS).flatMap(([tabel, { categorie, inhoud, niet = {} }]) => {
    const naam = categorieen.find(([code]) => code === categorie)?.[1]
    if (!categorie || !naam) return []
    return [
      ...Object.entries(inhoud).map(([veld, wat]) => [categorie, naam, tabel, veld, wat]),
      ...Object.keys(niet).map(veld => [categorie, naam, tabel, veld, "staat niet in het pakket"]),
    ]
  }),
]
