import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT } from "./programma.ts"
import type { TestRegio } from "./regio.ts"

/** A fault to build in: what stands in the built program (once), and what comes in its place. */
export type Fout = readonly [van: RegExp, naar: string]

/**
 * The built program with faults in it, beside dist: it finds its project by its own place. Throws Error when the program
 * has no such spot any more, so that a planted fault cannot quietly become no fault at all.
 */
export function bouwKapot(fouten: readonly Fout[]): { dist: string; weg(): void } {
  const dist = mkdtempSync(join(PROJECT, "dist.kapot-"))
  const weg = () => rmSync(dist, { recursive: true, force: true })
  try {
    cpSync(join(PROJECT, "dist"), dist, { recursive: true })
    for (const fout of fouten) plant(dist, fout)
    return { dist, weg }
  } catch (fout) {
    weg()
    throw fout
  }
}

function plant(dist: string, [van, naar]: Fout): void {
  const paden = readdirSync(dist)
    .filter(naam => naam.endsWith(".js"))
    .map(naam => join(dist, naam))
  const gevonden = paden.filter(pad => van.test(readFileSync(pad, "utf8")))
  if (gevonden.length !== 1) throw new Error(`${van} staat in ${gevonden.length} bestanden van het programma, niet in één`)
  writeFileSync(gevonden[0]!, readFileSync(gevonden[0]!, "utf8").replace(van, naar))
}

/** What `werk` answers while a function of the database says something else. Throws Error when it has no such spot any more. */
export async function metKapotteFunctie<T>(
  regio: TestRegio,
  functie: string,
  [van, naar]: [string, string],
  werk: () => Promise<T>,
): Promise<T> {
  const [rij] = await regio.alsEigenaar<{ heel: string }>(
    "select pg_get_functiondef(case when $1 like '%(%' then $1::regprocedure::oid else $1::regproc::oid end) as heel",
    [functie],
  )
  if (!rij!.heel.includes(van)) throw new Error(`${functie} bevat niet meer: ${van}`)
  await regio.alsEigenaar(rij!.heel.replace(van, naar))
  try {
    return await werk()
  } finally {
    await regio.alsEigenaar(rij!.heel)
  }
}
