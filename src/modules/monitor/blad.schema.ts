import { z } from "zod"

const tekst = z.string().max(400).optional()
/** What stands in the address of every page of the monitor; a value that does not hold falls back, it never refuses. */
export const BladQuery = z.object({ wie: tekst, van: tekst, tm: tekst, peildag: tekst, splits: tekst, blok: tekst })
export type BladQuery = z.infer<typeof BladQuery>
