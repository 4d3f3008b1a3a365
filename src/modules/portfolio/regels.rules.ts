import { naamVan } from "#begrippen/code"
import { type Dag, plusDagen } from "#begrippen/dag"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { banenVan, type WerkUitDossier } from "./baan.rules.ts"
import { type Inhoud, LEEG } from "./onderdeel.rules.ts"
import type { Document, GekozenBegrip, Onderdeel, Portfolio, Uitslag } from "./portfolio.rules.ts"
import { taalUit } from "./taal.rules.ts"

/** What of the file stands in a portfolio by itself; the shapes that the module deelnemer hands out. */
export interface UitDossier extends WerkUitDossier {
  opleidingen: ReadonlyArray<{ id: string; niveau: string; behaaldOp: Dag | null; diploma: boolean | null; omschrijving: string | null }>
  trajecten: ReadonlyArray<{
    id: string
    naam: string
    uitvoerder: string | null
    begin: Dag
    einde: Dag | null
    redenEinde: string | null
  }>
}

/** One line of a portfolio, wherever it comes from. */
export interface Regel extends Inhoud {
  /** What a CV calls it by when it is left out. */
  sleutel: string
  vakbegrip: GekozenBegrip | null
  /** dossier: it came by itself, and is mended where it stands. */
  van: "dossier" | "zelf" | "ander"
  onderdeel: Onderdeel | null
  bewijzen: Document[]
  /** It stands in the file, and nobody said yet that it is his to show; null: it is. */
  open: Open | null
}

/** Where a line comes from that nobody took over yet. */
export interface Open {
  uit: "traject" | "diagnose" | "dienstverband" | "plaatsing"
  uitId: string
  uitVraag: string | null
  /** Name of the instrument; null: a programme or work, which names itself. */
  bron: string | null
  datum: Dag
  /** Somebody said that it stays off the CV. */
  nee: boolean
}

const kaal = { ...LEEG, vakbegrip: null, onderdeel: null, bewijzen: [], open: null }

/** All lines, the newest of each kind first. */
export function regelsVan(portfolio: Omit<Portfolio, "wens" | "keuze" | "opVerzoek">, dossier: UitDossier, vandaag: Dag): Regel[] {
  const banen = new Map(banenVan(dossier).flatMap(b => b.ids.map(id => [id, b.einde] as const)))
  const eigen = portfolio.onderdelen.map(
    (o): Regel => ({
      ...kaal,
      ...o,
      // Work that was taken over while it ran ends when the file says so.
      einde: o.einde ?? laatsteDag(o.begin, (o.uitId && banen.get(o.uitId)) || null, vandaag),
      sleutel: o.stam,
      van: o.zelf ? "zelf" : "ander",
      onderdeel: o,
      bewijzen: portfolio.documenten.filter(d => d.stam === o.stam),
    }),
  )
  // 'None' is a fact about somebody, no education of his.
  const scholing = dossier.opleidingen
    .filter(o => o.niveau !== "geen")
    .map(
      (o): Regel => ({
        ...kaal,
        sleutel: o.id,
        soort: "opleiding",
        wat: o.omschrijving ?? naamVan(OPLEIDINGSNIVEAUS, o.niveau),
        einde: o.behaaldOp,
        diploma: o.diploma,
        niveau: o.niveau,
        van: "dossier",
      }),
    )
  return [...eigen, ...openRegels(portfolio, dossier, vandaag), ...scholing].toSorted((a, b) => orde(b).localeCompare(orde(a)))
}

/** What runs now stands on top, then by its last day. */
const orde = ({ soort, begin, einde }: Regel): string =>
  soort === "opleiding" || soort === "certificaat" ? (begin ?? einde ?? "") : `${einde ?? (begin ? "9999" : "")}${begin ?? ""}`

const AF: ReadonlySet<string> = new Set(["afgerond", "doorstroom_werk", "doorstroom_traject"])
type Beslist = Pick<Portfolio, "overgenomen" | "afgehouden">

/** What is in the file by itself and not taken over yet: work, a finished programme, and what an answer that still holds says somebody can or wants. */
export function openRegels(
  { uitslagen, ...beslist }: Pick<Portfolio, "uitslagen"> & Beslist,
  { trajecten, ...werk }: Omit<UitDossier, "opleidingen">,
  vandaag: Dag,
): Regel[] {
  return [
    ...uitWerk(werk, beslist),
    ...uitTrajecten(trajecten, beslist, vandaag),
    ...uitUitslagen(uitslagen, beslist, vandaag),
    ...uitTaal(uitslagen, beslist, vandaag),
  ].filter(r => !beslist.overgenomen.includes(r.sleutel))
}

/** A job of which one row was taken over is taken over. */
const uitWerk = (werk: WerkUitDossier, { overgenomen, afgehouden }: Beslist): Regel[] =>
  banenVan(werk)
    .filter(baan => !baan.ids.some(id => overgenomen.includes(id)))
    .map(({ uit, uitId, ids, soort, wat, waar, begin, einde }) => ({
      ...kaal,
      sleutel: uitId,
      soort,
      // In what form somebody worked is no occupation: of work without a name it is where that stands there.
      wat: wat ?? waar ?? "Werk",
      waar,
      begin,
      einde,
      van: "dossier",
      open: { uit, uitId, uitVraag: null, bron: null, datum: begin, nee: ids.some(id => afgehouden.includes(id)) },
    }))

/** Work of the file that nobody completed yet, by the key of its line. */
export const aanTeVullen = (regels: readonly Regel[], uitId: string): Regel | null =>
  regels.find(r => r.sleutel === uitId && isWerkUitDossier(r)) ?? null
export const isWerkUitDossier = ({ open }: Regel): boolean => open?.uit === "dienstverband" || open?.uit === "plaatsing"

/** Work of which nobody named what it was: it is called by where it was. */
export const zonderNaam = ({ soort, wat, waar, open }: Regel): boolean =>
  (soort === "werk" || soort === "vrijwilligerswerk") && (wat === waar || (open !== null && waar === null && wat === "Werk"))

/** Where it was, where that is not its name already. */
export const plekVan = (r: Regel): string | null => (zonderNaam(r) ? null : r.waar)

/** Of the file a last day is the first that no longer counts; of an entry it still does. What is to come is no end yet. */
const laatsteDag = (begin: Dag | null, einde: Dag | null, vandaag: Dag): Dag | null => {
  if (einde === null || einde > vandaag) return null
  const dag = plusDagen(einde, -1)
  return begin !== null && dag < begin ? begin : dag
}

const uitTrajecten = (trajecten: UitDossier["trajecten"], { afgehouden }: Beslist, vandaag: Dag): Regel[] =>
  trajecten.flatMap(({ id, naam, uitvoerder, einde, redenEinde }) =>
    einde !== null && einde <= vandaag && AF.has(redenEinde ?? "")
      ? [
          {
            ...kaal,
            sleutel: id,
            soort: "geleerd",
            wat: naam,
            waar: uitvoerder,
            begin: einde,
            van: "dossier",
            open: { uit: "traject", uitId: id, uitVraag: null, bron: null, datum: einde, nee: afgehouden.includes(id) },
          },
        ]
      : [],
  )

/**
 * Words about somebody: a talent, what goes well. A level, a yes or a number was measured and says nothing to an employer; pictures are kinds
 * of work that somebody likes. Of what he wants only the occupation he named is work that he looks for.
 */
const hoortOpCv = ({ levert, soort, vraag }: Uitslag): boolean =>
  levert === "wil" ? soort === "tekst" && vraag === "beroep" : (soort === "tekst" && vraag !== "beroep") || soort === "afvinklijst"

const uitUitslagen = (uitslagen: readonly Uitslag[], { afgehouden }: Beslist, vandaag: Dag): Regel[] =>
  uitslagen
    .filter(u => (u.vervaltOp === null || u.vervaltOp > vandaag) && hoortOpCv(u))
    .map(u => {
      const sleutel = `${u.afnameId}.${u.vraag}`
      return {
        ...kaal,
        sleutel,
        soort: u.levert === "kan" ? "vaardigheid" : "beroepswens",
        wat: kort(u.tekst),
        toelichting: u.tekst === kort(u.tekst) ? null : u.tekst,
        van: "dossier",
        open: {
          uit: "diagnose",
          uitId: u.afnameId,
          uitVraag: u.vraag,
          bron: u.instrumentNaam,
          datum: u.datum,
          nee: afgehouden.includes(sleutel),
        },
      }
    })

const uitTaal = (uitslagen: readonly Uitslag[], { afgehouden }: Beslist, vandaag: Dag): Regel[] =>
  taalUit(uitslagen, vandaag).map(({ afnameId, wat, bron, datum, niveaus }) => {
    const sleutel = `${afnameId}.taal`
    const open = { uit: "diagnose" as const, uitId: afnameId, uitVraag: "taal", bron, datum, nee: afgehouden.includes(sleutel) }
    return { ...kaal, ...niveaus, sleutel, soort: "taal", wat, van: "dossier", open }
  })

const WAT_LENGTE = 200
const kort = (tekst: string): string => (tekst.length > WAT_LENGTE ? `${tekst.slice(0, WAT_LENGTE - 1).trimEnd()}…` : tekst)

/** What may leave the house: on a CV, in a file for others, to the candidate register. Of what nobody said yes to, nothing does. */
export const bevestigd = (regels: readonly Regel[]): Regel[] => regels.filter(r => r.open === null)

/** How a line of the file is written down once somebody says yes to it: in its own words. Where they come from is known by its key, and is not printed. */
export const inhoudVan = (
  { soort, wat, waar, begin, einde, toelichting, spreken, luisteren, lezen, schrijven }: Regel,
  vandaag: Dag,
): Inhoud => ({
  ...LEEG,
  soort,
  wat,
  waar,
  begin,
  toelichting,
  spreken,
  luisteren,
  lezen,
  schrijven,
  einde: laatsteDag(begin, einde, vandaag),
})
