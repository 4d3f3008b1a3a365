import type { Shell } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { Definitielijst } from "#ui/definitielijst"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import type { Plan } from "./plan.sql.ts"
import { planPad } from "./pad.rules.ts"
import { VRAGEN } from "./vragen.teksten.ts"

interface VragenProps {
  plan: Plan | null
  id: string
  voornaam: string
  /** Results of instruments that are not in the plan yet. */
  nieuweUitslagen: number
  shell: Shell
}

/** Page one: three questions and what was answered, and what instruments found since. */
export function Vragen({ plan, id, voornaam, nieuweUitslagen, shell }: VragenProps) {
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
      voet={
        mag && !plan.geeindigdOp && nieuweUitslagen > 0 ? (
          <a href={planPad(id, "/vragen")}>
            {nieuweUitslagen === 1 ? "1 uitslag uit de diagnose staat" : `${nieuweUitslagen} uitslagen uit de diagnose staan`} nog niet in
            het plan
          </a>
        ) : undefined
      }
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
