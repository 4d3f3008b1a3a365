import { t } from "#platform/taal"

/** The foot of each page. Logging out is a POST: no link of a stranger can do it. */
export function Voet(props: { ingelogd: boolean }) {
  return (
    <footer class="voet">
      <a href="/privacy">{t("Privacy")}</a>
      <a href="/over">{t("Over Trede")}</a>
      {props.ingelogd && (
        <form method="post" action="/uitloggen">
          <button class="voet-knop" type="submit">
            {t("Uitloggen")}
          </button>
        </form>
      )}
    </footer>
  )
}
