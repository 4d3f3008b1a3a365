import type { Dag } from "#begrippen/dag"

/** What happens when a term is past. The selection list says of most of this that it is destroyed; an archive is what an organisation chooses. */
export type Bestemming = "wissen" | "archiveren"

/** How long a category is kept, and from when that counts: dated, with its source. Not confirmed: until the archivist of an organisation sets it. */
export interface Bewaartermijn {
  /** By which an organisation's own choice of destination finds it (archiefkeuze). */
  code: string
  categorieen: readonly string[]
  naam: string
  maanden: number
  /** `eigen`: from the end of the last of its own rows. `dossier`: from the last day on which anything in the file still ran. */
  vanaf: "eigen" | "dossier"
  bestemming: Bestemming
  geldigVan: Dag
  geldigTot: Dag | null
  bron: string
  bevestigd: boolean
}

const SELECTIELIJST = "Selectielijst gemeenten 2020"
const sinds2020 = (termijn: Omit<Bewaartermijn, "geldigVan" | "geldigTot" | "bestemming">): Bewaartermijn => ({
  bestemming: "wissen",
  geldigVan: "2020-01-01",
  geldigTot: null,
  ...termijn,
})

export const BEWAARTERMIJNEN: readonly Bewaartermijn[] = [
  sinds2020({
    code: "uitkering",
    categorieen: ["C05", "C06"],
    naam: "Uitkering en maatregelen",
    maanden: 120,
    vanaf: "eigen",
    bron: `${SELECTIELIJST}: inkomensvoorziening, tien jaar na het einde`,
    bevestigd: true,
  }),
  sinds2020({
    code: "werk",
    categorieen: ["C20", "C18"],
    naam: "Werk, contract en subsidie, met de aanwezigheid",
    maanden: 84,
    vanaf: "dossier",
    bron: `${SELECTIELIJST}: financiële stukken zeven jaar; of dat voor alles over werk geldt is niet nagegaan`,
    bevestigd: false,
  }),
  sinds2020({
    code: "dossier",
    categorieen: ["C01", "C01B", "C02", "C03", "C04", "C08", "C10", "C11", "C12", "C13", "C14", "C15", "C16", "C21", "C23", "C25", "C26"],
    naam: "De rest van het dossier",
    maanden: 120,
    vanaf: "dossier",
    bron: "tien jaar, als het uitkeringsdossier, tenzij de archivaris anders besluit; geen eigen grond gevonden",
    bevestigd: false,
  }),
]

/** Somebody of whom there was never more than a name: no benefit, programme, work or step on the ladder. */
export const NIET_BEGONNEN: Bewaartermijn = sinds2020({
  code: "niet_begonnen",
  categorieen: [
    "C01",
    "C01B",
    "C02",
    "C03",
    "C04",
    "C05",
    "C06",
    "C08",
    "C10",
    "C11",
    "C12",
    "C13",
    "C14",
    "C15",
    "C16",
    "C18",
    "C20",
    "C21",
    "C23",
    "C25",
    "C26",
  ],
  naam: "Nooit begonnen",
  maanden: 12,
  vanaf: "dossier",
  bron: `${SELECTIELIJST}: afgebroken, een jaar (sociaal domein: 42 dagen)`,
  bevestigd: false,
})

/** The rules for which an organisation may choose an archive. Of whom there was never more than a name there is nothing to keep. */
export const bestemmingTeKiezen = (dag: Dag): readonly Bewaartermijn[] => BEWAARTERMIJNEN.filter(t => geldtOp(t, dag))
export const geldtOp = ({ geldigVan, geldigTot }: Bewaartermijn, dag: Dag): boolean =>
  geldigVan <= dag && (geldigTot === null || geldigTot > dag)

/** What may go alone at somebody's own request, while the rest stays: nothing else points at it. */
export const DEELS_TE_WISSEN: readonly string[] = ["C03", "C04", "C08", "C12", "C13", "C14", "C18"]

/** Looks and acts: kept for supervision, and erased with the person. */
export const BEWAARTERMIJN_SPOOR: Bewaartermijn = sinds2020({
  code: "spoor",
  categorieen: ["C24"],
  naam: "Wie keek en wie iets deed",
  maanden: 60,
  vanaf: "eigen",
  bron: "geen bron; eigen keuze van Trede: vijf jaar",
  bevestigd: false,
})

export const bewaartermijnVan = (categorie: string, dag: Dag): Bewaartermijn | null =>
  [...BEWAARTERMIJNEN, BEWAARTERMIJN_SPOOR].find(t => t.categorieen.includes(categorie) && geldtOp(t, dag)) ?? null

/** "10 jaar na het einde", in words that a resident reads. */
export function termijnTekst({ maanden, vanaf, categorieen }: Bewaartermijn): string {
  const hoelang = maanden % 12 === 0 ? `${maanden / 12} jaar` : `${maanden} maanden`
  if (categorieen.includes("C24")) return hoelang
  return vanaf === "eigen" ? `${hoelang} na het einde` : `${hoelang} nadat alles wat in het dossier liep voorbij is`
}
