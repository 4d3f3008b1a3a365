import { DOELGROEPEN, GESLACHTEN, LEEFTIJDEN, NIVEAUS, SECTOREN, SOORTEN_WERK } from "./codes.ts"
import { NIEMAND } from "./feiten.ts"
import type { Kolommen } from "./kolommen.ts"
import type { Code } from "./velden.ts"

/**
 * How figures can be split: by the organisation of the fact; by what the fact is (TRJ-*: voorziening, uitvoerder,
 * opdrachtgever; PLS, DUUR: soort, sector); by what the person is on the peildag.
 */
export const SPLITSINGEN = [
  "organisatie", "voorziening", "uitvoerder", "opdrachtgever", "soort", "sector", "leeftijd", "geslacht", "niveau", "doelgroep", "aanmeldjaar",
] as const // biome-ignore format: one line a kind reads worse
export type Splitsing = (typeof SPLITSINGEN)[number]

const VAN_TRAJECT: readonly Splitsing[] = ["voorziening", "uitvoerder", "opdrachtgever"]
const VAN_WERK: readonly Splitsing[] = ["soort", "sector"]
export const VAN_PERSOON: readonly Splitsing[] = ["leeftijd", "geslacht", "niveau", "doelgroep", "aanmeldjaar"]

/** Indicators that split by what their facts are. */
const FEITELIJK: Partial<Record<Code, readonly Splitsing[]>> = {
  "TRJ-START": VAN_TRAJECT, "TRJ-LOPEND": VAN_TRAJECT, "TRJ-EIND": VAN_TRAJECT, "TRJ-UITVAL": VAN_TRAJECT, "TRJ-DUUR": VAN_TRAJECT, "TREDE-TRAJ": VAN_TRAJECT,
  PLS: VAN_WERK, "PLS-CONTACT": VAN_WERK, LKS: VAN_WERK, "DUUR-3": VAN_WERK, "DUUR-6": VAN_WERK, "DUUR-12": VAN_WERK,
} // biome-ignore format: one line a group
/** Meldingen are those of an organisation, and a share of the country or of the inhabitants is: neither has an age. */
const ZONDER_PERSOON: ReadonlySet<Code> = new Set(["INSTROOM-PCT", "BIJ-AANDEEL"])
/** An unpaid place has no contract, so that it has no kind and no employer of one. */
const ZONDER_FEIT: ReadonlySet<string> = new Set(["PLS.onbetaald"])

/** By what an indicator is split, and a field of it (contract §3): what pages, files and tests follow. */
export const splitsingenVan = (code: Code, veld = ""): readonly Splitsing[] => [
  "organisatie",
  ...((!ZONDER_FEIT.has(`${code}.${veld}`) && FEITELIJK[code]) || []),
  ...(ZONDER_PERSOON.has(code) ? [] : VAN_PERSOON),
]

const EERSTE_JAAR = 1900
/** Year of registration as a group; not known or not yet known: 0. */
export const jaargroep = (jaar: number): number => (jaar > EERSTE_JAAR ? jaar - EERSTE_JAAR : 0)

/** The names of the groups of a split, by group number. */
export function groepnaam(k: Kolommen, splitsing: Splitsing): (groep: number) => string {
  const namen: Record<Splitsing, (groep: number) => string> = {
    organisatie: groep => k.registers.organisatie[groep]!.code,
    uitvoerder: groep => (groep === NIEMAND ? "onbekend" : k.registers.organisatie[groep]!.code),
    opdrachtgever: groep => (groep === NIEMAND ? "onbekend" : k.registers.organisatie[groep]!.code),
    voorziening: groep => k.registers.voorziening[groep]!.code,
    soort: groep => SOORTEN_WERK[groep]!,
    sector: groep => SECTOREN[groep]!,
    leeftijd: groep => LEEFTIJDEN[groep]!,
    geslacht: groep => GESLACHTEN[groep]!,
    niveau: groep => NIVEAUS[groep]!,
    doelgroep: groep => (groep === 0 ? "geen" : DOELGROEPEN[groep - 1]!),
    aanmeldjaar: groep => (groep === 0 ? "onbekend" : String(EERSTE_JAAR + groep)),
  }
  return namen[splitsing]
}
