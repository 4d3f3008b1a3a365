import type { Weigering } from "#begrippen/uitkomst"

/** Attempts in an hour before somebody has to wait: one account, and one address (which a whole office may share). */
export const GRENS_ACCOUNT = 5
export const GRENS_ADRES = 50

const LENGTE = { min: 12, max: 128 }

/** Null when the password will do. Length is what counts (NCSC, ASVS 6.2); only what is guessed first is refused. */
export function beoordeelWachtwoord(wachtwoord: string, email: string): Weigering | null {
  const weiger = (tekst: string): Weigering => ({ code: "wachtwoord", veld: "wachtwoord", tekst })
  if (wachtwoord.length < LENGTE.min)
    return weiger(`Kies een wachtwoord van minstens ${LENGTE.min} tekens, bijvoorbeeld drie of vier losse woorden.`)
  if (wachtwoord.length > LENGTE.max) return weiger(`Kies een wachtwoord van hoogstens ${LENGTE.max} tekens.`)
  const klein = wachtwoord.toLowerCase()
  const naam = email.split("@")[0]!.toLowerCase()
  if (naam.length > 2 && klein.includes(naam)) return weiger("Kies een wachtwoord waar uw e-mailadres niet in staat.")
  if (new Set(klein).size < 5 || RADEN.some(woord => klein.startsWith(woord) || klein.endsWith(woord)))
    return weiger("Dit wachtwoord wordt als eerste geraden. Kies iets dat alleen u bedenkt.")
  return null
}

/** How most guessed passwords of twelve signs or more begin or end. */
const RADEN = ["wachtwoord", "password", "welkom", "123456789", "qwertyuiop", "trede", "gemeente"]

const BROWSERS: ReadonlyArray<[RegExp, string]> = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
]
const SYSTEMEN: ReadonlyArray<[RegExp, string]> = [
  [/Android/, "Android"],
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
]

/** What a browser says of itself, in the words of who uses it: 'Firefox op Windows'. Null where it says nothing that we know. */
export function toestelNaam(agent: string | null): string | null {
  const vind = (lijst: ReadonlyArray<[RegExp, string]>) => lijst.find(([vorm]) => vorm.test(agent ?? ""))?.[1]
  const [browser, systeem] = [vind(BROWSERS), vind(SYSTEMEN)]
  return browser ? `${browser}${systeem ? ` op ${systeem}` : ""}` : (systeem ?? null)
}

/** Where log-in goes on to: a path of this site, or else the begin. A full or protocol-relative address is none. */
export const eigenPad = (naar: string | undefined): string => (naar && /^\/(?![/\\])[\x21-\x7e]*$/.test(naar) ? naar : "/")
