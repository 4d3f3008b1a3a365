import { ACTIEF } from "./vraag-actief.view.ts"
import { BESCHUT } from "./vraag-beschut.view.ts"
import { BESTEMMING } from "./vraag-bestemming.view.ts"
import { DRAAIDEUR } from "./vraag-draaideur.view.ts"
import { DUURZAAMHEID } from "./vraag-duurzaamheid.view.ts"
import { INSTROOM } from "./vraag-instroom.view.ts"
import { LADDER } from "./vraag-ladder.view.ts"
import { ONTWIKKELDUUR } from "./vraag-ontwikkelduur.view.ts"
import { SAMENSTELLING } from "./vraag-samenstelling.view.ts"
import { TRAJECTEN } from "./vraag-trajecten.view.ts"
import { VOLLEDIGHEID } from "./vraag-volledigheid.view.ts"
import { WERK } from "./vraag-werk.view.ts"
import type { Vraagstuk } from "./vraagstuk.view.ts"

/** The questions of the monitor, in the order of the road: in, along the way, at work, back; then who they are and what we know. */
export const VRAGEN: readonly Vraagstuk[] = [
  INSTROOM, BESTEMMING, DRAAIDEUR, TRAJECTEN, ONTWIKKELDUUR, WERK, DUURZAAMHEID, BESCHUT, LADDER, ACTIEF, SAMENSTELLING, VOLLEDIGHEID,
] // biome-ignore format: one list
