/** A field of a form: all controls with one name. */
export interface Veld {
  /** Of a text what stands in it, of a choice each possibility. */
  waarden: string[]
  /** What it sends as the page stands. */
  gekozen: string[]
  keuze: boolean
}
/** A form as a browser without script has it. */
export interface Formulier {
  methode: "GET" | "POST"
  actie: string
  velden: Map<string, Veld>
  knoppen: Array<{ naam: string; waarde: string; actie: string | undefined }>
}

type Kenmerken = Record<string, string | undefined>
const TEKENS: Record<string, string> = { "&quot;": '"', "&#39;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" }
const leesTekst = (html: string) => html.replaceAll(/&(?:quot|#39|lt|gt|amp);/g, teken => TEKENS[teken]!)
const leesKenmerken = (ruw: string): Kenmerken =>
  Object.fromEntries([...ruw.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(m => [m[1], leesTekst(m[2] ?? "")]))
const CONTROLE = /<(input|button|select|textarea)\b([^>]*)>(?:([^<]*)<\/textarea>|((?:\s*<\/?opt(?:ion|group)\b[^>]*>[^<]*)*)<\/select>)?/g

/** The forms of a page, read from its text: each attribute between double quotes, as our own pages have them. */
export function leesFormulieren(html: string, pad: string): Formulier[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([heel, ruw = "", binnen = ""]) => {
    const { id, method, action } = leesKenmerken(ruw)
    const formulier: Formulier = { methode: method === "post" ? "POST" : "GET", actie: action || pad, velden: new Map(), knoppen: [] }
    // Also what stands elsewhere and names this form.
    const elders = id ? [...html.replace(heel, "").matchAll(CONTROLE)].filter(m => leesKenmerken(m[2]!)["form"] === id) : []
    for (const controle of [...binnen.matchAll(CONTROLE), ...elders]) neemOp(formulier, controle)
    return formulier
  })
}

function neemOp({ velden, knoppen }: Formulier, [, tag, ruw = "", tekst = "", opties = ""]: RegExpMatchArray): void {
  const k = leesKenmerken(ruw)
  const naam = k["name"] ?? ""
  if (tag === "button") {
    if ((k["type"] ?? "submit") === "submit") knoppen.push({ naam, waarde: k["value"] ?? "", actie: k["formaction"] })
    return
  }
  if (!naam || k["disabled"] !== undefined) return
  const veld = velden.get(naam) ?? { waarden: [], gekozen: [], keuze: tag === "select" || /radio|checkbox/.test(k["type"] ?? "") }
  velden.set(naam, veld)
  const keuzes =
    tag === "select"
      ? [...opties.matchAll(/<option\b([^>]*)>([^<]*)/g)].map(([, o = "", t = ""]) => ({ k: leesKenmerken(o), aan: "selected", t }))
      : [{ k, aan: "checked", t: tag === "textarea" ? tekst : "" }]
  for (const { k: van, aan, t } of keuzes) {
    const waarde = van["value"] ?? (veld.keuze && tag !== "select" ? "on" : leesTekst(t).trim())
    veld.waarden.push(waarde)
    if (!veld.keuze || van[aan] !== undefined) veld.gekozen.push(waarde)
  }
  if (tag === "select" && veld.gekozen.length === 0 && k["multiple"] === undefined) veld.gekozen.push(...veld.waarden.slice(0, 1))
}

/** What is sent when somebody fills in `invoer`, where the form offers it, leaves the rest as it stands, and presses its first button. */
export function vulFormulierIn({ velden, knoppen }: Formulier, invoer: Readonly<Record<string, unknown>>): URLSearchParams {
  const verzonden = new URLSearchParams()
  for (const [naam, veld] of velden)
    for (const waarde of naam in invoer ? alsTekst(invoer[naam], veld) : veld.gekozen) verzonden.append(naam, waarde)
  const knop = knoppen.find(k => k.naam && k.waarde === invoer[k.naam]) ?? knoppen[0]
  if (knop?.naam) verzonden.append(knop.naam, knop.waarde)
  return verzonden
}

function alsTekst(waarde: unknown, veld: Veld): string[] {
  if (Array.isArray(waarde)) return waarde.map(String)
  if (typeof waarde === "boolean") return waarde ? veld.waarden.filter(w => w !== "nee" && w !== "").slice(0, 1) : []
  if (waarde === null || waarde === undefined) return !veld.keuze || veld.waarden.includes("") ? [""] : []
  return [`${waarde as string | number}`]
}
