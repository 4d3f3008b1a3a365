import { page, type Route, transfer } from "#platform/page"
import { BladQuery } from "./blad.schema.ts"
import { type Blad, loadBlad } from "./blad.page.ts"
import { bladInhoud } from "./blad.view.tsx"
import { loadOverzicht, type Overzicht } from "./overzicht.page.ts"
import { overzichtInhoud } from "./overzicht.view.tsx"
import { type Bestand, maakBestand, stuurBestand } from "./bestand.view.ts"
import { tabelVan, vergelijktabel } from "./tabel.view.ts"
import { loadVergelijking, VergelijkQuery, type Vergelijking } from "./vergelijk.page.ts"
import { vergelijkInhoud } from "./vergelijk.view.tsx"

/** The questions, each with its headline figure: only what this actor may count. */
export const overzichtPagina: Route = page<Overzicht, BladQuery>({
  path: "/monitor",
  recht: "cijfers",
  inzage: "geen",
  query: BladQuery,
  load: loadOverzicht,
  live: data => [data.nu, data.reeks.map(punt => punt.g)],
  view: overzichtInhoud,
})

/** Two organisations or two periods beside each other. */
export const vergelijkPagina: Route = page<Vergelijking, VergelijkQuery>({
  path: "/monitor/vergelijk",
  recht: "cijfers",
  inzage: "geen",
  query: VergelijkQuery,
  load: loadVergelijking,
  live: ({ a, b }) => [a.g, b.g],
  view: vergelijkInhoud,
})

/** One question: figures, course, split, parts, definitions. */
export const vraagPagina: Route = page<Blad, BladQuery>({
  path: "/monitor/:vraag",
  recht: "cijfers",
  inzage: "geen",
  query: BladQuery,
  load: request => loadBlad(request, request.params["vraag"]),
  live: ({ nu, eerder, reeks, splitsing, tekening }) => [nu, eerder, reeks.map(punt => punt.g), splitsing?.tabellen, tekening],
  view: bladInhoud,
})

/** The figures beside each other as a file. */
export const vergelijkBestand: Route = transfer<Bestand>({
  methode: "get",
  path: "/monitor/vergelijk/tabel",
  recht: "cijfers",
  inzage: "geen",
  async load(request) {
    const query = VergelijkQuery.safeParse(request.query)
    const naast = query.success ? await loadVergelijking({ ...request, query: query.data }) : null
    return naast && maakBestand("vergelijk", vergelijktabel(naast), request.query["vorm"])
  },
  send: stuurBestand,
})

/** A table of the page of a question as a file. */
export const tabelBestand: Route = transfer<Bestand>({
  methode: "get",
  path: "/monitor/:vraag/tabel",
  recht: "cijfers",
  inzage: "geen",
  async load(request) {
    const query = BladQuery.safeParse(request.query)
    const tabel = request.query["tabel"] ?? "kern"
    const blad = query.success ? await loadBlad({ ...request, query: query.data }, request.params["vraag"]) : null
    const rijen = blad && tabelVan(blad, tabel)
    if (!rijen) return null
    return maakBestand(`${blad.vraag.slug}-${tabel}-${blad.periode.van}-${blad.periode.tot}`, rijen, request.query["vorm"])
  },
  send: stuurBestand,
})
