import { ACTIEF, BESTEMMING, DRAAIDEUR, INSTROOM } from "./vragen-bijstand.view.ts"
import { LADDER, SAMENSTELLING, VOLLEDIGHEID } from "./vragen-mensen.view.ts"
import { ONTWIKKELDUUR, TRAJECTEN } from "./vragen-traject.view.ts"
import { BESCHUT, DUURZAAMHEID, WERK } from "./vragen-werk.view.ts"
import type { Vraagstuk } from "./vraagstuk.view.ts"

/** The questions of the monitor, in the order of the road: in, along the way, at work, back; then who they are and what we know. */
export const VRAGEN: readonly Vraagstuk[] = [
  INSTROOM, BESTEMMING, DRAAIDEUR, TRAJECTEN, ONTWIKKELDUUR, WERK, DUURZAAMHEID, BESCHUT, LADDER, ACTIEF, SAMENSTELLING, VOLLEDIGHEID,
] // biome-ignore format: one list
