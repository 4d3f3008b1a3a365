import type { Dag } from "#begrippen/dag"
import { bewaartermijnVan, termijnTekst } from "./bewaren.parameters.ts"
import { HERKOMST, type Onderdeel, PERSOONSGEGEVENS } from "./persoonsgegevens.parameters.ts"

type Waarde = string | number | boolean | null | Waarde[] | { [naam: string]: Waarde }
export type Rij = Record<string, Waarde>
/** A value that is text, else nothing. */
export const tekst = (waarde: Waarde | undefined): string => (typeof waarde === "string" ? waarde : "")

/** What the database holds about one person: rows by table, and the names of what they point at. */
export interface Ruw {
  tabellen: Record<string, Rij[]>
  namen: Record<string, string>
}

/** One row as it is given: its content by column name, and where it came from. */
export interface Gegeven {
  inhoud: Rij
  herkomst: Rij
}
/** The answer to 'what do you know of me'; docs/uitdraai.md says what stands in it. */
export interface Uitdraai {
  soort: "trede-uitdraai"
  versie: 1
  gemaaktOp: string
  dossier: string
  naam: string
  verantwoordelijk: string
  categorieen: Array<{
    code: string
    naam: string
    bewaren: { termijn: string; bron: string; bevestigd: boolean } | null
    onderdelen: Array<{ tabel: string; wat: string; velden: Readonly<Record<string, string>>; gegevens: Gegeven[] }>
    nietGegeven: Array<{ tabel: string; veld: string; waarom: string }>
  }>
  rechten: string[]
}

export interface Opmaak {
  dag: Dag
  moment: string
  /** Categories of the matrix with their names, in its order. */
  categorieen: ReadonlyArray<readonly [string, string]>
  /** Working notes (C17): in it, not in one's own click, or left out by decision of the organisation in this case. */
  aantekeningen: keyof typeof ZONDER_AANTEKENINGEN | "erbij"
}
export const AANTEKENINGEN = "ctx.werkaantekening"
const ZONDER_AANTEKENINGEN = {
  vraag:
    "wat een medewerker voor zichzelf noteerde (hoogstens 90 dagen): vraag om inzage, dan krijgt u het ook, tenzij de organisatie in uw geval anders besluit",
  nee: "wat een medewerker voor zichzelf noteerde: de organisatie besloot dat u dit nu niet krijgt; de uitleg staat in het antwoord op uw verzoek",
} as const

/** Every category, also an empty one: that nothing is kept is an answer too. */
export function maakUitdraai(alles: Ruw, { dag, moment, categorieen, aantekeningen }: Opmaak): Uitdraai {
  const ruw = aantekeningen === "erbij" ? alles : { ...alles, tabellen: { ...alles.tabellen, [AANTEKENINGEN]: [] } }
  const ik = ruw.tabellen["deelnemer"]?.[0] ?? {}
  return {
    soort: "trede-uitdraai",
    versie: 1,
    gemaaktOp: moment,
    dossier: tekst(ik["id"]).slice(0, 8),
    naam: [ik["voornaam"], ik["tussenvoegsel"], ik["achternaam"]].map(tekst).filter(Boolean).join(" "),
    verantwoordelijk: tekst(noemUit(ruw)(ik["organisatie_id"] ?? null)),
    categorieen: categorieen.map(([code, naam]) => {
      const termijn = bewaartermijnVan(code, dag)
      return {
        code,
        naam,
        bewaren: termijn && { termijn: termijnTekst(termijn), bron: termijn.bron, bevestigd: termijn.bevestigd },
        onderdelen: onderdelenVan(ruw, code),
        nietGegeven: ONDERDELEN.flatMap(([tabel, { categorie, niet = {} }]) =>
          categorie === code
            ? Object.entries(
                tabel === AANTEKENINGEN && aantekeningen !== "erbij" ? { ...niet, inhoud: ZONDER_AANTEKENINGEN[aantekeningen] } : niet,
              ).map(([veld, waarom]) => ({ tabel, veld, waarom }))
            : [],
        ),
      }
    }),
    rechten: RECHTEN,
  }
}
const ONDERDELEN = Object.entries(PERSOONSGEGEVENS)

/** The rows of one category, table by table, each with its own words for its columns. */
export function onderdelenVan(ruw: Ruw, code: string): Uitdraai["categorieen"][number]["onderdelen"] {
  return ONDERDELEN.flatMap(([tabel, onderdeel]) => {
    const rijen = (ruw.tabellen[tabel] ?? []).filter(rij => categorieVan(tabel, onderdeel, rij) === code)
    if (rijen.length === 0) return []
    return [{ tabel, wat: onderdeel.wat, velden: onderdeel.inhoud, gegevens: rijen.map(rij => gegeven(onderdeel, rij, noemUit(ruw))) }]
  })
}
/** Numbers of what has a name become that name. */
function noemUit({ namen }: Ruw): (waarde: Waarde) => Waarde {
  const noem = (waarde: Waarde): Waarde =>
    typeof waarde === "string" ? (namen[waarde] ?? waarde) : Array.isArray(waarde) ? waarde.map(noem) : waarde
  return noem
}

/** An earlier version belongs to the category of what it is a version of. */
function categorieVan(tabel: string, { categorie }: Onderdeel, rij: Rij): string {
  if (categorie !== null) return categorie
  return tabel === "vorige_versie" ? tekst(rij["categorie"]) : (PERSOONSGEGEVENS[tekst(rij["tabel"])]?.categorie ?? "C01")
}

/** An earlier version is a row of another table: only what that table gives. */
function gegeven({ inhoud }: Onderdeel, rij: Rij, noem: (waarde: Waarde) => Waarde): Gegeven {
  const eigen = Object.fromEntries(Object.keys(inhoud).map(kolom => [kolom, noem(rij[kolom] ?? null)]))
  const toen = PERSOONSGEGEVENS[tekst(rij["tabel"])]
  if ("inhoud" in inhoud && toen) eigen["inhoud"] = gegeven(toen, rij["inhoud"] as Rij, noem).inhoud
  const bekend = Object.keys(HERKOMST).filter(kolom => rij[kolom] !== null && rij[kolom] !== undefined)
  return { inhoud: eigen, herkomst: Object.fromEntries(bekend.map(kolom => [kolom, noem(rij[kolom]!)])) }
}

const RECHTEN = [
  "Klopt er iets niet? U kunt vragen om het te verbeteren (AVG artikel 16).",
  "Wilt u niet dat uw gegevens zo worden gebruikt? U kunt bezwaar maken (AVG artikel 21). Zolang daarover niet is besloten, worden ze niet gedeeld.",
  "U kunt vragen om gegevens te wissen (AVG artikel 17). Dat kan niet altijd: sommige gegevens moeten bewaard blijven.",
  "Bent u het niet eens met het antwoord? U kunt klagen bij de Autoriteit Persoonsgegevens (AVG artikel 77).",
]
