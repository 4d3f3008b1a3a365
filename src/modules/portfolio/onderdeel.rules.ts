import { type Dag, plusMaanden } from "#begrippen/dag"
import { codesVan, type Code } from "#begrippen/code"
import type { SoortOnderdeel } from "#begrippen/portfolio"
import { TAALDELEN, type Taalniveaus } from "#begrippen/taalniveau"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import { ANDERE_TAAL, SOORTVRAGEN } from "./soorten.rules.ts"

/** What somebody says about one thing. Null: not said. */
export interface Inhoud extends Taalniveaus {
  soort: SoortOnderdeel
  wat: string
  waar: string | null
  begin: Dag | null
  einde: Dag | null
  stand: string | null
  toelichting: string | null
  /** Of education: its level, and whether it ended with a diploma. */
  niveau: string | null
  diploma: boolean | null
}
/** Nothing said but what it is. */
export const LEEG = {
  waar: null,
  begin: null,
  einde: null,
  stand: null,
  toelichting: null,
  niveau: null,
  diploma: null,
  spreken: null,
  luisteren: null,
  lezen: null,
  schrijven: null,
} satisfies Omit<Inhoud, "soort" | "wat">
const VELDEN = Object.keys(LEEG) as Array<keyof typeof LEEG>
const KEUZEN = ["stand", "niveau", ...TAALDELEN.map(d => d.code)] as const

/** May this entry stand as it is? What its kind does not ask is left out. */
export function beoordeelOnderdeel(inhoud: Inhoud, geboortedatum: Dag | null, vandaag: Dag): Uitkomst<Inhoud> {
  const vragen = SOORTVRAGEN[inhoud.soort]
  const bedoeld = inhoud.soort === "taal" ? noemTaal(inhoud) : inhoud
  const gevraagd: Inhoud = { ...bedoeld, ...Object.fromEntries(VELDEN.flatMap(veld => (vragen[veld] ? [] : [[veld, null]]))) }
  const weigeringen = [...leegFouten(gevraagd), ...keuzeFouten(gevraagd), ...dagFouten(gevraagd, geboortedatum, vandaag)]
  return weigeringen.length > 0 ? geweigerd(...weigeringen) : akkoord(gevraagd)
}

/** The name of a language is all that there is to it, from the list or not. */
const noemTaal = (inhoud: Inhoud): Inhoud =>
  inhoud.wat === ANDERE_TAAL && inhoud.waar !== null ? { ...inhoud, wat: inhoud.waar, waar: null } : { ...inhoud, waar: null }

function leegFouten(inhoud: Inhoud): Weigering[] {
  const vragen = SOORTVRAGEN[inhoud.soort]
  if (inhoud.soort === "taal" && inhoud.wat === ANDERE_TAAL) return [{ code: "leeg", veld: "waar", tekst: "Schrijf welke taal het is." }]
  return VELDEN.filter(veld => vragen[veld]?.verplicht && inhoud[veld] === null).map(veld => ({
    code: "leeg",
    veld,
    tekst: `Vul dit in: ${vragen[veld]!.label.toLowerCase()}.`,
  }))
}

function keuzeFouten(inhoud: Inhoud): Weigering[] {
  const mag = (veld: (typeof KEUZEN)[number]): readonly Code[] => SOORTVRAGEN[inhoud.soort][veld]?.opties ?? []
  return KEUZEN.filter(veld => inhoud[veld] !== null && !codesVan(mag(veld)).includes(inhoud[veld])).map(veld => ({
    code: veld,
    veld,
    tekst: "Maak een keuze uit de lijst.",
  }))
}

/** A certificate holds ten years at most without being made new; further off it is a slip of the pen. */
const VOORUIT_MAANDEN = 120

function dagFouten({ soort, begin, einde }: Inhoud, geboortedatum: Dag | null, vandaag: Dag): Weigering[] {
  const vooruit = SOORTVRAGEN[soort].eindeVooruit ? plusMaanden(vandaag, VOORUIT_MAANDEN) : vandaag
  if (begin !== null && geboortedatum !== null && begin < geboortedatum)
    return [{ code: "voor_geboorte", veld: "begin", tekst: "Deze dag ligt voor de geboortedatum. Kijk het jaar na." }]
  if (begin !== null && begin > vandaag) return [{ code: "toekomst", veld: "begin", tekst: "Deze dag komt nog. Vul in wat al geweest is." }]
  if (einde !== null && begin !== null && einde < begin)
    return [{ code: "einde_voor_begin", veld: "einde", tekst: "Het einde ligt voor het begin. Kijk de dagen na." }]
  if (einde !== null && einde > vooruit)
    return [{ code: "toekomst", veld: "einde", tekst: "Dit einde ligt te ver vooruit. Laat het leeg als het nog loopt." }]
  return []
}

export interface Wens {
  urenMin: number | null
  urenMax: number | null
  vanaf: Dag | null
  reistijd: number | null
  dagdelen: string[]
  vervoer: string[]
  rijbewijs: string[]
  overMij: string | null
}

export function beoordeelWens(wens: Wens, vandaag: Dag): Uitkomst<Wens> {
  if (wens.urenMin !== null && wens.urenMax !== null && wens.urenMin > wens.urenMax)
    return geweigerd({ code: "uren", veld: "urenMin", tekst: "Minstens is meer dan hoogstens. Draai ze om." })
  if (wens.vanaf !== null && wens.vanaf > plusMaanden(vandaag, 24))
    return geweigerd({ code: "toekomst", veld: "vanaf", tekst: "Dat is meer dan twee jaar vooruit. Kijk het jaar na." })
  return akkoord(wens)
}
