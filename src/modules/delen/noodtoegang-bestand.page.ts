import { naamVan } from "#begrippen/code"
import { rolNaam } from "#begrippen/rol"
import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { dossierNummer } from "#modules/toezicht"
import { transfer } from "#platform/page"
import { NOODREDENEN } from "./keuzes.teksten.ts"
import { loadTeBeoordelen, type TeBeoordelen } from "./toegang-vragen.sql.ts"
import { gegevensTekst } from "./veld.view.tsx"

/** Every break-glass, as a workbook. Nobody is left out of it: who opened whose file is kept for just that. */
export const noodtoegangBestand = transfer<Lijst<TeBeoordelen>>({
  methode: "get",
  path: "/toezicht/noodtoegang/download",
  recht: "toezicht",
  inzage: { doel: "P8", categorieen: ["C24"], deelnemers: d => d.rijen.map(r => r.deelnemerId) },
  load: async ({ tx }) => ({
    ...allesMee(await loadTeBeoordelen(tx)),
    lijst: "noodtoegang",
    terug: "/toezicht/noodtoegang",
    kolommen: KOLOMMEN,
  }),
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<TeBeoordelen>> = [
  { kop: "Medewerker", betekenis: "Wie het dossier opende.", cel: r => r.naam },
  { kop: "Functie", betekenis: "Met welke functie.", cel: r => rolNaam(r.rol) },
  { kop: "Wanneer", betekenis: "Wanneer het begon; het duurt hoogstens een uur.", cel: r => r.begonnenOp },
  { kop: "Dossier", betekenis: "Het nummer van het dossier.", cel: r => dossierNummer(r.deelnemerId) },
  { kop: "Waarom", betekenis: "De reden die is gekozen.", cel: r => naamVan(NOODREDENEN, r.reden) },
  { kop: "Toelichting", betekenis: "Wat erbij is geschreven.", cel: r => r.toelichting },
  { kop: "Gegevens", betekenis: "De soorten gegevens die opengingen.", cel: r => gegevensTekst(r.categorieen) },
  { kop: "Oordeel", betekenis: "Of het terecht was; leeg: nog niet beoordeeld.", cel: r => r.oordeel },
]
