import { t } from "#platform/taal"

export interface Kruimel {
  tekst: string
  /** Left out on the page itself. */
  href?: string | undefined
}

/** Where this page stands: the way back, one link a level. */
export function Kruimels(props: { kruimels: readonly Kruimel[]; naam?: string }) {
  return (
    <nav class="kruimels" aria-label={props.naam ?? t("Kruimelpad")}>
      <ol>
        {props.kruimels.map(k => (
          <li>{k.href ? <a href={k.href}>{k.tekst}</a> : <span aria-current="page">{k.tekst}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
