import { momentTekst } from "#begrippen/moment"
import type { Shell } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import type { Concept } from "./concept.sql.ts"

/** The form as it was left: its fields read it as what was typed. */
export const metConcept = (shell: Shell, concept: Concept | null): Shell =>
  concept ? { ...shell, formulier: { waarden: concept.waarden, weigeringen: [] } } : shell

/** Says that this was typed before, and lets it go. */
export function Verder({ concept, id, shell }: { concept: Concept; id: string; shell: Shell }) {
  return (
    <Melding soort="info" titel="Hier was u gebleven">
      Dit schreef u tot {momentTekst(concept.bewaardOp)}. Het is nog niet vastgelegd; alleen u ziet het.
      <Formulier actie={`/deelnemers/${id}/gesprekken/concept/weg`} id={shell.opdrachtId} naam="Gooi het concept weg">
        <Knoppen>
          <Knop soort="stil">Gooi weg</Knop>
        </Knoppen>
      </Formulier>
    </Melding>
  )
}
