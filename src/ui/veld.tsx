import { t } from "#platform/taal"
import { veldId } from "./foutsamenvatting.tsx"
import { Invoer } from "./invoer.tsx"
import { Keuzeveld, type KeuzeveldProps } from "./keuze.tsx"
import { type InvoerProps, VeldUitleg } from "./veld-basis.tsx"

export type VeldProps = InvoerProps | KeuzeveldProps

const BREEDTE: Partial<Record<NonNullable<InvoerProps["type"]>, InvoerProps["breedte"]>> = {
  date: "kort",
  time: "kort",
  number: "kort",
  textarea: "vol",
  file: "vol",
}

/** One field with its label, hint and error; tied together for who cannot see them side by side. */
export function Veld(props: VeldProps) {
  if (props.type === "radio" || props.type === "checkbox" || props.type === "checkboxen") return <Keuzeveld {...props} />
  const id = props.id ?? veldId(props.naam)
  const breedte = props.breedte ?? BREEDTE[props.type ?? "text"] ?? "middel"
  return (
    <div class={`utrecht-form-field veld veld--${breedte}${props.fout ? " utrecht-form-field--invalid" : ""}`}>
      <label class="veld-label" for={id}>
        {props.label}
        {props.verplicht === false && <span class="veld-vrij"> {t("(niet verplicht)")}</span>}
      </label>
      <VeldUitleg id={id} hint={props.hint} fout={props.fout} />
      <Invoer {...props} id={id} />
    </div>
  )
}
