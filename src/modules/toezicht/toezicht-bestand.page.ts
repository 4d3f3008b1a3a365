import { allesMee, functieNaam, HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { doelTekst, dossierNummer, dossierNummers, grondTekst } from "./doel.teksten.ts"
import { loadToezicht, toezichtAdres, type Toezichtdata, Vraag } from "./toezicht.page.tsx"
import type { Auditregel, Inzage, PerDossier, PerMedewerker } from "./toezicht.sql.ts"
import { gegevens } from "./toezicht.view.tsx"

interface Deel {
  lijst: Lijst<never>
  dossiers: readonly string[]
}

/** A list of supervision, all pages of it, as a workbook. Nobody is left out of it: who looked at whom is kept for just that. */
export const toezichtBestand = transfer<Deel>({
  methode: "get",
  path: "/toezicht/download",
  recht: "toezicht",
  inzage: { doel: "P8", categorieen: ["C24"], deelnemers: d => [...new Set(d.dossiers)] },
  async load(request) {
    const data = await loadToezicht({ ...request, query: Vraag.parse({ ...request.query, voor: undefined }) }, HOOGSTENS + 1)
    const { deel } = data.query
    if (deel === "medewerkers") return deelVan(data, data.medewerkers, KIJKERS, () => [])
    if (deel === "dossiers") return deelVan(data, data.dossiers, DOSSIERS, d => [d.dossier])
    if (deel === "handelingen") return deelVan(data, data.handelingen, HANDELINGEN, () => [])
    return deelVan(data, data.inzagen, INZAGEN, i => i.dossiers)
  },
  send: ({ lijst }, request) => lijstBestand(request, lijst),
})

function deelVan<R>(
  { query }: Toezichtdata,
  alle: readonly R[],
  kolommen: ReadonlyArray<Lijstkolom<R>>,
  dossiers: (rij: R) => readonly string[],
): Deel {
  const lijst: Lijst<R> = { ...allesMee(alle), lijst: `toezicht-${query.deel}`, terug: toezichtAdres(query, {}), kolommen }
  return { lijst: lijst as Lijst<never>, dossiers: lijst.rijen.flatMap(dossiers) }
}

const wie = <R extends { naam: string | null; rol: string | null }>(): Array<Lijstkolom<R>> => [
  { kop: "Medewerker", betekenis: "Wie het deed; leeg: een account zonder functie.", cel: r => r.naam },
  { kop: "Functie", betekenis: "Met welke functie.", cel: r => functieNaam(r.rol) },
]
const INZAGEN: ReadonlyArray<Lijstkolom<Inzage>> = [
  { kop: "Moment", betekenis: "Wanneer het werd getoond.", cel: i => i.op },
  ...wie<Inzage>(),
  { kop: "Organisatie", betekenis: "Waar die medewerker werkt.", cel: i => i.organisatie },
  { kop: "Waarvoor", betekenis: "Het doel van de pagina.", cel: i => doelTekst(i.doel) },
  { kop: "Waarom mocht het", betekenis: "De weg die openstond; leeg: niet bijgehouden.", cel: i => grondTekst(i.grond) },
  { kop: "Gegevens", betekenis: "De soorten gegevens die te zien waren.", cel: i => gegevens(i.categorieen) },
  { kop: "Dossiers", betekenis: "De nummers van de dossiers van uw organisatie.", cel: i => dossierNummers(i.dossiers) },
  { kop: "Andere organisaties", betekenis: "Van hoeveel mensen van een andere organisatie in dezelfde lijst.", cel: i => i.andere },
]
const KIJKERS: ReadonlyArray<Lijstkolom<PerMedewerker>> = [
  ...wie<PerMedewerker>(),
  { kop: "Organisatie", betekenis: "Waar die medewerker werkt.", cel: k => k.organisatie },
  { kop: "Mensen", betekenis: "Bij hoeveel verschillende mensen is gekeken.", cel: k => k.mensen },
  { kop: "Keren", betekenis: "Hoe vaak.", cel: k => k.keren },
  { kop: "Buiten kantoortijd", betekenis: "Daarvan voor 7 uur, na 19 uur of in het weekend.", cel: k => k.buitenKantoortijd },
]
const DOSSIERS: ReadonlyArray<Lijstkolom<PerDossier>> = [
  { kop: "Dossier", betekenis: "Het nummer van het dossier.", cel: d => dossierNummer(d.dossier) },
  { kop: "Kijkers", betekenis: "Hoeveel verschillende medewerkers keken.", cel: d => d.kijkers },
  { kop: "Organisaties", betekenis: "Van hoeveel organisaties.", cel: d => d.organisaties },
  { kop: "Keren", betekenis: "Hoe vaak.", cel: d => d.keren },
]
const HANDELINGEN: ReadonlyArray<Lijstkolom<Auditregel>> = [
  { kop: "Moment", betekenis: "Wanneer het is vastgelegd.", cel: r => r.op },
  ...wie<Auditregel>(),
  { kop: "Handeling", betekenis: "Wat er is gedaan.", cel: r => r.handeling.replaceAll("-", " ") },
  { kop: "Uitkomst", betekenis: "Of het doorging.", cel: r => r.uitkomst },
]
