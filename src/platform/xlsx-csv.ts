import { createWriteStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { ArchiefFout } from "./archief.ts"
import { schermAf, schrijfCel } from "./csv.ts"
import { type Bladrij, leesBlad } from "./xlsx-blad.ts"
import type { Blad, Werkmap } from "./xlsx-werkmap.ts"

/** What was noticed while reading a sheet, in the terms of the report of an import. */
export interface Bladmelding {
  code: "formule" | "formule_zonder_uitkomst" | "procent" | "samengevoegd"
  /** Data row from 1, without the header; null for the sheet as a whole. */
  rij: number | null
  /** The row of the sheet. */
  regel: number | null
  kolom: string | null
  waarde: string | null
}

/** A sheet is written out no larger than this: one text of it may be named by a million cells. */
const GRENS = { samen: 400_000_000, rij: 2_000_000, meldingen: 10_000 }

/**
 * Writes a sheet as the CSV that says the same: row 7 of the sheet begins on line 7, so that every later finding names
 * the row that people see. Answers what was noticed. Throws ArchiefFout.
 */
export async function schrijfBlad(werkmap: Werkmap, blad: Blad, pad: string): Promise<Bladmelding[]> {
  const samengevoegd: string[] = []
  const schrijver = new Bladschrijver()
  async function* lijnen(): AsyncGenerator<string> {
    for await (const rijen of leesBlad(werkmap, blad, bereik => samengevoegd.length < 1_000 && samengevoegd.push(bereik)))
      for (const rij of rijen) yield schrijver.lijnen(rij)
    yield schrijver.einde
  }
  await pipeline(lijnen, createWriteStream(pad, { mode: 0o600, flags: "wx" }))
  const [eerste] = samengevoegd
  return eerste === undefined
    ? schrijver.meldingen
    : [...schrijver.meldingen, { code: "samengevoegd", rij: null, regel: null, kolom: null, waarde: eerste }]
}

class Bladschrijver {
  readonly meldingen: Bladmelding[] = []
  #kop: string[] | null = null
  #regel = 0
  #rij = 0
  #tekens = 0
  #gezegd = new Set<string>()

  get einde(): string {
    return this.#kop ? "\n" : ""
  }

  /** The row as a line, with a blank line for each row of the sheet that was passed over. */
  lijnen({ nr, cellen, bijzonder }: Bladrij): string {
    if (this.#kop) this.#rij++
    else this.#kop = cellen.map(cel => cel.trim())
    for (const { kolom, wat } of bijzonder) this.#meld(nr, this.#kop[kolom] || null, wat, cellen[kolom]!)
    const lengte = cellen.reduce((som, cel) => som + cel.length, 0)
    const leeg = "\n".repeat(nr - Math.max(this.#regel, 1))
    this.#regel = nr
    if (lengte > GRENS.rij || (this.#tekens += lengte + leeg.length) > GRENS.samen)
      throw new ArchiefFout("Uitgeschreven is een werkblad groter dan Trede leest. Verdeel het over meer bestanden.")
    return leeg + cellen.map(schrijfWaarde).join(";")
  }

  #meld(regel: number, kolom: string | null, wat: Bladmelding["code"], waarde: string): void {
    // A whole column of formulas is said once; what cannot be read is said of every row.
    const eenmaal = `${wat} ${kolom}`
    if (wat !== "formule_zonder_uitkomst" && this.#gezegd.has(eenmaal)) return
    this.#gezegd.add(eenmaal)
    if (
      this.meldingen.push({ code: wat, rij: this.#rij === 0 ? null : this.#rij, regel, kolom, waarde: waarde.slice(0, 300) }) >
      GRENS.meldingen
    )
      throw new ArchiefFout(
        `In meer dan ${GRENS.meldingen} cellen staat een formule zonder uitkomst. Open het rekenblad, laat het rekenen en sla het opnieuw op.`,
      )
  }
}

/** Line breaks in a cell as carriage returns: a row stays on one line, and reading makes one kind of all. */
const schrijfWaarde = (cel: string): string => schrijfCel((cel.startsWith("'") ? schermAf(cel) : cel).replaceAll(/\r?\n/g, "\r"))
