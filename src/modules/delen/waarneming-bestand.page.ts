import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { loadWaarnemingen, type Waarneming } from "./toegang-vragen.sql.ts"

/** Who covers for whom, now and soon, as a workbook. */
export const waarnemingBestand = transfer<Lijst<Waarneming>>({
  methode: "get",
  path: "/waarneming/download",
  recht: "waarneming",
  inzage: "geen",
  load: async ({ tx, actor, vandaag }) => ({
    ...allesMee(await loadWaarnemingen(tx, actor!.organisatieId, vandaag)),
    lijst: "waarneming",
    terug: "/waarneming",
    kolommen: KOLOMMEN,
  }),
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Waarneming>> = [
  { kop: "Weg", betekenis: "De medewerker die er niet is.", cel: w => w.weg },
  { kop: "Waarnemer", betekenis: "Wie zolang diens mensen ziet.", cel: w => w.waarnemer },
  { kop: "Van", betekenis: "De eerste dag van de waarneming.", cel: w => w.begin },
  { kop: "Tot", betekenis: "De eerste dag zonder waarneming.", cel: w => w.einde },
]
