import { t } from "#platform/taal"
import { Letterlijk } from "./letterlijk.tsx"
import { veldId } from "./foutsamenvatting.tsx"
import { beschrevenDoor, type Optie, type VeldBasis, VeldUitleg } from "./veld-basis.tsx"

interface Radio extends VeldBasis {
  type: "radio"
  opties: readonly Optie[]
  waarde?: string | number | null | undefined
  /** Beside each other, for two or three short words. */
  rij?: boolean
  /** As cards, for choices that need their explanation. */
  kaarten?: boolean
}

interface Checkboxen extends VeldBasis {
  type: "checkboxen"
  opties: readonly Optie[]
  waarden?: readonly string[]
  rij?: boolean
  /** In columns, for a long list of short words. */
  kolommen?: boolean
  /** As cards, for choices with a picture. */
  kaarten?: boolean
}

/** One box: sends `ja`, or nothing. */
interface Checkbox extends VeldBasis {
  type: "checkbox"
  waarde?: boolean | undefined
}

export type KeuzeveldProps = Radio | Checkboxen | Checkbox

interface KeuzeProps {
  soort: "radio" | "checkbox"
  id: string
  naam: string
  optie: Optie
  aan: boolean
  beschreven?: string | undefined
  fout?: boolean
}

function Keuze(props: KeuzeProps) {
  const hintId = props.optie.hint ? `${props.id}-bij` : undefined
  return (
    <div class="keuze">
      <input
        type={props.soort}
        id={props.id}
        name={props.naam}
        value={props.optie.waarde}
        checked={props.aan}
        disabled={props.optie.uit}
        aria-invalid={props.fout ? "true" : undefined}
        aria-describedby={[props.beschreven, hintId].filter(Boolean).join(" ") || undefined}
      />
      <label for={props.id}>
        {props.optie.teken}
        {props.optie.letterlijk ? <Letterlijk>{props.optie.tekst}</Letterlijk> : props.optie.tekst}
      </label>
      {props.optie.hint && (
        <span class="keuze-hint" id={hintId}>
          {props.optie.hint}
        </span>
      )}
    </div>
  )
}

function isAan(props: Radio | Checkboxen, waarde: string): boolean {
  if (props.type === "checkboxen") return (props.waarden ?? []).includes(waarde)
  return props.waarde !== null && props.waarde !== undefined && String(props.waarde) === waarde
}

/** Radio buttons or boxes under one question, or one box with its sentence. The first carries the field's id, for the error summary. */
export function Keuzeveld(props: KeuzeveldProps) {
  const id = props.id ?? veldId(props.naam)
  const klasse = `utrecht-form-field veld veldgroep${props.fout ? " utrecht-form-field--invalid" : ""}`
  if (props.type === "checkbox") {
    const optie: Optie = { waarde: "ja", tekst: props.label, hint: props.hint, uit: props.uit ?? false }
    return (
      <div class={klasse}>
        <VeldUitleg id={id} fout={props.fout} />
        <Keuze
          soort="checkbox"
          id={id}
          naam={props.naam}
          optie={optie}
          aan={props.waarde === true}
          beschreven={beschrevenDoor(id, undefined, props.fout)}
          fout={!!props.fout}
        />
      </div>
    )
  }
  return (
    <fieldset class={klasse} disabled={props.uit} aria-describedby={beschrevenDoor(id, props.hint, props.fout)}>
      <legend>
        {props.label}
        {props.verplicht === false && <span class="veld-vrij"> {t("(niet verplicht)")}</span>}
      </legend>
      <VeldUitleg id={id} hint={props.hint} fout={props.fout} />
      {inGroepen(props.opties).map(([groep, opties]) => (
        <div class={vorm(props)} role={groep && "group"} aria-labelledby={groep && `${id}-${groep.eerste}-kop`}>
          {groep && (
            <p class="keuzes-kop" id={`${id}-${groep.eerste}-kop`}>
              {groep.naam}
            </p>
          )}
          {opties.map(({ optie, nr }) => (
            <Keuze
              soort={props.type === "radio" ? "radio" : "checkbox"}
              id={nr === 0 ? id : `${id}-${nr + 1}`}
              naam={props.naam}
              optie={optie}
              aan={isAan(props, optie.waarde)}
              fout={!!props.fout}
            />
          ))}
        </div>
      ))}
    </fieldset>
  )
}

function vorm(props: Radio | Checkboxen): string {
  if (props.rij) return "keuzes keuzes--rij"
  if (props.type === "checkboxen" && props.kolommen) return "keuzes keuzes--kolommen"
  return props.kaarten ? "keuzes keuzes--kaarten" : "keuzes"
}

interface Genummerd {
  optie: Optie
  nr: number
}
/** Choices that follow each other under one name; all of them in one when none has a name. */
function inGroepen(opties: readonly Optie[]): Array<[{ naam: string; eerste: number } | null, Genummerd[]]> {
  const groepen: Array<[{ naam: string; eerste: number } | null, Genummerd[]]> = []
  for (const [nr, optie] of opties.entries()) {
    const laatste = groepen.at(-1)
    if (laatste && laatste[0]?.naam === optie.groep) laatste[1].push({ optie, nr })
    else groepen.push([optie.groep === undefined ? null : { naam: optie.groep, eerste: nr }, [{ optie, nr }]])
  }
  return groepen
}
