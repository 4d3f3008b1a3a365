/**
 * Dag: een datum zonder klok en zonder tijdzone, geschreven als JJJJ-MM-DD; om te tellen het aantal dagen sinds
 * 1970-01-01.
 * English: day.
 */
export type Dag = string

const PER_DAY = 86_400_000

/** The day number of a valid date. */
export function dagNummer(dag: Dag): number {
  return Date.UTC(Number(dag.slice(0, 4)), Number(dag.slice(5, 7)) - 1, Number(dag.slice(8, 10))) / PER_DAY
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

/** As plusMaanden, on day numbers. */
export function plusMaandenNummer(nummer: number, maanden: number): number {
  const d = new Date(nummer * PER_DAY)
  const total = d.getUTCFullYear() * 12 + d.getUTCMonth() + maanden
  const year = Math.floor(total / 12)
  const month = total % 12
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(d.getUTCDate(), last)) / PER_DAY
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
