import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

export interface Certificaat {
  id: string
  soort: string
  uitgever: string
  nummer: string | null
  begin: Dag
  einde: Dag | null
}
export interface BeheerdCertificaat extends Certificaat {
  vervallenOp: Date | null
  vervallenReden: string | null
}

/** Those of the seat that one sits in now. */
export async function loadEigenCertificaten(tx: Tx, medewerkerId: string | null): Promise<Certificaat[]> {
  const { rows } = await sql<Certificaat>`
    select id, soort, uitgever, nummer, begin, einde from certificaat where medewerker_id = ${medewerkerId}::uuid and vervallen_op is null
    order by soort, begin desc`.execute(tx)
  return rows
}

export interface Wiens {
  naam: string
  rol: string
  organisatieId: string
}
/** A seat that the actor administers, or null. */
export async function loadWiens(tx: Tx, medewerkerId: string): Promise<Wiens | null> {
  return (await sql<Wiens>`select * from ctx.beheerde_zetel(${medewerkerId})`.execute(tx)).rows[0] ?? null
}
export async function loadBeheerde(tx: Tx, medewerkerId: string): Promise<BeheerdCertificaat[]> {
  return (await sql<BeheerdCertificaat>`select * from ctx.beheerde_certificaten(${medewerkerId})`.execute(tx)).rows
}

/** False where the actor does not administer, or it is his own. */
export async function storeCertificaat(tx: Tx, id: string, medewerkerId: string, c: Omit<Certificaat, "id">): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`
    select ctx.leg_certificaat_vast(${id}, ${medewerkerId}, ${c.soort}, ${c.uitgever}, ${c.nummer}, ${c.begin}::date, ${c.einde}::date) as ok`.execute(
    tx,
  )
  return rows[0]!.ok
}

/** The seat that it was of; null where the actor does not administer, or it was withdrawn before. */
export async function closeCertificaat(tx: Tx, id: string, reden: string): Promise<string | null> {
  return (await sql<{ id: string | null }>`select ctx.trek_certificaat_in(${id}, ${reden}) as id`.execute(tx)).rows[0]!.id
}
