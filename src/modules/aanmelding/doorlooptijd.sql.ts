import { sql, type Tx } from "#platform/db"
import { type Maat, MATEN, type Periode, type Telling } from "./doorlooptijd.rules.ts"

/** The first of these days of one person that is in time. */
const eerste = (tabel: "v_traject" | "v_plaatsing" | "v_dienstverband" | "v_aanwezigheid", dag: "begin" | "datum", maat: Maat) =>
  sql`(select min(${sql.ref(dag)}) from ${sql.ref(tabel)}
    where deelnemer_id = d.id and ${sql.ref(dag)} between d.aanmelddatum and d.aanmelddatum + ${MATEN[maat]}::int
      ${tabel === "v_aanwezigheid" ? sql`and status = 'aanwezig'` : sql``})`

/** The first day of each of what counts, of one person: asked one by one, half the work of laying them together first. */
const BEGIN = {
  activiteit: sql`least(${eerste("v_traject", "begin", "activiteit")}, ${eerste("v_plaatsing", "begin", "activiteit")},
    ${eerste("v_aanwezigheid", "datum", "activiteit")})`,
  werk: eerste("v_dienstverband", "begin", "werk"),
} satisfies Record<Maat, unknown>

/**
 * Role meting. Everybody with a file who signed up in the period, also those who came with a file of elsewhere: their day of signing
 * up stands there, and the way of access is that of their last sign-up, or of their organisation on that day.
 */
export async function loadTellingen(tx: Tx, maat: Maat, { van, tot }: Periode): Promise<Telling[]> {
  const { rows } = await sql<Telling>`
    with geteld as (
      select d.organisatie_id, coalesce(a.toegang, t.wijze) as wijze, a.screening, ${BEGIN[maat]} - d.aanmelddatum as dagen, count(*)::int as mensen
      from v_deelnemer d
      left join lateral (select a.toegang, a.screening from aanmelding a where a.deelnemer_id = d.id order by a.ontvangen_op desc, a.id limit 1) a on true
      left join toegangswijze t on t.organisatie_id = d.organisatie_id and t.begin <= d.aanmelddatum and (t.einde is null or t.einde > d.aanmelddatum)
      where d.aanmelddatum >= ${van}::date and d.aanmelddatum < ${tot}::date group by 1, 2, 3, 4)
    select regexp_replace(o.naam, '^Gemeente ', '') as organisatie, g.wijze, g.screening, g.dagen, g.mensen
    from geteld g join v_organisatie o on o.id = g.organisatie_id`.execute(tx)
  return rows
}
