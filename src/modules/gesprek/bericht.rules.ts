import { type Dag, plusDagen } from "#begrippen/dag"

/** A message that was made for an appointment, sent or not. */
export interface Gemaakt {
  soort: string
  volgnummer: number
  /** The day on which it was made; of a letter that on which it was posted, and today as long as it lies there. */
  op: Dag
}
interface Kandidaat {
  dag: Dag
  volgnummer: number
  uitkomst: string | null
  gemaakt: readonly Gemaakt[]
}

export type Kanaal = "email" | "sms" | "brief"

/** So many days before it somebody is reminded, by the way that he hears it: a letter is printed and carried. Our own choice of days. */
const VOORAF = { afspraak: { email: 1, sms: 1, brief: 5 }, stap: { email: 2, sms: 2, brief: 6 } } as const
/** A letter that is made later than this comes too late. */
const POST_DAGEN = 3
/** The most days before it that anybody is reminded. */
export const HOOGSTENS_VOORAF = 6

/** Whether today is a day to remind of it, of whoever heard of it last on the day `gehoord`. */
function tijdVoorHerinnering(over: keyof typeof VOORAF, dag: Dag, gehoord: Dag, kanaal: Kanaal, vandaag: Dag): boolean {
  const vooraf = VOORAF[over][kanaal]
  const laatst = kanaal === "brief" ? plusDagen(dag, -POST_DAGEN) : over === "afspraak" ? plusDagen(dag, -1) : dag
  return plusDagen(dag, -vooraf) <= vandaag && vandaag <= laatst && gehoord <= plusDagen(vandaag, -vooraf)
}

/** Of a step that he takes himself: some days before, unless it was agreed only just. */
export const herinnerAanStap = (stap: { uiterlijk: Dag; afgesproken: Dag }, kanaal: Kanaal, vandaag: Dag): boolean =>
  tijdVoorHerinnering("stap", stap.uiterlijk, stap.afgesproken, kanaal, vandaag)

/**
 * Which message is due today: an invitation or a change once, that it does not go on to whoever was told of it, and a reminder some days
 * before, unless he heard of it only just. What is over asks for nothing.
 */
export function teSturen({ dag, volgnummer, uitkomst, gemaakt }: Kandidaat, kanaal: Kanaal, vandaag: Dag): string | null {
  if (dag < vandaag) return null
  const nu = gemaakt.filter(g => g.volgnummer === volgnummer)
  if (uitkomst === "afgezegd") return nu.length === 0 && gemaakt.length > 0 ? "afgezegd" : null
  if (uitkomst !== null) return null
  if (nu.length === 0) return volgnummer === 0 ? "uitnodiging" : "verzet"
  if (nu.some(g => g.soort === "herinnering")) return null
  const gehoord = nu
    .map(g => g.op)
    .toSorted()
    .at(-1)!
  return tijdVoorHerinnering("afspraak", dag, gehoord, kanaal, vandaag) ? "herinnering" : null
}

/** A Dutch mobile number as the gateways want it; null: no text message reaches it. */
export function mobiel(telefoon: string | null): string | null {
  const kaal = (telefoon ?? "").replaceAll(/[\s().-]/g, "")
  const rest = /^(?:\+31|0031|0)6(\d{8})$/.exec(kaal)?.[1]
  return rest ? `+316${rest}` : null
}

interface Bereik {
  keuze: string | null
  email: string | null
  telefoon: string | null
}
/**
 * Along which way somebody hears of it: as he chose, and where nothing was chosen by e-mail or else by text message. A letter needs no way
 * out that is set up. Null: not by us.
 */
export function kanaalVan({ keuze, email, telefoon }: Bereik, open: { email: boolean; sms: boolean }): Kanaal | null {
  const kan = { email: open.email && email !== null, sms: open.sms && mobiel(telefoon) !== null }
  if (keuze === "anders") return null
  if (keuze === "brief") return "brief"
  if (keuze === "email" || keuze === "sms") return kan[keuze] ? keuze : null
  return kan.email ? "email" : kan.sms ? "sms" : null
}

/** Minutes to wait after so many tries in vain; null: given up, somebody has to call. */
const WACHT = [5, 15, 60, 240] as const
export const wachtNa = (pogingen: number): number | null => WACHT[pogingen - 1] ?? null
