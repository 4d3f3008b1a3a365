import { codes, LOPEND, type Melding, type Registers } from "#engines/indicatoren"
import type { PoolClient } from "pg"
import { sleutelVan } from "./kopie.sql.ts"

/** The registers, and by which index the facts point at their rows. Indices stay when a register is read again. */
export interface Verwijzingen {
  registers: Registers
  organisatie: Map<string, number>
  voorziening: Map<string, number>
  werkgever: Map<string, number>
  /** Household numbers, each unique within its source. */
  huishouden: Map<string, number>
}
export const REGISTERS = ["organisatie", "voorziening", "werkgever", "melding", "reeks"] as const

export const legeVerwijzingen = (): Verwijzingen => ({
  registers: {
    organisatie: [{ code: "", soort: "" }],
    voorziening: [{ code: "", uitvoerder: 0 }],
    werkgeverSector: new Uint8Array(1),
    melding: new Map(),
    reeks: [],
  },
  organisatie: new Map(),
  voorziening: new Map(),
  werkgever: new Map(),
  huishouden: new Map(),
})

/** Index 0 is 'none' in every register. */
const nummer = (map: Map<string, number>, id: string): number => {
  const sleutel = sleutelVan(id)
  const bekend = map.get(sleutel)
  if (bekend !== undefined) return bekend
  map.set(sleutel, map.size + 1)
  return map.size
}
const wijs = (map: Map<string, number>, id: string | null): number => (id === null ? 0 : (map.get(sleutelVan(id)) ?? 0))

/** Reads registers again; organisatie before what points at it. */
export async function readRegisters(client: PoolClient, v: Verwijzingen, welke: ReadonlySet<string>): Promise<void> {
  const { registers } = v
  if (welke.has("organisatie")) {
    for (const { id, code, soort } of (await client.query("select id, code, soort from v_organisatie order by code")).rows)
      registers.organisatie[nummer(v.organisatie, id)] = { code, soort }
  }
  if (welke.has("voorziening")) {
    for (const { id, code, uitvoerder_id } of (await client.query("select id, code, uitvoerder_id from v_voorziening order by code")).rows)
      registers.voorziening[nummer(v.voorziening, id)] = { code, uitvoerder: wijs(v.organisatie, uitvoerder_id) }
  }
  if (welke.has("werkgever")) await readWerkgevers(client, v)
  if (welke.has("melding")) await readMeldingen(client, v, null)
  if (welke.has("reeks")) {
    const { rows } = await client.query("select reeks, datum - date '1970-01-01' as datum, plek, waarde::float8 as waarde from reeks")
    registers.reeks = rows
  }
}

async function readWerkgevers(client: PoolClient, v: Verwijzingen): Promise<void> {
  const { rows } = await client.query("select id, sbi_sectie from v_werkgever")
  const sectoren = new Uint8Array(v.werkgever.size + rows.length + 1)
  sectoren.set(v.registers.werkgeverSector)
  for (const { id, sbi_sectie } of rows) sectoren[nummer(v.werkgever, id)] = codes.codeVan(codes.SECTOREN, sbi_sectie)
  v.registers.werkgeverSector = sectoren
}

/** Reads all meldingen, or these: what is gone from the database is forgotten. */
export async function readMeldingen(client: PoolClient, v: Verwijzingen, ids: readonly string[] | null): Promise<void> {
  const { rows } = await client.query(
    `select id, organisatie_id, datum - date '1970-01-01' as datum, coalesce(afgehandeld_op - date '1970-01-01', ${LOPEND}) as afgehandeld,
       uitkomst, deelnemer_id
     from v_melding where $1::uuid[] is null or id = any($1)`,
    [ids],
  )
  const { melding } = v.registers
  if (ids === null) melding.clear()
  else for (const id of ids) melding.delete(id)
  for (const rij of rows) melding.set(rij.id, { ...leesMelding(rij), organisatie: wijs(v.organisatie, rij.organisatie_id) })
}

const leesMelding = (rij: Record<string, never>): Omit<Melding, "organisatie"> => ({
  id: rij["id"]!,
  datum: rij["datum"]!,
  afgehandeld: rij["afgehandeld"]!,
  uitkomst: codes.codeVan(codes.UITKOMSTEN_MELDING, rij["uitkomst"]),
  deelnemer: rij["deelnemer_id"]!,
})
