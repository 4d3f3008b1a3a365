import type { Dag } from "#begrippen/dag"

/** Amounts in cents a month; null where the resident did not fill it in. */
export interface Loonvraag {
  urenPerWeek: number
  centPerUur: number
  uitkering: number | null
  netto: number | null
}
export interface Schets {
  bruto: number
  uitkering: number | null
  netto: number | null
  /** What he has more a month with work, or less; null while one of the two is not known. */
  verschil: number | null
}

/** Gross wage a month = wage an hour × hours a week × 52 / 12, rounded half up from the unrounded product; in whole numbers, so to the cent. */
export function schetsLoon({ urenPerWeek, centPerUur, uitkering, netto }: Loonvraag): Schets {
  const honderdsten = Math.round(urenPerWeek * 100) * centPerUur * 52
  const bruto = Math.floor((2 * honderdsten + 1200) / 2400)
  return { bruto, uitkering, netto, verschil: netto === null || uitkering === null ? null : netto - uitkering }
}

interface Periode {
  begin: Dag
  einde: Dag | null
}
export interface EigenFeiten {
  uitkeringen: ReadonlyArray<Periode & { soort: string }>
  doelgroepen: ReadonlyArray<Periode & { doelgroep: string }>
  dienstverbanden: ReadonlyArray<Periode & { id: string; soort: string }>
  plaatsingen: ReadonlyArray<Periode & { werkvorm: string; dienstverbandId: string | null }>
}
/** What the facts say. `vraag_na`: they do not decide it; the text says whom to ask. */
export interface Antwoord {
  uitslag: "ja" | "vraag_na" | "geen"
  tekst: string
}

const looptOp = (dag: Dag) => (p: Periode) => p.begin <= dag && (p.einde === null || p.einde > dag)

/** Can I come back if it fails? A contract elsewhere, or a benefit that runs on; else whom to ask before saying yes. */
export function kanIkTerug(feiten: EigenFeiten, vandaag: Dag): Antwoord[] {
  const nu = looptOp(vandaag)
  const contracten = new Set(feiten.dienstverbanden.filter(nu).map(d => d.id))
  const plekken = feiten.plaatsingen.filter(nu)
  const gedetacheerd = plekken.some(p => p.werkvorm.startsWith("detachering") && contracten.has(p.dienstverbandId ?? ""))
  const opProef = plekken.some(p => p.werkvorm === "proefplaatsing")
  const soorten = [...new Set(feiten.uitkeringen.filter(nu).map(u => u.soort))]
  return [
    ...(gedetacheerd ? [TERUG.gedetacheerd] : []),
    ...(opProef ? [TERUG.opProef] : []),
    ...soorten.map(soort => (VAN_GEMEENTE.has(soort) ? TERUG.gemeente : VAN_UWV.has(soort) ? TERUG.uwv : TERUG.andere)),
    ...(soorten.length === 0 && !gedetacheerd ? [TERUG.zonder] : []),
  ]
}

/** Do I keep my indication? Each one that runs now, with who decides about it. */
export function houdIkIndicatie(feiten: EigenFeiten, vandaag: Dag): Antwoord[] {
  const nu = feiten.doelgroepen.filter(looptOp(vandaag)).map(d => d.doelgroep)
  const antwoorden = Object.entries(INDICATIE).flatMap(([groep, antwoord]) => (nu.includes(groep) ? [antwoord] : []))
  return antwoorden.length > 0 ? antwoorden : [GEEN_INDICATIE]
}

/**
 * May a wage below the benefit be topped up? A municipality can do so (Participatiewet), so with a benefit of hers less wage need not be less income;
 * neither is that known where the file says nothing of a benefit. Only of whoever has another's benefit alone is it said that he gets less.
 */
export function magAanvullen(feiten: EigenFeiten, vandaag: Dag): boolean {
  const nu = feiten.uitkeringen.filter(looptOp(vandaag))
  return nu.length === 0 || nu.some(u => VAN_GEMEENTE.has(u.soort))
}

const VAN_GEMEENTE: ReadonlySet<string> = new Set(["bijstand", "ioaw", "ioaz", "bbz"])
const VAN_UWV: ReadonlySet<string> = new Set(["ww", "wia", "wajong"])

const TERUG = {
  gedetacheerd: {
    uitslag: "ja",
    tekst: "U werkt bij een ander, maar uw contract is bij uw eigen werkgever. Stopt deze werkplek, dan stopt uw contract niet vanzelf.",
  },
  opProef: { uitslag: "ja", tekst: "U werkt nu op proef. In die tijd houdt u uw uitkering." },
  gemeente: {
    uitslag: "vraag_na",
    tekst:
      "Stopt het werk? Dan kunt u uw gemeente opnieuw om een uitkering vragen. Vraag vooraf hoe snel dat gaat en wat u dan moet laten zien.",
  },
  uwv: { uitslag: "vraag_na", tekst: "Uw uitkering komt van UWV. Vraag UWV vooraf wat er gebeurt als het werk weer stopt." },
  andere: { uitslag: "vraag_na", tekst: "Vraag vooraf aan wie uw uitkering betaalt wat er gebeurt als het werk weer stopt." },
  zonder: { uitslag: "vraag_na", tekst: "U hebt nu geen uitkering. Vraag uw contactpersoon wat er kan als het werk weer stopt." },
} as const satisfies Record<string, Antwoord>

const INDICATIE: Readonly<Record<string, Antwoord>> = {
  banenafspraak: {
    uitslag: "vraag_na",
    tekst: "U staat in het register van de banenafspraak. UWV houdt dat bij. Vraag UWV hoe lang u erin blijft als u werkt.",
  },
  lks: {
    uitslag: "vraag_na",
    tekst: "Uw werkgever kan loonkostensubsidie krijgen. Die gaat niet van uw loon af. Vraag uw gemeente wanneer er opnieuw wordt gemeten.",
  },
  beschut_indicatie: {
    uitslag: "vraag_na",
    tekst:
      "U hebt een indicatie voor beschut werk. UWV geeft advies en uw gemeente besluit. Vraag uw gemeente of zij blijft als u ander werk probeert.",
  },
  wsw_indicatie: {
    uitslag: "vraag_na",
    tekst: "U hebt een Wsw-indicatie. Vraag uw werkgever en UWV of zij blijft als u ander werk probeert, voordat u een contract opzegt.",
  },
}
const GEEN_INDICATIE: Antwoord = { uitslag: "geen", tekst: "Er staat nu geen indicatie in uw gegevens." }

/** Every text that an answer can be: for who translates them. */
export const ANTWOORDTEKSTEN: readonly string[] = [...Object.values(TERUG), ...Object.values(INDICATIE), GEEN_INDICATIE].map(a => a.tekst)
