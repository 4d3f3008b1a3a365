/**
 * Citizen service numbers for invented people. They pass the 11-test, as the import demands, but come from the top of the number
 * space, 9999xxxxx, where the known government test sets have theirs (999990019, 999993653): far above what is known to be issued.
 * A region too large for that (benches) goes on below it. Nine digits that start with 9: no spreadsheet can drop a leading zero.
 */
const REEKSEN = [
  { begin: 99_990_000, lengte: 9_000 },
  { begin: 99_000_000, lengte: 990_000 },
  { begin: 90_000_000, lengte: 9_000_000 },
] as const

/** Hands out one number after the other, scattered over the range. The cast has 99999xxxx to itself. */
export class Bsnreeks {
  #begin: number
  #lengte: number
  #stap = 0

  /** @param aantal how many numbers will be asked for: larger regions start in a larger range. */
  constructor(aantal: number) {
    const ruim = REEKSEN.find(reeks => aantal < reeks.lengte * 0.85)
    if (!ruim) throw new Error(`Zoveel burgerservicenummers zijn er niet om te verzinnen: ${aantal}`)
    this.#begin = ruim.begin
    this.#lengte = ruim.lengte
  }

  volgende(): string {
    for (;;) {
      // 7919 is prime and divides none of the lengths, so that every number comes once.
      const kop = this.#begin + ((this.#stap++ * 7919) % this.#lengte)
      const bsn = metControlecijfer(kop)
      if (bsn) return bsn
    }
  }
}

/** Adds the check digit to the first eight digits; undefined for the one in eleven that has none. */
function metControlecijfer(kop: number): string | undefined {
  let som = 0
  let rest = kop
  for (let gewicht = 2; gewicht <= 9; gewicht++) {
    som += (rest % 10) * gewicht
    rest = Math.floor(rest / 10)
  }
  const cijfer = som % 11
  return cijfer < 10 ? `${kop}${cijfer}` : undefined
}
