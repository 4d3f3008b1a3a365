import { bekostiging } from "./bekostiging.schema.ts"
import { betrokkene } from "./betrokkene.schema.ts"
import { contactpersoon } from "./contactpersoon.schema.ts"
import { doelgroep } from "./doelgroep.schema.ts"
import { ontheffing } from "./ontheffing.schema.ts"
import { opleiding } from "./opleiding.schema.ts"
import type { Feitsoort } from "./soort.schema.ts"
import { stimulans } from "./stimulans.schema.ts"
import { uitkering } from "./uitkering.schema.ts"
import { verplichting } from "./verplichting.schema.ts"
import { zorgbetrokkenheid } from "./zorgbetrokkenheid.schema.ts"

/** Every kind of dated fact, in the order of the tabs. */
export const SOORTEN: readonly Feitsoort[] = [
  uitkering,
  stimulans,
  doelgroep,
  bekostiging,
  verplichting,
  ontheffing,
  opleiding,
  betrokkene,
  contactpersoon,
  zorgbetrokkenheid,
]
