import { z } from "zod"
import { BEKOSTIGERS } from "#begrippen/bekostiging"
import { codesVan } from "#begrippen/code"

export const SORTERINGEN = ["naam", "trede", "contact"] as const
export type Sortering = (typeof SORTERINGEN)[number]

const VELDEN = {
  trede: z.enum(["1", "2", "3", "4", "5", "6", "onbekend"]).optional(),
  regie: z.union([z.uuid(), z.literal("geen")]).optional(),
  uitkering: z.enum(["ja", "nee"]).optional(),
  /** Who pays for the guidance today; `eigen`: nobody but the own organisation. */
  betaler: z.enum([...codesVan(BEKOSTIGERS), "eigen"]).optional(),
  /** Does anything run: a benefit, a programme, work or a workplace? */
  loopt: z.enum(["ja", "nee"]).optional(),
  sorteer: z.enum(SORTERINGEN).default("naam"),
  /** The last person of the page before; no name stands in the address. */
  na: z.uuid().optional(),
}

/** The filters of the list, as a machine asks them: what is wrong is refused. */
export const DeelnemersVraag = z.object(VELDEN)
export type DeelnemersQuery = z.infer<typeof DeelnemersVraag>

/** The filters of the list as they stand in the page's address; what is not understood counts as not chosen. */
export const DeelnemersQuery = z.object({
  trede: VELDEN.trede.catch(undefined),
  regie: VELDEN.regie.catch(undefined),
  uitkering: VELDEN.uitkering.catch(undefined),
  betaler: VELDEN.betaler.catch(undefined),
  loopt: VELDEN.loopt.catch(undefined),
  sorteer: VELDEN.sorteer.catch("naam"),
  na: VELDEN.na.catch(undefined),
})

/** The page also takes the name of a case director, of whom there are too many to list; a name of staff, never of a deelnemer. */
export const DeelnemersAdres = DeelnemersQuery.extend({ regisseur: z.string().trim().max(100).default("").catch("") })
export type DeelnemersAdres = z.infer<typeof DeelnemersAdres>

export const isGefilterd = (query: DeelnemersQuery): boolean =>
  [query.trede, query.regie, query.uitkering, query.betaler, query.loopt].some(Boolean)

/** The list (or its file) with other filters; a page further on only when that is what changes. */
export function adresVan(query: DeelnemersQuery, anders: Partial<DeelnemersQuery>, pad = "/deelnemers"): string {
  const { sorteer, ...rest } = { ...query, na: undefined, ...anders }
  const delen = Object.entries({ ...rest, sorteer: sorteer === "naam" ? undefined : sorteer }).filter(deel => deel[1] !== undefined)
  return delen.length === 0 ? pad : `${pad}?${new URLSearchParams(delen as [string, string][])}`
}
