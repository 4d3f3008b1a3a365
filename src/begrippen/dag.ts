/**
 * Dag: een datum zonder klok en zonder tijdzone, geschreven als JJJJ-MM-DD; om te tellen het aantal dagen sinds
 * 1970-01-01.
 * English: day.
 */
export type Dag = string

const PER_DAY = 86_400_000
/** Days from 1 March of the year 0 to 1970-01-01. */
const MAART_0 = 719_468

/** The day number of a valid date; `| 0`, since a division leaves a float behind, and all that is compared with it is then compared as floats. */
export function dagNummer(dag: Dag): number {
  return (Date.UTC(Number(dag.slice(0, 4)), Number(dag.slice(5, 7)) - 1, Number(dag.slice(8, 10))) / PER_DAY) | 0
}

/** The date of a day number. */
export function dagVan(nummer: number): Dag {
  return new Date(nummer * PER_DAY).toISOString().slice(0, 10)
}

export const plusDagen = (dag: Dag, dagen: number): Dag => dagVan(dagNummer(dag) + dagen)

/** Calendar months: 2025-01-31 + 1 month = 2025-02-28. */
export function plusMaanden(dag: Dag, maanden: number): Dag {
  return dagVan(plusMaandenNummer(dagNummer(dag), maanden))
}

/** As plusMaanden, on day numbers. Whole numbers only: the indicators ask it a million times. */
export function plusMaandenNummer(nummer: number, maanden: number): number {
  const maand = maandVan(nummer)
  const dag = nummer - eersteVan(maand)
  const eerste = eersteVan(maand + maanden)
  return Math.min(eerste + dag, eersteVan(maand + maanden + 1) - 1) | 0
}

/** Months since March of the year 0: in a year that begins in March a leap day comes last, and months have a rhythm of 153 days in five. */
function maandVan(nummer: number): number {
  let maand = Math.floor((nummer + MAART_0) / 30.436875)
  while (eersteVan(maand) > nummer) maand--
  while (eersteVan(maand + 1) <= nummer) maand++
  return maand
}

/** The first day of such a month. */
function eersteVan(maand: number): number {
  const jaar = Math.floor(maand / 12)
  const inJaar = Math.floor((153 * (maand - jaar * 12) + 2) / 5)
  return jaar * 365 + Math.floor(jaar / 4) - Math.floor(jaar / 100) + Math.floor(jaar / 400) + inJaar - MAART_0
}

/** Does this text name a day that exists, as YYYY-MM-DD, in the years 1800–2199? */
export function bestaat(tekst: string): tekst is Dag {
  if (!/^(1[89]|2[01])\d\d-\d\d-\d\d$/.test(tekst)) return false
  return dagVan(dagNummer(tekst)) === tekst
}

/** Completed years on a day. Born on 29 February: birthday on 1 March in other years. */
export function leeftijdOp(geboren: Dag, dag: Dag): number {
  const years = Number(dag.slice(0, 4)) - Number(geboren.slice(0, 4))
  return dag.slice(5) < geboren.slice(5) ? years - 1 : years
}
