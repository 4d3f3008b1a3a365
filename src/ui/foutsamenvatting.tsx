import type { Weigering } from "#begrippen/uitkomst"
import { t } from "#platform/taal"

/** The id of a field; the summary links to it. */
export const veldId = (naam: string): string => `veld-${naam}`

/** What is wrong with this field, if anything: the texts of its refusals. */
export function foutVan(fouten: readonly Weigering[] | undefined, veld: string): string | undefined {
  const teksten = (fouten ?? []).filter(f => f.veld === veld).map(f => t(f.tekst))
  return teksten.length > 0 ? teksten.join(" ") : undefined
}

/**
 * All that is wrong with a form, on top of it, each a link to its field. Takes the focus, so that it is read first; `rustig`: it is
 * only shown, on the page of the parts.
 */
export function Foutsamenvatting(props: { fouten: readonly Weigering[]; titel?: string | undefined; rustig?: boolean }) {
  if (props.fouten.length === 0) return null
  const titel = props.titel ?? t("Er zijn nog {{count}} dingen nodig", { count: props.fouten.length })
  return (
    <div
      class="foutsamenvatting"
      role={props.rustig ? "group" : "alert"}
      tabindex={-1}
      autofocus={!props.rustig}
      aria-labelledby="foutsamenvatting-titel"
    >
      <h2 id="foutsamenvatting-titel">{titel}</h2>
      <ul>
        {props.fouten.map(f => (
          <li>{f.veld ? <a href={`#${veldId(f.veld)}`}>{t(f.tekst)}</a> : t(f.tekst)}</li>
        ))}
      </ul>
    </div>
  )
}
