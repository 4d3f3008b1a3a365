import { closeSync, openSync, writeSync } from "node:fs"
import { join } from "node:path"
import { isoVan } from "./dag.ts"
import { type Bestand, DAGKOLOMMEN, KOLOMMEN, type Rijen } from "./kolommen.ts"

/** Characters kept before they go to disk: 20 files of 256 kB at most, whatever the size of the region. */
const BUFFER = 256 * 1024

/** Writes one exchange file: UTF-8, `;`, LF, quoted where needed, decimal comma. */
class Bestandsschrijver<B extends Bestand> {
  aantal = 0
  #kolommen: readonly { naam: keyof Rijen[B] & string; dag: boolean }[]
  #bestand: number
  #buffer: string

  constructor(map: string, naam: B) {
    this.#kolommen = KOLOMMEN[naam].map(kolom => ({ naam: kolom, dag: DAGKOLOMMEN.has(kolom) }))
    this.#bestand = openSync(join(map, `${naam}.csv`), "w")
    this.#buffer = `${KOLOMMEN[naam].join(";")}\n`
  }

  schrijf(rij: Rijen[B]): void {
    let regel = ""
    for (const kolom of this.#kolommen) regel += `${cel(rij[kolom.naam] as Cel, kolom.dag)};`
    this.#buffer += `${regel.slice(0, -1)}\n`
    this.aantal++
    if (this.#buffer.length > BUFFER) this.#leeg()
  }

  sluit(): void {
    this.#leeg()
    closeSync(this.#bestand)
  }

  #leeg(): void {
    const bytes = Buffer.from(this.#buffer)
    for (let geschreven = 0; geschreven < bytes.length; ) geschreven += writeSync(this.#bestand, bytes, geschreven)
    this.#buffer = ""
  }
}

export type Schrijvers = { [B in Bestand]: Bestandsschrijver<B> }

type Cel = string | number | boolean | undefined

/** Opens all exchange files in the folder, each with its header. */
export function openBestanden(map: string): Schrijvers {
  const namen = Object.keys(KOLOMMEN) as Bestand[]
  return Object.fromEntries(namen.map(naam => [naam, new Bestandsschrijver(map, naam)])) as unknown as Schrijvers
}

function cel(waarde: Cel, isDag: boolean): string {
  if (waarde === undefined) return ""
  if (typeof waarde === "number") return isDag ? isoVan(waarde) : String(waarde).replace(".", ",")
  if (typeof waarde === "boolean") return waarde ? "ja" : "nee"
  return /[;"\r\n]/.test(waarde) ? `"${waarde.replaceAll('"', '""')}"` : waarde
}
