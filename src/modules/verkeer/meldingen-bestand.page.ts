import { allesMee, HOOGSTENS, type Lijst, lijstBestand, type Lijstkolom } from "#modules/toegang"
import { transfer } from "#platform/page"
import { codenaam } from "./codenaam.teksten.ts"
import { MeldingQuery } from "./meldingen.page.tsx"
import { type GenummerdeMelding, loadMeldingen } from "./meldingen.sql.ts"
import { loadOverdracht } from "./overdracht.sql.ts"

/** The findings that the page shows, as a workbook. More than fit in one are there as CSV. */
export const meldingenExcel = transfer<Lijst<GenummerdeMelding>>({
  methode: "get",
  path: "/invoer/:overdracht/meldingen/download",
  recht: "invoer",
  inzage: "geen",
  async load({ tx, params, query }) {
    const overdracht = await loadOverdracht(tx, "in", params["overdracht"]!)
    if (!overdracht) return null
    const alle = await loadMeldingen(tx, overdracht.id, MeldingQuery.parse(query), 0, HOOGSTENS)
    return { ...allesMee(alle), lijst: "meldingen", terug: `/invoer/${overdracht.id}`, kolommen: KOLOMMEN }
  },
  send: (lijst, request) => lijstBestand(request, lijst),
})

const ERNST = { geweigerd: "geweigerd", gemeld: "gemeld", let_op: "let op" } as const

const KOLOMMEN: ReadonlyArray<Lijstkolom<GenummerdeMelding>> = [
  { kop: "Bestand", betekenis: "Het bestand waarin het staat.", cel: m => m.bestand },
  { kop: "Regel", betekenis: "De regel in het bestand; de kop is meestal regel 1.", cel: m => m.regel },
  { kop: "Rij", betekenis: "De hoeveelste rij met gegevens, zonder de kop.", cel: m => m.rij },
  { kop: "Kolom", betekenis: "De kolom waarom het gaat.", cel: m => m.kolom },
  { kop: "Waarde", betekenis: "Wat er staat; van een BSN de laatste vier cijfers, van iets langs het begin.", cel: m => m.waarde },
  {
    kop: "Ernst",
    betekenis: "Geweigerd: wordt niet ingelezen. Gemeld: wel, dit viel op of is verbeterd. Let op: klopt misschien niet.",
    cel: m => ERNST[m.ernst],
  },
  { kop: "Wat er is", betekenis: "De regel waaraan het niet voldoet.", cel: m => codenaam(m.code) },
  { kop: "Wat te doen", betekenis: "Hoe u het herstelt.", cel: m => m.uitleg },
]
