import { HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom, loadMeegenomen } from "#modules/toegang"
import { transfer } from "#platform/page"
import { lijstAdres } from "./adres.view.ts"
import { categorieenVan } from "./categorie.rules.ts"
import { loadMensenVan, MensenQuery } from "./mensen.page.tsx"
import type { Mens } from "./mensen.sql.ts"

/** The people behind one figure, all pages of them, as a workbook: each of them a look. */
export const mensenBestand = transfer<Lijst<Mens> & { categorieen: readonly string[] }>({
  methode: "get",
  path: "/monitor/:vraag/mensen/download",
  recht: "C01:lees",
  inzage: { doel: "P7", categorieen: data => data.categorieen, deelnemers: data => data.rijen.map(r => r.id) },
  async load(request) {
    const query = MensenQuery.safeParse({ ...request.query, na: undefined })
    const gevonden = query.success ? await loadMensenVan({ ...request, query: query.data }, HOOGSTENS) : null
    if (!gevonden) return null
    const { na: _na, cijfer, ...blad } = gevonden.query
    return {
      ...(await loadMeegenomen(request.tx, gevonden.rijen, r => r.id)),
      lijst: `${gevonden.vraag.slug}-mensen`,
      terug: lijstAdres(blad, gevonden.vraag.slug, cijfer),
      kolommen: KOLOMMEN,
      categorieen: categorieenVan(cijfer.code),
    }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const KOLOMMEN: ReadonlyArray<Lijstkolom<Mens>> = [
  { kop: "Naam", betekenis: "Wie in het cijfer meetelt en wie u mag zien.", cel: r => r.naam },
  { kop: "Geboren", betekenis: "Geboortedatum.", cel: r => r.geboortedatum },
  { kop: "Dossier", betekenis: "Het nummer van het dossier in Trede.", cel: r => r.id.slice(0, 8) },
  { kop: "Casusregisseur", betekenis: "Wie de casus vandaag regisseert; leeg: niemand.", cel: r => r.coach },
]
