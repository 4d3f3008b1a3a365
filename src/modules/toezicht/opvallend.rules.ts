import { type Dag, dagNummer, plusDagen } from "#begrippen/dag"
import { NORMEN, type Norm, type Soort } from "./opvallend.parameters.ts"

// Day 0 (1 January 1970) was a Thursday, three days after a Monday.
const DONDERDAG = 3
/** The Monday of the week of this day. */
export const maandag = (dag: Dag): Dag => plusDagen(dag, -((((dagNummer(dag) + DONDERDAG) % 7) + 7) % 7))

/** The norm of each kind that holds on this day. */
export function normenOp(dag: Dag): Norm[] {
  return NORMEN.filter(n => n.geldigVan <= dag && (n.geldigTot === null || dag < n.geldigTot))
}

/** The numbers as the database asks for them. A kind without a norm counts nothing. */
export const grenzenOp = (dag: Dag): Record<string, Readonly<Record<string, number>>> =>
  Object.fromEntries(normenOp(dag).map(n => [n.soort, n.grens]))

type Feiten = Readonly<Record<string, unknown>>
const getal = (feiten: Feiten, naam: string) => Number(feiten[naam] ?? 0).toLocaleString("nl-NL", { maximumFractionDigits: 1 })

const WAAROM: Record<Soort, (f: Feiten) => string> = {
  buiten_werktijd: f => `${getal(f, "keren")} van de ${getal(f, "alle")} keer buiten werktijd`,
  veel_mensen: f => `${getal(f, "mensen")} mensen bekeken; de middelste van ${getal(f, "collegas")} collega's ${getal(f, "mediaan")}`,
  veel_gezien: f => `${getal(f, "kijkers")} verschillende kijkers, ${getal(f, "keren")} keer`,
  bsn_zonder_resultaat: f => `${getal(f, "missers")} van de ${getal(f, "alle")} zoekingen op BSN vonden niemand`,
  bsn_quotum: f => `${getal(f, "geweigerd")} keer geweigerd omdat het quotum vol was`,
  bsn_bij_registreren: f => `${getal(f, "keren")} keer geprobeerd iemand te registreren onder een BSN dat al bekend is`,
  zelden_op_bsn: f => `${getal(f, "opNaam")} keer gezocht op naam of datum, ${getal(f, "opBsn")} keer op BSN`,
}
/** The facts for which a line stands on the list. */
export const waaromTekst = (soort: Soort, feiten: Feiten): string => WAAROM[soort](feiten)

export const OORDELEN = [
  { waarde: "in_orde", tekst: "In orde", hint: "Het past bij het werk." },
  { waarde: "navragen", tekst: "Vraag het de medewerker", hint: "U gaat na waarom dit nodig was." },
  { waarde: "melden", tekst: "Meld het", hint: "Aan de leiding, of als datalek." },
] as const
