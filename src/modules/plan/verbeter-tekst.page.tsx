import { naamVan } from "#begrippen/code"
import { PLAATSINGSLADDER } from "#begrippen/plan"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { dagVoluit } from "#ui/datum"
import { veldenVan } from "#ui/getypt"
import { Veld } from "#ui/veld"
import { type Evaluatie, type Ladderoordeel, loadGang } from "./evaluatie.sql.ts"
import { Kader } from "./kader.view.tsx"
import { planPad } from "./pad.rules.ts"
import { verbeterEvaluatie, verbeterMotief } from "./verbeter-tekst.command.ts"

const BEWAARD =
  "De nieuwe tekst komt in de plaats. Wat er stond blijft in het dossier te lezen, met uw reden. De inwoner leest de nieuwe, en dat die is verbeterd."
const Reden = ({ shell }: { shell: Shell }) => (
  <Veld {...veldenVan(shell).een("reden")} label="Waarom verbetert u het?" hint="Bijvoorbeeld: zakelijker gezegd." maxlengte={300} />
)

export const evaluatieVerbeteren: Route = persoonDeel<Evaluatie>({
  pad: "/plan/evaluatie/:evaluatieId/verbeteren",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Verbeter de evaluatie",
  load: async ({ tx, params }, persoon) => (await loadGang(tx, persoon.id)).evaluaties.find(e => e.id === params["evaluatieId"]) ?? null,
  kop: e => ({ kop: `Verbeter de evaluatie van ${dagVoluit(e.datum)}`, inleiding: BEWAARD }),
  inhoud: (e, persoon, shell) => (
    <Kader id={persoon.id} deel={`/evaluatie/${e.id}/verbeteren`} knop="Verbeter" shell={shell}>
      <Veld {...veldenVan(shell).een("verslag", e.verslag)} type="textarea" label="Wat zag u samen?" rijen={6} maxlengte={4000} />
      <Reden shell={shell} />
    </Kader>
  ),
  act: act({
    command: verbeterEvaluatie,
    naar: ({ deelnemerId }) => planPad(deelnemerId),
    melding: "De evaluatie is verbeterd.",
    verbeter: { recht: "C15:schrijf", naar: w => planPad(w.deelnemerId, `/evaluatie/${w.evaluatieId}/verbeteren`) },
  }),
})

export const motiefVerbeteren: Route = persoonDeel<Ladderoordeel>({
  pad: "/plan/ladder/:oordeelId/verbeteren",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Verbeter het motief",
  load: async ({ tx, params }, persoon) => (await loadGang(tx, persoon.id)).oordelen.find(o => o.id === params["oordeelId"]) ?? null,
  kop: o => ({ kop: `Verbeter waarom u het anders ziet: ${naamVan(PLAATSINGSLADDER, o.vorm).toLowerCase()}`, inleiding: BEWAARD }),
  inhoud: (o, persoon, shell) => (
    <Kader id={persoon.id} deel={`/ladder/${o.id}/verbeteren`} knop="Verbeter" shell={shell} terug="/ladder">
      <Veld {...veldenVan(shell).een("motief", o.motief)} type="textarea" label="Waarom?" rijen={4} maxlengte={1000} />
      <Reden shell={shell} />
    </Kader>
  ),
  act: act({
    command: verbeterMotief,
    naar: ({ deelnemerId }) => planPad(deelnemerId, "/ladder"),
    melding: "Het motief is verbeterd.",
    verbeter: { recht: "C15:schrijf", naar: w => planPad(w.deelnemerId, `/ladder/${w.oordeelId}/verbeteren`) },
  }),
})
