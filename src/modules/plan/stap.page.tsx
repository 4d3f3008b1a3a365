import { plusDagen } from "#begrippen/dag"
import { DOENERS } from "#begrippen/plan"
import { type Feiten, loadFeiten, persoonDeel, type Stap } from "#modules/deelnemer"
import { act, type Route, type Shell } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Veld } from "#ui/veld"
import { type Doel, openDoelen } from "./doel.rules.ts"
import { TrajectVeld, UitLijst } from "./doelvelden.view.tsx"
import { Kader } from "./kader.view.tsx"
import { type Keuze, keuzelijst } from "./keuzelijst.rules.ts"
import { planPad } from "./pad.rules.ts"
import { loadEigenKeuzes, loadPlan } from "./plan.sql.ts"
import { voegStapToe, wijzigStap } from "./stap.command.ts"

interface Data {
  doelen: Doel[]
  feiten: Feiten
}

/** Two weeks is what the page proposes. */
const VOORSTEL_DAGEN = 14

export const stapNieuw: Route = persoonDeel<Data & { lijst: Keuze[]; doelId: string }>({
  pad: "/plan/stappen/nieuw",
  recht: "C15:toevoeg",
  categorieen: ["C15"],
  deel: null,
  titel: "Stap erbij",
  async load({ tx, url, vandaag, formulier }, persoon) {
    const doelen = openDoelen((await loadPlan(tx, persoon.id)).doelen)
    const doelId = String(formulier?.waarden["doelId"] ?? url.searchParams.get("doel") ?? "")
    const thema = doelen.find(d => d.id === doelId)?.thema
    const lijst = keuzelijst(await loadEigenKeuzes(tx, { deelnemerId: persoon.id }), vandaag).filter(k => k.thema === thema)
    return { doelen, doelId, lijst, feiten: await loadFeiten(tx, persoon.id) }
  },
  kop: ({ doelen, doelId }) => ({
    kop: "Een stap erbij",
    ...(doelId ? { inleiding: `Voor: ${doelen.find(d => d.id === doelId)?.wat ?? "geen doel"}` } : {}),
  }),
  inhoud: ({ lijst, doelId, ...data }, persoon, shell) => (
    <Kader id={persoon.id} deel="/stappen/nieuw" knop="Voeg toe" shell={shell}>
      <UitLijst shell={shell} lijst={lijst} soort="stap" veld="wat" label="Wat gaat er gebeuren?" />
      <Stapvelden
        {...data}
        stap={{ doelId, wie: "deelnemer", door: null, uiterlijk: plusDagen(shell.vandaag, VOORSTEL_DAGEN), trajectId: null }}
        shell={shell}
      />
    </Kader>
  ),
  act: act({ command: voegStapToe, naar: ({ deelnemerId }) => planPad(deelnemerId), melding: "De stap staat in het plan." }),
})

export const stapWijzig: Route = persoonDeel<Data & { stap: Stap }>({
  pad: "/plan/stappen/:stapId",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Wijzig de stap",
  async load({ tx, params }, persoon) {
    const feiten = await loadFeiten(tx, persoon.id)
    const stap = feiten.stappen.find(s => s.id === params["stapId"] && s.uitkomst === null)
    return stap ? { stap, feiten, doelen: openDoelen((await loadPlan(tx, persoon.id)).doelen) } : null
  },
  kop: ({ stap }) => ({ kop: stap.wat, inleiding: "Hang de stap onder een doel, of spreek af wie hem zet en wanneer." }),
  inhoud: ({ stap, ...data }, persoon, shell) => (
    <Kader id={persoon.id} deel={`/stappen/${stap.id}`} knop="Bewaar" shell={shell}>
      <Stapvelden {...data} stap={stap} shell={shell} />
    </Kader>
  ),
  act: act({ command: wijzigStap, naar: ({ deelnemerId }) => planPad(deelnemerId), melding: "De stap is bijgewerkt." }),
})

type Ingevuld = Pick<Stap, "doelId" | "wie" | "door" | "uiterlijk" | "trajectId">

function Stapvelden({ doelen, feiten, stap, shell }: Data & { stap: Ingevuld; shell: Shell }) {
  const v = veldenVan(shell)
  return (
    <>
      <Veld
        {...v.een("doelId", stap.doelId ?? "")}
        type="select"
        label="Voor welk doel?"
        breedte="vol"
        verplicht={false}
        leegTekst="Voor geen doel"
        opties={doelen.map(d => ({ waarde: d.id, tekst: d.wat }))}
      />
      <Veld
        {...v.een("wie", stap.wie)}
        type="radio"
        label="Wie zet deze stap?"
        opties={DOENERS.map(d => ({ waarde: d.code, tekst: d.naam }))}
      />
      <Veld {...v.een("door", stap.door ?? "")} label="Bij partner of bedrijf: wie?" verplicht={false} maxlengte={120} />
      <Veld {...v.een("uiterlijk", stap.uiterlijk)} type="date" label="Uiterlijk" />
      <TrajectVeld trajecten={feiten.trajecten} trajectId={stap.trajectId} shell={shell} />
    </>
  )
}
