import { taalmerk } from "#begrippen/taal"
import { t } from "#platform/taal"
import { beschrevenDoor, type InvoerProps } from "./veld-basis.tsx"

/** The control of a field: input, textarea, select or file. A number is text with a decimal keyboard, so that 2,5 is a number. */
export function Invoer(props: InvoerProps & { id: string }) {
  const gedeeld = {
    id: props.id,
    name: props.naam,
    required: props.verplicht !== false,
    disabled: props.uit,
    "aria-invalid": props.fout ? ("true" as const) : undefined,
    "aria-describedby": beschrevenDoor(props.id, props.hint, props.fout),
    autofocus: props.autofocus,
    ...(props.taal ? taalmerk(props.taal) : {}),
  }
  const waarde = props.waarde === null || props.waarde === undefined ? undefined : String(props.waarde)
  if (props.type === "textarea") {
    return (
      <textarea class="utrecht-textbox" rows={props.rijen ?? 4} maxlength={props.maxlengte} readonly={props.alleenLezen} {...gedeeld}>
        {waarde ?? ""}
      </textarea>
    )
  }
  if (props.type === "select") return <Kiezer {...props} waarde={waarde} gedeeld={gedeeld} />
  if (props.type === "file") {
    return <input class="veld-bestand" type="file" multiple={props.meerdere} accept={props.accepteer} {...gedeeld} />
  }
  return <Regel {...props} waarde={waarde} gedeeld={gedeeld} />
}

type Deel = InvoerProps & { id: string; waarde: string | undefined; gedeeld: Record<string, unknown> }

function Kiezer(props: Deel) {
  return (
    <select class="utrecht-textbox utrecht-select" {...props.gedeeld}>
      {(props.leegTekst !== undefined || props.waarde === undefined) && <option value="">{props.leegTekst ?? t("Kies…")}</option>}
      {(props.opties ?? []).map(o => (
        <option value={o.waarde} selected={o.waarde === props.waarde} disabled={o.uit}>
          {o.tekst}
        </option>
      ))}
    </select>
  )
}

function Regel(props: Deel) {
  const getal = props.type === "number"
  const lijst = props.suggesties && `${props.id}-lijst`
  const invoer = (
    <input
      class={`utrecht-textbox utrecht-textbox--html-input${getal ? " veld-getal" : ""}`}
      type={getal ? "text" : (props.type ?? "text")}
      inputmode={props.inputmode ?? (getal ? "decimal" : undefined)}
      value={props.waarde}
      autocomplete={props.autocomplete}
      maxlength={props.maxlengte}
      min={props.min}
      max={props.max}
      readonly={props.alleenLezen}
      list={lijst}
      {...props.gedeeld}
    />
  )
  return (
    <>
      {props.eenheid ? (
        <span class="veld-regel">
          {invoer}
          <span>{props.eenheid}</span>
        </span>
      ) : (
        invoer
      )}
      {lijst && (
        <datalist id={lijst}>
          {(props.suggesties ?? []).map(s => (
            <option value={s} />
          ))}
        </datalist>
      )}
    </>
  )
}
