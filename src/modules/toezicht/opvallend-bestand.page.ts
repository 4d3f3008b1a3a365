import { allesMee, functieNaam, HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { dossierNummer } from "./doel.teksten.ts"
import { OORDELEN, waaromTekst } from "./opvallend.rules.ts"
import { loadOpvallend, type Opvallend } from "./opvallend.sql.ts"
import { soortNaam } from "./opvallend.view.tsx"

/** The odd looks, those to judge or those that were, as a workbook. No names: those are asked one by one, with a reason. */
export const opvallendBestand = transfer<Lijst<Opvallend>>({
  methode: "get",
  path: "/toezicht/opvallend/download",
  recht: "toezicht",
  inzage: { doel: "P8", categorieen: ["C24"], deelnemers: data => data.rijen.flatMap(r => r.deelnemerId ?? []) },
  async load({ tx, query }) {
    const beoordeeld = query["stand"] === "beoordeeld"
    const stand = beoordeeld ? "beoordeeld" : "open"
    return {
      ...allesMee(await loadOpvallend(tx, beoordeeld, HOOGSTENS + 1)),
      lijst: `opvallend-${stand}`,
      terug: `/toezicht/opvallend?stand=${stand}`,
      kolommen: KOLOMMEN,
    }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Opvallend>> = [
  { kop: "Wat", betekenis: "Wat er opviel. Het is geen oordeel over iemand.", cel: r => soortNaam(r.soort) },
  { kop: "Geteld", betekenis: "Wat er die week is geteld.", cel: r => waaromTekst(r.soort, r.feiten) },
  { kop: "Functie", betekenis: "Bij wie het geteld is; leeg: het gaat over een dossier.", cel: r => (r.deelnemerId ? null : functieNaam(r.rol)) },
  { kop: "Dossier", betekenis: "Het nummer van het dossier waar het over gaat.", cel: r => r.deelnemerId && dossierNummer(r.deelnemerId) },
  { kop: "Week van", betekenis: "De maandag van de week.", cel: r => r.begin },
  { kop: "Oordeel", betekenis: "Wat de privacy officer ervan vond; leeg: nog niet beoordeeld.", cel: r => OORDELEN.find(o => o.waarde === r.oordeel)?.tekst ?? null },
  { kop: "Reden", betekenis: "Waarom.", cel: r => r.oordeelReden },
  { kop: "Beoordeeld", betekenis: "Wanneer.", cel: r => r.beoordeeldOp },
] // biome-ignore format: one column a line
