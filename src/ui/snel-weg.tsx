import { t } from "#platform/taal"

/** Off this page at one press, out of one's file and on to a site about the weather; with script also out of the browser's way back. */
export const SnelWeg = () => (
  <trede-weg>
    <form method="post" action="/weg" aria-label={t("Snel weg")}>
      <button class="utrecht-button knop">{t("Snel weg")}</button>
    </form>
  </trede-weg>
)
