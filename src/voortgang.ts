/** A step of long work, of which `gedaan` of `totaal` is behind us; a total of 0 is not known. */
export interface Stap {
  stap: string
  gedaan: number
  totaal: number
}

interface Scherm {
  isTTY?: boolean
  write(tekst: string): unknown
}

/** Ends the line that is under way: what is written next stands on a line of its own. */
export interface Voortgang {
  toon(stap: Stap): void
  klaar(): void
}

const WIS = "\r\u001B[2K"

/** Shows how far long work is: on a terminal in one line that is rewritten, with a percentage; elsewhere a line for each step. */
export function toonVoortgang(scherm: Scherm): Voortgang {
  let getoond = ""
  const toon = ({ stap, gedaan, totaal }: Stap): void => {
    const tekst = scherm.isTTY && totaal > 0 ? `  ${stap} ${Math.floor((100 * Math.min(gedaan, totaal)) / totaal)}%` : `  ${stap}`
    if (tekst === getoond) return
    getoond = tekst
    scherm.write(scherm.isTTY ? `${WIS}${tekst}` : `${tekst}\n`)
  }
  const klaar = (): void => {
    if (scherm.isTTY && getoond !== "") scherm.write(WIS)
    getoond = ""
  }
  return { toon, klaar }
}
