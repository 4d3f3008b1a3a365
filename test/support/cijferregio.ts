import { dagNummer } from "#begrippen/dag"
import {
  codes, type Feiten, GEEN_DAG, GEEN_UREN, type Kolommen, LOPEND, type Melding, neemOp, nieuweKolommen, UREN_EENHEID,
} from "#engines/indicatoren" // biome-ignore format: one import

/** A region as rows of the exchange files, for tests of the indicator engine: days as text, what is left out is empty. */
export interface Regio {
  organisaties?: { code: string; soort: string }[]
  voorzieningen?: { code: string; uitvoerder?: string }[]
  werkgevers?: { nr: string; sbi?: string }[]
  reeksen?: { reeks: string; datum: string; plek: string; waarde: number }[]
  meldingen?: { nr: string; organisatie?: string; datum: string; afgehandeld?: string; uitkomst?: string; deelnemer?: string }[]
  deelnemers: Deelnemer[]
}
export interface Deelnemer {
  nr: string
  verantwoordelijke?: string
  geboren?: string
  geslacht?: string
  aangemeld?: string
  huishouden?: string
  bsn?: boolean
  telefoon?: boolean
  postcode?: boolean
  voertaal?: boolean
  verantwoordelijken?: [organisatie: string, begin: string, einde?: string][]
  uitkeringen?: [soort: string, begin: string, einde?: string, reden?: string][]
  doelgroepen?: [doelgroep: string, begin: string, einde?: string][]
  treden?: [datum: string, trede: number][]
  opleidingen?: [niveau: string, behaald?: string | undefined, diploma?: boolean][]
  regie?: [begin: string, einde?: string][]
  trajecten?: Traject[]
  dienstverbanden?: Dienstverband[]
  plaatsingen?: Plaatsing[]
}
export interface Traject {
  nr?: string
  begin: string
  einde?: string
  reden?: string
  uitvalreden?: string
  verwacht?: string
  uren?: number
  voorziening?: string
  uitvoerder?: string
  opdrachtgever?: string
  aanwezig?: string[]
}
export interface Dienstverband {
  nr?: string
  soort?: string
  begin: string
  einde?: string
  reden?: string
  bevestigd?: string
  uren?: number
  werkgever?: string
  eigen?: string
  lks?: boolean
  contact?: boolean
}
export interface Plaatsing {
  nr?: string
  dienstverband?: string
  werkvorm: string
  begin: string
  einde?: string
  uren?: number
}

export const STANDAARD = "0037"
const dag = (tekst: string | undefined, leeg = LOPEND) => (tekst ? dagNummer(tekst) : leeg)
const uren = (aantal: number | undefined) => (aantal === undefined ? GEEN_UREN : Math.round(aantal * UREN_EENHEID))
const opNr = <T extends { nr?: string }>(rijen: T[]): T[] => rijen.toSorted((a, b) => ((a.nr ?? "") < (b.nr ?? "") ? -1 : 1))

/** The region in columns, as the loader would make it from the database. */
export function kolommenVan(regio: Regio): Kolommen {
  const organisaties = [{ code: "", soort: "" }, ...(regio.organisaties ?? [{ code: STANDAARD, soort: "gemeente" }])]
  const org = (code: string | undefined) => (code ? organisaties.findIndex(o => o.code === code) : 0)
  const voorzieningen = [{ code: "" }, ...(regio.voorzieningen ?? [{ code: "V1" }])] as { code: string; uitvoerder?: string }[]
  const werkgevers = regio.werkgevers ?? [{ nr: "W1", sbi: "A" }]
  const melding = (m: NonNullable<Regio["meldingen"]>[number]): Melding => ({
    id: m.nr,
    organisatie: org(m.organisatie ?? STANDAARD),
    datum: dagNummer(m.datum),
    afgehandeld: dag(m.afgehandeld),
    uitkomst: codes.codeVan(codes.UITKOMSTEN_MELDING, m.uitkomst),
    deelnemer: m.deelnemer ?? null,
  })
  const k = nieuweKolommen({
    organisatie: organisaties,
    voorziening: voorzieningen.map(v => ({ code: v.code, uitvoerder: org(v.uitvoerder) })),
    werkgeverSector: Uint8Array.from(werkgevers, w => codes.codeVan(codes.SECTOREN, w.sbi)),
    reeks: (regio.reeksen ?? []).map(r => ({ ...r, datum: dagNummer(r.datum) })),
    melding: new Map((regio.meldingen ?? []).map(m => [m.nr, melding(m)])),
  })
  neemOp(k, feitenVan(regio.deelnemers, { org, voorziening: code => voorzieningen.findIndex(v => v.code === code), werkgevers }))
  return k
}

interface Verwijs {
  org: (code: string | undefined) => number
  voorziening: (code: string) => number
  werkgevers: { nr: string }[]
}

/** The facts of some people in columns. */
export function feitenVan(deelnemers: Deelnemer[], verwijs: Verwijs): Feiten {
  const { org } = verwijs
  const c = codes.codeVan
  /** Flattens one kind of row of all people; `eigenaar` is the person. */
  const tabel = <R>(rijen: (d: Deelnemer) => R[] | undefined, kolommen: Record<string, (rij: R) => number>): never =>
    inKolommen(deelnemers, d => rijen(d) ?? [], kolommen)
  const trajecten = deelnemers.flatMap(d => opNr(d.trajecten ?? []))
  const dienstverbanden = deelnemers.flatMap(d => opNr(d.dienstverbanden ?? []))
  const plaatsingen = opNr(deelnemers.flatMap(d => d.plaatsingen ?? []))
  return {
    id: deelnemers.map(d => d.nr),
    persoon: tabel<Deelnemer>(d => [d], {
      geboren: d => Number((d.geboren ?? "1980-01-01").replaceAll("-", "")),
      geslacht: d => c(codes.GESLACHTEN, d.geslacht),
      aanmeldjaar: d => Number(d.aangemeld?.slice(0, 4) ?? 0),
      aangemeld: d => dag(d.aangemeld, GEEN_DAG),
      standaard: d => org(d.verantwoordelijke ?? STANDAARD),
      huishouden: d => (d.huishouden ? Number(d.huishouden) : -1),
      velden: d =>
        (d.bsn ? codes.VELD_BIT.bsn : 0) |
        (d.telefoon ? codes.VELD_BIT.telefoon_of_email : 0) |
        (d.postcode ? codes.VELD_BIT.postcode : 0) |
        (d.voertaal ? codes.VELD_BIT.voertaal : 0),
    }),
    verantwoordelijke: tabel(d => d.verantwoordelijken, { begin: r => dag(r[1]), einde: r => dag(r[2]), organisatie: r => org(r[0]) }),
    uitkering: tabel(
      d =>
        d.uitkeringen?.filter(r => (codes.SOORTEN_BIJSTAND as readonly string[]).includes(r[0])).toSorted((a, b) => (a[0] < b[0] ? -1 : 1)),
      {
        begin: r => dag(r[1]),
        einde: r => dag(r[2]),
        soort: r => c(codes.SOORTEN_BIJSTAND, r[0]),
        reden: r => c(codes.REDENEN_UITKERING, r[3]),
      },
    ),
    doelgroep: tabel(d => d.doelgroepen, { begin: r => dag(r[1]), einde: r => dag(r[2]), doelgroep: r => c(codes.DOELGROEPEN, r[0]) }),
    trede: tabel(d => d.treden, { datum: r => dag(r[0]), trede: r => r[1] }),
    opleiding: tabel(d => d.opleidingen, {
      behaald: r => dag(r[1], GEEN_DAG),
      niveau: r => c(codes.NIVEAUS, r[0]),
      diploma: r => codes.DIPLOMA[r[2] === undefined ? "onbekend" : r[2] ? "ja" : "nee"],
    }),
    regie: tabel(d => d.regie, { begin: r => dag(r[0]), einde: r => dag(r[1]) }),
    traject: tabel(d => opNr(d.trajecten ?? []), {
      begin: r => dag(r.begin),
      einde: r => dag(r.einde),
      verwacht: r => dag(r.verwacht, GEEN_DAG),
      reden: r => c(codes.REDENEN_TRAJECT, r.reden),
      uitvalreden: r => c(codes.UITVALREDENEN, r.uitvalreden),
      uren: r => uren(r.uren),
      voorziening: r => verwijs.voorziening(r.voorziening ?? "V1"),
      uitvoerder: r => org(r.uitvoerder),
      opdrachtgever: r => org(r.opdrachtgever),
    }),
    dienstverband: tabel(d => opNr(d.dienstverbanden ?? []), {
      begin: r => dag(r.begin),
      einde: r => dag(r.einde),
      bevestigd: r => dag(r.bevestigd, GEEN_DAG),
      soort: r => c(codes.SOORTEN_WERK, r.soort ?? "regulier"),
      reden: r => c(codes.REDENEN_WERK, r.reden),
      uren: r => uren(r.uren),
      werkgever: r =>
        Math.max(
          0,
          verwijs.werkgevers.findIndex(w => w.nr === (r.werkgever ?? "W1")),
        ),
      eigen: r => org(r.eigen),
      lks: r => Number(r.lks ?? false),
      contact: r => Number(r.contact ?? false),
    }),
    plaatsing: tabel(d => d.plaatsingen, {
      begin: r => dag(r.begin),
      einde: r => dag(r.einde),
      werkvorm: r => c(codes.WERKVORMEN, r.werkvorm),
      uren: r => uren(r.uren),
      betaald: r => Number(r.dienstverband !== undefined),
    }),
    aanwezig: inKolommen(trajecten, t => t.aanwezig ?? [], { datum: d => dag(d) }),
    werkplek: inKolommen(dienstverbanden, v => plaatsingen.filter(p => p.dienstverband !== undefined && p.dienstverband === v.nr), {
      begin: r => dag(r.begin),
      einde: r => dag(r.einde),
      werkvorm: r => c(codes.WERKVORMEN, r.werkvorm),
    }),
  }
}

/** Rows of each owner, flattened; the types of the columns are checked where the engine copies them. */
function inKolommen<O, R>(eigenaars: O[], rijen: (o: O) => R[], kolommen: Record<string, (rij: R) => number>): never {
  const plat = eigenaars.flatMap((o, i) => rijen(o).map(rij => [i, rij] as const))
  const uit: Record<string, Int32Array> = { eigenaar: Int32Array.from(plat, ([i]) => i) }
  for (const [naam, waarde] of Object.entries(kolommen)) uit[naam] = Int32Array.from(plat, ([, rij]) => waarde(rij))
  return uit as never
}
