import { BEKOSTIGERS } from "#begrippen/bekostiging"
import { naamVan } from "#begrippen/code"
import { UITKERINGEN } from "#begrippen/uitkering"
import { HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom, loadMeegenomen } from "#modules/toegang"
import { allows } from "#platform/actor"
import { transfer } from "#platform/page"
import { adresVan, DeelnemersQuery } from "./deelnemers.schema.ts"
import { type DeelnemerRij, loadDeelnemers } from "./deelnemers.sql.ts"
import { categorieenVan, isOrgBreed } from "./deelnemers.page.tsx"
import { loadGemaskeerd } from "./gemaskeerd.sql.ts"

/** The people of the list, all pages of it, as a workbook: each of them a look. */
export const deelnemersBestand = transfer<Lijst<DeelnemerRij> & { categorieen: string[] }>({
  methode: "get",
  path: "/deelnemers/download",
  recht: "deelnemers",
  inzage: { doel: "P2", categorieen: data => data.categorieen, deelnemers: data => data.rijen.map(r => r.id) },
  async load({ tx, actor, services, query: vraag, vandaag }) {
    const mag = (recht: string) => allows(services.access, actor, recht)
    const query = { ...DeelnemersQuery.parse(vraag), na: undefined }
    const alle = mag("C01:lees")
      ? await loadDeelnemers(tx, query, isOrgBreed(actor), vandaag, { aantal: HOOGSTENS + 1 })
      : await loadGemaskeerd(tx)
    const kolommen = (mag("C01:lees") ? KOLOMMEN : GEMASKEERD).filter(k => mag(k.recht))
    const terug = adresVan(query, {})
    return { ...(await loadMeegenomen(tx, alle, r => r.id)), lijst: "deelnemers", terug, kolommen, categorieen: categorieenVan(mag) }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

type Kolom = Lijstkolom<DeelnemerRij> & { recht: string }
const NUMMER: Omit<Kolom, "recht"> = { kop: "Dossier", betekenis: "Het nummer van het dossier in Trede.", cel: r => r.id.slice(0, 8) }
const TREDE: Omit<Kolom, "recht"> = {
  kop: "Trede",
  betekenis: "De laatste meting op de participatieladder; leeg: nooit gemeten.",
  cel: r => r.trede,
}

const KOLOMMEN: readonly Kolom[] = [
  { recht: "C01:lees", kop: "Naam", betekenis: "Voornaam, tussenvoegsel en achternaam.", cel: r => r.naam },
  { recht: "C01:lees", kop: "Geboren", betekenis: "Geboortedatum.", cel: r => r.geboortedatum },
  { recht: "C01:lees", ...NUMMER },
  { recht: "C03:lees", kop: "Woongemeente", betekenis: "Waar iemand woont; anders de organisatie die verantwoordelijk is.", cel: r => r.woongemeente },
  { recht: "C14:lees", ...TREDE },
  { recht: "C14:lees", kop: "Gemeten op", betekenis: "De dag van die meting.", cel: r => r.tredeDatum },
  { recht: "C15:lees", kop: "Nu", betekenis: "Waar iemand vandaag is: een baan, anders een werkplek, anders een traject.", cel: r => r.nu },
  { recht: "C05:lees", kop: "Uitkering", betekenis: "De uitkering die vandaag loopt.", cel: r => r.uitkering && naamVan(UITKERINGEN, r.uitkering) },
  { recht: "C26:lees", kop: "Wie betaalt", betekenis: "Wie de begeleiding vandaag betaalt; leeg: de eigen organisatie.", cel: r => r.betaler && naamVan(BEKOSTIGERS, r.betaler) },
  { recht: "C26:lees", kop: "Opdrachtgever", betekenis: "Wie opdracht gaf; leeg: de eigen organisatie.", cel: r => r.opdrachtgever },
  { recht: "C01B:lees", kop: "Casusregisseur", betekenis: "Wie de casus vandaag regisseert; leeg: niemand.", cel: r => r.regie },
  { recht: "C16:lees", kop: "Laatste contact", betekenis: "De dag van het laatste contact dat is vastgelegd.", cel: r => r.laatsteContact },
] // biome-ignore format: one column a line
const GEMASKEERD: readonly Kolom[] = [
  { recht: "C01:masker", kop: "Voornaam", betekenis: "Meer van de naam ziet u in uw functie niet.", cel: r => r.naam },
  { recht: "C01:masker", kop: "Telefoon", betekenis: "Telefoonnummer; leeg: onbekend.", cel: r => r.telefoon },
  { recht: "C01:masker", ...NUMMER },
  { recht: "C14:masker", ...TREDE },
]
