import { z } from "zod"

/** Which page of a list an address asks for, from 1; what is no number counts as the first. */
export const Paginanummer = z.coerce.number().int().min(1).max(10_000).default(1).catch(1)
