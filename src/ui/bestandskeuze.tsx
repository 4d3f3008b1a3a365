import type { Child } from "hono/jsx"
import { Veld } from "./veld.tsx"

export interface BestandskeuzeProps {
  naam: string
  label: string
  hint?: Child
  fout?: string | undefined
  /** As in the accept attribute: ".csv,.zip". */
  accepteer?: string
  meerdere?: boolean
}

/** Files to hand in: choose them, or drop them on the field; the browser's own control does both. */
export function Bestandskeuze(props: BestandskeuzeProps) {
  return <Veld {...props} type="file" hint={props.hint ?? "Kies bestanden, of sleep ze op het vak."} />
}
