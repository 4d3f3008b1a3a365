import type { Child } from "hono/jsx"

/** hoofd: the one thing to do first. gewoon: all others. stil: beside a main act, such as 'Annuleer'. gevaar: takes something away. */
export type KnopSoort = "hoofd" | "gewoon" | "stil" | "gevaar"

export interface KnopProps {
  children: Child
  soort?: KnopSoort | undefined
  /** A link that looks like a button. Without it a real button that submits its form. */
  href?: string | undefined
  type?: "submit" | "button" | "reset"
  naam?: string | undefined
  waarde?: string | undefined
  /** Another form on the page (its id), or another address for this one submit. */
  formulier?: string | undefined
  actie?: string | undefined
  uit?: boolean | undefined
  breed?: boolean | undefined
  groot?: boolean | undefined
  /** For a finger on a tablet that stands in a hall. */
  reus?: boolean | undefined
  /** What a screen reader adds, so that ten buttons 'Gesprek' in a list differ: 'met Amira Haddad'. */
  bij?: Child | undefined
}

const NLDS: Record<KnopSoort, string> = {
  hoofd: "utrecht-button--primary-action knop--hoofd",
  gewoon: "",
  stil: "utrecht-button--subtle",
  gevaar: "utrecht-button--danger",
}

/** A button, or a link with the look of one. */
export function Knop(props: KnopProps) {
  const maat = (["breed", "groot", "reus"] as const).filter(naam => props[naam]).map(naam => `knop--${naam}`)
  const klasse = ["utrecht-button", NLDS[props.soort ?? "gewoon"], "knop", ...maat].filter(Boolean).join(" ")
  const inhoud = (
    <>
      {props.children}
      {props.bij && <span class="vh"> {props.bij}</span>}
    </>
  )
  if (props.href && !props.uit) {
    return (
      <a class={klasse} href={props.href}>
        {inhoud}
      </a>
    )
  }
  return (
    <button
      class={klasse}
      type={props.type ?? "submit"}
      name={props.naam}
      value={props.waarde}
      form={props.formulier}
      formaction={props.actie}
      disabled={props.uit}
    >
      {inhoud}
    </button>
  )
}

/** Buttons in a row. `vast`: on a phone they stay at the bottom of the screen. */
export function Knoppen(props: { children: Child; vast?: boolean }) {
  return <div class={props.vast ? "knoppen sluitbalk" : "knoppen"}>{props.children}</div>
}
