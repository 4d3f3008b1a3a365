import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { type Gescreend, type Maat, MATEN, type Telling } from "./doorlooptijd.rules.ts"

/** The first day of each of what counts, of one person. */
const BEGIN = {
  activiteit: sql`select begin as dag from v_traject where deelnemer_id = d.id
        union all select begin from v_plaatsing where deelnemer_id = d.id
        union all select datum from v_aanwezigheid where deelnemer_id = d.id and status = 'aanwezig'`,
  werk: sql`select begin as dag from v_dienstverband where deelnemer_id = d.id`,
} satisfies Record<Maat, unknown>

/** Everybody with a file, with his last sign-up and the way of access that held on his day. */
const AANGEMELD = sql`from v_deelnemer d join v_organisatie o on o.id = d.organisatie_id
    left join lateral (select a.toegang, a.screening from aanmelding a where a.deelnemer_id = d.id order by a.ontvangen_op desc, a.id limit 1) a on true
    left join toegangswijze t on t.organisatie_id = d.organisatie_id and t.begin <= d.aanmelddatum and (t.einde is null or t.einde > d.aanmelddatum)`
const BINNEN = (van: Dag, tot: Dag) => sql`d.aanmelddatum >= ${van}::date and d.aanmelddatum < ${tot}::date`

/**
 * Role meting. Everybody with a file who signed up in the period, also those who came with a file of elsewhere: their day of signing
 * up stands there, and the way of access is that of their organisation on that day.
 */
export async function loadTellingen(tx: Tx, maat: Maat, { van, tot }: { van: Dag; tot: Dag }): Promise<Telling[]> {
  const { rows } = await sql<Telling>`
    select regexp_replace(o.naam, '^Gemeente ', '') as organisatie, coalesce(a.toegang, t.wijze) as wijze, x.dagen, count(*)::int as mensen
    ${AANGEMELD}
    cross join lateral (select min(b.dag) - d.aanmelddatum as dagen from (${BEGIN[maat]}) b
      where b.dag between d.aanmelddatum and d.aanmelddatum + ${MATEN[maat]}::int) x
    where ${BINNEN(van, tot)}
    group by 1, 2, 3`.execute(tx)
  return rows
}

/** Role meting. The same people, who came while a voorselectie held: where they went after the screening. */
export async function loadGescreend(tx: Tx, { van, tot }: { van: Dag; tot: Dag }): Promise<Gescreend[]> {
  const { rows } = await sql<Gescreend>`
    select regexp_replace(o.naam, '^Gemeente ', '') as organisatie, a.screening as uitkomst, count(*)::int as mensen
    ${AANGEMELD} where coalesce(a.toegang, t.wijze) = 'voorselectie' and ${BINNEN(van, tot)}
    group by 1, 2`.execute(tx)
  return rows
}
