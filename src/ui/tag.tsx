import type { Child } from "hono/jsx"

/** laat: overdue. straks: due soon. goed, info, gewoon. The words say it too: colour never stands alone. */
export type TagSoort = "laat" | "straks" | "goed" | "info" | "gewoon"

/** A few words on a quiet ground. Long texts wrap; up to 24 letters stay on one line. */
export function Tag(props: { children: Child; soort?: TagSoort | undefined }) {
  const kort = typeof props.children === "string" && props.children.length <= 24
  return <span class={`tag tag--${props.soort ?? "gewoon"}${kort ? " tag--kort" : ""}`}>{props.children}</span>
}
