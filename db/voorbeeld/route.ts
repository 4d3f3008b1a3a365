import type { Dossier, Regio } from "./dossier.ts"
import type { Gemeente } from "./regio.ts"
import type { Toeval } from "./toeval.ts"

/** One way through the social domain: draws a person and tells his life in all files. */
export type Route = (r: Toeval, regio: Regio, nr: string, gemeente: Gemeente) => Dossier
