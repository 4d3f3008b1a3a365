import type { Dag } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import type { Spoor } from "./herkenning.rules.ts"

const SOORT: Readonly<Record<Spoor["soort"], string>> = {
  bsn: "burgerservicenummer",
  datum: "precieze datum",
  postcode: "postcode",
  adres: "adres",
  telefoon: "telefoonnummer",
  email: "e-mailadres",
  nummer: "dossiernummer",
  naam: "naam",
}
/** Each word that was found, as it was written and what it looks like. */
const inWoorden = (sporen: readonly Spoor[]): string => sporen.map(s => `“${s.woord}” (${SOORT[s.soort]})`).join(", ")
/** The words out of a refusal, to be ticked one by one. */
export const woordenUit = (weigering: string): string[] => [...weigering.matchAll(/“([^”]+)”/g)].map(m => m[1]!)

/** A citizen service number goes away; of the rest the writer says word for word that nobody is known by it, before anything is kept. */
export function beoordeelSporen(sporen: readonly Spoor[], laatStaan: readonly string[]): Uitkomst<null> {
  const bsn = sporen.filter(s => s.soort === "bsn")
  const open = sporen.filter(s => s.soort !== "bsn" && !laatStaan.includes(s.woord))
  const weigeringen: Weigering[] = [
    ...bsn.map(s => ({ code: "bsn", tekst: `Haal '${s.woord}' weg: een burgerservicenummer staat hier nooit.` })),
    ...(open.length > 0
      ? [
          {
            code: "herkenbaar",
            veld: "laatStaan",
            tekst: `Wijst dit iemand aan? ${inWoorden(open)}. Haal het weg, of vink aan wat niemand aanwijst.`,
          },
        ]
      : []),
  ]
  return weigeringen.length > 0 ? geweigerd(...weigeringen) : akkoord(null)
}

/** A case is talked about on a day that was. */
export const beoordeelBesproken = (op: Dag, vandaag: Dag): Uitkomst<null> =>
  op > vandaag
    ? geweigerd({ code: "toekomst", veld: "besprokenOp", tekst: "Deze dag is nog niet geweest. Kies vandaag of eerder." })
    : akkoord(null)
