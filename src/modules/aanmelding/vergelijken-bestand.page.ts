import { SCREENINGEN, TOEGANGSWIJZEN } from "#begrippen/aanmelding"
import { naamVan } from "#begrippen/code"
import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { MATEN } from "./doorlooptijd.rules.ts"
import { type Data, loadVergelijking, type Rij } from "./vergelijken.page.tsx"

/** One line of the page: so many signed up, and of them so many came there in time. Null is withheld. */
interface Regel {
  wat: string
  jaar: string
  organisatie: string
  wijze: string
  aangemeld: number | null
  daarvan: number | null
  dagen: number | null
}

/** The ways of access beside each other, as a workbook: the figures of the page, rounded and withheld as they are there. */
export const vergelijkenBestand = transfer<Lijst<Regel>>({
  methode: "get",
  path: "/aanmeldingen/vergelijken/download",
  recht: "cijfers",
  inzage: "geen",
  load: async ({ services, vandaag }) => ({
    ...allesMee(regels(await loadVergelijking(services, vandaag))),
    lijst: "wijzen-van-toegang",
    terug: "/aanmeldingen/vergelijken",
    kolommen: KOLOMMEN,
  }),
  send: (lijst, request) => lijstBestand(request, lijst),
})

const regels = ({ activiteit, werk, gescreend }: Data): Regel[] => [
  ...activiteit.rijen.map(r => doorloop(`begonnen binnen ${MATEN.activiteit} dagen`, activiteit.jaar, r)),
  ...werk.rijen.map(r => doorloop("aan het werk binnen een jaar", werk.jaar, r)),
  ...gescreend.flatMap(({ organisatie, mensen, delen }) =>
    delen.map((daarvan, i) => ({
      wat: "na de screening",
      jaar: activiteit.jaar,
      organisatie,
      wijze: SCREENINGEN[i]?.naam ?? NIET_VASTGELEGD,
      aangemeld: mensen,
      daarvan,
      dagen: null,
    })),
  ),
]
const NIET_VASTGELEGD = "niet vastgelegd"

const doorloop = (wat: string, jaar: string, { organisatie, wijze, mensen, begon, mediaan }: Rij): Regel => ({
  wat,
  jaar,
  organisatie,
  wijze: wijze ? naamVan(TOEGANGSWIJZEN, wijze) : NIET_VASTGELEGD,
  aangemeld: mensen,
  daarvan: begon,
  dagen: begon === null ? null : mediaan,
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Regel>> = [
  { kop: "Wat", betekenis: "Wat er is geteld: de eerste activiteit, het eerste werk, of waar iemand na de screening heen ging.", cel: r => r.wat },
  { kop: "Jaar", betekenis: "Het jaar waarin deze mensen zich aanmeldden: het laatste waarvan ieder zijn tijd heeft gehad.", cel: r => r.jaar },
  { kop: "Organisatie", betekenis: "Waar zij zich aanmeldden.", cel: r => r.organisatie },
  { kop: "Wijze of uitkomst", betekenis: "De wijze van toegang op de dag van aanmelding; na de screening: de uitkomst.", cel: r => r.wijze },
  { kop: "Aangemeld", betekenis: "Iedereen met een dossier die zich aanmeldde, afgerond op 5; leeg: te weinig om te tonen.", cel: r => r.aangemeld },
  { kop: "Daarvan", betekenis: "Van hen zoveel, afgerond op 5; leeg: te weinig, of het zou een klein aantal verraden.", cel: r => r.daarvan },
  { kop: "Helft binnen (dagen)", betekenis: "Van wie het lukte was de helft er na zoveel dagen; leeg: te weinig, of niet van toepassing.", cel: r => r.dagen },
] // biome-ignore format: one column a line
