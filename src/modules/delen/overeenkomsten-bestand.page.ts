import { naamVan } from "#begrippen/code"
import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { DOELEN, PRODUCTEN } from "./keuzes.teksten.ts"
import { loadOvereenkomsten, type Overeenkomst } from "./overeenkomst.sql.ts"
import { gegevensTekst } from "./veld.view.tsx"

/** Every agreement between organisations, as a workbook. */
export const overeenkomstenBestand = transfer<Lijst<Overeenkomst>>({
  methode: "get",
  path: "/beheer/overeenkomsten/download",
  recht: "beheer",
  inzage: "geen",
  load: async ({ tx, vandaag }) => ({
    ...allesMee(await loadOvereenkomsten(tx, vandaag)),
    lijst: "overeenkomsten",
    terug: "/beheer/overeenkomsten",
    kolommen: KOLOMMEN,
  }),
  send: (lijst, request) => lijstBestand(request, lijst),
})

const namen = (lijst: Parameters<typeof naamVan>[0], codes: readonly string[]): string => codes.map(c => naamVan(lijst, c)).join(", ")

const KOLOMMEN: ReadonlyArray<Lijstkolom<Overeenkomst>> = [
  { kop: "Kenmerk", betekenis: "Waaronder de overeenkomst bekend is.", cel: o => o.kenmerk },
  { kop: "Van", betekenis: "De organisatie die verantwoordelijk is voor de mensen.", cel: o => o.van },
  { kop: "Met", betekenis: "De organisatie waarvan medewerkers iets mogen zien.", cel: o => o.met },
  { kop: "Gegevens", betekenis: "De soorten gegevens die open zijn; naam, contact en wie betrokken is gaan altijd mee.", cel: o => gegevensTekst(o.categorieen) },
  { kop: "Producten", betekenis: "Waarvoor zij geldt.", cel: o => (o.producten.length > 0 ? namen(PRODUCTEN, o.producten) : "alle producten") },
  { kop: "Doelen", betekenis: "Waarvoor de gegevens gebruikt mogen worden.", cel: o => namen(DOELEN, o.doelen) },
  { kop: "Vanaf", betekenis: "De eerste dag waarop zij geldt.", cel: o => o.begin },
  { kop: "Tot", betekenis: "De eerste dag zonder toegang.", cel: o => o.einde },
] // biome-ignore format: one column a line
