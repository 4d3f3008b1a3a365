import { sql, type Tx } from "#platform/db"

export interface Pas {
  nummer: string
  heeftCode: boolean
  heeftBadge: boolean
  /** Too many wrong codes: only a new code opens it again. */
  geblokkeerd: boolean
}

/** Null: none yet, or out of the actor's reach. */
export async function loadPas(tx: Tx, deelnemerId: string): Promise<Pas | null> {
  return (await sql<Pas>`select * from ctx.pas_van(${deelnemerId})`.execute(tx)).rows[0] ?? null
}

/** The number, 'bezet' where somebody else has this badge, or null out of reach. */
export async function storePas(tx: Tx, deelnemerId: string, wat: { code?: string; badge?: Buffer }): Promise<string | null> {
  const { rows } = await sql<{ nummer: string | null }>`
    select ctx.zet_pas(${deelnemerId}, ${wat.code ?? null}, ${wat.badge ?? null}::bytea) as nummer`.execute(tx)
  return rows[0]!.nummer
}

export async function removePas(tx: Tx, deelnemerId: string): Promise<boolean> {
  return (await sql<{ ok: boolean }>`select ctx.neem_pas_in(${deelnemerId}) as ok`.execute(tx)).rows[0]!.ok
}

/** The first name of somebody whose presence the actor may change. */
export async function loadVoornaam(tx: Tx, deelnemerId: string): Promise<string | null> {
  const { rows } = await sql<{ naam: string }>`
    select coalesce(d.voornaam, m.voornaam) as naam from ctx.dossiers('C18', 'schrijf') x(id)
    left join v_deelnemer d on d.id = x.id left join ctx.gemaskeerd() m on m.deelnemer_id = x.id
    where x.id = ${deelnemerId} and coalesce(d.voornaam, m.voornaam) is not null`.execute(tx)
  return rows[0]?.naam ?? null
}
