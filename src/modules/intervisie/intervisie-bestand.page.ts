import { naamVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import { allesMee, HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { intervisieAdres, IntervisieQuery } from "./intervisie.schema.ts"
import { type Casus, loadCasussen } from "./intervisie.sql.ts"

/** The cases as searched, as a workbook. */
export const intervisieBestand = transfer<Lijst<Casus>>({
  methode: "get",
  path: "/intervisie/download",
  recht: "intervisie",
  inzage: "geen",
  async load({ tx, query }) {
    const gevraagd = IntervisieQuery.parse(query)
    const rijen = await loadCasussen(tx, gevraagd, 0, HOOGSTENS + 1)
    return { ...allesMee(rijen), lijst: "intervisie", terug: intervisieAdres(gevraagd), kolommen: KOLOMMEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Casus>> = [
  { kop: "Casus", betekenis: "Waar het over gaat; niemand is eruit te herkennen.", cel: c => c.titel },
  { kop: "Thema", betekenis: "Door de inbrenger gekozen.", cel: c => naamVan(THEMAS, c.thema) },
  { kop: "Organisatie", betekenis: "Waar de casus werd ingebracht.", cel: c => c.organisatie },
  { kop: "Ingebracht", betekenis: "De dag.", cel: c => c.ingebrachtOp },
  { kop: "Vraag", betekenis: "Wat aan de groep werd gevraagd.", cel: c => c.vraag },
  { kop: "Geprobeerd", betekenis: "Wat al was gedaan.", cel: c => c.geprobeerd },
  { kop: "Besproken", betekenis: "De dag; leeg: nog niet.", cel: c => c.besprokenOp },
  { kop: "De groep", betekenis: "Wat er gezegd is.", cel: c => c.besproken },
  { kop: "Les", betekenis: "Wat wij onthouden.", cel: c => c.les },
]
