/** What `npm audit --json` said: which packages have a grave leak, or why it did not run. */
export type Audit = { lekken: string[] } | { nietGedraaid: string }

interface Verslag {
  message?: string
  error?: { code?: string; summary?: string }
  vulnerabilities?: Record<string, { severity: string }>
}

/** Without a report there is no verdict, however the program ended. */
export function leesAudit(uitvoer: string): Audit {
  let verslag: Verslag
  try {
    verslag = JSON.parse(uitvoer) as Verslag
  } catch {
    return { nietGedraaid: "npm audit gaf geen verslag" }
  }
  if (!verslag.vulnerabilities || verslag.error) return { nietGedraaid: `geen register dat adviezen geeft (${reden(verslag)})` }
  const ernstig = Object.entries(verslag.vulnerabilities).filter(([, { severity }]) => ["high", "critical"].includes(severity))
  return { lekken: ernstig.map(([naam, { severity }]) => `${naam}: ${severity}`) }
}

/** In few words, and without an address. */
const reden = ({ message = "", error }: Verslag): string =>
  /\b4\d\d [A-Z][\w ]+?(?= -|$)|E[A-Z]{5,}/.exec(`${message} ${error?.code ?? ""}`)?.[0] ?? "onbekende fout"
