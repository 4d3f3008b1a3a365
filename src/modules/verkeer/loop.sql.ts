import type { Bulk } from "#platform/bulk"
import type { Copykolom } from "#platform/copy"
import { sql, type Tx } from "#platform/db"
import type { Bestandstelling, Melding } from "./rapport.rules.ts"
import type { Stand, Uitvoervorm } from "./overdracht.rules.ts"
import type { Ontvangen } from "./overdracht.sql.ts"

/** One run of a transfer. */
export interface Loop {
  id: string
  poging: string
  stand: Stand
  bron: string
  goedeRijen: boolean
  bestanden: Ontvangen[]
  vorm: Uitvoervorm
  alleen: string | null
}

/** Begins a run; null when it was begun before, or is no longer asked for: whoever calls a job twice gets it once. */
export async function beginLoop(tx: Tx, id: string, poging: string): Promise<Loop | null> {
  const { rows } = await sql<Loop>`
    update overdracht set begonnen_op = now(), hartslag_op = now() where id = ${id} and poging = ${poging} and begonnen_op is null
      and stand in ('controleren','inlezen','maken') and not exists (select 1 from import i where i.id = overdracht.id) returning id, poging, stand, bron, goede_rijen, bestanden, vorm, alleen`.execute(
    tx,
  )
  return rows[0] ?? null
}

export async function klop(tx: Tx, { id, poging }: Loop, v: { stap: string; gedaan: number; totaal: number } | null): Promise<void> {
  await sql`update overdracht set hartslag_op = clock_timestamp(), stap = coalesce(${v?.stap ?? null}, stap), gedaan = ${v?.gedaan ?? 0},
    totaal = ${v?.totaal ?? 0} where id = ${id} and poging = ${poging}`.execute(tx)
}

/** Ends a run, if it is still the one that was asked for. */
export async function eindigLoop(
  tx: Tx,
  { id, poging }: Loop,
  uit: { stand: Stand; fout?: string; tellingen?: readonly Bestandstelling[]; bestanden?: readonly object[]; weggelaten?: number },
): Promise<boolean> {
  const { rows } = await sql`
    update overdracht set stand = ${uit.stand}, fout = ${uit.fout ?? null}, klaar_op = now(),
      tellingen = coalesce(${uit.tellingen ? JSON.stringify(uit.tellingen) : null}::jsonb, tellingen),
      weggelaten = ${uit.weggelaten ?? 0}, bestanden = coalesce(${uit.bestanden ? JSON.stringify(uit.bestanden) : null}::jsonb, bestanden)
    where id = ${id} and poging = ${poging} and not (${uit.stand} = 'mislukt' and exists (select 1 from import i where i.id = overdracht.id))
    returning id`.execute(tx)
  return rows.length > 0
}

const GETALLEN = ["nr", "rij", "regel", "nog"] as const
const TEKSTEN = ["bestand", "kolom", "waarde", "code", "ernst", "uitleg"] as const
const KOLOMMEN: readonly Copykolom[] = [
  { naam: "overdracht_id", sql: "uuid" },
  ...GETALLEN.map((naam): Copykolom => ({ naam, sql: "int" })),
  ...TEKSTEN.map((naam): Copykolom => ({ naam, sql: "text" })),
]

/**
 * Puts these findings in the place of those of an earlier run: there may be a million, so by COPY, which row-level security
 * allows into a temporary table only. Before the run ends, so that its row is not locked in the meantime: beats would wait.
 */
export async function vervangMeldingen(bulk: Bulk, { id, poging }: Loop, meldingen: readonly Melding[]): Promise<void> {
  await bulk.begin()
  const [geldt] = await bulk.voer("select 1 from overdracht where id = $1 and poging = $2", [id, poging])
  if (geldt) {
    await bulk.voer("delete from overdracht_melding where overdracht_id = $1", [id])
    await bulk.voer("create temp table nieuwe_melding (like overdracht_melding) on commit drop")
    const kopie = bulk.kopieer("nieuwe_melding", KOLOMMEN)
    for (const [i, melding] of meldingen.entries()) {
      const rij = { ...melding, nr: i + 1 }
      const waarden = [
        id,
        ...GETALLEN.map(kolom => rij[kolom] ?? null),
        ...TEKSTEN.map(kolom => rij[kolom]?.replaceAll("\u0000", "") ?? null),
      ]
      if (!kopie.schrijf(waarden)) await kopie.wacht()
    }
    await kopie.klaar()
    await bulk.voer("insert into overdracht_melding select * from nieuwe_melding")
  }
  await bulk.commit()
}

export const wisMeldingen = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  sql`delete from overdracht_melding where overdracht_id = any (${[...ids]}::uuid[])`.execute(tx)

/** Ends what has been kept long enough: uploads after a day, what went out after an hour. Answers which are over. */
export async function laatVerlopen(tx: Tx): Promise<string[]> {
  await sql`update overdracht set stand = 'verlopen' where (
      (richting = 'in' and stand in ('vertalen','controleren','gecontroleerd','inlezen','mislukt') and gemaakt_op < now() - interval '1 day')
      or (richting = 'uit' and stand in ('maken','klaar','mislukt') and coalesce(klaar_op, gemaakt_op + interval '1 day') < now() - interval '1 hour'))
    and (stand not in ('controleren','inlezen','maken') or coalesce(hartslag_op, '-infinity') < now() - interval '5 minutes')`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    select o.id from overdracht o where o.stand in ('geland','weggegooid','verlopen') or exists (select 1 from import i where i.id = o.id)`.execute(
    tx,
  )
  return rows.map(r => r.id)
}

/** Ends whatever is not under way at this moment. Answers which are over. */
export async function laatAllesVerlopen(tx: Tx): Promise<string[]> {
  await sql`update overdracht set stand = 'verlopen' where stand in ('vertalen','controleren','gecontroleerd','inlezen','maken','klaar','mislukt')
    and (stand not in ('controleren','inlezen','maken') or coalesce(hartslag_op, '-infinity') < now() - interval '5 minutes')`.execute(tx)
  return (await sql<{ id: string }>`select id from overdracht where stand in ('geland','weggegooid','verlopen')`.execute(tx)).rows.map(
    r => r.id,
  )
}

/** Of these ids, those that are known. */
export async function kentOverdrachten(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id::text from overdracht where id::text = any (${[...ids]})`.execute(tx)
  return rows.map(r => r.id)
}

/** Findings of which the report may go: a day after their files came in. */
export async function oudeMeldingen(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from overdracht o where exists (select 1 from overdracht_melding m where m.overdracht_id = o.id)
      and (o.stand in ('weggegooid','verlopen') or o.gemaakt_op < now() - interval '1 day')`.execute(tx)
  return rows.map(r => r.id)
}
