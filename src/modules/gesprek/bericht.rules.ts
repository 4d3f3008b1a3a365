import { type Dag, plusDagen } from "#begrippen/dag"

/** A message that was made for an appointment, sent or not. */
export interface Gemaakt {
  soort: string
  volgnummer: number
  /** The day on which it was made. */
  op: Dag
}
interface Kandidaat {
  dag: Dag
  volgnummer: number
  uitkomst: string | null
  gemaakt: readonly Gemaakt[]
}

/**
 * Which message is due today: an invitation or a change once, that it does not go on to whoever was told of it, and a reminder the day
 * before, unless he heard of it today. What is over asks for nothing.
 */
export function teSturen({ dag, volgnummer, uitkomst, gemaakt }: Kandidaat, vandaag: Dag): string | null {
  if (dag < vandaag) return null
  const nu = gemaakt.filter(g => g.volgnummer === volgnummer)
  if (uitkomst === "afgezegd") return nu.length === 0 && gemaakt.length > 0 ? "afgezegd" : null
  if (uitkomst !== null) return null
  if (nu.length === 0) return volgnummer === 0 ? "uitnodiging" : "verzet"
  const morgen = dag === plusDagen(vandaag, 1)
  return morgen && nu.every(g => g.op < vandaag && g.soort !== "herinnering") ? "herinnering" : null
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
export function kanaalVan({ keuze, email, telefoon }: Bereik, open: { email: boolean; sms: boolean }): "email" | "sms" | "brief" | null {
  const kan = { email: open.email && email !== null, sms: open.sms && mobiel(telefoon) !== null }
  if (keuze === "anders") return null
  if (keuze === "brief") return "brief"
  if (keuze === "email" || keuze === "sms") return kan[keuze] ? keuze : null
  return kan.email ? "email" : kan.sms ? "sms" : null
}

/** Minutes to wait after so many tries in vain; null: given up, somebody has to call. */
const WACHT = [5, 15, 60, 240] as const
export const wachtNa = (pogingen: number): number | null => WACHT[pogingen - 1] ?? null
