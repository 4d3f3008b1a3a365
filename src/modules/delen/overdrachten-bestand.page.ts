import { naamVan } from "#begrippen/code"
import { type Lijst, lijstBestand, type Lijstkolom, loadMeegenomen } from "#modules/toegang"
import { dossierNummer } from "#modules/toezicht"
import { transfer } from "#platform/page"
import { loadOverdrachten, type Overdracht } from "./overdracht.sql.ts"
import { OVERDRACHTGRONDEN, STANDEN } from "./overdracht.teksten.ts"

/** Offers of files, both ways, as a workbook. */
export const overdrachtenBestand = transfer<Lijst<Overdracht>>({
  methode: "get",
  path: "/overdrachten/download",
  recht: "C01B:schrijf",
  inzage: { doel: "P2", categorieen: ["C01"], deelnemers: d => d.rijen.filter(r => r.naam !== null).map(r => r.deelnemerId) },
  async load({ tx }) {
    const mee = await loadMeegenomen(tx, await loadOverdrachten(tx), r => r.deelnemerId)
    return { ...mee, lijst: "overdrachten", terug: "/overdrachten", kolommen: KOLOMMEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Overdracht>> = [
  { kop: "Richting", betekenis: "Aan u aangeboden, of door u.", cel: r => (r.richting === "in" ? "aan ons" : "door ons") },
  { kop: "Dossier", betekenis: "Het nummer van het dossier in Trede.", cel: r => dossierNummer(r.deelnemerId) },
  { kop: "Naam", betekenis: "Wie het is; leeg: niet meer van uw organisatie.", cel: r => r.naam },
  { kop: "Geboren", betekenis: "Geboortedatum.", cel: r => r.geboortedatum },
  { kop: "Organisatie", betekenis: "De andere organisatie.", cel: r => r.ander },
  { kop: "Waarom", betekenis: "De grond van de overdracht.", cel: r => naamVan(OVERDRACHTGRONDEN, r.grond) },
  { kop: "Vanaf", betekenis: "De dag waarop de andere organisatie verantwoordelijk wordt.", cel: r => r.op },
  { kop: "Stand", betekenis: "Hoe het ermee staat.", cel: r => STANDEN[r.stand] },
  { kop: "Antwoord", betekenis: "Toelichting op het antwoord.", cel: r => r.antwoord },
]
