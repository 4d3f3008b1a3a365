import { STATUSSEN_AANWEZIGHEID } from "#begrippen/aanwezigheid"
import { naamVan } from "#begrippen/code"
import { HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom, loadMeegenomen } from "#modules/toegang"
import { transfer } from "#platform/page"
import { DagQuery } from "./aanwezigheid.schema.ts"
import { dagAdres, gekozenDag } from "./dag.page.tsx"
import { type Aanwezige, loadDag } from "./dag.sql.ts"

/** The list of a half-day, all pages of it, as a workbook. */
export const dagBestand = transfer<Lijst<Aanwezige>>({
  methode: "get",
  path: "/aanwezigheid/download",
  recht: "C18:toevoeg",
  inzage: { doel: "P2", categorieen: ["C01", "C18"], deelnemers: lijst => lijst.rijen.map(r => r.deelnemerId) },
  async load({ tx, query, vandaag }) {
    const dag = await gekozenDag(tx, DagQuery.parse(query), vandaag)
    const { rijen } = await loadDag(tx, dag.datum, dag.dagdeel, 1, HOOGSTENS + 1)
    return {
      ...(await loadMeegenomen(tx, rijen, r => r.deelnemerId)),
      lijst: `aanwezigheid-${dag.datum}-${dag.dagdeel}`,
      terug: dagAdres(dag),
      kolommen: KOLOMMEN,
    }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Aanwezige>> = [
  { kop: "Naam", betekenis: "Wie verwacht wordt op dit dagdeel, van de mensen die aan u zijn toegewezen.", cel: r => r.naam },
  { kop: "Dossier", betekenis: "Het nummer van het dossier in Trede.", cel: r => r.deelnemerId.slice(0, 8) },
  { kop: "Hoe", betekenis: "Wat is opgeschreven; leeg: nog niets.", cel: r => r.status && naamVan(STATUSSEN_AANWEZIGHEID, r.status) },
  {
    kop: "Zelf gemeld",
    betekenis: "Of iemand het zelf meldde, op een tablet.",
    cel: r => (r.status === null ? null : r.zelf ? "ja" : "nee"),
  },
]
