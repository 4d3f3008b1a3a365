import type { Waarden } from "#begrippen/botsing"
import { antwoordRegels, type BewerktOnderdeel } from "./bewerken.rules.ts"
import type { Instrument, Onderdeel } from "./instrument.rules.ts"

/** What an editor's form of the whole holds. */
export type Geheel = Pick<
  Instrument,
  "naam" | "waarvoor" | "invullers" | "houdbaarMaanden" | "certificaat" | "pasNa" | "bron" | "bevestigd" | "inGebruik"
>
/** Two boxes as one value, so that one of two can be chosen. */
const SAMEN = "+"
export const GEHEEL_VELDEN = [
  "naam",
  "waarvoor",
  "invullers",
  "houdbaarMaanden",
  "certificaat",
  "pasNa",
  "bron",
  "bevestigd",
  "inGebruik",
] as const

/** The form of the whole by field, to lay two beside each other. */
export const geheelWaarden = (g: Geheel): Waarden => ({
  naam: g.naam,
  waarvoor: g.waarvoor,
  invullers: g.invullers.toSorted().join(SAMEN) || null,
  houdbaarMaanden: g.houdbaarMaanden === null ? null : String(g.houdbaarMaanden),
  certificaat: g.certificaat,
  pasNa: g.pasNa ?? null,
  bron: g.bron,
  bevestigd: g.bevestigd ? "ja" : null,
  inGebruik: g.inGebruik ? "ja" : null,
})
export const splitsSamen = (waarden: readonly string[]): string[] => waarden.flatMap(w => w.split(SAMEN))

export const VRAAG_VELDEN = ["vraag", "soort", "antwoorden", "levert", "thema", "verplicht"] as const

/** A section as the editor's form has it. */
export const alsBewerkt = (o: Onderdeel): BewerktOnderdeel => ({
  titel: o.titel,
  uitleg: o.uitleg ?? null,
  vragen: o.vragen.map(v => ({
    code: v.code,
    vraag: v.vraag,
    soort: v.soort,
    antwoorden: antwoordRegels(v),
    levert: v.levert ?? null,
    thema: v.thema ?? null,
    verplicht: v.verplicht === true,
  })),
})

/**
 * A section by field, `code.veld` for what belongs to a question that was there before: a question that one adds collides with nothing.
 * Nothing at all: the section is not there.
 */
export function onderdeelWaarden(o: BewerktOnderdeel | null): Waarden {
  if (o === null) return {}
  const vragen = o.vragen.flatMap(v => {
    // Emptied: it goes, whatever else stood with it.
    if (v.code === null || v.vraag === "") return []
    const antwoorden = (v.antwoorden ?? "")
      .split("\n")
      .map(regel => regel.trim())
      .filter(Boolean)
      .join("\n")
    const waarden = { ...v, antwoorden: antwoorden || null, verplicht: v.verplicht ? "ja" : null }
    return VRAAG_VELDEN.map(veld => [`${v.code}.${veld}`, waarden[veld]] as const)
  })
  return { titel: o.titel, uitleg: o.uitleg || null, ...Object.fromEntries(vragen) }
}
