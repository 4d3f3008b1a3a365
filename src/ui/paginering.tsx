import { t } from "#platform/taal"

/** To the next and the one before: keyset paging knows no page numbers. `tekst`: "51 tot en met 100 van 1.204". */
export function Paginering(props: { tekst: string; vorige?: string | undefined; volgende?: string | undefined }) {
  return (
    <nav class="paginering" aria-label={t("Bladeren")}>
      <span class="stil">{props.tekst}</span>
      {props.vorige && (
        <a class="utrecht-button knop" href={props.vorige} rel="prev">
          {t("Vorige")}
        </a>
      )}
      {props.volgende && (
        <a class="utrecht-button knop" href={props.volgende} rel="next">
          {t("Volgende")}
        </a>
      )}
    </nav>
  )
}
