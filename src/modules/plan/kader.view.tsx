import type { Child } from "hono/jsx"
import type { Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { planPad } from "./pad.rules.ts"

interface KaderProps {
  id: string
  /** Of the address, under the plan. */
  deel: string
  knop: string
  shell: Shell
  verborgen?: Record<string, string>
  gevaar?: boolean
  /** Where the way back leads, under the plan. */
  terug?: string
  children: Child
}

/** The form of an act on the plan, with its way back. */
export function Kader({ id, deel, knop, shell, gevaar, terug, children, ...rest }: KaderProps) {
  return (
    <Formulier actie={planPad(id, deel)} id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam={knop} waak {...rest}>
      {children}
      <Knoppen vast>
        <Knop soort={gevaar ? "gevaar" : "hoofd"}>{knop}</Knop>
        <Knop soort="stil" href={planPad(id, terug)}>
          Annuleer
        </Knop>
      </Knoppen>
    </Formulier>
  )
}
