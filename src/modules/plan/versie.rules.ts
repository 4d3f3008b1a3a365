import type { Dag } from "#begrippen/dag"
import type { Doel } from "./doel.rules.ts"

/** A plan as it was laid before people: frozen, so it holds words and not references. */
export interface Inhoud {
  kan: string | null
  wil: string | null
  markt: string | null
  uitvoerder: string | null
  /** Who commissioned and who paid, in the final report, where that was another than the own organisation. */
  bekostiging?: Bekostigd[]
  doelen: Vastgelegd[]
}
export interface Bekostigd {
  betaler: string
  opdrachtgever: string | null
  begin: Dag
  einde: Dag | null
}
export interface Vastgelegd {
  id: string
  thema: string
  situatie: string | null
  wat: string
  gewenst: string | null
  uiterlijk: Dag
  score: string | null
  toelichting: string | null
  stappen: VasteStap[]
}
export interface VasteStap {
  wat: string
  wie: string
  uiterlijk: Dag
  uitkomst: string | null
}

interface Bron {
  plan: { kan: string | null; wil: string | null; markt: string | null; uitvoerder: string | null } | null
  doelen: readonly Doel[]
  stappen: ReadonlyArray<VasteStap & { doelId: string | null }>
  bekostiging: Bekostigd[]
}

/** Freezes the plan as it stands. A plan tells what is open; the final report what came of everything. */
export function legVast({ plan, doelen, stappen, bekostiging }: Bron, soort: "plan" | "eindverslag"): Inhoud {
  const mee = soort === "eindverslag" ? doelen : doelen.filter(d => d.score === null)
  return {
    kan: plan?.kan ?? null,
    wil: plan?.wil ?? null,
    markt: plan?.markt ?? null,
    uitvoerder: plan?.uitvoerder ?? null,
    ...(soort === "eindverslag" && bekostiging.length > 0 ? { bekostiging } : {}),
    doelen: mee.map(({ id, thema, situatie, wat, gewenst, uiterlijk, score, toelichting }) => ({
      id,
      thema,
      situatie,
      wat,
      gewenst,
      uiterlijk,
      score,
      toelichting,
      stappen: stappen.filter(s => s.doelId === id).map(s => ({ wat: s.wat, wie: s.wie, uiterlijk: s.uiterlijk, uitkomst: s.uitkomst })),
    })),
  }
}

export type Partij = "deelnemer" | "coach" | "opdrachtgever" | "uitvoerder"
export interface Akkoord {
  partij: Partij
  wijze: string
  op: Dag
}
export interface Voorgelegd {
  uitvoerderId: string | null
  akkoorden: readonly Akkoord[]
}

/** Whose yes it takes: where another party carries the plan out, commissioner and provider agree with each other as well. */
export const nodig = ({ uitvoerderId }: Pick<Voorgelegd, "uitvoerderId">): readonly Partij[] =>
  uitvoerderId === null ? ["deelnemer", "coach"] : ["deelnemer", "opdrachtgever", "uitvoerder"]
/** Who has not said yes yet. */
export const mist = (versie: Voorgelegd): Partij[] => nodig(versie).filter(p => versie.akkoorden.every(a => a.partij !== p))
/** The day on which the last of them said yes; null: it is a concept. */
export const overeengekomenOp = (versie: Voorgelegd): Dag | null =>
  mist(versie).length > 0 ? null : versie.akkoorden.reduce((dag, a) => (a.op > dag ? a.op : dag), "")

/** For whom somebody of this organisation says yes; null: for nobody. */
export function partijVan(
  organisatieId: string | null,
  versie: Pick<Voorgelegd, "uitvoerderId"> & { verantwoordelijkeId: string },
): Partij | null {
  if (versie.uitvoerderId === null) return "coach"
  if (organisatieId === versie.uitvoerderId) return "uitvoerder"
  return organisatieId === versie.verantwoordelijkeId ? "opdrachtgever" : null
}

export interface Verschil {
  soort: "erbij" | "weg" | "anders"
  waar: string
  was: string | null
  nu: string | null
}
const VRAAG = {
  kan: "Wat kun je (leren)?",
  wil: "Wat wil je?",
  markt: "Wat vraagt de arbeidsmarkt?",
  uitvoerder: "Wie voert het uit?",
} as const

/** What is different between two versions, as sentences to put beside each other: questions, goals, steps. */
export function vergelijk(was: Inhoud, nu: Inhoud): Verschil[] {
  const vragen = (Object.keys(VRAAG) as Array<keyof typeof VRAAG>).map(veld => tegenover(VRAAG[veld], was[veld], nu[veld]))
  const ids = [...new Set([...was.doelen, ...nu.doelen].map(d => d.id))]
  const doelen = ids.flatMap(id => {
    const [eerst, dan] = [was, nu].map(i => i.doelen.find(d => d.id === id))
    const waar = (dan ?? eerst)!.wat
    const stappen = (d: Vastgelegd | undefined) => d?.stappen.map(stapTekst).join("; ") || null
    const over = tegenover("Doel", eerst ? doelTekst(eerst) : null, dan ? doelTekst(dan) : null)
    return [over, eerst && dan ? tegenover(`Stappen: ${waar}`, stappen(eerst), stappen(dan)) : null]
  })
  return [...vragen, ...doelen].filter(v => v !== null)
}

const doelTekst = ({ wat, situatie, gewenst, uiterlijk, score }: Vastgelegd): string =>
  [wat, situatie, gewenst, uiterlijk, score].filter(Boolean).join(" · ")
const stapTekst = ({ wat, wie, uiterlijk, uitkomst }: VasteStap): string => [wat, wie, uiterlijk, uitkomst].filter(Boolean).join(" · ")

function tegenover(waar: string, was: string | null, nu: string | null): Verschil | null {
  if (was === nu) return null
  return { soort: was === null ? "erbij" : nu === null ? "weg" : "anders", waar, was, nu }
}
