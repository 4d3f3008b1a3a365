import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { type Data, loadBetalers, type Regel, regelsPerBetaler } from "./betalers.page.tsx"

/** For how many people who pays, and in whose name. */
interface Betaling {
  betaler: string
  opdrachtgever: string
  mensen: number
}

/** Who pays for how many, as a workbook. */
export const betalersBestand = transfer<Lijst<Betaling> & Pick<Data, "per">>({
  methode: "get",
  path: "/deelnemers/betalers/download",
  recht: "deelnemers",
  inzage: { doel: "P2", categorieen: ["C26"], deelnemers: ({ per }) => per.flatMap(p => p.ids) },
  async load(request) {
    const data = await loadBetalers(request)
    if (!data) return null
    const rijen = regelsPerBetaler(data.per, data.eigen).flatMap(betalingen)
    return { ...allesMee(rijen), per: data.per, lijst: "wie-betaalt", terug: "/deelnemers/betalers", kolommen: KOLOMMEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const EIGEN = "eigen organisatie"
const betalingen = ({ naam, mensen, opdrachtgevers }: Regel): Betaling[] =>
  opdrachtgevers.length === 0
    ? [{ betaler: naam, opdrachtgever: EIGEN, mensen }]
    : opdrachtgevers.map(o => ({ betaler: naam, opdrachtgever: o.opdrachtgever ?? EIGEN, mensen: o.mensen }))

const KOLOMMEN: ReadonlyArray<Lijstkolom<Betaling>> = [
  { kop: "Wie betaalt", betekenis: "Wie vandaag voor deze mensen betaalt.", cel: b => b.betaler },
  { kop: "Opdracht van", betekenis: "Wie opdracht gaf.", cel: b => b.opdrachtgever },
  { kop: "Mensen", betekenis: "Van hoeveel mensen die u mag zien.", cel: b => b.mensen },
] // biome-ignore format: one column a line
