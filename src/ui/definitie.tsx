import type { Child } from "hono/jsx"
import { Definitielijst } from "./definitielijst.tsx"
import { Kaart } from "./kaart.tsx"

export interface DefinitieProps {
  titel?: string
  betekenis: Child
  /** Of whom or what it is a share. */
  noemer?: Child
  /** What does not count, and how often. */
  buiten?: Child
  onbekend?: Child
  /** From how much it was made, and when. */
  gemaakt: Child
}

/** Every figure says what it means: definition, denominator, what is left out, how fresh it is. */
export function Definitie(props: DefinitieProps) {
  const regels = [
    { naam: "Betekenis", waarde: props.betekenis },
    { naam: "Deel van", waarde: props.noemer },
    { naam: "Telt niet mee", waarde: props.buiten },
    { naam: "Onbekend", waarde: props.onbekend },
    { naam: "Gemaakt", waarde: props.gemaakt },
  ]
  return (
    <Kaart titel={props.titel ?? "Wat betekent dit cijfer?"}>
      <div class="definitie">
        <Definitielijst gegevens={regels.filter(r => r.waarde !== undefined)} />
      </div>
    </Kaart>
  )
}
