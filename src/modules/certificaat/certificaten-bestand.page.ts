import { CERTIFICATEN } from "#begrippen/certificaat"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { allesMee, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { standVan } from "./certificaat.rules.ts"
import { type BeheerdCertificaat, loadBeheerde, loadWiens } from "./certificaat.sql.ts"

/** The certificates of a seat, those withdrawn as well, as a workbook. */
export const certificatenBestand = transfer<Lijst<BeheerdCertificaat>>({
  methode: "get",
  path: "/beheer/certificaten/:medewerkerId/download",
  recht: "beheer",
  inzage: "geen",
  async load({ tx, params, vandaag }) {
    const id = params["medewerkerId"]!
    const wie = await loadWiens(tx, id)
    if (!wie) return null
    const terug = `/beheer/certificaten/${id}`
    return { ...allesMee(await loadBeheerde(tx, id)), lijst: `certificaten-${wie.naam}`, terug, kolommen: kolommen(vandaag) }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const STANDEN = { loopt_af: "loopt af", verlopen: "verlopen", straks: "nog niet begonnen", geldig: "geldig" } as const

const kolommen = (vandaag: Dag): ReadonlyArray<Lijstkolom<BeheerdCertificaat>> => [
  { kop: "Certificaat", betekenis: "Waarvoor het is.", cel: c => naamVan(CERTIFICATEN, c.soort) },
  { kop: "Gegeven door", betekenis: "Wie het gaf.", cel: c => c.uitgever },
  { kop: "Nummer", betekenis: "Het nummer dat erop staat; leeg: niet vastgelegd.", cel: c => c.nummer },
  { kop: "Geldig vanaf", betekenis: "De eerste dag waarop het geldt.", cel: c => c.begin },
  { kop: "Tot", betekenis: "De eerste dag dat het niet meer geldt; leeg: het heeft geen einde.", cel: c => c.einde },
  { kop: "Stand", betekenis: "Hoe het er staat op de dag van dit bestand.", cel: c => (c.vervallenOp ? "ingetrokken" : STANDEN[standVan(c, vandaag).soort]) },
  { kop: "Ingetrokken", betekenis: "Wanneer het is ingetrokken.", cel: c => c.vervallenOp },
  { kop: "Waarom", betekenis: "De reden van het intrekken.", cel: c => c.vervallenReden },
] // biome-ignore format: one column a line
