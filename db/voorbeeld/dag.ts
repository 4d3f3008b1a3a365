/** A day as the number of days since 1970-01-01: periods are sums, and a file of 100,000 dates is written in no time. */
export type Dag = number

/** The day of an ISO date `YYYY-MM-DD`; throws when that day does not exist. */
export function dag(iso: string): Dag {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  const uitkomst = delen ? dagVan(Number(delen[1]), Number(delen[2]), Number(delen[3])) : Number.NaN
  if (Number.isNaN(uitkomst) || isoVan(uitkomst) !== iso) throw new Error(`Geen bestaande datum (jjjj-mm-dd): ${iso}`)
  return uitkomst
}

/** Days from civil date, after Howard Hinnant's algorithm: exact for the Gregorian calendar, without Date. */
export function dagVan(jaar: number, maand: number, dagInMaand: number): Dag {
  const y = maand <= 2 ? jaar - 1 : jaar
  const tijdvak = Math.floor(y / 400)
  const jaarInTijdvak = y - tijdvak * 400
  const dagInJaar = Math.floor((153 * (maand + (maand > 2 ? -3 : 9)) + 2) / 5) + dagInMaand - 1
  const dagInTijdvak = jaarInTijdvak * 365 + Math.floor(jaarInTijdvak / 4) - Math.floor(jaarInTijdvak / 100) + dagInJaar
  return tijdvak * 146097 + dagInTijdvak - 719468
}

export interface Datum {
  jaar: number
  maand: number
  dag: number
}

export function datumVan(d: Dag): Datum {
  const z = d + 719468
  const tijdvak = Math.floor(z / 146097)
  const doe = z - tijdvak * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const maand = mp + (mp < 10 ? 3 : -9)
  return { jaar: yoe + tijdvak * 400 + (maand <= 2 ? 1 : 0), maand, dag: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

const geschreven = new Map<Dag, string>()

/** The ISO date of a day; kept, because the same days return a thousand times. */
export function isoVan(d: Dag): string {
  const bekend = geschreven.get(d)
  if (bekend !== undefined) return bekend
  const datum = datumVan(d)
  const tekst = `${String(datum.jaar).padStart(4, "0")}-${String(datum.maand).padStart(2, "0")}-${String(datum.dag).padStart(2, "0")}`
  geschreven.set(d, tekst)
  return tekst
}

export function jaarVan(d: Dag): number {
  return datumVan(d).jaar
}

/** Calendar months later; 31 January + 1 month is the last day of February. */
export function plusMaanden(d: Dag, maanden: number): Dag {
  const datum = datumVan(d)
  const telling = datum.jaar * 12 + datum.maand - 1 + maanden
  const jaar = Math.floor(telling / 12)
  const maand = telling - jaar * 12 + 1
  const eerste = dagVan(jaar, maand, 1)
  const lengte = (maand === 12 ? dagVan(jaar + 1, 1, 1) : dagVan(jaar, maand + 1, 1)) - eerste
  return eerste + Math.min(datum.dag, lengte) - 1
}

/** 1 = Monday … 7 = Sunday. */
export function weekdag(d: Dag): number {
  return ((((d + 3) % 7) + 7) % 7) + 1
}

/** The same day, or the Monday after it where it falls in a weekend. */
export function werkdag(d: Dag): Dag {
  const w = weekdag(d)
  return w > 5 ? d + 8 - w : d
}

/** The first day of the month in which the day falls. */
export function eersteVanMaand(d: Dag): Dag {
  return d - datumVan(d).dag + 1
}
