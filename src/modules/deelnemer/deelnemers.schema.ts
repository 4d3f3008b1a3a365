import { z } from "zod"

export const SORTERINGEN = ["naam", "trede", "contact"] as const
export type Sortering = (typeof SORTERINGEN)[number]

/** The filters of the list as they stand in the URL; what is not understood counts as not chosen. */
export const DeelnemersQuery = z.object({
  trede: z.enum(["1", "2", "3", "4", "5", "6", "onbekend"]).optional().catch(undefined),
  regie: z
    .union([z.uuid(), z.literal("geen")])
    .optional()
    .catch(undefined),
  uitkering: z.enum(["ja", "nee"]).optional().catch(undefined),
  sorteer: z.enum(SORTERINGEN).catch("naam").default("naam"),
  /** The last person of the page before; no name stands in the address. */
  na: z.uuid().optional().catch(undefined),
})
export type DeelnemersQuery = z.infer<typeof DeelnemersQuery>
