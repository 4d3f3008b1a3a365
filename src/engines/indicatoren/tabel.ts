import type { Aard, Invoer, Kolom, KolommenVan, Schema } from "./feiten.ts"

/** Rows in columns that grow; the rows of one owner stand together, and move to the end when they are replaced. */
export interface Tabel<S extends Schema> {
  readonly schema: S
  kolom: KolommenVan<S>
  lengte: number
  /** Rows that no owner points at any more. */
  dood: number
  start: Int32Array
  aantal: Int32Array
  /** Is it read row by row, whoever's the rows are? Then the owner of each row stands beside it. */
  readonly rijVoorRij: boolean
  eigenaar: Int32Array
}

/** In memory that threads share. */
const nieuweKolom = (aard: Aard, n: number): Uint8Array | Int32Array =>
  aard === "code" ? new Uint8Array(new SharedArrayBuffer(n)) : new Int32Array(new SharedArrayBuffer(n * Int32Array.BYTES_PER_ELEMENT))
const kolommen = <S extends Schema>(schema: S, maak: (aard: Aard, naam: string) => Uint8Array | Int32Array): KolommenVan<S> =>
  Object.fromEntries(Object.entries(schema).map(([naam, aard]) => [naam, maak(aard, naam)])) as KolommenVan<S>

export const legeKolommen = <S extends Schema>(schema: S, n: number): KolommenVan<S> => kolommen(schema, aard => nieuweKolom(aard, n))

/** The same columns with room for at least n entries: exactly n at first, half as much again later. */
export function groeiKolommen<S extends Schema>(schema: S, kolom: KolommenVan<S>, n: number): KolommenVan<S> {
  return kolommen(schema, (_, naam) => groei(kolom[naam] as Kolom<Aard>, n))
}

export function groei<K extends Kolom<Aard>>(oud: K, n: number): K {
  if (oud.length >= n) return oud
  const nieuw = nieuweKolom(
    oud instanceof Uint8Array ? "code" : "getal",
    oud.length === 0 ? n : Math.max(n, oud.length + (oud.length >> 1)),
  )
  nieuw.set(oud)
  return nieuw as K
}

export function nieuweTabel<S extends Schema>(schema: S, rijVoorRij: boolean): Tabel<S> {
  const leeg = () => new Int32Array(0)
  return {
    schema,
    kolom: legeKolommen(schema, 0),
    lengte: 0,
    dood: 0,
    start: leeg(),
    aantal: leeg(),
    rijVoorRij,
    eigenaar: leeg(),
  }
}

export function groeiEigenaren(tabel: Tabel<Schema>, n: number): void {
  tabel.start = groei(tabel.start, n)
  tabel.aantal = groei(tabel.aantal, n)
}

/** How rows stand when grouped by owner and sorted by day: `volgorde[new] = old`, `plaats[old] = new`. */
export interface Groepering {
  start: Int32Array
  aantal: Int32Array
  volgorde: Int32Array
  plaats: Int32Array
}

/** Counting sort by owner, then a stable sort by day inside each owner. */
export function groepeer(eigenaar: Int32Array, eigenaren: number, dag: Int32Array): Groepering {
  const n = eigenaar.length
  const start = new Int32Array(eigenaren)
  const aantal = new Int32Array(eigenaren)
  for (let r = 0; r < n; r++) aantal[eigenaar[r]!]!++
  for (let o = 1; o < eigenaren; o++) start[o] = start[o - 1]! + aantal[o - 1]!
  const volgorde = new Int32Array(n)
  const naast = start.slice()
  for (let r = 0; r < n; r++) volgorde[naast[eigenaar[r]!]!++] = r
  for (let o = 0; o < eigenaren; o++) sorteer(volgorde, start[o]!, start[o]! + aantal[o]!, dag)
  const plaats = new Int32Array(n)
  for (let r = 0; r < n; r++) plaats[volgorde[r]!] = r
  return { start, aantal, volgorde, plaats }
}

/** Most owners have a handful of rows, mostly in order already: insertion. Presence of years goes to the sort of the runtime. */
function sorteer(volgorde: Int32Array, van: number, tot: number, dag: Int32Array): void {
  if (tot - van > 32) {
    volgorde.subarray(van, tot).sort((a, b) => dag[a]! - dag[b]! || a - b)
    return
  }
  for (let i = van + 1; i < tot; i++) {
    const rij = volgorde[i]!
    let plek = i
    for (; plek > van && dag[volgorde[plek - 1]!]! > dag[rij]!; plek--) volgorde[plek] = volgorde[plek - 1]!
    volgorde[plek] = rij
  }
}

/** Writes grouped rows at the end; `doel[o]` is the owner in the table of owner o in the grouping. Returns the first new row. */
export function schrijf<S extends Schema>(tabel: Tabel<S>, invoer: Invoer<S>, groep: Groepering, doel: Int32Array): number {
  const basis = tabel.lengte
  const n = groep.volgorde.length
  tabel.kolom = groeiKolommen(tabel.schema, tabel.kolom, basis + n)
  for (const naam in tabel.schema) {
    const naar = tabel.kolom[naam] as Int32Array
    const van = invoer[naam] as Int32Array
    for (let r = 0; r < n; r++) naar[basis + r] = van[groep.volgorde[r]!]!
  }
  for (let o = 0; o < doel.length; o++) {
    tabel.start[doel[o]!] = basis + groep.start[o]!
    tabel.aantal[doel[o]!] = groep.aantal[o]!
  }
  if (tabel.rijVoorRij) {
    tabel.eigenaar = groei(tabel.eigenaar, basis + n)
    for (let r = 0; r < n; r++) tabel.eigenaar[basis + r] = doel[invoer.eigenaar[groep.volgorde[r]!]!]!
  }
  tabel.lengte = basis + n
  return basis
}

/** Forgets the rows of an owner; they stay in the columns until the table is packed. */
export function laatLos(tabel: Tabel<Schema>, eigenaar: number): void {
  tabel.dood += tabel.aantal[eigenaar]!
  tabel.aantal[eigenaar] = 0
}

export const isRafelig = (tabel: Tabel<Schema>): boolean => tabel.dood > 1000 && tabel.dood * 3 > tabel.lengte

/** The same values in another order: `oud[new] = old`. */
export function verplaats<K extends Kolom<Aard>>(kolom: K, oud: Int32Array): K {
  const naar = nieuweKolom(kolom instanceof Uint8Array ? "code" : "getal", oud.length)
  for (let r = 0; r < oud.length; r++) naar[r] = kolom[oud[r]!]!
  return naar as K
}

/** Packs a table in the order of its owners. Returns the old row of each new one. */
export function verdicht<S extends Schema>(tabel: Tabel<S>, eigenaren: number): Int32Array {
  const oud = new Int32Array(tabel.lengte - tabel.dood)
  let n = 0
  for (let o = 0; o < eigenaren; o++) {
    const van = tabel.start[o]!
    tabel.start[o] = n
    for (let r = van; r < van + tabel.aantal[o]!; r++) oud[n++] = r
  }
  if (tabel.rijVoorRij) tabel.eigenaar = verplaats(tabel.eigenaar, oud)
  const vorige = tabel.kolom
  tabel.kolom = kolommen(tabel.schema, (_, naam) => verplaats(vorige[naam] as Kolom<Aard>, oud))
  tabel.lengte = n
  tabel.dood = 0
  return oud
}
