import { Melding } from "#ui/melding"

/** What an objection means while it stands, for the person himself (AVG art. 18). */
export const Beperkt = () => (
  <Melding soort="info" titel="Uw gegevens worden nu niet voor nieuwe dingen gebruikt">
    U maakte bezwaar, of u zei dat er iets niet klopt. Wie u helpt kan uw gegevens nog bekijken, maar deelt ze niet en zoekt er geen werk
    mee. Bij <a href="/mijn/rechten">uw rechten</a> leest u hoe het daarmee staat.
  </Melding>
)
