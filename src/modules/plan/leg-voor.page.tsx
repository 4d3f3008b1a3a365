import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { Kader } from "./kader.view.tsx"
import { openDoelen } from "./doel.rules.ts"
import { planPad } from "./pad.rules.ts"
import { loadPlan } from "./plan.sql.ts"
import { legPlanVoor, sluitPlanAf } from "./versie.command.ts"

const naarVersie = ({ deelnemerId, versieId }: { deelnemerId: string; versieId: string }) => planPad(deelnemerId, `/versies/${versieId}`)

/** Only while a plan runs. */
const lopend: Parameters<typeof persoonDeel<{ open: number }>>[0]["load"] = async ({ tx }, persoon) => {
  const { plan, doelen } = await loadPlan(tx, persoon.id)
  return plan && !plan.geeindigdOp ? { open: openDoelen(doelen).length } : null
}

export const legVoorPagina: Route = persoonDeel<{ open: number }>({
  pad: "/plan/leg-voor",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Leg het plan voor",
  load: lopend,
  kop: (_, persoon) => ({ kop: `Leg het plan voor aan ${persoon.voornaam}` }),
  inhoud: ({ open }, persoon, shell) => (
    <Kader id={persoon.id} deel="/leg-voor" knop="Leg voor" shell={shell}>
      <p>
        Het plan wordt vastgelegd zoals het nu is, met {open === 1 ? "1 doel" : `${open} doelen`}. {persoon.voornaam} leest het onder 'mijn
        plan' en kan daar ja zeggen, of tekent op papier. Wat u daarna bijstelt, komt in een volgende versie.
      </p>
      <p>Een eerdere versie waar niet iedereen ja op zei, vervalt.</p>
    </Kader>
  ),
  act: act({ command: legPlanVoor, naar: naarVersie, melding: "Het plan is voorgelegd. Bent u het er zelf mee eens? Leg dat hier vast." }),
})

export const sluitAfPagina: Route = persoonDeel<{ open: number }>({
  pad: "/plan/sluit-af",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Sluit het plan af",
  load: lopend,
  kop: (_, persoon) => ({ kop: `Sluit het plan van ${persoon.voornaam} af` }),
  inhoud: ({ open }, persoon, shell) => (
    <Kader id={persoon.id} deel="/sluit-af" knop="Maak het eindverslag" shell={shell}>
      <p>
        {open === 0
          ? "Er komt een eindverslag met alle doelen en wat ervan kwam. Daarna kan een nieuw plan beginnen."
          : `Dat kan als elk doel een uitkomst heeft. Nog open: ${open === 1 ? "1 doel" : `${open} doelen`}.`}
      </p>
    </Kader>
  ),
  act: act({ command: sluitPlanAf, naar: naarVersie, melding: "Het eindverslag is gemaakt." }),
})
