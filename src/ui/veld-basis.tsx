import type { Child } from "hono/jsx"
import { t } from "#platform/taal"

/** What every field has. A field is needed unless `verplicht` is false; then its label says so. */
export interface VeldBasis {
  naam: string
  label: Child
  hint?: Child
  fout?: string | undefined
  verplicht?: boolean
  uit?: boolean
  /** When one page has the same field twice. */
  id?: string
}

export interface Optie {
  waarde: string
  tekst: Child
  hint?: Child
  uit?: boolean
  /** Somebody's own words, which no translation touches. */
  letterlijk?: true
  /** A small picture before the words; it says nothing that they do not. */
  teken?: Child
  /** Boxes: the choices of one group stand together under its name. */
  groep?: string | undefined
}

export interface InvoerProps extends VeldBasis {
  type?: "text" | "date" | "time" | "number" | "email" | "tel" | "password" | "search" | "textarea" | "select" | "file"
  waarde?: string | number | null | undefined
  /** reus: over the full width and high, for a finger on a tablet in a hall. */
  breedte?: "kort" | "middel" | "vol" | "reus"
  /** Stands behind the field: 'uur', '%'. */
  eenheid?: Child
  /** select: what can be chosen. */
  opties?: readonly Optie[]
  /** select: the first, empty line. */
  leegTekst?: string
  /** text: suggestions of the browser. */
  suggesties?: readonly string[]
  autocomplete?: string
  inputmode?: "numeric" | "decimal" | "tel" | "email" | "text"
  maxlengte?: number
  rijen?: number
  min?: string
  max?: string
  alleenLezen?: boolean
  /** What is typed in it is in another language (its code of ISO 639-3): marked so, and written from the side from which that is. */
  taal?: string
  /** file */
  meerdere?: boolean
  accepteer?: string
  autofocus?: boolean
}

/** Hint and error between label and field: seen before the field, and not hidden by a keyboard on a phone. */
export function VeldUitleg(props: { id: string; hint?: Child; fout?: string | undefined }) {
  return (
    <>
      {props.hint && (
        <p class="veld-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.fout && (
        <p class="veld-fout" id={`${props.id}-fout`}>
          <span class="vh">{t("Fout:")} </span>
          {props.fout}
        </p>
      )}
    </>
  )
}

/** The ids that describe a field: error first. */
export function beschrevenDoor(id: string, hint: Child, fout: string | undefined): string | undefined {
  return [fout && `${id}-fout`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined
}
