import { HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom, loadMeegenomen } from "#modules/toegang"
import { allows } from "#platform/actor"
import { transfer } from "#platform/page"
import { adres } from "./adres.rules.ts"
import type { Getoond } from "./getoond.sql.ts"
import { SOORT_TEKST } from "./kop.teksten.ts"
import { loadVoorraad } from "./voorraad.sql.ts"
import { wanneer } from "./wanneer.teksten.ts"
import { VoorraadQuery } from "./werkvoorraad.schema.ts"
import { zinVan } from "./zin.teksten.ts"

/** The worklist, all pages of it, as a workbook. */
export const werkvoorraadBestand = transfer<Lijst<Getoond> & { categorieen: string[] }>({
  methode: "get",
  path: "/werkvoorraad/download",
  recht: "werkvoorraad",
  inzage: {
    doel: "P2",
    categorieen: data => data.categorieen,
    deelnemers: data => [...new Set(data.rijen.map(g => g.zaak.deelnemerId))],
  },
  async load(request) {
    const query = { ...VoorraadQuery.parse(request.query), na: undefined }
    const voorraad = await loadVoorraad(request, query, HOOGSTENS + 1)
    if (!voorraad) return null
    const mag = (recht: string) => allows(request.services.access, request.actor, recht)
    const metCoach = voorraad.organisatie && !voorraad.coach
    return {
      ...(await loadMeegenomen(request.tx, voorraad.getoond, g => g.zaak.deelnemerId)),
      lijst: "werkvoorraad",
      terug: adres(query, {}),
      kolommen: kolommen(request.vandaag).filter(k => (k.recht === "coach" ? metCoach : !k.recht || mag(k.recht))),
      categorieen: voorraad.categorieen,
    }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const kolommen = (vandaag: string): Array<Lijstkolom<Getoond> & { recht?: string }> => [
  { kop: "Deelnemer", betekenis: "Voornaam, tussenvoegsel en achternaam.", cel: g => g.naam },
  { kop: "Geboren", betekenis: "Geboortedatum.", cel: g => g.geboortedatum },
  { kop: "Plaats", betekenis: "Waar iemand woont; anders de organisatie die verantwoordelijk is.", cel: g => g.plaats },
  { kop: "Dossier", betekenis: "Het nummer van het dossier in Trede.", cel: g => g.zaak.deelnemerId.slice(0, 8) },
  { kop: "Waarom", betekenis: "Welk soort ding er te doen is.", cel: g => SOORT_TEKST[g.zaak.soort] },
  { kop: "Uitleg", betekenis: "Waarom iemand op de lijst staat.", cel: g => { const { voor, naam, na } = zinVan(g, vandaag); return voor + naam + na } },
  { kop: "Feit", betekenis: "Waaruit dat volgt, en waar het is vastgelegd.", cel: g => zinVan(g, vandaag).feit },
  { kop: "Trede", betekenis: "De laatste meting op de participatieladder; leeg: nooit gemeten.", cel: g => g.trede, recht: "C14:lees" },
  { kop: "Bij", betekenis: "Wie deze persoon op zijn lijst heeft; leeg: niemand.", cel: g => g.coach?.naam ?? null, recht: "coach" },
  { kop: "Uiterlijk", betekenis: "De dag waarop het gedaan moet zijn.", cel: g => g.zaak.uiterlijk },
  { kop: "Stand", betekenis: "Hoe dat vandaag is: te laat, vandaag, of over hoeveel dagen.", cel: g => wanneer(g.zaak, vandaag).tekst },
] // biome-ignore format: one column a line
