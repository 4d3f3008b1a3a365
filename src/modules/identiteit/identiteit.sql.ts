import type { Inlogdoel } from "#begrippen/inlogdoel"
import { sql, type Tx } from "#platform/db"

export interface Dienst {
  issuer: string
  clientId: string
  /** Encrypted. */
  geheim: Buffer
  /** Residents only. */
  bsnClaim: string | null
}
/** Role poort. */
export async function loadDienst(tx: Tx, organisatieId: string, doel: Inlogdoel): Promise<Dienst | null> {
  return (await sql<Dienst>`select * from ctx.dienst_van(${organisatieId}, ${doel})`.execute(tx)).rows[0] ?? null
}

/** Whether an address counts of which the provider does not say that it checked it. */
export async function loadVertrouwtAdres(tx: Tx, organisatieId: string): Promise<boolean> {
  return (await sql<{ ja: boolean }>`select ctx.vertrouwt_adres(${organisatieId}) as ja`.execute(tx)).rows[0]!.ja
}

/** Whose account this is at this organisation, or null. Role poort. */
export async function herken(
  tx: Tx,
  p: { organisatieId: string; issuer: string; sub: string; email: string | null },
): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null
  }>`select ctx.herken(${p.organisatieId}, ${p.issuer}, ${p.sub}, ${p.email}) as id`.execute(tx)
  return rows[0]!.id
}

/** Whose account this is among the residents of this municipality, made the first time; null where nobody has this BSN. Role poort. */
export async function herkenInwoner(
  tx: Tx,
  p: { organisatieId: string; issuer: string; sub: string; hmac: Buffer },
): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null
  }>`select ctx.herken_inwoner(${p.organisatieId}, ${p.issuer}, ${p.sub}, ${p.hmac}) as id`.execute(tx)
  return rows[0]!.id
}

/** Binds whom the provider vouches for to the account of a one-time link; whose it is, or null where it cannot be. Role poort. */
export async function koppelMetLink(
  tx: Tx,
  p: { organisatieId: string; issuer: string; sub: string; link: Buffer },
): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null
  }>`select ctx.koppel_met_link(${p.organisatieId}, ${p.issuer}, ${p.sub}, ${p.link}) as id`.execute(tx)
  return rows[0]!.id
}

/** Ends what came in through this provider, of one session there or of one person; false for a token that came before. Role poort. */
export async function sluitVia(
  tx: Tx,
  p: { organisatieId: string; doel: Inlogdoel; issuer: string; sub: string | null; sid: string | null; bewijs: Buffer },
): Promise<boolean> {
  const { rows } = await sql<{
    eerste: boolean
  }>`select ctx.sluit_via(${p.organisatieId}, ${p.issuer}, ${p.sub}, ${p.sid}, ${p.bewijs}, ${p.doel}) as eerste`.execute(tx)
  return rows[0]!.eerste
}

/** A log-in that is under way: kept ten minutes, by the hash of its state. Role poort. */
export async function storeTocht(tx: Tx, hash: Buffer, gegevens: string): Promise<void> {
  await sql`select ctx.leg_uitdaging(${hash}, 'organisatie', ${gegevens}, interval '10 minutes')`.execute(tx)
}

/** Takes it: null for who asks a second time. Role poort. */
export async function takeTocht(tx: Tx, hash: Buffer): Promise<string | null> {
  return (await sql<{ v: string | null }>`select ctx.neem_uitdaging(${hash}, 'organisatie') as v`.execute(tx)).rows[0]!.v
}

export interface BeheerdeDienst {
  organisatie: string
  issuer: string | null
  clientId: string | null
  /** People who came in through it once. */
  gekoppeld: number
  adresVertrouwd: boolean
  bsnClaim: string | null
  gemeente: boolean
}
/** Null where the actor does not administer. */
export async function loadBeheerdeDienst(tx: Tx, organisatieId: string, doel: Inlogdoel): Promise<BeheerdeDienst | null> {
  return (
    (
      await sql<BeheerdeDienst>`select d.*, ctx.vertrouwt_adres(${organisatieId}) as adres_vertrouwd from ctx.beheerde_dienst(${organisatieId}, ${doel}) d`.execute(
        tx,
      )
    ).rows[0] ?? null
  )
}

/** False where the actor does not administer, or no secret was ever given. */
export async function storeDienst(
  tx: Tx,
  organisatieId: string,
  d: { doel: Inlogdoel; issuer: string; clientId: string; geheim: Buffer | null; adresVertrouwd: boolean; bsnClaim: string | null },
): Promise<boolean> {
  const { rows } = await sql<{
    ok: boolean
  }>`select ctx.zet_dienst(${organisatieId}, ${d.issuer}, ${d.clientId}, ${d.geheim}, ${d.adresVertrouwd}, ${d.doel}, ${d.bsnClaim}) as ok`.execute(
    tx,
  )
  return rows[0]!.ok
}

export async function removeDienst(tx: Tx, organisatieId: string, doel: Inlogdoel): Promise<boolean> {
  return (await sql<{ ok: boolean }>`select ctx.wis_dienst(${organisatieId}, ${doel}) as ok`.execute(tx)).rows[0]!.ok
}
