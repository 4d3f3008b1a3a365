import { type Categorie, gegevensNaam, HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom, loadMeegenomen } from "#modules/toegang"
import { transfer } from "#platform/page"
import { loadVerzoeken, type Verzoek } from "./verzoek.sql.ts"
import { BESLUIT, SOORT } from "./verzoek.teksten.ts"
import { inzageVan } from "./verzoeken.page.tsx"

/** What people asked for, all of it, as a workbook: without those whose data may not be used now. */
export const verzoekenBestand = transfer<Lijst<Verzoek>>({
  methode: "get",
  path: "/verzoeken/download",
  recht: "verzoeken",
  inzage: inzageVan(lijst => lijst.rijen),
  async load({ tx }) {
    const alle = await loadVerzoeken(tx, null, HOOGSTENS + 1)
    return { ...(await loadMeegenomen(tx, alle, v => v.deelnemerId)), lijst: "verzoeken", terug: "/verzoeken", kolommen: KOLOMMEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Verzoek>> = [
  { kop: "Dossier", betekenis: "Het nummer van het dossier in Trede.", cel: v => v.deelnemerId.slice(0, 8) },
  { kop: "Naam", betekenis: "Wie het vroeg; leeg: u mag niet zien wie het is.", cel: v => v.naam },
  { kop: "Soort", betekenis: "Welk recht wordt gevraagd.", cel: v => SOORT[v.soort].naam },
  { kop: "Waarover", betekenis: "Welke gegevens; leeg: niet gezegd.", cel: v => gegevensNaam(v.over as Categorie) ?? v.over },
  { kop: "Ontvangen", betekenis: "De dag waarop het binnenkwam: dan begint de termijn.", cel: v => v.ontvangenOp },
  { kop: "Antwoord uiterlijk", betekenis: "Een maand na ontvangst, of verlengd (AVG art. 12 lid 3).", cel: v => v.uiterlijk },
  { kop: "Verlengd omdat", betekenis: "Waarom het langer duurt; leeg: niet verlengd.", cel: v => v.verlengdReden },
  { kop: "Besluit", betekenis: "Wat is besloten; leeg: nog niets.", cel: v => v.besluit && (BESLUIT[v.besluit] ?? v.besluit) },
  { kop: "Besloten op", betekenis: "Wanneer dat was.", cel: v => v.beslotenOp },
]
