import type { Child } from "hono/jsx"
import type { Weigering } from "#begrippen/uitkomst"
import { Foutsamenvatting } from "./foutsamenvatting.tsx"

export interface FormulierProps {
  children: Child
  actie: string
  /** Made by the page, so that a second submit changes nothing. */
  id?: string | undefined
  /** The version this form was filled in on; a newer one leads to a merge page. */
  versie?: string | number | undefined
  verborgen?: Readonly<Record<string, string | number | undefined>>
  fouten?: readonly Weigering[] | undefined
  /** The form carries files. */
  bestanden?: boolean
  /** Over the full width of its place. */
  breed?: boolean
  /** Ask before the reader leaves with unsaved words (script only). */
  waak?: boolean
  /** What is typed is kept at this address meanwhile, and asked for again when the line was gone (script only). */
  concept?: string
  /** The id of the form element, for buttons elsewhere. */
  formulierId?: string
  naam?: string
}

/** A form that posts; that it comes from this site shows in its headers (platform/origin). The browser's own bubbles are off: the answer of the server says what is needed. */
export function Formulier(props: FormulierProps) {
  const verborgen = { id: props.id, versie: props.versie, ...props.verborgen }
  const formulier = (
    <form
      class={props.breed ? "formulier formulier--breed" : "formulier"}
      method="post"
      action={props.actie}
      enctype={props.bestanden ? "multipart/form-data" : undefined}
      id={props.formulierId}
      aria-label={props.naam}
      novalidate
    >
      {Object.entries(verborgen).map(
        ([naam, waarde]) => waarde !== undefined && <input type="hidden" name={naam} value={String(waarde)} />,
      )}
      <Foutsamenvatting fouten={props.fouten ?? []} />
      {props.children}
    </form>
  )
  if (props.concept) return <trede-concept data-bron={props.concept}>{formulier}</trede-concept>
  return props.waak ? <trede-waak>{formulier}</trede-waak> : formulier
}

/** Fields beside each other. `breed`: the first one takes what the others leave. */
export function VeldenRij(props: { children: Child; breed?: boolean }) {
  return <div class={props.breed ? "velden-rij velden-rij--breed" : "velden-rij"}>{props.children}</div>
}

/** Fields that are one thing together, under its name. */
export function Veldgroep(props: { naam: Child; children: Child }) {
  return (
    <fieldset class="veldgroep">
      <legend>{props.naam}</legend>
      {props.children}
    </fieldset>
  )
}
