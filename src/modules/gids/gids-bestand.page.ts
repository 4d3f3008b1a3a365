import { rolNaam } from "#begrippen/rol"
import { allesMee, HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import type { Professional } from "./gids.rules.ts"
import { gidsAdres, GidsQuery } from "./gids.schema.ts"
import { loadGidsGeheel } from "./gids.sql.ts"
import { aanbod, certificaten, themas, WOORDEN } from "./gids.teksten.ts"

/** The directory as searched, as a workbook. */
export const gidsBestand = transfer<Lijst<Professional>>({
  methode: "get",
  path: "/gids/download",
  recht: "gids",
  inzage: "geen",
  async load({ tx, query, vandaag }) {
    const gevraagd = GidsQuery.parse(query)
    const rijen = await loadGidsGeheel(tx, gevraagd, WOORDEN, vandaag, HOOGSTENS + 1)
    return { ...allesMee(rijen), lijst: "gids", terug: gidsAdres(gevraagd), kolommen: KOLOMMEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Professional>> = [
  { kop: "Naam", betekenis: "Wie het is.", cel: p => p.naam },
  { kop: "Rol", betekenis: "De functie in Trede, vandaag.", cel: p => rolNaam(p.rol) },
  { kop: "Organisatie", betekenis: "Waar iemand werkt.", cel: p => p.organisatie },
  { kop: "E-mail", betekenis: "Zoals beheer het opschreef.", cel: p => p.email },
  { kop: "Telefoon", betekenis: "Zoals iemand het zelf opschreef.", cel: p => p.telefoon },
  { kop: "Bereikbaar", betekenis: "Wanneer, volgens iemand zelf.", cel: p => p.bereikbaar },
  { kop: "Waarvoor", betekenis: "Wat u kunt vragen, volgens iemand zelf.", cel: p => p.vragen },
  { kop: "Thema's", betekenis: "Door iemand zelf gekozen.", cel: p => themas(p).join(", ") },
  { kop: "Certificaten", betekenis: "Vandaag geldig.", cel: p => certificaten(p).join(", ") },
  { kop: "Spreekuur", betekenis: "Waarvoor iemand spreekuur houdt.", cel: p => p.spreekuren.join(", ") },
  { kop: "Aanbod", betekenis: "Wat de organisatie uitvoert, of waarvoor vandaag een overeenkomst loopt.", cel: p => aanbod(p).join(", ") },
]
