import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { loadTablets, type Tablet } from "./tablet.sql.ts"

/** The shared tablets of an organisation, as a workbook. */
export const tabletsBestand = transfer<Lijst<Tablet>>({
  methode: "get",
  path: "/beheer/tablets/:organisatieId/download",
  recht: "beheer",
  inzage: "geen",
  async load({ tx, params }) {
    const id = params["organisatieId"]!
    const gevonden = await loadTablets(tx, id)
    return gevonden && { ...allesMee(gevonden.tablets), lijst: "tablets", terug: `/beheer/tablets/${id}`, kolommen: KOLOMMEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Tablet>> = [
  { kop: "Plek", betekenis: "Waar de tablet staat.", cel: t => t.plek },
  { kop: "Gekoppeld", betekenis: "Wanneer de code op de tablet is ingevuld; leeg: nog niet.", cel: t => t.gekoppeldOp },
  { kop: "Laatst gebruikt", betekenis: "Wanneer zich er het laatst iemand meldde; leeg: nog nooit.", cel: t => t.gezienOp },
  { kop: "Ingetrokken", betekenis: "Sinds wanneer hij niets meer opent; leeg: hij is niet ingetrokken.", cel: t => t.ingetrokkenOp },
]
