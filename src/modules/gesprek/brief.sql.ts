import { type Dag, plusDagen } from "#begrippen/dag"
import { gemeenteNaam } from "#begrippen/gemeente"
import { sql, type Tx } from "#platform/db"

/** A letter that waits to be printed, with what stands on it. */
export interface Brief {
  id: string
  deelnemerId: string
  naam: string
  postcode: string | null
  gemeente: string | null
  voertaal: string | null
  soort: string
  gemaaktOp: Date
  /** Of the appointment or his own step; or from which day on somebody else comes, and who. */
  dag: Dag
  tijd: string | null
  plek: string | null
  begeleider: string | null
}
/** So many at once: a stack that fits in a printer. */
const HOOGSTENS = 100
/** A reminder that is not posted two days before comes after the day: it need not go any more. */
const NOG_OP_TIJD = (
  vandaag: Dag,
) => sql`(n.id is not null or case when b.soort in ('herinnering', 'stap') then coalesce(a.dag, s.uiterlijk) > ${plusDagen(vandaag, 1)}
  else a.dag >= ${vandaag} end)`
/** Of the people whom the reader may write to; what is another by now or over is left out. The first appointment on top. */
export async function loadBrieven(tx: Tx, vandaag: Dag): Promise<Brief[]> {
  const { rows } = await sql<Brief>`
    select b.id, b.deelnemer_id, concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, x.postcode, regexp_replace(coalesce(g.naam, x.woongemeente_code), '^Gemeente ', '') as gemeente,
      d.voertaal, b.soort, b.gemaakt_op, coalesce(a.dag, n.begin, s.uiterlijk) as dag, to_char(a.tijd, 'HH24:MI') as tijd, a.plek, m.naam as begeleider
    from bericht b join v_deelnemer d on d.id = b.deelnemer_id and d.overleden_op is null
    left join v_afspraak a on a.uid = b.afspraak_uid and a.volgnummer = b.volgnummer
    left join v_betrokkene n on b.soort = 'begeleider' and n.id = b.onderwerp_id left join v_medewerker m on m.id = n.medewerker_id
    left join v_stap s on b.soort = 'stap' and s.id = b.onderwerp_id and s.uitkomst is null
    left join v_deelnemer_adres x on x.deelnemer_id = d.id
    left join v_organisatie g on g.soort = 'gemeente' and g.gemeente_code = x.woongemeente_code
    where b.deelnemer_id in (select ctx.dossiers('C15', 'schrijf')) and b.kanaal = 'brief' and b.verstuurd_op is null and b.achterhaald_op is null and ${NOG_OP_TIJD(vandaag)}
    order by coalesce(a.dag, n.begin, s.uiterlijk), a.tijd, b.id limit ${HOOGSTENS}`.execute(tx)
  return rows.map(b => ({ ...b, gemeente: b.gemeente && gemeenteNaam(b.gemeente) }))
}

/** How many of these are posted now. */
export const postBrieven = async (tx: Tx, ids: readonly string[]): Promise<number> =>
  (await sql<{ aantal: number }>`select ctx.post_brieven(${ids}::uuid[]) as aantal`.execute(tx)).rows[0]!.aantal

/** How many of these need not go any more. */
export const stopBrieven = async (tx: Tx, ids: readonly string[]): Promise<number> =>
  (await sql<{ aantal: number }>`select ctx.stop_brieven(${ids}::uuid[]) as aantal`.execute(tx)).rows[0]!.aantal
