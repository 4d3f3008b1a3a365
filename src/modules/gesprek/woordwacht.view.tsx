import type { Contactmoment } from "#modules/deelnemer"
import type { Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { leesNa } from "./woordwacht.rules.ts"

/** After a note was recorded: what to read again, and what could stand there. It stands as it was written, whatever one does. */
export function LeesNa({ gesprek, id, shell }: { gesprek: Contactmoment | undefined; id: string; shell: Shell }) {
  const treffers = gesprek?.notitie ? leesNa(gesprek.notitie, shell.vandaag) : []
  if (!gesprek || treffers.length === 0) return null
  return (
    <Melding soort="letop" titel="Het gesprek is vastgelegd. Lees het nog eens na">
      {treffers.map(t => (
        <p>
          Hier lijkt {t.naam} in te staan ({t.woorden.map(w => `'${w}'`).join(", ")}). {t.liever}
        </p>
      ))}
      <Formulier actie={`/deelnemers/${id}/gesprekken/${gesprek.id}/onterecht`} naam="Dit klopt niet">
        <Knoppen>
          {shell.mag("C16:schrijf") && (
            <Knop href={`/deelnemers/${id}/gesprekken/${gesprek.id}/intrekken`}>Trek in en schrijf opnieuw</Knop>
          )}
          <Knop soort="stil">Dit klopt niet, het kan zo</Knop>
        </Knoppen>
      </Formulier>
    </Melding>
  )
}
