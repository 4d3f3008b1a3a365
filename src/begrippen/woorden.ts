import type { Begrip } from "./begrip.ts"
import { AANBOD_EN_WERK, CIJFERS, BESTANDEN } from "./woorden-werk.ts"
import { DELEN_EN_RECHTEN } from "./woorden-recht.ts"
import { MENSEN_EN_DOSSIER, DIAGNOSE, PLAN, PORTFOLIO } from "./woorden-mens.ts"

/** The terms that have no type of their own here; the others stand at the head of their file in this folder. */
export const BEGRIPPEN: Record<string, Begrip> = {
  ...MENSEN_EN_DOSSIER,
  ...DIAGNOSE,
  ...AANBOD_EN_WERK,
  ...PLAN,
  ...PORTFOLIO,
  ...CIJFERS,
  ...DELEN_EN_RECHTEN,
  ...BESTANDEN,
}
