import { type Code, SPLITSINGEN, type Splitsing, type Uitslag } from "#engines/indicatoren"
import type { Actor } from "#platform/actor"
import type { Tx } from "#platform/db"
import type { PageRequest } from "#platform/page"
import type { Services } from "#platform/services"
import { type Bereik, bereikVan, type Keuze, kiesBereik } from "./bereik.rules.ts"
import { DREMPEL } from "./bescherming.rules.ts"
import type { BladQuery } from "./blad.schema.ts"
import { loadMijnDeelnemers, loadOrganisaties, loadVoorzieningnamen } from "./blad.sql.ts"
import { magIndicator, magSplitsing } from "./categorie.rules.ts"
import { berekenCijfers } from "./cijferbron.sql.ts"
import { bescherm, type Getoond } from "./getoond.view.ts"
import { leesPeriode, type Periode, type PeriodeFout, reeksTot } from "./periode.rules.ts"
import { kolommenVan, type Splitstabel, splitstabellen } from "./splitsing.view.ts"
import { loadTekening, type Tekening } from "./tekening.page.ts"
import { VRAGEN } from "./vragen.view.ts"
import type { Vraagstuk } from "./vraagstuk.view.ts"

/** Whom and when a page of the monitor is about: settled before anything is counted. */
export interface Kader {
  query: BladQuery
  bereik: Bereik
  keuze: Keuze
  /** Null: all people of the organisations; else only these. */
  alleen: string[] | null
  periode: Periode
  periodeFout: PeriodeFout | null
  /** Protected figures are shown for a fixed set of periods only. */
  vast: boolean
  rechten: ReadonlySet<string>
  organisatienamen: ReadonlyMap<string, string>
  /** The moment the figures were made. */
  gemaakt: string
  vandaag: string
}

export interface Reekspunt {
  periode: Periode
  /** Null: before the registration begins. */
  g: Getoond | null
}

export interface Blad extends Kader {
  vraag: Vraagstuk
  nu: Getoond
  eerder: Getoond | null
  /** Oldest first, this period last. */
  reeks: Reekspunt[]
  tekening: Tekening | null
  /** `hier`: the table that stands on the page; the file has all. */
  splitsing: { soort: Splitsing; keuzes: Splitsing[]; tabellen: Splitstabel[]; hier: number } | null
  /** The indicators whose people the reader may see. */
  lijsten: ReadonlySet<Code>
}

/** So many periods stand in a chart. */
const PUNTEN = 8

type Verzoek = Pick<PageRequest<BladQuery>, "tx" | "query" | "vandaag" | "services"> & { actor: Actor | null }

/** Null: nothing that the actor may count, or not what he asked for. */
export async function loadKader({ tx, actor, query, vandaag, services }: Verzoek): Promise<Kader | null> {
  const rechten = actor?.rol ? services.access.rechtenVan(actor.rol) : new Set<string>()
  const organisaties = await loadOrganisaties(tx)
  const bereik = bereikVan({ organisatieId: actor!.organisatieId, toegekend: actor!.toegekend, rolrechten: rechten }, organisaties)
  const keuze = kiesBereik(query.wie, bereik, actor!.organisatieId, organisaties)
  if (!keuze) return null
  const { periode, fout } = leesPeriode(query, vandaag, !keuze.exact)
  return {
    query, bereik, keuze, periode, rechten, vandaag,
    periodeFout: fout,
    vast: !keuze.exact,
    alleen: keuze.soort === "mijn" ? await loadMijnDeelnemers(tx) : null,
    organisatienamen: new Map(organisaties.map(o => [o.code, o.naam])),
    gemaakt: MOMENT.format(new Date()),
  } // biome-ignore format: the plain ones on one line
}

const MOMENT = new Intl.DateTimeFormat("nl-NL", { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Amsterdam" })

export const vraagBij = (slug: string | undefined): Vraagstuk | undefined => VRAGEN.find(v => v.slug === slug)

/** May the figures of this question be counted in this frame? Of one's own people only what one may read of them. */
export const magVraag = (vraag: Vraagstuk, kader: Kader): boolean =>
  kader.alleen === null || vraag.codes.every(code => magIndicator(code, kader.rechten))

/** Everything that the page of one question shows. Null when it may not be shown. */
export async function loadBlad(verzoek: Verzoek, slug: string | undefined): Promise<Blad | null> {
  const vraag = vraagBij(slug)
  const kader = vraag && (await loadKader(verzoek))
  if (!vraag || !kader || !magVraag(vraag, kader)) return null
  const punten = await loadReeks(verzoek.services, kader)
  const nu = punten.at(-1)!
  const reeks = alsReeks(punten)
  return {
    ...kader,
    vraag,
    nu: nu.getoond,
    eerder: reeks.at(-2)!.g,
    reeks,
    tekening: await loadTekening(verzoek.services, kader, wie(kader), vraag, nu.getoond),
    splitsing: await loadSplitsing(verzoek.services, verzoek.tx, kader, vraag, nu.getoond),
    lijsten: new Set(vraag.codes.filter(code => magLijst(code, kader, verzoek.actor))),
  }
}

interface Punt {
  periode: Periode
  uitslag: Uitslag
  getoond: Getoond
}
/** A period in which nobody was registered says nothing: it is a gap, not zero. */
export const alsReeks = (punten: readonly Punt[]): Reekspunt[] =>
  punten.map(({ periode, uitslag, getoond }) => ({ periode, g: uitslag.indicatoren.SAMEN.n === 0 ? null : getoond }))

/** The figures of this period and those before it, as they may be shown. */
export async function loadReeks(services: Services, kader: Kader): Promise<Punt[]> {
  const perioden = reeksTot(kader.periode, PUNTEN)
  const uitslagen = await berekenCijfers(services, { perioden, ...wie(kader) })
  return uitslagen.map((uitslag, i) => ({
    periode: perioden[i]!,
    uitslag,
    getoond: kader.keuze.exact ? uitslag.indicatoren : bescherm(uitslag.indicatoren, DREMPEL.binnen),
  }))
}

/** Whom the engine counts. */
export const wie = ({ keuze, alleen }: Kader) => ({ organisaties: keuze.organisaties.map(o => o.code), ...(alleen ? { alleen } : {}) })

async function loadSplitsing(services: Services, tx: Tx, kader: Kader, vraag: Vraagstuk, totaal: Getoond): Promise<Blad["splitsing"]> {
  const keuzes = splitskeuzes(vraag, kader)
  const soort = [kader.query.splits, vraag.liefst, keuzes[0]].flatMap(s => keuzes.filter(k => k === s))[0]
  if (!soort) return null
  const namen = soort === "voorziening" ? await loadVoorzieningnamen(tx) : kader.organisatienamen
  const [uitslag] = await berekenCijfers(services, { perioden: [kader.periode], ...wie(kader), splitsing: soort })
  const vraagt = { delen: uitslag!.delen ?? {}, totaal, splitsing: soort, exact: kader.keuze.exact }
  const tabellen = splitstabellen(vraag, vraagt, namen)
  const blok = Number(kader.query.blok ?? 0)
  return { soort, keuzes, tabellen, hier: tabellen[blok] ? blok : 0 }
}

/** The splits of the indicators of a question; one by organisation says nothing of one. */
function splitskeuzes(vraag: Vraagstuk, kader: Kader): Splitsing[] {
  const een = kader.keuze.organisaties.length < 2
  return SPLITSINGEN.filter(
    s =>
      !(s === "organisatie" && een) &&
      kolommenVan(vraag, s, kader.keuze.exact).length > 0 &&
      (kader.alleen === null || magSplitsing(s, kader.rechten)),
  )
}

/** A list of people is for one's own people, and for the own organisation of who counts it exactly; and of what one may read of them. */
export function magLijst(code: Code, { alleen, keuze, rechten }: Kader, actor: Actor | null): boolean {
  const eigen = alleen !== null || (keuze.exact && keuze.organisaties.some(o => o.id === actor?.organisatieId))
  return eigen && magIndicator(code, rechten)
}
