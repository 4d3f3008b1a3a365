import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { dagTekst } from "#begrippen/dag-schrijven"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import type { SoortOnderdeel } from "#begrippen/portfolio"
import { WERKVORMEN } from "#begrippen/werk"
import type { Document, GekozenBegrip, Onderdeel, Portfolio, Uitslag } from "./portfolio.rules.ts"

/** What of the file stands in a portfolio by itself; the shapes that the module deelnemer hands out. */
export interface UitDossier {
  dienstverbanden: ReadonlyArray<{ id: string; werkgever: string; begin: Dag; einde: Dag | null }>
  plaatsingen: ReadonlyArray<{
    id: string
    dienstverbandId: string | null
    werkvorm: string
    werkgever: string | null
    locatie: string | null
    werksoort: string | null
    begin: Dag
    einde: Dag | null
  }>
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
export interface Regel {
  /** What a CV calls it by when it is left out. */
  sleutel: string
  soort: SoortOnderdeel | "opleiding"
  wat: string
  waar: string | null
  begin: Dag | null
  einde: Dag | null
  stand: string | null
  toelichting: string | null
  vakbegrip: GekozenBegrip | null
  /** dossier: it came by itself, and is mended where it stands. */
  van: "dossier" | "zelf" | "ander"
  onderdeel: Onderdeel | null
  bewijzen: Document[]
  /** Of education: with a diploma; null: not known. */
  diploma: boolean | null
  niveau: string | null
}

const kaal = {
  waar: null,
  begin: null,
  einde: null,
  stand: null,
  toelichting: null,
  vakbegrip: null,
  onderdeel: null,
  bewijzen: [],
  diploma: null,
  niveau: null,
}

/** All lines, the newest of each kind first. A workplace within an employment is that employment, under the name of its work. */
export function regelsVan(portfolio: Pick<Portfolio, "onderdelen" | "documenten">, dossier: UitDossier): Regel[] {
  const eigen = portfolio.onderdelen.map(
    (o): Regel => ({
      ...kaal,
      ...o,
      sleutel: o.stam,
      van: o.zelf ? "zelf" : "ander",
      onderdeel: o,
      bewijzen: portfolio.documenten.filter(d => d.stam === o.stam),
    }),
  )
  const banen = dossier.dienstverbanden.map((d): Regel => {
    const plek = dossier.plaatsingen.find(p => p.dienstverbandId === d.id && p.werksoort !== null)
    return {
      ...kaal,
      sleutel: d.id,
      soort: "werk",
      wat: plek?.werksoort ?? "Werk",
      waar: d.werkgever,
      begin: d.begin,
      einde: d.einde,
      van: "dossier",
    }
  })
  const plekken = dossier.plaatsingen
    .filter(p => p.dienstverbandId === null)
    .map(
      (p): Regel => ({
        ...kaal,
        sleutel: p.id,
        soort: p.werkvorm === "vrijwilligerswerk" ? "vrijwilligerswerk" : "werk",
        wat: p.werksoort ?? naamVan(WERKVORMEN, p.werkvorm),
        waar: p.werkgever ?? p.locatie,
        begin: p.begin,
        einde: p.einde,
        van: "dossier",
      }),
    )
  const scholing = dossier.opleidingen.map(
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
  return [...eigen, ...banen, ...plekken, ...scholing].toSorted((a, b) => orde(b).localeCompare(orde(a)))
}

/** What runs now stands on top, then by its last day. */
const orde = ({ soort, begin, einde }: Regel): string =>
  soort === "opleiding" || soort === "certificaat" ? (begin ?? einde ?? "") : `${einde ?? (begin ? "9999" : "")}${begin ?? ""}`

const AF: ReadonlySet<string> = new Set(["afgerond", "doorstroom_werk", "doorstroom_traject"])

/** Something of the file that may stand in the portfolio, in the words that it would get there. */
export interface Voorstel {
  uit: "traject" | "diagnose"
  uitId: string
  uitVraag: string | null
  soort: SoortOnderdeel
  wat: string
  waar: string | null
  begin: Dag | null
  toelichting: string | null
}

/** Programmes that were finished and of which nobody said yet whether they belong in the portfolio. */
export function trajectVoorstellen(trajecten: UitDossier["trajecten"], besloten: readonly string[], vandaag: Dag): Voorstel[] {
  const klaar = trajecten.filter(t => t.einde !== null && t.einde <= vandaag && AF.has(t.redenEinde ?? "") && !besloten.includes(t.id))
  return klaar.map(t => ({
    uit: "traject",
    uitId: t.id,
    uitVraag: null,
    soort: "geleerd",
    wat: t.naam,
    waar: t.uitvoerder,
    begin: t.einde,
    toelichting: null,
  }))
}

/** An answer that still holds and of which nobody said yet whether it belongs here: what somebody can, or what he wants. */
export const uitslagVoorstellen = (uitslagen: readonly Uitslag[], besloten: readonly string[], vandaag: Dag): Voorstel[] =>
  uitslagen
    .filter(u => (u.vervaltOp === null || u.vervaltOp > vandaag) && !besloten.includes(`${u.afnameId}.${u.vraag}`))
    .map(u => ({
      uit: "diagnose",
      uitId: u.afnameId,
      uitVraag: u.vraag,
      soort: u.levert === "kan" ? "vaardigheid" : "beroepswens",
      wat: kort(u.tekst),
      waar: null,
      begin: null,
      toelichting: [...(u.tekst === kort(u.tekst) ? [] : [u.tekst]), `${u.instrumentNaam}, ${dagTekst(u.datum)}`].join("\n"),
    }))

const WAT_LENGTE = 200
const kort = (tekst: string): string => (tekst.length > WAT_LENGTE ? `${tekst.slice(0, WAT_LENGTE - 1).trimEnd()}…` : tekst)
