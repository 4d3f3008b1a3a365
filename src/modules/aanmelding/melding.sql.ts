import { type Dag, plusDagen } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

/** Of whom something may have to be told today; the rule says what. */
export async function loadTeMelden(tx: Tx, vandaag: Dag): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select a.id from aanmelding a
    where a.deelnemer_id is null and a.uitgenodigd_langs is not null and a.uitgenodigd_tijd is not null and a.uitgenodigd_voor >= ${vandaag}
      and a.gezien_op is null and (a.gesloten_op is null or a.gemeld is not null) and (a.meld_na is null or a.meld_na <= now())
      and (a.gemeld_nr is distinct from a.uitgenodigd_nr or (a.uitgenodigd_voor = ${plusDagen(vandaag, 1)} and a.gemeld <> 'herinnering'))
    order by a.uitgenodigd_voor limit 200`.execute(tx)
  return rows.map(r => r.id)
}

/** What he was last told of his first conversation, and how it is with it now. */
export interface TeMelden {
  id: string
  uitgenodigdVoor: Dag
  uitgenodigdNr: number
  gezienOp: Dag | null
  geslotenOp: Dag | null
  gemeld: string | null
  gemeldNr: number | null
  gemeldDag: Dag | null
  uitgenodigdTijd: string
  /** How long it takes, as it stands in the agenda. */
  minuten: number
  langs: "email" | "sms"
  email: string | null
  telefoon: string | null
  voertaal: string | null
  pogingen: number
}
/** One of them, held for this transaction; null: another is at work on it. */
export async function neemTeMelden(tx: Tx, id: string): Promise<TeMelden | null> {
  const { rows } =
    await sql<TeMelden>`select a.id, a.uitgenodigd_voor, to_char(a.uitgenodigd_tijd, 'HH24:MI') as uitgenodigd_tijd, a.uitgenodigd_nr,
      ctx.gespreksduur() as minuten,
      a.gezien_op, a.gesloten_op, a.gemeld, a.gemeld_nr, (a.gemeld_op at time zone 'Europe/Amsterdam')::date as gemeld_dag,
      a.uitgenodigd_langs as langs, a.email, a.telefoon, a.voertaal, a.meld_pogingen as pogingen
    from aanmelding a where a.id = ${id} and a.deelnemer_id is null and a.uitgenodigd_langs is not null and a.uitgenodigd_tijd is not null
    for update skip locked`.execute(tx)
  return rows[0] ?? null
}

export const storeGemeld = (tx: Tx, { id, uitgenodigdNr }: TeMelden, soort: string): Promise<unknown> =>
  sql`update aanmelding set gemeld = ${soort}, gemeld_nr = ${uitgenodigdNr}, gemeld_op = now(), meld_pogingen = 0, meld_na = null where id = ${id}`.execute(
    tx,
  )
/** In so many minutes again; null: not again, somebody has to call. */
export const storeMislukt = (tx: Tx, id: string, minuten: number | null): Promise<unknown> =>
  sql`update aanmelding set meld_pogingen = meld_pogingen + 1, meld_na = coalesce(now() + make_interval(mins => ${minuten}::int), 'infinity')
    where id = ${id}`.execute(tx)
