import type { Dag } from "#begrippen/dag"
import type { Trede } from "#begrippen/trede"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { DIENSTVERBAND_MET_STEUN } from "#begrippen/werk"

// When may a measurement on the ladder be recorded? Criteria of the rungs: Leidraad participatieladder (begrippen/trede).
export interface Meting {
  id: string
  datum: Dag
  trede: Trede
  toelichting: string | null
}

/** What the assessment is held against. Null: the reader may not know, so nothing is concluded from it. */
export interface Omstandigheden {
  geboortedatum: Dag | null
  overledenOp: Dag | null
  /** Employment, running or ended. */
  werk: ReadonlyArray<{ soort: string; lks: boolean | null; begin: Dag; einde: Dag | null }> | null
  /** Periods of bijstand, IOAW or IOAZ. */
  bijstand: ReadonlyArray<{ begin: Dag; einde: Dag | null }> | null
  /** How many measurements were ever recorded: a form that saw fewer is behind. */
  versie: number
}

export interface TredeWijziging {
  datum: Dag
  trede: Trede
  toelichting: string | null
  /** The unlikely was seen and is right. */
  bevestigd: boolean
  /** `versie` as the form saw it; null: not looked. */
  versie: number | null
}

/** Decides on a new measurement, and which one of the same day it corrects. Refusals first, then a colleague's measurement of the same day, then what has to be confirmed. */
export function beoordeelTredeWijziging(
  historie: readonly Meting[],
  wijziging: TredeWijziging,
  bij: Omstandigheden,
  vandaag: Dag,
): Uitkomst<{ vervangt: string | null }> {
  const zelfdeDag = historie.find(m => m.datum === wijziging.datum)
  const vorige = historie.filter(m => m.datum < wijziging.datum).toSorted((a, b) => (a.datum < b.datum ? 1 : -1))[0]
  const weigeringen = [...datumFouten(wijziging.datum, bij, vandaag), ...sprongFout(vorige, wijziging)]
  if (weigeringen.length > 0) return geweigerd(...weigeringen)
  if (zelfdeDag && bij.versie !== wijziging.versie) return geweigerd(INTUSSEN_GEMETEN)
  if (zelfdeDag?.trede === wijziging.trede && zelfdeDag.toelichting === wijziging.toelichting) return geweigerd(STAAT_ER_AL)
  const twijfel = wijziging.bevestigd ? [] : onwaarschijnlijk(wijziging, bij)
  if (twijfel.length > 0) return geweigerd(...twijfel)
  return akkoord({ vervangt: zelfdeDag?.id ?? null })
}

/** Decides on the correction of one measurement: the same day may hold no other one. */
export function beoordeelCorrectie(
  historie: readonly Meting[],
  metingId: string,
  nieuw: { datum: Dag; trede: Trede; toelichting: string | null },
  bij: Omstandigheden,
  vandaag: Dag,
): Uitkomst<null> {
  const meting = historie.find(m => m.id === metingId)
  if (!meting) return geweigerd(INTUSSEN_GECORRIGEERD)
  const weigeringen = datumFouten(nieuw.datum, bij, vandaag)
  if (weigeringen.length > 0) return geweigerd(...weigeringen)
  if (historie.some(m => m.id !== metingId && m.datum === nieuw.datum)) return geweigerd(DAG_BEZET)
  const gelijk = meting.datum === nieuw.datum && meting.trede === nieuw.trede && meting.toelichting === nieuw.toelichting
  return gelijk ? geweigerd(STAAT_ER_AL) : akkoord(null)
}

/** A measurement can be taken back as long as nobody replaced it. */
export function beoordeelIntrekking(historie: readonly Meting[], metingId: string): Uitkomst<null> {
  return historie.some(m => m.id === metingId) ? akkoord(null) : geweigerd(INTUSSEN_GECORRIGEERD)
}

function datumFouten(datum: Dag, bij: Omstandigheden, vandaag: Dag): Weigering[] {
  if (datum > vandaag)
    return [{ code: "datum_toekomst", veld: "datum", tekst: "De dag van de meting ligt in de toekomst. Kies vandaag of eerder." }]
  if (bij.geboortedatum && datum < bij.geboortedatum)
    return [{ code: "datum_voor_geboorte", veld: "datum", tekst: "De dag van de meting ligt voor de geboortedatum. Controleer het jaar." }]
  if (bij.overledenOp && datum >= bij.overledenOp)
    return [{ code: "datum_na_overlijden", veld: "datum", tekst: "De dag van de meting ligt na het overlijden. Controleer de datum." }]
  return []
}

function sprongFout(vorige: Meting | undefined, { trede, toelichting }: TredeWijziging): Weigering[] {
  if (!vorige || trede - vorige.trede <= 1 || toelichting) return []
  const tekst = `Van trede ${vorige.trede} naar ${trede} is meer dan één trede omhoog. Schrijf erbij wat er is veranderd.`
  return [{ code: "sprong_zonder_toelichting", veld: "toelichting", tekst }]
}

const op = (datum: Dag) => (periode: { begin: Dag; einde: Dag | null }) =>
  periode.begin <= datum && (periode.einde === null || periode.einde > datum)

/** What contradicts the registration is asked, not refused: the work may not be registered yet, and the assessor sees the person. */
function onwaarschijnlijk({ trede, datum }: TredeWijziging, { werk, bijstand }: Omstandigheden): Weigering[] {
  const bevestig = (code: string, tekst: string): Weigering[] => [
    { code, veld: "bevestigd", tekst: `${tekst} Klopt de trede toch? Bevestig dat hieronder.` },
  ]
  const loopt = werk?.filter(op(datum)) ?? null
  const steun = loopt?.some(w => w.lks === true || DIENSTVERBAND_MET_STEUN.has(w.soort)) ?? false
  if (trede >= 5 && loopt?.length === 0)
    return bevestig("geen_werk_bekend", `Trede ${trede} is betaald werk, maar op die dag is geen dienstverband bekend.`)
  if (trede === 6 && steun) return bevestig("werk_met_steun", "Werk met Wsw, beschut werk, banenafspraak of loonkostensubsidie is trede 5.")
  if (trede === 6 && bijstand?.some(op(datum)))
    return bevestig(
      "aanvullende_uitkering",
      "Op die dag loopt er nog een uitkering. Betaald werk met een aanvullende uitkering is trede 5.",
    )
  if (trede <= 4 && loopt && loopt.length > 0)
    return bevestig("werk_loopt", "Op die dag loopt er een dienstverband: betaald werk is trede 5 of 6.")
  return []
}

const INTUSSEN_GEMETEN: Weigering = {
  code: "intussen_gewijzigd",
  veld: "datum",
  tekst: "Op deze dag is intussen al een meting vastgelegd. Kies hieronder welke blijft; de andere blijft leesbaar in de geschiedenis.",
}
const INTUSSEN_GECORRIGEERD: Weigering = {
  code: "intussen_gewijzigd",
  tekst:
    "Een collega heeft deze meting intussen gecorrigeerd of ingetrokken. Bekijk de nieuwe stand en corrigeer die als dat nog nodig is.",
}
const STAAT_ER_AL: Weigering = { code: "ongewijzigd", tekst: "Deze meting staat er al precies zo. U hoeft niets te doen." }
const DAG_BEZET: Weigering = {
  code: "dag_bezet",
  veld: "datum",
  tekst: "Op die dag staat al een andere meting. Kies een andere dag, of corrigeer die meting.",
}
