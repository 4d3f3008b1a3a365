import { sql, type Tx } from "#platform/db"

export interface EigenPasskey {
  /** Hash of its id: in a path, and of no use elsewhere. */
  nummer: string
  naam: string
  gemaaktOp: Date
  gebruiktOp: Date | null
}
export async function loadEigenPasskeys(tx: Tx): Promise<EigenPasskey[]> {
  return (await sql<EigenPasskey>`select * from ctx.mijn_passkeys()`.execute(tx)).rows
}

export interface Passkey {
  accountId: string
  sleutel: Buffer
  teller: number
}
/** Null for a key that nobody (any more) has. Role poort. */
export async function findPasskey(tx: Tx, id: Buffer): Promise<Passkey | null> {
  return (await sql<Passkey>`select * from ctx.vind_passkey(${id})`.execute(tx)).rows[0] ?? null
}

/** False when the counter did not go on: somebody has a copy of the key. Role poort. */
export async function usePasskey(tx: Tx, id: Buffer, teller: number): Promise<boolean> {
  return (await sql<{ ok: boolean }>`select ctx.gebruik_passkey(${id}, ${teller}) as ok`.execute(tx)).rows[0]!.ok
}

export async function loadIds(tx: Tx, accountId: string): Promise<Buffer[]> {
  return (await sql<{ id: Buffer }>`select * from ctx.passkeys_van(${accountId}) as id`.execute(tx)).rows.map(r => r.id)
}

export interface NieuwePasskey {
  accountId: string
  id: Buffer
  naam: string
  sleutel: Uint8Array
  teller: number
}
/** False when this key is known already. Role poort. */
export async function storePasskey(tx: Tx, { accountId, id, naam, sleutel, teller }: NieuwePasskey): Promise<boolean> {
  const { rows } = await sql<{
    ok: boolean
  }>`select ctx.nieuwe_passkey(${accountId}, ${id}, ${naam}, ${Buffer.from(sleutel)}, ${teller}) as ok`.execute(tx)
  return rows[0]!.ok
}

/** A question for the browser: kept for five minutes, by its hash. Role poort. */
export async function storeVraag(tx: Tx, hash: Buffer, doel: string): Promise<void> {
  await sql`select ctx.leg_uitdaging(${hash}, ${doel}, '', interval '5 minutes')`.execute(tx)
}

/** True once for each question that was asked for this purpose. Role poort. */
export async function takeVraag(tx: Tx, hash: Buffer, doel: string): Promise<boolean> {
  return (await sql<{ v: string | null }>`select ctx.neem_uitdaging(${hash}, ${doel}) as v`.execute(tx)).rows[0]!.v !== null
}

export async function renamePasskey(tx: Tx, nummer: string, naam: string): Promise<boolean> {
  return (await sql<{ ok: boolean }>`select ctx.noem_passkey(${nummer}, ${naam}) as ok`.execute(tx)).rows[0]!.ok
}

export async function removePasskey(tx: Tx, nummer: string): Promise<boolean> {
  return (await sql<{ ok: boolean }>`select ctx.wis_passkey(${nummer}) as ok`.execute(tx)).rows[0]!.ok
}
