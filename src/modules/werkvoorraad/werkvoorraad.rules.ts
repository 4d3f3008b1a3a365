import { type Dag, plusDagen, plusMaanden } from "#begrippen/dag"
import type { Trede } from "#begrippen/trede"
import { evaluatieOp, evaluatieTermijn, type Klok } from "./planklok.rules.ts"
import { meetTermijn, type Sleutel, type Termijn, type Termijnen, termijnenOp } from "./werkvoorraad.parameters.ts"

/** Why somebody stands on the list, in the order in which it matters to him. */
export const SOORTEN = [
  "werk_stopt",
  "hercontrole",
  "maatregel",
  "stap",
  "bericht",
  "brief",
  "boodschap",
  "niet_begrepen",
  "vacature_antwoord",
  "kan_niet",
  "afspraak",
  "overleg",
  "niet_gekomen",
  "opnieuw_vragen",
  "voorlichting",
  "doorverwijzing",
  "plan_evaluatie",
  "plan_nooit",
  "plan_concept",
  "plan_akkoord",
  "plan_pauze",
  "stap_ander",
  "werkcentrum_kennis",
  "werkcentrum_terug",
  "geen_regie",
  "traject_voorbij",
  "diagnose",
  "trede_nooit",
  "trede_oud",
] as const
export type Soort = (typeof SOORTEN)[number]

/** A fact that may ask for something: read as the actor, judged here. */
export interface Signaal {
  soort: Soort
  deelnemerId: string
  /** The row behind it; null: it is a row that is missing. */
  feitId: string | null
  /** The day that the fact tells: end of the work, re-check, expected end, last measurement, or since when it is missing. */
  dag: Dag
  trede: Trede | null
  inTraject: boolean
  /** The day on which the import with this fact landed; null: recorded here. */
  geland: Dag | null
  /** Of the review of a plan: what held its clock. */
  klok: Klok | null
  /** On whose worklist the person stands: members of staff who work here today. */
  bij: readonly string[]
}

/**
 * nu: somebody loses something when it waits. laat: past its day. straks: comes up. And what is not to be done: wacht lies with somebody
 * else, stil stands still until a day.
 */
export type Urgentie = "nu" | "laat" | "straks" | "wacht" | "stil"

/** A thing to do. */
export interface Zaak extends Signaal {
  uiterlijk: Dag
  urgentie: Urgentie
  /** It was overdue when the data came in, and nothing was recorded since. */
  achterstand: boolean
  /** The term that made the day; null: the day stands in the fact itself. */
  termijn: Termijn | null
  /** Sorts by urgency, then by day, then by what matters most; unique, so that a page can go on after it. */
  sleutel: string
}

interface Regel {
  /** So long before its day a thing comes up; null: it is shown from the day that the fact is there. */
  vooraf: Sleutel | null
  /** So long before its day it cannot wait any longer; null: waiting takes nothing from anybody. */
  dringend: Sleutel | null
  /** What it is before it comes up (without `vooraf`: up to its day). Left out: it is not shown yet, or it is to be done from the start. */
  eerder?: "wacht" | "stil"
}
const REGELS: Readonly<Record<Soort, Regel>> = {
  werk_stopt: { vooraf: "vooraf_werk", dringend: "dringend_werk" },
  hercontrole: { vooraf: "vooraf_hercontrole", dringend: "dringend_hercontrole" },
  maatregel: { vooraf: null, dringend: null },
  stap: { vooraf: "vooraf_stap", dringend: null },
  bericht: { vooraf: null, dringend: null },
  brief: { vooraf: null, dringend: null },
  boodschap: { vooraf: null, dringend: null },
  niet_begrepen: { vooraf: null, dringend: null },
  vacature_antwoord: { vooraf: null, dringend: null },
  kan_niet: { vooraf: null, dringend: null },
  afspraak: { vooraf: null, dringend: null },
  overleg: { vooraf: null, dringend: null },
  niet_gekomen: { vooraf: null, dringend: null },
  opnieuw_vragen: { vooraf: "vooraf_stap", dringend: null, eerder: "stil" },
  voorlichting: { vooraf: null, dringend: null },
  doorverwijzing: { vooraf: null, dringend: null },
  plan_evaluatie: { vooraf: "vooraf_evaluatie", dringend: null },
  plan_nooit: { vooraf: "vooraf_plan", dringend: null },
  plan_concept: { vooraf: "vooraf_plan", dringend: null },
  plan_akkoord: { vooraf: null, dringend: null, eerder: "wacht" },
  plan_pauze: { vooraf: null, dringend: null, eerder: "stil" },
  stap_ander: { vooraf: null, dringend: null, eerder: "wacht" },
  werkcentrum_kennis: { vooraf: null, dringend: null, eerder: "wacht" },
  werkcentrum_terug: { vooraf: null, dringend: null, eerder: "wacht" },
  geen_regie: { vooraf: null, dringend: null },
  traject_voorbij: { vooraf: "vooraf_traject", dringend: null },
  diagnose: { vooraf: "vooraf_diagnose", dringend: null },
  trede_nooit: { vooraf: "vooraf_meting", dringend: null },
  trede_oud: { vooraf: "vooraf_meting", dringend: null },
}

const plus = (dag: Dag, { aantal, eenheid }: Termijn): Dag =>
  eenheid === "maanden" ? plusMaanden(dag, aantal ?? 0) : plusDagen(dag, aantal ?? 0)

/** Nobody's doing as long as nobody guides: who has left guidance finds his next job himself, and a plan is made with somebody. */
const MET_BEGELEIDER: ReadonlySet<Soort> = new Set(["werk_stopt", "diagnose", "plan_nooit", "plan_concept"])

/** Judges a fact on a day; null: nothing to do (yet), or nobody whose doing it is. */
export function weeg(signaal: Signaal, vandaag: Dag, termijnen: Termijnen): Zaak | null {
  if (MET_BEGELEIDER.has(signaal.soort) && signaal.bij.length === 0) return null
  const termijn = termijnVan(signaal, termijnen)
  if (termijn?.aantal === null) return null
  const uiterlijk = uiterlijkVan(signaal, termijn, vandaag)
  if (uiterlijk === null) return null
  const urgentie = urgentieVan(REGELS[signaal.soort], uiterlijk, vandaag, termijnen)
  if (urgentie === null) return null
  const achterstand = signaal.geland !== null && uiterlijk < signaal.geland
  return { ...signaal, termijn, uiterlijk, urgentie, achterstand, sleutel: sleutelVan(signaal, urgentie, uiterlijk) }
}

/** Null: it is not shown yet. */
function urgentieVan({ vooraf, dringend, eerder }: Regel, uiterlijk: Dag, vandaag: Dag, termijnen: Termijnen): Urgentie | null {
  if (dringend !== null && uiterlijk <= plus(vandaag, termijnen[dringend])) return "nu"
  if (uiterlijk < vandaag) return "laat"
  const komtOp = vooraf === null ? eerder === undefined : uiterlijk <= plus(vandaag, termijnen[vooraf])
  return komtOp ? "straks" : (eerder ?? null)
}
/** Is it the reader's to do now, and not somebody else's or for a later day? */
export const isTeDoen = ({ urgentie }: Pick<Zaak, "urgentie">): boolean => urgentie !== "wacht" && urgentie !== "stil"

const RANG = { nu: 1, laat: 2, straks: 3, wacht: 4, stil: 5 } as const
const sleutelVan = ({ soort, deelnemerId, feitId }: Signaal, urgentie: Urgentie, uiterlijk: Dag): string =>
  `${RANG[urgentie]}.${uiterlijk}.${String(SOORTEN.indexOf(soort)).padStart(2, "0")}.${deelnemerId}.${feitId ?? ""}`

/** The window of a review, and how often: the same clock as that of the list. */
export interface Venster {
  van: Dag
  op: Dag
  /** It stands still today, and moves on with each day. */
  stil: boolean
  termijn: Termijn
}
/** When a plan is to be looked at again that began, or was looked at, on this day; null: never at this service level. */
export function evaluatieVenster(sinds: Dag, klok: Klok, vandaag: Dag): Venster | null {
  const termijnen = termijnenOp(vandaag)
  const termijn = evaluatieTermijn(termijnen, klok.niveau, klok.eerste)
  if (termijn.aantal === null) return null
  const { op, stil } = evaluatieOp(sinds, plus(sinds, termijn), klok.pauzes, vandaag)
  return { van: plusDagen(op, -(termijnen.vooraf_evaluatie.aantal ?? 0)), op, stil, termijn }
}

/** The day by which it is to be done; null: its clock stands still. */
function uiterlijkVan({ dag, klok }: Signaal, termijn: Termijn | null, vandaag: Dag): Dag | null {
  const einde = termijn ? plus(dag, termijn) : dag
  if (klok === null) return einde
  const { op, stil } = evaluatieOp(dag, einde, klok.pauzes, vandaag)
  return stil ? null : op
}

function termijnVan({ soort, trede, inTraject, klok }: Signaal, termijnen: Termijnen): Termijn | null {
  if (klok !== null) return evaluatieTermijn(termijnen, klok.niveau, klok.eerste)
  if (soort === "trede_oud") return meetTermijn(termijnen, trede!, inTraject)
  if (soort === "trede_nooit") return termijnen.eerste_meting
  const sleutel = NA_HET_FEIT[soort]
  return sleutel ? termijnen[sleutel] : null
}
/** The terms that begin on the day of the fact; of other kinds the day itself is the last one. */
const NA_HET_FEIT: Readonly<Partial<Record<Soort, Sleutel>>> = {
  geen_regie: "regie",
  afspraak: "noteer_afspraak",
  overleg: "noteer_afspraak",
  brief: "post_brief",
  boodschap: "antwoord_boodschap",
  niet_begrepen: "antwoord_boodschap",
  vacature_antwoord: "antwoord_boodschap",
  niet_gekomen: "na_niet_gekomen",
  voorlichting: "na_voorlichting",
  plan_nooit: "eerste_plan",
  plan_concept: "eerste_plan",
  plan_akkoord: "akkoord_plan",
  werkcentrum_kennis: "kennis_werkcentrum",
  werkcentrum_terug: "terug_werkcentrum",
  maatregel: "besluit_maatregel",
}

/** For the query: a plan of which the last review (or its begin) lies after this day cannot be due, whatever its rung. */
export const evaluatieGrens = (vandaag: Dag, t: Termijnen): Dag =>
  [t.evaluatie_eerste, t.evaluatie_minimaal, t.evaluatie_toeleiding, t.evaluatie_ondersteund]
    .map(({ aantal }) => plusDagen(plusMaanden(plus(vandaag, t.vooraf_evaluatie), -(aantal ?? 0)), MAANDEINDE))
    .reduce((a, b) => (a > b ? a : b))

const RUNGS = [1, 2, 3, 4, 5, 6] as const
/** Months clamp at their end (31 August + 6 = 28 February): so many days later may a measurement lie and still be due. */
const MAANDEINDE = 3

/** For the query: a last measurement on or before this day may be due, by rung (1 first); null: never. */
export function meetGrenzen(vandaag: Dag, termijnen: Termijnen, inTraject: boolean): Array<Dag | null> {
  const tot = plus(vandaag, termijnen.vooraf_meting)
  return RUNGS.map(trede => {
    const { aantal } = meetTermijn(termijnen, trede, inTraject)
    return aantal === null ? null : plusDagen(plusMaanden(tot, -aantal), MAANDEINDE)
  })
}
