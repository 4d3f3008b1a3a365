import { bevindingTekst, controleerSporen, oordeelTekst } from "#modules/toezicht"
import type { Zegeloordeel } from "#platform/controleer-zegels"
import type { Services } from "#platform/services"

/** So many findings are shown; the rest is counted. */
const GENOEMD = 100

/** `trede verify`: recomputes every seal. Answers the text and the exit status: 0 all right, 1 something was changed. */
export async function verify(services: Services, elders: ReadonlyMap<number, string>): Promise<{ tekst: string; uitgang: number }> {
  const oordeel = await controleerSporen(services, elders)
  return { tekst: verifyTekst(oordeel), uitgang: oordeel.bevindingen.length === 0 ? 0 : 1 }
}

function verifyTekst({ zegels, regels, open, laatste, bevindingen }: Zegeloordeel): string {
  const kop = oordeelTekst({ zegels, regels, bevindingen: bevindingen.length })
  const lijst = bevindingen.slice(0, GENOEMD).map(b => `  ${bevindingTekst(b)}`)
  const rest = bevindingen.length > GENOEMD ? [`  … en nog ${bevindingen.length - GENOEMD}.`] : []
  const nieuw = open > 0 ? [`${open} ${open === 1 ? "regel is" : "regels zijn"} te nieuw voor een zegel.`] : []
  const slot = laatste
    ? [
        `Laatste zegel: ${laatste.nr}, gemaakt op ${new Date(laatste.gemaakt).toISOString()}.`,
        `Bewaar dit kenmerk buiten dit systeem; later na te gaan met --anker:`,
        `${laatste.nr}:${laatste.kenmerk.toString("hex")}`,
      ]
    : ["Er is nog niets verzegeld."]
  return [kop, ...lijst, ...rest, ...nieuw, ...slot].join("\n")
}

/** A mark as `verify` printed it. Throws Error. */
export function readElders(tekst: string): Map<number, string> {
  const [, nr, kenmerk] = /^(\d+):([0-9a-f]{64})$/.exec(tekst.trim()) ?? []
  if (!nr || !kenmerk) throw new Error("Geef --anker op zoals verify het noemde: nummer:kenmerk (64 tekens).")
  return new Map([[Number(nr), kenmerk]])
}
