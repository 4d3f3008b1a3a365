import { PAUZEREDENEN, UITKOMSTEN_EVALUATIE } from "#begrippen/plan"
import { naamVan } from "#begrippen/code"
import { persoonDeel } from "#modules/deelnemer"
import { act, type Route } from "#platform/page"
import { dagTekst } from "#ui/datum"
import { veldenVan } from "#ui/getypt"
import { Veld } from "#ui/veld"
import { hervatPlan, legEvaluatieVast, pauzeerPlan } from "./evaluatie.command.ts"
import { loadGang, type Planpauze } from "./evaluatie.sql.ts"
import { Kader } from "./kader.view.tsx"
import { planPad } from "./pad.rules.ts"

const naar = ({ deelnemerId }: { deelnemerId: string }) => planPad(deelnemerId)

export const evaluatiePagina: Route = persoonDeel<object>({
  pad: "/plan/evaluatie",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Evalueer het plan",
  load: async () => ({}),
  kop: (_, persoon) => ({
    kop: `Past het plan van ${persoon.voornaam} nog?`,
    inleiding: "Bespreek het samen. De klok begint hierna opnieuw.",
  }),
  inhoud: (_, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Kader id={persoon.id} deel="/evaluatie" knop="Leg de evaluatie vast" shell={shell}>
        <Veld {...v.een("datum", shell.vandaag)} type="date" label="Wanneer" max={shell.vandaag} />
        <Veld
          {...v.een("uitkomst")}
          type="radio"
          label="Wat kwam eruit?"
          opties={UITKOMSTEN_EVALUATIE.map(u => ({ waarde: u.code, tekst: u.naam }))}
        />
        <Veld
          {...v.een("verslag")}
          type="textarea"
          label="Wat zag u samen?"
          hint={`${persoon.voornaam} leest mee.`}
          rijen={5}
          maxlengte={4000}
        />
      </Kader>
    )
  },
  act: act({
    command: legEvaluatieVast,
    naar: ({ deelnemerId }) => planPad(deelnemerId),
    melding: "De evaluatie is vastgelegd.",
    verbeter: { recht: "C15:schrijf", naar: w => planPad(w.deelnemerId, `/evaluatie/${w.evaluatieId}/verbeteren`) },
  }),
})

export const pauzePagina: Route = persoonDeel<object>({
  pad: "/plan/pauze",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Zet de klok stil",
  load: async () => ({}),
  kop: () => ({
    kop: "Zet de klok van de evaluatie stil",
    inleiding: "Kan het nu niet? De dag van de evaluatie schuift op zolang het duurt. Wat al te laat is, blijft te laat.",
  }),
  inhoud: (_, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Kader id={persoon.id} deel="/pauze" knop="Zet stil" shell={shell}>
        <Veld {...v.een("reden")} type="radio" label="Waarom?" opties={PAUZEREDENEN.map(r => ({ waarde: r.code, tekst: r.naam }))} />
        <Veld {...v.een("begin", shell.vandaag)} type="date" label="Vanaf" max={shell.vandaag} />
      </Kader>
    )
  },
  act: act({ command: pauzeerPlan, naar, melding: "De klok staat stil." }),
})

export const hervatPagina: Route = persoonDeel<Planpauze>({
  pad: "/plan/pauze/:pauzeId",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Hervat het plan",
  load: async ({ tx, params }, persoon) =>
    (await loadGang(tx, persoon.id)).pauzes.find(p => p.id === params["pauzeId"] && p.einde === null) ?? null,
  kop: pauze => ({ kop: "Loopt de klok weer?", inleiding: `${naamVan(PAUZEREDENEN, pauze.reden)}, sinds ${dagTekst(pauze.begin)}.` }),
  inhoud: (pauze, persoon, shell) => (
    <Kader id={persoon.id} deel={`/pauze/${pauze.id}`} knop="Hervat" shell={shell}>
      <Veld {...veldenVan(shell).een("einde", shell.vandaag)} type="date" label="Vanaf" max={shell.vandaag} />
    </Kader>
  ),
  act: act({ command: hervatPlan, naar, melding: "De klok loopt weer." }),
})
