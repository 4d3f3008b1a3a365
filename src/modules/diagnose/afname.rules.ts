import { type Dag, plusDagen, plusMaanden } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import type { Antwoorden } from "./antwoord.rules.ts"
import { type Instrument, magAfnemen } from "./instrument.rules.ts"

/** One time that somebody was asked; it keeps the version of the instrument that it was asked with. */
export interface Afname {
  id: string
  deelnemerId: string
  organisatieId: string
  instrument: Instrument
  datum: Dag
  invuller: "medewerker" | "deelnemer"
  /** Who of the staff took it; null: the person himself, or a name that is out of sight. */
  medewerker: string | null
  antwoorden: Antwoorden
  /** Null: being filled in. */
  afgerondOp: Dag | null
  /** It is with the other than who began it. */
  overgedragen: boolean
  /** It is the reader's turn: he began the draft, or it was handed to him. */
  vanMij: boolean
  /** The reader began it, wherever it is now. */
  begonnenDoorMij: boolean
  vervangt: string | null
  /** Why it was begun before the instrument that comes first was finished; null: it was not. */
  waaromEerder: string | null
}

export type Kant = Afname["invuller"]
const anderVan = (kant: Kant): Kant => (kant === "medewerker" ? "deelnemer" : "medewerker")

/** Who goes on with a draft. */
export const aanZet = ({ invuller, overgedragen }: Pick<Afname, "invuller" | "overgedragen">): Kant =>
  overgedragen ? anderVan(invuller) : invuller

/**
 * A draft can go to the other where both fill it in, and their answers make one result: where two views stand beside each other (a level) they
 * stay apart, a certificate is of who takes it, and a correction has one author. The database keeps the same (0800).
 */
const overdraagbaar = ({ instrument, vervangt }: Pick<Afname, "instrument" | "vervangt">): boolean =>
  instrument.invullers.length === 2 &&
  instrument.certificaat === null &&
  vervangt === null &&
  !instrument.definitie.onderdelen.some(o => o.vragen.some(v => v.soort === "niveau"))

/** Where a draft goes when the reader hands it over or takes it back; null: neither is his to do. */
export function naarWie(afname: Afname): Kant | null {
  if (afname.afgerondOp !== null) return null
  if (afname.vanMij) return overdraagbaar(afname) ? anderVan(aanZet(afname)) : null
  return afname.overgedragen && afname.begonnenDoorMij ? afname.invuller : null
}

/** Who may change a result of others corrects it or takes it back, and so does who took it himself. */
export const magVerbeteren = (
  { begonnenDoorMij, instrument }: Pick<Afname, "begonnenDoorMij" | "instrument">,
  mag: (recht: string) => boolean,
): boolean => (begonnenDoorMij ? magAfnemen(instrument, mag) : mag("afnemen") && mag(`${instrument.categorie}:schrijf`))

/**
 * A draft that staff left half done: who may change a result of others takes it over, or throws it away. What the person fills in of his own
 * stays his.
 */
export const magOvernemen = (
  { afgerondOp, begonnenDoorMij, invuller, instrument }: Pick<Afname, "afgerondOp" | "begonnenDoorMij" | "invuller" | "instrument">,
  mag: (recht: string) => boolean,
): boolean =>
  afgerondOp === null &&
  !begonnenDoorMij &&
  invuller === "medewerker" &&
  magAfnemen(instrument, mag) &&
  mag(`${instrument.categorie}:schrijf`)

/** The first day on which a result no longer holds; null: it does not age. */
export const vervaltOp = ({ datum, instrument }: Pick<Afname, "datum" | "instrument">): Dag | null =>
  instrument.houdbaarMaanden === null ? null : plusMaanden(datum, instrument.houdbaarMaanden)

/**
 * What comes before this instrument and has no result with this person that still holds, as far as the reader sees; null: it can begin. What is
 * not in use here (`geldend`) holds nobody up.
 */
export function eerstNodig(
  instrument: Instrument,
  geldend: readonly Instrument[],
  afnamen: readonly Afname[],
  vandaag: Dag,
): Instrument | null {
  const eerst = geldend.find(i => i.code === instrument.pasNa)
  const gedaan = (a: Afname) => a.instrument.code === eerst?.code && a.afgerondOp !== null && houdbaarheid(a, vandaag).stand !== "verlopen"
  return eerst && !afnamen.some(gedaan) ? eerst : null
}

/** So long before its day a result is said to expire: as long as the worklist has it in front. */
const DAGEN_VOORAF = 30

export type Houdbaar = { stand: "altijd" } | { stand: "goed" | "bijna" | "verlopen"; tot: Dag }

export function houdbaarheid(afname: Pick<Afname, "datum" | "instrument">, vandaag: Dag): Houdbaar {
  const tot = vervaltOp(afname)
  if (tot === null) return { stand: "altijd" }
  return { tot, stand: tot <= vandaag ? "verlopen" : tot <= plusDagen(vandaag, DAGEN_VOORAF) ? "bijna" : "goed" }
}

/** All results of one instrument with somebody, newest first. */
export interface Reeks {
  code: string
  naam: string
  laatste: Afname
  eerder: readonly Afname[]
}

/** The finished ones by instrument; `afnamen` newest first. What must be done again stands on top. */
export function reeksen(afnamen: readonly Afname[], vandaag: Dag): Reeks[] {
  const perCode = new Map<string, Afname[]>()
  for (const a of afnamen.filter(x => x.afgerondOp !== null)) perCode.set(a.instrument.code, [...(perCode.get(a.instrument.code) ?? []), a])
  const rang = (r: Reeks) => {
    const h = houdbaarheid(r.laatste, vandaag)
    return h.stand === "altijd" ? "9999-12-31" : h.tot
  }
  return [...perCode]
    .map(([code, [laatste, ...eerder]]): Reeks => ({ code, naam: laatste!.instrument.naam, laatste: laatste!, eerder }))
    .toSorted((a, b) => rang(a).localeCompare(rang(b)))
}

/** Two results to read beside each other: the last one, and the last one by somebody else. */
export function naastElkaar({ laatste, eerder }: Reeks): [Afname, Afname] | null {
  const wie = (a: Afname) => `${a.invuller} ${a.medewerker ?? ""}`
  const ander = eerder.find(a => wie(a) !== wie(laatste))
  return ander ? [laatste, ander] : null
}

/** The last one before it that the same one filled in: that is what change is read from. */
export const vorigeVanDezelfde = ({ laatste, eerder }: Reeks): Afname | null => eerder.find(a => a.invuller === laatste.invuller) ?? null

/** So far back a result that was taken on paper is recorded. */
const MAANDEN_TERUG = 60

export function beoordeelDatum(datum: Dag, geboortedatum: Dag | null, vandaag: Dag): Uitkomst<null> {
  if (datum > vandaag)
    return geweigerd({ code: "toekomst", veld: "datum", tekst: "Deze dag moet nog komen. Kies vandaag of een dag ervoor." })
  if (datum < plusMaanden(vandaag, -MAANDEN_TERUG))
    return geweigerd({ code: "te_oud", veld: "datum", tekst: "Dit is meer dan vijf jaar geleden. Kies een latere dag." })
  if (geboortedatum !== null && datum < geboortedatum)
    return geweigerd({ code: "feit_voor_geboorte", veld: "datum", tekst: "Dit is vóór de geboortedatum. Kies een latere dag." })
  return akkoord(null)
}
