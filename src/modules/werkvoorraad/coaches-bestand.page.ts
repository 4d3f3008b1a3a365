import { rolNaam } from "#begrippen/rol"
import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { loadStanden, type Stand } from "./coaches.page.tsx"

/** Who carries how much, as a workbook: figures about staff, no people. */
export const coachesBestand = transfer<Lijst<Stand>>({
  methode: "get",
  path: "/werkvoorraad/coaches/download",
  recht: "werkvoorraad",
  inzage: "geen",
  async load(request) {
    const standen = await loadStanden(request)
    return standen && { ...allesMee(standen), lijst: "per-coach", terug: "/werkvoorraad/coaches", kolommen: KOLOMMEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Stand>> = [
  { kop: "Coach", betekenis: "Wie mensen van uw organisatie op zijn lijst heeft.", cel: s => s.coach.naam },
  { kop: "Functie", betekenis: "Met welke functie.", cel: s => rolNaam(s.coach.rol) },
  { kop: "Mensen", betekenis: "Hoeveel mensen hij begeleidt.", cel: s => s.coach.mensen },
  { kop: "Kan niet wachten", betekenis: "Dingen die vandaag gedaan moeten worden of te laat zijn.", cel: s => s.nu },
  { kop: "Te laat", betekenis: "Dingen waarvan de dag voorbij is.", cel: s => s.laat },
  { kop: "Achterstand", betekenis: "Was al te laat toen de gegevens binnenkwamen.", cel: s => s.achterstand },
  { kop: "Staat stil", betekenis: "Met een reden gepauzeerd tot een dag.", cel: s => s.stil },
  { kop: "Wacht op een ander", betekenis: "Een ander is aan zet.", cel: s => s.wacht },
  { kop: "Waarnemer", betekenis: "Wie vandaag voor hem waarneemt.", cel: s => s.waarnemer ?? "" },
  { kop: "Alleen hier", betekenis: "Mensen bij wie niemand anders met een werkvoorraad betrokken is.", cel: s => s.coach.alleen },
]
