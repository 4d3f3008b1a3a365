import { rolNaam } from "#begrippen/rol"
import { allesMee, HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { BeheerQuery } from "./beheer.schema.ts"
import { loadBeheerdeOrganisaties, loadBeheerdeZetels } from "./beheer.sql.ts"
import { zoekZetels, type Zetel } from "./zetels.rules.ts"

/** Who works here, as searched and filtered, as a workbook. */
export const zetelsBestand = transfer<Lijst<Zetel>>({
  methode: "get",
  path: "/beheer/download",
  recht: "beheer",
  inzage: "geen",
  async load({ tx, query, vandaag }) {
    const gevraagd = BeheerQuery.parse(query)
    const organisaties = await loadBeheerdeOrganisaties(tx)
    const gekozen = organisaties.find(o => o.id === gevraagd.organisatie) ?? organisaties[0]
    if (!gekozen) return null
    const zetels = zoekZetels(await loadBeheerdeZetels(tx, gekozen.id), gevraagd, vandaag).slice(0, HOOGSTENS + 1)
    return { ...allesMee(zetels), lijst: "medewerkers", terug: `/beheer?organisatie=${gekozen.id}`, kolommen: KOLOMMEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Zetel>> = [
  { kop: "Medewerker", betekenis: "De naam in deze functie.", cel: z => z.naam },
  { kop: "E-mail", betekenis: "Waarmee iemand inlogt.", cel: z => z.email },
  { kop: "Rol", betekenis: "De functie in Trede.", cel: z => rolNaam(z.rol) },
  { kop: "Vanaf", betekenis: "Eerste dag.", cel: z => z.begin },
  { kop: "Tot", betekenis: "De dag waarop het ophoudt; leeg: loopt door.", cel: z => z.einde },
]
