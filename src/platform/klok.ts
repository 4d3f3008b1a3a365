import { amsterdamDay } from "./services.ts"

/** Which day it is. */
export interface Klok {
  vandaag(): string
  /** For tests: looks now. */
  kijk(): Promise<void>
  stop(): void
}
export interface Klokopties {
  /** The time by the clock of the database. */
  tijd(): Promise<Date>
  /** Is told, in Dutch, when the two clocks drift apart. */
  meld(tekst: string): void
  /** For tests: our own clock. */
  nu?: () => number
}

const KIJK_MS = 60_000
const SCHEEF_MS = 60_000

/**
 * The day by the clock of the database, in Europe/Amsterdam: what is open to whom begins and ends by that one, and a program that is five
 * minutes ahead would write down before midnight what nobody may read until after it. Looked at each minute; between two looks our own
 * clock counts on.
 */
export async function openKlok({ tijd, meld, nu = Date.now }: Klokopties): Promise<Klok> {
  let verschil = 0
  let scheef = false
  const kijk = async (): Promise<void> => {
    const voor = nu()
    const daar = await tijd().catch(() => null)
    if (daar) verschil = daar.getTime() - (voor + nu()) / 2 // no answer: what was seen last holds
    if (Math.abs(verschil) > SCHEEF_MS !== scheef) {
      scheef = !scheef
      meld(scheef ? scheefTekst(verschil) : "De klokken van dit programma en van de database lopen weer gelijk.")
    }
  }
  await kijk()
  const timer = setInterval(kijk, KIJK_MS).unref()
  return { vandaag: () => amsterdamDay(new Date(nu() + verschil)), kijk, stop: () => clearInterval(timer) }
}

const scheefTekst = (verschil: number): string =>
  `De klok van dit programma loopt ${Math.round(Math.abs(verschil) / 60_000)} minuten ${verschil < 0 ? "voor" : "achter"} op die van de database. Welke dag het is zegt die van de database; zet de klok gelijk.`
