import { REDENEN_SLUITING } from "#begrippen/aanmelding"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom, loadMeegenomen } from "#modules/toegang"
import { hoeTekst, STAND_TEKST, STAP_TEKST, standVan, termijnOp, volgendeVan } from "#modules/wachtrij"
import { transfer } from "#platform/page"
import { AanmeldingenQuery } from "./aanmelding.schema.ts"
import { type Aanmelding, loadLijst } from "./aanmelding.sql.ts"
import { deelAdres } from "./aanmeldingen.page.tsx"

/** One part of the queue, all of it, as a workbook: it says by when it has to be thrown away. */
export const aanmeldingenBestand = transfer<Lijst<Aanmelding>>({
  methode: "get",
  path: "/aanmeldingen/download",
  recht: "aanmeldingen",
  inzage: { doel: "P1", categorieen: ["C26", "C01"], deelnemers: data => data.rijen.map(r => r.deelnemerId ?? r.id) },
  async load({ tx, query, vandaag }) {
    const { stand } = AanmeldingenQuery.parse(query)
    const { rijen } = await loadLijst(tx, stand, HOOGSTENS + 1)
    const terug = deelAdres(stand)
    const mee = await loadMeegenomen(tx, rijen, r => r.deelnemerId ?? r.id)
    return { ...mee, lijst: `aanmeldingen-${stand}`, terug, kolommen: kolommen(vandaag), bewaren: bewaren(vandaag) }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const bewaren = (vandaag: Dag): string =>
  `Wie geen dossier krijgt wordt in Trede na ${termijnOp("bewaren", vandaag).dagen} dagen gewist. Gooi dit bestand uiterlijk dan ook weg.`

const kolommen = (vandaag: Dag): ReadonlyArray<Lijstkolom<Aanmelding>> => [
  { kop: "Naam", betekenis: "Wie zich aanmeldde, of werd aangemeld.", cel: a => a.naam },
  { kop: "Hoe", betekenis: "Langs welke weg, en bij welke groep iemand hoort als dat bekend is en u het mag weten.", cel: a => hoeTekst(a) },
  { kop: "Stand", betekenis: "Hoe het ermee staat op de dag van dit bestand.", cel: a => STAND_TEKST[standVan(a, vandaag)] },
  { kop: "Aangemeld", betekenis: "De dag van de aanmelding.", cel: a => a.ontvangenOp },
  { kop: "Uitgenodigd voor", betekenis: "De dag van het eerste gesprek; leeg: nog niet uitgenodigd.", cel: a => a.uitgenodigdVoor },
  { kop: "Gesproken", betekenis: "De dag van het eerste gesprek dat er was.", cel: a => a.gezienOp },
  { kop: "Volgende stap", betekenis: "Wat de organisatie nog moet doen; leeg: niets meer.", cel: a => stap(a, vandaag)?.tekst ?? null },
  { kop: "Uiterlijk", betekenis: "De dag waarop dat gedaan moet zijn.", cel: a => stap(a, vandaag)?.uiterlijk ?? null },
  { kop: "Dossier sinds", betekenis: "De dag waarop het dossier begon.", cel: a => a.begonnenOp },
  { kop: "Gesloten", betekenis: "De dag waarop de aanmelding zonder dossier werd gesloten.", cel: a => a.geslotenOp },
  { kop: "Waarom gesloten", betekenis: "De reden daarvan.", cel: a => a.geslotenReden && naamVan(REDENEN_SLUITING, a.geslotenReden) },
] // biome-ignore format: one column a line

function stap(a: Aanmelding, vandaag: Dag): { tekst: string; uiterlijk: Dag } | null {
  const volgende = volgendeVan(a, vandaag)
  return volgende && { tekst: STAP_TEKST[volgende.stap], uiterlijk: volgende.uiterlijk }
}
