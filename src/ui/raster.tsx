import type { Child } from "hono/jsx"

/** Cards beside each other; one column on a phone. `boven`: cards keep their own height. */
export function Raster(props: { children: Child; verdeling?: "2" | "3" | "4" | "2-1" | "3-2"; boven?: boolean }) {
  return <div class={`raster raster--${props.verdeling ?? "2"}${props.boven ? " raster--boven" : ""}`}>{props.children}</div>
}

/** Parts under each other with the distance of the house. */
export function Stapel(props: { children: Child }) {
  return <div class="stapel">{props.children}</div>
}
