import { z } from "zod"

export const SORTERINGEN = ["naam", "trede", "contact"] as const
export type Sortering = (typeof SORTERINGEN)[number]

const VELDEN = {
  trede: z.enum(["1", "2", "3", "4", "5", "6", "onbekend"]).optional(),
  regie: z.union([z.uuid(), z.literal("geen")]).optional(),
  uitkering: z.enum(["ja", "nee"]).optional(),
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
  sorteer: VELDEN.sorteer.catch("naam"),
  na: VELDEN.na.catch(undefined),
})
