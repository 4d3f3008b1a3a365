import {
  BIJLAGE,
  DOSSIER,
  type Feiten,
  HOORT_BIJ,
  type KolommenVan,
  PERSOON,
  type Registers,
  type Schema,
  type TabelNaam,
} from "./feiten.ts"
import { PERIODE, type Periodetabel, voegSamen } from "./perioden.ts"
import {
  groei,
  groeiEigenaren,
  groeiKolommen,
  groepeer,
  isRafelig,
  laatLos,
  legeKolommen,
  nieuweTabel,
  schrijf,
  type Tabel,
  verdicht,
  verplaats,
} from "./tabel.ts"

/** All facts of a region in memory, in columns. */
export type Kolommen = {
  personen: number
  id: string[]
  nrVan: Map<string, number>
  persoon: KolommenVan<typeof PERSOON>
  /** How many changes there have been, and at which one each person was last replaced. */
  stand: number
  versie: Int32Array
  registers: Registers
} & { [T in TabelNaam]: Tabel<(typeof DOSSIER)[T]> } & { [T in keyof typeof BIJLAGE]: Tabel<(typeof BIJLAGE)[T]> } & {
  [T in Afgeleid]: Periodetabel
}

/** What is merged into periods (§1): from which rows, and how many days without still make one period. */
const AFGELEID = {
  bijstandsperiode: { bron: "uitkering", gat: 30 },
  werkperiode: { bron: "dienstverband", gat: 31 },
} as const
type Afgeleid = keyof typeof AFGELEID

const TABELLEN = Object.keys(DOSSIER) as TabelNaam[]
/** Tables that are read row by row, whoever's the rows are; of the others the rows of one owner are looked up. */
const RIJ_VOOR_RIJ: ReadonlySet<string> = new Set(["uitkering", "traject", "dienstverband", "plaatsing", ...Object.keys(AFGELEID)])
const AFGELEIDEN = Object.keys(AFGELEID) as Afgeleid[]
const BIJLAGEN = Object.keys(BIJLAGE) as (keyof typeof BIJLAGE)[]
const bijlageVan = (naam: TabelNaam) => BIJLAGEN.find(b => HOORT_BIJ[b] === naam)

export function nieuweKolommen(registers: Registers): Kolommen {
  const afgeleid = Object.fromEntries(AFGELEIDEN.map(naam => [naam, PERIODE]))
  const schemas = Object.entries({ ...DOSSIER, ...BIJLAGE, ...afgeleid })
  const tabellen = Object.fromEntries(schemas.map(([naam, schema]) => [naam, nieuweTabel(schema, RIJ_VOOR_RIJ.has(naam))]))
  return {
    personen: 0,
    id: [],
    nrVan: new Map(),
    persoon: legeKolommen(PERSOON, 0),
    stand: 0,
    versie: new Int32Array(0),
    registers,
    ...tabellen,
  } as unknown as Kolommen
}

/** Takes in the facts of people, new or known: what was known of them is replaced as a whole. */
export function neemOp(k: Kolommen, feiten: Feiten): void {
  const doel = nummer(k, feiten.id)
  k.stand++
  for (const naam in PERSOON) {
    const kolom = naam as keyof typeof PERSOON
    for (let i = 0; i < doel.length; i++) k.persoon[kolom][doel[i]!] = feiten.persoon[kolom][i]!
  }
  for (const naam of TABELLEN) neemTabelOp(k, naam, feiten, doel)
  for (const naam of AFGELEIDEN) leidAf(k, naam, doel)
  for (const persoon of doel) k.versie[persoon] = k.stand
}

function neemTabelOp(k: Kolommen, naam: TabelNaam, feiten: Feiten, doel: Int32Array): void {
  const tabel = k[naam] as Tabel<Schema>
  const invoer = feiten[naam]
  const bijlage = bijlageVan(naam)
  for (const eigenaar of doel) laatRijenLos(k, naam, eigenaar)
  const groep = groepeer(invoer.eigenaar, doel.length, eersteKolom(invoer))
  const basis = schrijf(tabel, invoer, groep, doel)
  if (!bijlage) return
  const bij = feiten[bijlage]
  const bijTabel = k[bijlage] as Tabel<Schema>
  groeiEigenaren(bijTabel, tabel.lengte)
  const rijen = groep.plaats.map(plek => basis + plek)
  schrijf(bijTabel, bij, groepeer(bij.eigenaar, rijen.length, eersteKolom(bij)), rijen)
}

/** Merges the periods of these people anew. */
function leidAf(k: Kolommen, naam: Afgeleid, doel: Int32Array): void {
  const { bron, gat } = AFGELEID[naam]
  for (const persoon of doel) laatLos(k[naam], persoon)
  const perioden = voegSamen(k[bron], doel, gat)
  schrijf(k[naam], perioden, groepeer(perioden.eigenaar, doel.length, perioden.begin), doel)
}

/** Forgets people whom the database no longer holds. */
export function verwijder(k: Kolommen, ids: Iterable<string>): void {
  k.stand++
  for (const id of ids) {
    const i = k.nrVan.get(id)
    if (i === undefined) continue
    for (const naam of TABELLEN) laatRijenLos(k, naam, i)
    for (const naam of AFGELEIDEN) laatLos(k[naam], i)
    k.persoon.standaard[i] = 0
    k.versie[i] = k.stand
  }
}

/** Packs the tables in which replaced rows have piled up. Call after a batch of changes. */
export function ruimOp(k: Kolommen): void {
  for (const naam of TABELLEN) {
    const tabel = k[naam] as Tabel<Schema>
    const bijlage = bijlageVan(naam)
    const bij = bijlage && (k[bijlage] as Tabel<Schema>)
    if (!isRafelig(tabel) && !(bij && isRafelig(bij))) continue
    const oud = verdicht(tabel, k.personen)
    if (!bij) continue
    bij.start = verplaats(bij.start, oud)
    bij.aantal = verplaats(bij.aantal, oud)
    verdicht(bij, oud.length)
  }
  for (const naam of AFGELEIDEN) if (isRafelig(k[naam])) verdicht(k[naam], k.personen)
}

/** What counting needs, without who the people are: for another thread, which shares the columns and copies the rest. */
export function zonderNamen(k: Kolommen): Kolommen {
  return { ...k, id: [], nrVan: new Map(), registers: { ...k.registers, melding: new Map(), reeks: [] } }
}

/** The bytes that the facts take, for the benchmark. */
export function bytes(k: Kolommen): number {
  const kolommen = [
    k.persoon,
    ...[...TABELLEN, ...BIJLAGEN, ...AFGELEIDEN].flatMap(naam => [
      k[naam].kolom,
      { start: k[naam].start, aantal: k[naam].aantal, eigenaar: k[naam].eigenaar },
    ]),
  ]
  return kolommen.reduce((som, groep) => som + Object.values(groep).reduce((n, kolom) => n + kolom.byteLength, 0), 0)
}

const eersteKolom = (invoer: object): Int32Array => Object.entries(invoer).find(([naam]) => naam !== "eigenaar")![1] as Int32Array

function laatRijenLos(k: Kolommen, naam: TabelNaam, persoon: number): void {
  const tabel = k[naam] as Tabel<Schema>
  const bijlage = bijlageVan(naam)
  if (bijlage) {
    const van = tabel.start[persoon]!
    for (let r = van; r < van + tabel.aantal[persoon]!; r++) laatLos(k[bijlage], r)
  }
  laatLos(tabel, persoon)
}

/** The index of each person; who is new gets the next one. */
function nummer(k: Kolommen, ids: readonly string[]): Int32Array {
  const doel = Int32Array.from(ids, id => {
    const bekend = k.nrVan.get(id)
    if (bekend !== undefined) return bekend
    k.nrVan.set(id, k.personen)
    k.id.push(id)
    return k.personen++
  })
  k.persoon = groeiKolommen(PERSOON, k.persoon, k.personen)
  k.versie = groei(k.versie, k.personen)
  for (const naam of [...TABELLEN, ...AFGELEIDEN]) groeiEigenaren(k[naam], k.personen)
  return doel
}
