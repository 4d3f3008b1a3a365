import type { Dag } from "#begrippen/dag"
import { kanOpCv } from "./cv.rules.ts"
import { cvStand } from "./op-cv.rules.ts"
import type { Portfolio } from "./portfolio.rules.ts"
import type { Regel } from "./regels.rules.ts"

/** What is known of a person that an employer's question is compared with. */
export interface Bekend {
  telefoon: string | null
  email: string | null
  postcode: string | null
  wens: Portfolio["wens"]
  regels: readonly Regel[]
  /** What stays off the CV, by key. */
  weggelaten: readonly string[]
}
interface Eis {
  naam: string
  /** Who may read it may judge whether it is there. */
  recht: string
  /** What somebody cannot be found by as long as it is missing. */
  waarvoor: string
  is(bekend: Bekend): boolean
  /** The one act that fills it, under the portfolio's address; for the resident, and for who guides him. */
  daad: string
  pad: string
  /** Under the person's own address, where it is no part of the portfolio; the resident asks his coach. */
  dossier?: { pad: string; recht: string }
}

const heeft =
  (soorten: readonly string[], aantal = 1) =>
  (b: Bekend) =>
    b.regels.filter(r => soorten.includes(r.soort)).length >= aantal

/** What the national candidate register and an employer search by. */
const EISEN: readonly Eis[] = [
  {
    naam: "telefoon of e-mail",
    recht: "C01:lees",
    waarvoor: "een werkgever moet u kunnen bereiken",
    is: b => !!(b.telefoon ?? b.email),
    daad: "Vul telefoon of e-mail in",
    pad: "",
    dossier: { pad: "contact", recht: "C01:schrijf" },
  },
  {
    naam: "postcode",
    recht: "C03:lees",
    waarvoor: "werkgevers zoeken in de buurt",
    is: b => !!b.postcode,
    daad: "Vul de postcode in",
    pad: "",
    dossier: { pad: "adres", recht: "C03:schrijf" },
  },
  {
    naam: "welk werk",
    recht: "C13:lees",
    waarvoor: "daar zoekt een werkgever het eerst op",
    is: heeft(["beroepswens"]),
    daad: "Kies werk dat past",
    pad: "/nieuw/beroepswens",
  },
  {
    naam: "hoeveel uur",
    recht: "C13:lees",
    waarvoor: "een vacature vraagt een aantal uren",
    is: b => !!b.wens?.urenMax,
    daad: "Vul de uren in",
    pad: "/wensen",
  },
  {
    naam: "wanneer",
    recht: "C13:lees",
    waarvoor: "een vacature vraagt dagdelen",
    is: b => (b.wens?.dagdelen.length ?? 0) > 0,
    daad: "Kies de dagdelen",
    pad: "/wensen",
  },
  {
    naam: "reizen",
    recht: "C13:lees",
    waarvoor: "werk moet te bereiken zijn",
    is: b => b.wens?.reistijd != null && b.wens.vervoer.length > 0,
    daad: "Vul reistijd en vervoer in",
    pad: "/wensen",
  },
  {
    naam: "opleiding",
    recht: "C12:lees",
    waarvoor: "een vacature vraagt vaak een niveau",
    is: heeft(["opleiding"]),
    daad: "Leg de opleiding vast",
    pad: "/nieuw/opleiding",
  },
  {
    naam: "ervaring",
    recht: "C13:lees",
    waarvoor: "werk, vrijwilligerswerk of zorg laat zien wat iemand kan",
    is: heeft(["werk", "vrijwilligerswerk", "zorg"]),
    daad: "Leg werk of ander werk vast",
    pad: "/nieuw/werk",
  },
  {
    naam: "drie vaardigheden",
    recht: "C13:lees",
    waarvoor: "een werkgever wil weten wat iemand kan",
    is: heeft(["vaardigheid"], 3),
    daad: "Leg drie vaardigheden vast",
    pad: "/nieuw/vaardigheid",
  },
  {
    naam: "over mij",
    recht: "C13:lees",
    waarvoor: "een paar eigen zinnen maken het verschil",
    is: b => !!b.wens?.overMij,
    daad: "Schrijf iets over uzelf",
    pad: "/wensen",
  },
]

export interface Gegeven {
  naam: string
  aanwezig: boolean
  /** Only by what is not on the CV: no employer finds it yet. */
  nogNiet: boolean
  waarvoor: string
  daad: string
  /** Where this reader does it; null: another does. */
  waar: string | null
}

/**
 * How findable somebody is, as far as this reader may know. What cannot stand on a CV counts for nothing; what could and does not is not found yet.
 * `basis`: the portfolio's address; `dossier`: the person's, null on his own pages.
 */
export function vulgraad(alles: Bekend, vandaag: Dag, mag: (recht: string) => boolean, basis: string, dossier: string | null): Gegeven[] {
  const bekend = { ...alles, regels: alles.regels.filter(r => kanOpCv(r, vandaag)) }
  const weg = new Set(alles.weggelaten)
  const zeker = {
    ...bekend,
    telefoon: weg.has("telefoon") ? null : alles.telefoon,
    email: weg.has("email") ? null : alles.email,
    wens: alles.wens && { ...alles.wens, overMij: weg.has("overMij") ? null : alles.wens.overMij },
    regels: bekend.regels.filter(r => cvStand(r, alles.weggelaten, vandaag) === "op"),
  }
  return EISEN.filter(eis => mag(eis.recht)).map(({ naam, waarvoor, daad, is, pad, dossier: elders }) => ({
    naam,
    waarvoor,
    daad,
    aanwezig: is(bekend),
    nogNiet: is(bekend) && !is(zeker),
    waar: elders ? (dossier !== null && mag(elders.recht) ? `${dossier}/${elders.pad}` : null) : mag("portfolio") ? `${basis}${pad}` : null,
  }))
}
export const VELDEN = EISEN.map(eis => eis.naam)
