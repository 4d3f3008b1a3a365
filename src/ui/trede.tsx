import { TREDEN, type Trede } from "#begrippen/trede"
import { t } from "#platform/taal"

/**
 * The rung: six bars, filled up to it, with its number and its name. `naam`: short words beside it (default), the full name, or only read
 * aloud where the column is narrow.
 */
export function TredeBalk(props: { trede: Trede | null; naam?: "kort" | "voluit" | "verborgen"; groot?: boolean }) {
  if (props.trede === null) {
    return (
      <span class="trede">
        <span class="trede-naam">{t("nog niet gemeten")}</span>
      </span>
    )
  }
  const { naam, kort } = TREDEN[props.trede - 1] ?? { naam: "", kort: "" }
  const wijze = props.naam ?? "kort"
  return (
    <span class={`trede t${props.trede}${props.groot ? " trede--groot" : ""}`} title={t(naam)}>
      <b class="getal">
        <span class="vh">{t("trede")} </span>
        {props.trede}
      </b>
      <span class={wijze === "verborgen" ? "vh" : "trede-naam"}>{wijze === "voluit" ? t(naam).toLowerCase() : t(kort)}</span>
    </span>
  )
}
