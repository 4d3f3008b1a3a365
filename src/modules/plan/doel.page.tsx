import { naamVan } from "#begrippen/code"
import { plusMaanden } from "#begrippen/dag"
import { SCORES_DOEL, THEMAS } from "#begrippen/plan"
import { loadFeiten, persoonDeel } from "#modules/deelnemer"
import { act, type PageRequest, type Route } from "#platform/page"
import { veldenVan } from "#ui/getypt"
import { Chips } from "#ui/chips"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { scoorDoel, stelDoel, wijzigDoel } from "./doel.command.ts"
import type { Doel } from "./doel.rules.ts"
import { Doelvelden, type Trajectkeuze } from "./doelvelden.view.tsx"
import { Kader } from "./kader.view.tsx"
import { gekozenIn, type Keuze, keuzelijst } from "./keuzelijst.rules.ts"
import { planPad } from "./pad.rules.ts"
import { loadDoel, loadEigenKeuzes } from "./plan.sql.ts"
import { alsDoel, magOver } from "./uitslag.rules.ts"
import { CATEGORIEEN_UITSLAG, loadUitslagen } from "./uitslag.sql.ts"

interface Data {
  lijst: Keuze[]
  trajecten: Trajectkeuze[]
  thema: string
}
interface NieuwDoel extends Data {
  /** What of a result is in it before anybody typed. */
  begin: { wat?: string; situatie?: string }
}
type Vraag = PageRequest<Record<string, string>>

const loadLijst = async ({ tx, vandaag }: Vraag, deelnemerId: string, thema: string): Promise<Data> => ({
  thema,
  lijst: keuzelijst(await loadEigenKeuzes(tx, { deelnemerId }), vandaag).filter(k => k.thema === thema),
  trajecten: (await loadFeiten(tx, deelnemerId)).trajecten.filter(t => t.einde === null || t.einde > vandaag),
})
const loadOpen = async ({ tx, params }: Vraag, deelnemerId: string): Promise<Doel | null> => {
  const doel = await loadDoel(tx, deelnemerId, params["doelId"]!)
  return doel?.score === null ? doel : null
}

/** Half a year is what the page proposes. */
const VOORSTEL_MAANDEN = 6

const bijstellen = {
  recht: "C15:schrijf",
  naar: ({ deelnemerId, doelId }: { deelnemerId: string; doelId: string }) => planPad(deelnemerId, `/doelen/${doelId}`),
}

export const doelNieuw: Route = persoonDeel<NieuwDoel>({
  pad: "/plan/doelen/nieuw",
  recht: "C15:toevoeg",
  categorieen: ["C15", ...CATEGORIEEN_UITSLAG],
  deel: null,
  titel: "Stel een doel",
  async load(vraag, persoon) {
    const thema = String(vraag.formulier?.waarden["thema"] ?? vraag.url.searchParams.get("thema") ?? "")
    const sleutel = vraag.url.searchParams.get("uitslag")
    const uitslag = sleutel ? (await loadUitslagen(vraag.tx, persoon.id)).find(u => u.sleutel === sleutel) : undefined
    const lijst = await loadLijst(vraag, persoon.id, THEMAS.some(t => t.code === thema) ? thema : THEMAS[0]!.code)
    return { ...lijst, begin: uitslag && magOver(uitslag) ? alsDoel(uitslag) : {} }
  },
  kop: ({ thema }) => ({ kop: `Een doel over ${naamVan(THEMAS, thema).toLowerCase()}` }),
  inhoud: ({ begin, ...data }, persoon, shell) => (
    <Stapel>
      <Chips
        naam="Thema"
        chips={THEMAS.map(t => ({
          tekst: t.naam,
          href: planPad(persoon.id, `/doelen/nieuw?thema=${t.code}`),
          hier: t.code === data.thema,
        }))}
      />
      <Kader id={persoon.id} deel="/doelen/nieuw" knop="Stel dit doel" verborgen={{ thema: data.thema }} shell={shell}>
        <Doelvelden {...data} doel={begin} voorstel={plusMaanden(shell.vandaag, VOORSTEL_MAANDEN)} shell={shell} />
      </Kader>
    </Stapel>
  ),
  act: act({
    command: stelDoel,
    naar: ({ deelnemerId }) => planPad(deelnemerId),
    melding: "Het doel staat in het plan. Welke stap komt eerst?",
    verbeter: bijstellen,
  }),
})

export const doelWijzig: Route = persoonDeel<Data & { doel: Doel }>({
  pad: "/plan/doelen/:doelId",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Stel het doel bij",
  async load(vraag, persoon) {
    const doel = await loadOpen(vraag, persoon.id)
    if (!doel) return null
    const data = await loadLijst(vraag, persoon.id, doel.thema)
    const staatEr = new Set(data.lijst.map(k => k.code))
    return { ...data, doel, lijst: [...data.lijst, ...gekozenIn(doel).filter(k => !staatEr.has(k.code))] }
  },
  kop: ({ doel }) => ({ kop: "Stel het doel bij", inleiding: `${naamVan(THEMAS, doel.thema)}: ${doel.wat}` }),
  inhoud: (data, persoon, shell) => (
    <Kader id={persoon.id} deel={`/doelen/${data.doel.id}`} knop="Bewaar" verborgen={{ vorige: data.doel.rijId }} shell={shell}>
      <Doelvelden {...data} voorstel={data.doel.uiterlijk} shell={shell} />
    </Kader>
  ),
  act: act({
    command: wijzigDoel,
    naar: ({ deelnemerId }) => planPad(deelnemerId),
    melding: "Het doel is bijgesteld.",
    verbeter: bijstellen,
  }),
})

export const doelScore: Route = persoonDeel<Doel>({
  pad: "/plan/doelen/:doelId/score",
  recht: "C15:schrijf",
  categorieen: ["C15"],
  deel: null,
  titel: "Wat kwam ervan?",
  load: (vraag, persoon) => loadOpen(vraag, persoon.id),
  kop: doel => ({ kop: `Wat kwam ervan: ${doel.wat}`, ...(doel.gewenst ? { inleiding: `Afgesproken was: ${doel.gewenst}` } : {}) }),
  inhoud: (doel, persoon, shell) => {
    const v = veldenVan(shell)
    return (
      <Kader id={persoon.id} deel={`/doelen/${doel.id}/score`} knop="Leg vast" shell={shell}>
        <Veld {...v.een("score")} type="radio" label="Uitkomst" rij opties={SCORES_DOEL.map(s => ({ waarde: s.code, tekst: s.naam }))} />
        <Veld {...v.een("toelichting")} type="textarea" label="Hoe ging het?" rijen={3} maxlengte={1000} verplicht={false} />
      </Kader>
    )
  },
  act: act({ command: scoorDoel, naar: ({ deelnemerId }) => planPad(deelnemerId), melding: "De uitkomst van het doel is vastgelegd." }),
})
