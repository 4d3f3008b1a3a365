import { MANIEREN_AFSPRAAK, REDENEN_NIET_GEKOMEN, UITKOMSTEN_AFSPRAAK } from "#begrippen/afspraak"
import { naamVan } from "#begrippen/code"
import { dagTekst, dagVoluit } from "#ui/datum"
import { type Afspraak, eindtijd, type Stand } from "./afspraak.rules.ts"

/** "10:00–10:30". */
export const tijdTekst = (a: Pick<Afspraak, "tijd" | "minuten">): string => `${a.tijd}–${eindtijd(a)}`
/** "dinsdag 1 december 2026, 10:00–10:30". */
export const wanneerTekst = (a: Pick<Afspraak, "dag" | "tijd" | "minuten">): string => `${dagVoluit(a.dag)}, ${tijdTekst(a)}`
/** "Op een locatie: Werkplein 1". */
export const waarTekst = ({ hoe, plek }: Pick<Afspraak, "hoe" | "plek">): string =>
  [naamVan(MANIEREN_AFSPRAAK, hoe), plek].filter(Boolean).join(": ")

const STAND: Readonly<Record<Stand, string>> = {
  gepland: "gepland",
  uitgenodigd: "uitgenodigd",
  herinnerd: "herinnerd",
  vandaag: "vandaag",
  te_noteren: "hoe ging het?",
  gekomen: "gekomen",
  niet_gekomen: "niet gekomen",
  afgezegd: "afgezegd",
  wil_nog_niet: "wil nog niet",
}
export const standTekst = (stand: Stand): string => STAND[stand]

/** What came of it and why, in one line; null while it is open and nothing changed. */
export function afloopTekst({ uitkomst, reden, door, opnieuwOp }: Afspraak): string | null {
  if (uitkomst === "niet_gekomen") return `Niet gekomen: ${naamVan(REDENEN_NIET_GEKOMEN, reden ?? "onbekend").toLowerCase()}`
  if (uitkomst === "wil_nog_niet") return `Wil nog niet. Opnieuw vragen op ${dagTekst(opnieuwOp!)}`
  if (uitkomst === "afgezegd") return `Afgezegd door de ${door}: ${reden}`
  if (uitkomst !== null) return naamVan(UITKOMSTEN_AFSPRAAK, uitkomst)
  return door === null ? null : `Verzet door de ${door}: ${reden}`
}
