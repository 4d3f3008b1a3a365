import { sql, type Tx } from "#platform/db"

export interface Tablet {
  id: string
  plek: string
  gekoppeldOp: Date | null
  gezienOp: Date | null
  ingetrokkenOp: Date | null
  /** Until when its code works; null once it is enrolled. */
  koppelTot: Date | null
}

/** The organisation, when the actor administers it, with its tablets. */
export async function loadTablets(tx: Tx, organisatieId: string): Promise<{ organisatie: string; tablets: Tablet[] } | null> {
  const { rows } = await sql<{ naam: string }>`
    select naam from ctx.beheerde_organisaties() where id = ${organisatieId}`.execute(tx)
  if (!rows[0]) return null
  return { organisatie: rows[0].naam, tablets: (await sql<Tablet>`select * from ctx.beheerde_tablets(${organisatieId})`.execute(tx)).rows }
}

/** Null where the actor does not administer. */
export async function storeTablet(
  tx: Tx,
  t: { organisatieId: string; plek: string; hash: Buffer; minuten: number },
): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select ctx.maak_tablet(${t.organisatieId}, ${t.plek}, ${t.hash}, make_interval(mins => ${t.minuten})) as id`.execute(tx)
  return rows[0]!.id
}

/** The organisation that it was of; null where the actor does not administer, or it was withdrawn before. */
export async function closeTablet(tx: Tx, id: string): Promise<string | null> {
  return (await sql<{ id: string | null }>`select ctx.trek_tablet_in(${id}) as id`.execute(tx)).rows[0]!.id
}

/** A code for a token; answers where the tablet stands, or null for a code that was used, has run out, or never was. Role poort. */
export async function enroll(tx: Tx, code: Buffer, token: Buffer): Promise<string | null> {
  return (await sql<{ plek: string | null }>`select ctx.koppel_tablet(${code}, ${token}) as plek`.execute(tx)).rows[0]!.plek
}

export interface Hier {
  id: string
  plek: string
  organisatie: string
}
/** The tablet with this token; null for any other browser. Role poort. */
export async function loadHier(tx: Tx, token: Buffer): Promise<Hier | null> {
  return (await sql<Hier>`select * from ctx.tablet_plek(${token})`.execute(tx)).rows[0] ?? null
}

/** Counts an attempt at this number and answers what to check it with. Role poort. */
export async function beginPas(
  tx: Tx,
  token: Buffer,
  nummer: string,
): Promise<{ deelnemerId: string; code: string | null; geblokkeerd: boolean } | null> {
  const { rows } = await sql<{ deelnemerId: string; code: string | null; geblokkeerd: boolean }>`
    select * from ctx.begin_pas(${token}, ${nummer})`.execute(tx)
  return rows[0] ?? null
}

/** Opens the session of who was recognised; false for nobody. Role poort. */
export async function openTablet(
  tx: Tx,
  sessie: Buffer,
  token: Buffer,
  wie: { badge: Buffer } | { deelnemerId: string },
): Promise<boolean> {
  const [badge, deelnemerId] = "badge" in wie ? [wie.badge, null] : [null, wie.deelnemerId]
  const { rows } = await sql<{ open: boolean }>`
    select ctx.open_tablet(${sessie}, ${token}, ${badge}::bytea, ${deelnemerId}::uuid) as open`.execute(tx)
  return rows[0]!.open
}

/** The person at the tablet, and what stands there for this half-day. */
export interface Zelf {
  voornaam: string
  dagdeel: string
  status: string | null
  /** Staff recorded it: for them to change. */
  vast: boolean
  /** There is something to be present at. */
  iets: boolean
}
export async function loadZelf(tx: Tx): Promise<Zelf | null> {
  return (await sql<Zelf>`select * from ctx.mijn_dagdeel()`.execute(tx)).rows[0] ?? null
}

/** Who reported, and why it was refused; null without a tablet session. */
export async function storeZelf(tx: Tx, status: string): Promise<{ deelnemerId: string; weigering: string | null } | null> {
  const { rows } = await sql<{ deelnemerId: string; weigering: string | null }>`select * from ctx.meld_op_tablet(${status})`.execute(tx)
  return rows[0] ?? null
}
