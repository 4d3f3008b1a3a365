import { join } from "node:path"
import { archiefsleutel, leesBestand } from "./doorkopie-bestand.ts"
import { leesArchiefmap } from "./doorkopie.ts"
import { alsTijd, gaten, kiesBasis, nummerVan, SEGMENT_BYTES, tijdlijnVan } from "./doorkopie-namen.ts"
import { Kopiefout } from "./kopie-bestand.ts"
import { vindArchief } from "./zet-moment-terug.ts"

export interface Kopieoordeel {
  /** From and until when each second can be made again; null: none can. */
  van: Date | null
  tot: Date | null
  bestanden: number
  bevindingen: string[]
}

/** Opens every file of a continuous copy to the last byte, and looks whether the chain has no hole. Throws Kopiefout on another key. */
export async function keurDoorkopie(map: string, woorden: string): Promise<Kopieoordeel> {
  const archiefmap = await vindArchief(map)
  const systeem = archiefmap.split("/").at(-1)!
  const sleutel = await archiefsleutel(woorden, systeem)
  const archief = await leesArchiefmap(archiefmap)
  const { basissen, segmenten, geschiedenis } = archief
  const bevindingen: string[] = []
  const keur = async (
    bestand: string,
    soort: string,
    naam: string,
    bij: (eerste: Buffer, grootte: number) => string | null,
  ): Promise<void> => {
    try {
      const { kop, brokken } = await leesBestand(join(archiefmap, bestand), sleutel)
      let [eerste, grootte]: [Buffer, number] = [Buffer.alloc(0), 0]
      for await (const brok of brokken) {
        if (brok.soort !== "D") continue
        if (grootte === 0) eerste = brok.bytes
        grootte += brok.bytes.length
      }
      const mis =
        kop.soort !== soort || kop.naam !== naam || kop.systeem !== systeem
          ? "is een ander bestand dan zijn naam zegt"
          : bij(eerste, grootte)
      if (mis) bevindingen.push(`${bestand} ${mis}.`)
    } catch (fout) {
      if (!(fout instanceof Kopiefout)) throw fout
      bevindingen.push(`${bestand} is beschadigd, gewijzigd, of van een andere sleutel.`)
    }
  }
  for (const b of basissen) await keur(b.bestand, "basis", b.eerste, () => null)
  for (const s of segmenten) await keur(s.bestand, "wal", s.naam, (eerste, grootte) => keurSegment(s.naam, systeem, eerste, grootte))
  for (const g of geschiedenis) await keur(g.bestand, "wal", g.naam, () => null)
  const aantal = basissen.length + segmenten.length + geschiedenis.length
  if (aantal > 0 && bevindingen.length === aantal) throw new Kopiefout("De sleutel past niet bij deze kopie.")
  const laatste = kiesBasis(archief, null)
  for (const b of basissen) {
    const mist = gaten(segmenten, b, b === laatste?.basis ? laatste.tijdlijn : tijdlijnVan(b.laatste))
    for (const naam of mist) if (!bevindingen.includes(`${naam} ontbreekt.`)) bevindingen.push(`${naam} ontbreekt.`)
  }
  const heel = bevindingen.length === 0
  return { van: heel ? (basissen[0]?.op ?? null) : null, tot: heel ? (segmenten.at(-1)?.op ?? null) : null, bestanden: aantal, bevindingen }
}

/** A segment says itself of which cluster it is and where in the log it belongs, in its first page. */
function keurSegment(naam: string, systeem: string, eerste: Buffer, grootte: number): string | null {
  if (grootte !== SEGMENT_BYTES) return `is ${grootte} bytes groot en hoort ${SEGMENT_BYTES} te zijn`
  const [plaats, van] = [eerste.readBigUInt64LE(8), eerste.readBigUInt64LE(24)]
  if (van.toString() !== systeem || plaats !== BigInt(nummerVan(naam)) * BigInt(SEGMENT_BYTES)) return "is een segment van elders"
  return null
}

export function kopieTekst({ van, tot, bestanden, bevindingen }: Kopieoordeel): string {
  if (bevindingen.length > 0)
    return [
      `De doorlopende kopie is niet heel: ${bevindingen.length} van ${bestanden} bestanden.`,
      ...bevindingen.slice(0, 100).map(b => `  ${b}`),
    ].join("\n")
  if (!van || !tot) return "Er staat nog geen hele kopie in deze map."
  return `De doorlopende kopie is heel (${bestanden} bestanden). Elke seconde van ${alsTijd(van)} tot ${alsTijd(tot)} is terug te zetten.`
}
