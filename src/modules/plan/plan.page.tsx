import { type Feiten, loadFeiten, persoonDeel } from "#modules/deelnemer"
import { type Eigentekst, loadEigenteksten, loadWoordrijen, TeVertalen, type Woordrij } from "#modules/eigenwoorden"
import { act, type Route } from "#platform/page"
import { Knop } from "#ui/knop"
import { Raster, Stapel } from "#ui/raster"
import { Dienst } from "./dienstverlening.view.tsx"
import { Doelen } from "./doelen.view.tsx"
import { type PlanStand, loadPlan } from "./plan.sql.ts"
import { Evaluaties } from "./gang.view.tsx"
import { type Gang, loadGang } from "./evaluatie.sql.ts"
import { planPad } from "./pad.rules.ts"
import { rondStapAf } from "./rond-stap-af.command.ts"
import { AfgerondeStappen, OpenStappen } from "./stappenlijst.view.tsx"
import { magOver, staatInPlan, type Uitslag } from "./uitslag.rules.ts"
import { CATEGORIEEN_UITSLAG, loadUitslagen } from "./uitslag.sql.ts"
import { loadVersies, type Versie } from "./versie.sql.ts"
import { Versies } from "./versies.view.tsx"
import { volgendeEvaluatie } from "./volgende.view.ts"
import { Vragen } from "./vragen.view.tsx"

interface Data extends PlanStand {
  feiten: Feiten
  versies: Versie[]
  gang: Gang
  uitslagen: Uitslag[]
  teksten: Eigentekst[]
  rijen: Woordrij[]
}

/** The plan on one page: the three questions, what somebody works on by theme, and all open actions in one list. */
export const planPagina: Route = persoonDeel<Data>({
  pad: "/plan",
  recht: "C15:lees",
  categorieen: ["C15", ...CATEGORIEEN_UITSLAG],
  deel: "plan",
  titel: "Plan van Perspectief",
  load: async ({ tx }, persoon) => ({
    ...(await loadPlan(tx, persoon.id)),
    feiten: await loadFeiten(tx, persoon.id),
    versies: await loadVersies(tx, persoon.id),
    gang: await loadGang(tx, persoon.id),
    uitslagen: await loadUitslagen(tx, persoon.id),
    teksten: await loadEigenteksten(tx, persoon.id),
    rijen: await loadWoordrijen(tx, persoon.id),
  }),
  inhoud: ({ plan, doelen, feiten, versies, gang, uitslagen, teksten, rijen }, persoon, shell) => {
    const { id, voornaam } = persoon
    const nieuw = uitslagen.filter(u => magOver(u) && !staatInPlan(u, { plan, doelen })).length
    const naamVanDoel = new Map(doelen.map(d => [d.id, d.wat]))
    return (
      <Raster verdeling="2-1" boven>
        <Stapel>
          <Vragen plan={plan} id={id} voornaam={voornaam} nieuweUitslagen={nieuw} shell={shell} />
          <Doelen doelen={doelen} feiten={feiten} id={id} shell={shell} />
          {shell.mag("C15:toevoeg") && (
            <p>
              <Knop soort={doelen.length === 0 && plan ? "hoofd" : "gewoon"} href={planPad(id, "/doelen/nieuw")}>
                Stel een doel
              </Knop>{" "}
              {shell.mag("C15:schrijf") && (
                <Knop soort="stil" href={planPad(id, "/ladder")}>
                  Welk werk past?
                </Knop>
              )}
            </p>
          )}
        </Stapel>
        <Stapel>
          <OpenStappen
            titel="Open acties"
            leeg="Wat in een gesprek of bij een doel is afgesproken, staat hier tot het klaar is."
            stappen={feiten.stappen}
            shell={shell}
            deelnemerId={id}
            actie={planPad(id)}
            doelVan={stap => naamVanDoel.get(stap.doelId ?? "") ?? null}
            wijzig={stap => planPad(id, `/stappen/${stap.id}`)}
          />
          <TeVertalen persoon={persoon} teksten={teksten} rijen={rijen} shell={shell} />
          <Dienst plan={plan} doelen={doelen} feiten={feiten} vandaag={shell.vandaag} />
          {plan && <Versies versies={versies} loopt={plan.geeindigdOp === null} id={id} shell={shell} />}
          {plan && <Evaluaties gang={gang} volgende={volgendeEvaluatie(plan, gang, feiten, shell.vandaag)} id={id} shell={shell} />}
          <AfgerondeStappen stappen={feiten.stappen} />
        </Stapel>
      </Raster>
    )
  },
  act: act({ command: rondStapAf, naar: ({ deelnemerId }) => planPad(deelnemerId), melding: "De stap is afgerond." }),
})
