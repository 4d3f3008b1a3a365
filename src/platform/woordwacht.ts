import type { Dag } from "#begrippen/dag"
import { herken, type Treffer } from "#begrippen/woordwacht"
import type { Context } from "hono"
import { z } from "zod"
import { sql, type Tx } from "./db.ts"
import { leesKoek, zetKoek } from "./koek.ts"

/** After something was written down: what could stand there that does not belong, and where it can be said otherwise. */
export interface NaLezen {
  treffers: readonly Treffer[]
  verbeter: Verbeter | null
}
/** The page on which a text is put right, and the right that it asks for. */
export interface Verbeter {
  recht: string
  naar: string
}

/** The texts at these paths of what a command was given; a path goes through every row of a list. */
export const tekstenOp = (paden: readonly string[], invoer: unknown): string[] => paden.flatMap(pad => tekstenIn(invoer, pad.split(".")))

function tekstenIn(waarde: unknown, [deel, ...rest]: readonly string[]): string[] {
  if (Array.isArray(waarde)) return waarde.flatMap(rij => tekstenIn(rij, deel === undefined ? [] : [deel, ...rest]))
  if (deel === undefined) return typeof waarde === "string" ? [waarde] : []
  return tekstenIn((waarde as Record<string, unknown> | null | undefined)?.[deel], rest)
}

/** Counts, for the organisation of who wrote it, that the guard spoke, or that he says it was wrong: kinds, no text and nobody. */
export const telWoordwacht = (tx: Tx, soorten: readonly string[], onterecht: boolean): Promise<unknown> =>
  sql`select ctx.tel_woordwacht(${[...soorten]}, ${onterecht})`.execute(tx)

const KOEK = "nalezen"
const Koek = z
  .string()
  .transform((tekst, ctx): unknown => {
    try {
      return JSON.parse(tekst)
    } catch {
      ctx.addIssue("geen lijst")
      return z.NEVER
    }
  })
  .pipe(
    z.tuple([
      z.array(z.tuple([z.string()], z.string())),
      z.object({ recht: z.string(), naar: z.string().regex(/^\/(?![/\\])/) }).nullable(),
    ]),
  )
/** More of a kind is said by the first few. */
const MEESTE_WOORDEN = 5

/** On to the next page, as a notice goes: kinds, and words of our own lists; not the text. */
export function naLezenKoek({ treffers, verbeter }: NaLezen, https: boolean): string {
  const woorden = treffers.map(t => [t.soort, ...t.woorden.slice(0, MEESTE_WOORDEN)])
  return zetKoek(KOEK, JSON.stringify([woorden, verbeter]), https, 60)
}

/** Said once. What a browser sent is believed where it names words of our lists. */
export function takeNaLezen(c: Context, dag: Dag, https: boolean): NaLezen | null {
  const waarde = leesKoek(c.req.header("cookie"), KOEK, https)
  if (waarde === null) return null
  c.header("set-cookie", zetKoek(KOEK, null, https), { append: true })
  const gelezen = Koek.safeParse(waarde)
  const treffers = gelezen.success ? gelezen.data[0].flatMap(([soort, ...woorden]) => herken(soort, woorden, dag) ?? []) : []
  return gelezen.success && treffers.length > 0 ? { treffers, verbeter: gelezen.data[1] } : null
}
