import { plusMaanden } from "#begrippen/dag"
import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { MAANDEN, woordsoortNaam } from "./woordwacht.page.tsx"
import { loadWoordwacht, type StandWoordwacht } from "./woordwacht.sql.ts"

/** How often the guard of free text spoke and was wrong, as a workbook. */
export const woordwachtBestand = transfer<Lijst<StandWoordwacht>>({
  methode: "get",
  path: "/woordwacht/download",
  recht: "woordwacht",
  inzage: "geen",
  load: async ({ tx, vandaag }) => ({
    ...allesMee(await loadWoordwacht(tx, plusMaanden(vandaag, -MAANDEN))),
    lijst: "woordwacht",
    terug: "/woordwacht",
    kolommen: KOLOMMEN,
  }),
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<StandWoordwacht>> = [
  { kop: "Soort", betekenis: `Welke woorden het zijn; geteld over de laatste ${MAANDEN} maanden, per week.`, cel: r => woordsoortNaam(r.soort) },
  { kop: "Gevraagd", betekenis: "Hoe vaak de schrijver werd gevraagd zijn tekst na te lezen.", cel: r => r.gezien },
  { kop: "Klopt niet", betekenis: "Hoe vaak de schrijver zei dat het woord er goed stond.", cel: r => r.onterecht },
  {
    kop: "Loos alarm",
    betekenis: "‘Klopt niet’, als deel van alle keren dat het werd gevraagd.",
    cel: r => (r.gezien > 0 ? { procent: Math.round((100 * r.onterecht) / r.gezien) } : null),
  },
] // biome-ignore format: one column a line
