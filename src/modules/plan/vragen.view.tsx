import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import type { Plan } from "./plan.sql.ts"
import { planPad } from "./pad.rules.ts"
import { VRAGEN } from "./vragen.teksten.ts"

/** Page one: three questions and what was answered. */
export function Vragen({ plan, id, voornaam, shell }: { plan: Plan | null; id: string; voornaam: string; shell: Shell }) {
  const mag = shell.mag("C15:toevoeg")
  if (!plan)
    return (
      <Kaart titel="Plan van Perspectief">
        <Leeg
          titel="Er is nog geen plan"
          handeling={
            mag && (
              <Knop soort="hoofd" href={planPad(id, "/vragen")}>
                Begin met drie vragen
              </Knop>
            )
          }
        >
          Een plan begint met wat {voornaam} kan en wil, en wat de arbeidsmarkt vraagt. Activiteiten mogen al beginnen.
        </Leeg>
      </Kaart>
    )
  return (
    <Kaart
      titel="Drie vragen"
      onder={plan.geeindigdOp ? `geëindigd op ${dagTekst(plan.geeindigdOp)}` : `plan sinds ${dagTekst(plan.begin)}`}
      meer={mag && !plan.geeindigdOp ? { tekst: "bijstellen", href: planPad(id, "/vragen") } : undefined}
    >
      <Definitielijst
        gegevens={[
          ...VRAGEN.map(({ veld, vraag }) => ({ naam: vraag, waarde: plan[veld] })),
          ...(plan.uitvoerder ? [{ naam: "Wie het plan uitvoert", waarde: plan.uitvoerder }] : []),
        ]}
      />
    </Kaart>
  )
}
