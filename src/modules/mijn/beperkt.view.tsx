import { t } from "#platform/taal"
import { Melding } from "#ui/melding"
import { MetLink } from "#ui/met-link"

/** What an objection means while it stands, for the person himself (AVG art. 18). */
export const Beperkt = () => (
  <Melding soort="info" titel={t("Uw gegevens worden nu niet voor nieuwe dingen gebruikt")}>
    <MetLink
      tekst={t(
        "U maakte bezwaar, of u zei dat er iets niet klopt. Wie u helpt kan uw gegevens nog bekijken, maar deelt ze niet en zoekt er geen werk mee. Bij <a>uw rechten</a> leest u hoe het daarmee staat.",
      )}
      href="/mijn/rechten"
    />
  </Melding>
)
