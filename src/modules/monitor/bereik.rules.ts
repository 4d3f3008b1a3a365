/** Who may count whom: the own organisation, organisations for which one holds `cijfers_exact`, and one's own people. */
export interface Organisatie {
  id: string
  code: string
  naam: string
  soort: string
}
export interface Wie {
  organisatieId: string | null
  /** Granted to the account itself; organisatieId null is the whole region. */
  toegekend: readonly { recht: string; organisatieId: string | null }[]
  /** The rights that come with the role. */
  rolrechten: ReadonlySet<string>
}

export interface Telbaar extends Organisatie {
  /** Exact counts, else protected ones. */
  exact: boolean
}
export interface Bereik {
  organisaties: Telbaar[]
  /** May one's own people be counted by themselves? */
  mijn: boolean
}

/** What is counted: one's own people, or organisations of which all are exact or one is protected. */
export type Keuze =
  | { soort: "mijn"; organisaties: Organisatie[]; exact: true }
  | { soort: "organisaties"; organisaties: Telbaar[]; exact: boolean }

/** People are only ever the responsibility of these, as uitwisseling §2 has it; of another kind only the own one is counted. */
const VERANTWOORDELIJK = ["gemeente", "uwv", "zorgaanbieder"]

export function bereikVan(wie: Wie, organisaties: readonly Organisatie[]): Bereik {
  const toegekend = wie.toegekend.filter(t => t.recht === "cijfers_exact")
  const regio = toegekend.some(t => t.organisatieId === null)
  const telbaar = organisaties.flatMap((o): Telbaar[] => {
    const eigen = o.id === wie.organisatieId
    const gekregen = toegekend.some(t => t.organisatieId === o.id) || (regio && VERANTWOORDELIJK.includes(o.soort))
    if (!eigen && !gekregen) return []
    return [{ ...o, exact: gekregen || regio || wie.rolrechten.has("cijfers_exact") }]
  })
  const mijn = wie.rolrechten.has("C01:lees") && !wie.rolrechten.has("cijfers_exact")
  return { organisaties: telbaar.toSorted((a, b) => (a.naam < b.naam ? -1 : 1)), mijn }
}

/**
 * What a page was asked to count: 'mijn', one code, or codes with commas between. Null: not allowed. Protected
 * organisations are never added to others, since the difference would tell.
 */
export function kiesBereik(vraag: string | undefined, bereik: Bereik, eigenId: string | null, alle: readonly Organisatie[]): Keuze | null {
  const mijn: Keuze | null = bereik.mijn ? { soort: "mijn", organisaties: [...alle], exact: true } : null
  if (!vraag) return standaard(bereik, eigenId) ?? mijn ?? keuze(bereik.organisaties.slice(0, 1))
  if (vraag === "mijn") return mijn
  const codes = new Set(vraag.split(","))
  const gekozen = bereik.organisaties.filter(o => codes.has(o.code))
  return gekozen.length === codes.size && (gekozen.length === 1 || gekozen.every(o => o.exact)) ? keuze(gekozen) : null
}

/** The own organisation when it answers for people, else all that are exact. */
function standaard({ organisaties }: Bereik, eigenId: string | null): Keuze | null {
  const eigen = organisaties.find(o => o.id === eigenId && VERANTWOORDELIJK.includes(o.soort))
  if (eigen) return keuze([eigen])
  return keuze(organisaties.filter(o => o.exact && o.id !== eigenId))
}

function keuze(organisaties: Telbaar[]): Keuze | null {
  return organisaties.length === 0 ? null : { soort: "organisaties", organisaties, exact: organisaties.every(o => o.exact) }
}
