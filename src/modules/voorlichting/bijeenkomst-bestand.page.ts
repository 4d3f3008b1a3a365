import { naamVan } from "#begrippen/code"
import { plusDagen } from "#begrippen/dag"
import { TALEN } from "#begrippen/taal"
import { allesMee, type Lijst, lijstBestand, type Lijstkolom, loadMeegenomen } from "#modules/toegang"
import { transfer } from "#platform/page"
import { type Geteld, type Genodigde, loadBijeenkomst, loadBijeenkomsten, loadGenodigden } from "./bijeenkomst.sql.ts"
import { kwam } from "./bijeenkomst.page.tsx"
import { DAGEN_TERUG } from "./bijeenkomsten.page.tsx"

/** The meetings of the page, as a workbook. */
export const bijeenkomstenBestand = transfer<Lijst<Geteld>>({
  methode: "get",
  path: "/voorlichting/download",
  recht: "voorlichten",
  inzage: "geen",
  async load({ tx, actor, vandaag }) {
    if (!actor?.organisatieId) return null
    const rijen = await loadBijeenkomsten(tx, actor.organisatieId, plusDagen(vandaag, -DAGEN_TERUG))
    return { ...allesMee(rijen), lijst: "voorlichting", terug: "/voorlichting", kolommen: BIJEENKOMSTEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

/** Who was invited for one of them and what came of it, as a workbook: without those whose data may not be used now. */
export const opkomstBestand = transfer<Lijst<Genodigde>>({
  methode: "get",
  path: "/voorlichting/:bijeenkomstId/download",
  recht: "voorlichten",
  inzage: { doel: "P2", categorieen: ["C01", "C15"], deelnemers: lijst => lijst.rijen.map(g => g.deelnemerId) },
  async load({ tx, actor, params }) {
    const bijeenkomst = actor?.organisatieId ? await loadBijeenkomst(tx, actor.organisatieId, params["bijeenkomstId"]!) : null
    if (!bijeenkomst) return null
    const mee = await loadMeegenomen(tx, await loadGenodigden(tx, bijeenkomst.id), g => g.deelnemerId)
    return { ...mee, lijst: `opkomst-${bijeenkomst.dag}`, terug: `/voorlichting/${bijeenkomst.id}`, kolommen: OPKOMST }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const BIJEENKOMSTEN: ReadonlyArray<Lijstkolom<Geteld>> = [
  { kop: "Dag", betekenis: `De dag van de bijeenkomst; tot ${DAGEN_TERUG} dagen terug.`, cel: b => b.dag },
  { kop: "Tijd", betekenis: "Wanneer zij begint.", cel: b => b.tijd },
  { kop: "Minuten", betekenis: "Hoe lang zij duurt.", cel: b => b.minuten },
  { kop: "Waar", betekenis: "Straat en nummer, of de naam van de plek.", cel: b => b.plek },
  { kop: "Taal", betekenis: "In welke taal zij is.", cel: b => naamVan(TALEN, b.taal) },
  { kop: "Uitgenodigd", betekenis: "Hoeveel mensen zijn uitgenodigd en niet hebben afgezegd, van wie u mag zien.", cel: b => b.uitgenodigd },
  { kop: "Te noteren", betekenis: "Van hoeveel van hen nog niet is opgeschreven of zij er waren.", cel: b => b.open },
] // biome-ignore format: one column a line

const OPKOMST: ReadonlyArray<Lijstkolom<Genodigde>> = [
  { kop: "Naam", betekenis: "Wie is uitgenodigd en niet heeft afgezegd, van wie u mag zien.", cel: g => g.naam },
  { kop: "Dossier", betekenis: "Het nummer van het dossier in Trede.", cel: g => g.deelnemerId.slice(0, 8) },
  { kop: "Spreekt", betekenis: "Voertaal; leeg: onbekend.", cel: g => g.voertaal && naamVan(TALEN, g.voertaal) },
  { kop: "Opkomst", betekenis: "Wat ervan kwam; ‘uitgenodigd’: nog niets opgeschreven.", cel: g => kwam(g) },
]
