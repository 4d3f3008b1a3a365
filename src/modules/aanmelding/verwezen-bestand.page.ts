import { plusDagen } from "#begrippen/dag"
import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { loadVerwezen, type Verwezen } from "./aanmelding.sql.ts"
import { DAGEN_TERUG, STAND } from "./verwijzen.page.tsx"

/** Whom a partner referred, with what became of it, as a workbook. */
export const verwezenBestand = transfer<Lijst<Verwezen>>({
  methode: "get",
  path: "/verwijzen/download",
  recht: "verwijzen",
  inzage: { doel: "P1", categorieen: ["C26"], deelnemers: data => data.rijen.map(v => v.id) },
  load: async ({ tx, vandaag }) => ({
    ...allesMee(await loadVerwezen(tx, plusDagen(vandaag, -DAGEN_TERUG))),
    lijst: "verwezen",
    terug: "/verwijzen",
    kolommen: KOLOMMEN,
  }),
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Verwezen>> = [
  { kop: "Kenmerk", betekenis: "Uw eigen kenmerk; leeg: u gaf er geen.", cel: v => v.kenmerk },
  { kop: "Naam", betekenis: "Wie u aanmeldde; leeg: er is een dossier, en daar staat de naam.", cel: v => v.naam },
  { kop: "Gemeente", betekenis: "Bij wie u iemand aanmeldde.", cel: v => v.organisatie },
  { kop: "Aangemeld", betekenis: "De dag waarop.", cel: v => v.ontvangenOp },
  { kop: "Stand", betekenis: "Wat ervan kwam; meer ziet u alleen als de gemeente iets met u deelt.", cel: v => STAND[v.stand]![0] },
]
