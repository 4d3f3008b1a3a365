import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import { isUuid } from "#platform/uuid"
import type { Afspraak } from "./afspraak.rules.ts"

const VELDEN = sql`a.id, a.deelnemer_id, a.uid, a.volgnummer, a.dag, to_char(a.tijd, 'HH24:MI') as tijd, a.minuten, a.hoe, a.plek, a.medewerker_id,
  m.naam as medewerker, a.uitkomst, a.uitkomst_op, a.door, a.reden, a.opnieuw_op, a.bijeenkomst_id, a.spreekuur_id, a.antwoord,
  exists (select from v_bericht b where b.afspraak_uid = a.uid and b.volgnummer = a.volgnummer and b.soort <> 'herinnering' and b.verstuurd_op is not null) as uitgenodigd,
  exists (select from v_bericht b where b.afspraak_uid = a.uid and b.volgnummer = a.volgnummer and b.soort = 'herinnering' and b.verstuurd_op is not null) as herinnerd
  from v_afspraak a left join v_medewerker m on m.id = a.medewerker_id`

/** All appointments of one person that count today, in the order of their days. */
export async function loadAfspraken(tx: Tx, deelnemerId: string): Promise<Afspraak[]> {
  return (await sql<Afspraak>`select ${VELDEN} where a.deelnemer_id = ${deelnemerId} order by a.dag, a.tijd`.execute(tx)).rows
}

export async function loadAfspraak(tx: Tx, deelnemerId: string, afspraakId: string): Promise<Afspraak | null> {
  if (!isUuid(afspraakId)) return null
  const { rows } = await sql<Afspraak>`select ${VELDEN} where a.id = ${afspraakId} and a.deelnemer_id = ${deelnemerId}`.execute(tx)
  return rows[0] ?? null
}

export interface InAgenda extends Afspraak {
  naam: string
  telefoon: string | null
}

/** The appointments of one seat between two days, the second included, with whom they are. */
export async function loadAgenda(tx: Tx, medewerkerId: string, van: Dag, tm: Dag): Promise<InAgenda[]> {
  const { rows } = await sql<InAgenda>`select concat_ws(' ', d.voornaam, d.tussenvoegsel, d.achternaam) as naam, d.telefoon, ${VELDEN}
    join v_deelnemer d on d.id = a.deelnemer_id
    where a.medewerker_id = ${medewerkerId} and a.dag between ${van} and ${tm} order by a.dag, a.tijd limit 200`.execute(tx)
  return rows
}

export interface NieuweAfspraak {
  id: string
  deelnemerId: string
  contactmomentId: string | null
  medewerkerId: string | null
  dag: Dag
  tijd: string
  minuten: number
  hoe: string
  plek: string | null
  /** Of a meeting for a group. */
  bijeenkomstId?: string
  accountId: string
}

/** `minuten` null: nobody said how long. */
export async function storeAfspraak(tx: Tx, a: Omit<NieuweAfspraak, "minuten"> & { minuten: number | null }): Promise<void> {
  await sql`insert into afspraak (id, uid, deelnemer_id, organisatie_id, contactmoment_id, medewerker_id, dag, tijd, minuten, hoe, plek, bijeenkomst_id, vastgelegd_door)
    select ${a.id}, ${a.id}, id, organisatie_id, ${a.contactmomentId}::uuid, ${a.medewerkerId}::uuid, ${a.dag}::date, ${a.tijd}::time,
      coalesce(${a.minuten}::int, ctx.gespreksduur()), ${a.hoe}, ${a.plek}, ${a.bijeenkomstId ?? null}::uuid, ${a.accountId} from v_deelnemer where id = ${a.deelnemerId}`.execute(
    tx,
  )
}

/** What is different in the row that takes the place of another. */
export interface Wijziging {
  plan?: Pick<NieuweAfspraak, "dag" | "tijd" | "minuten" | "hoe" | "plek">
  uitkomst: string | null
  uitkomstOp: Dag | null
  door: string | null
  reden: string | null
  opnieuwOp: Dag | null
  gesprekId: string | null
  /** A calendar has to hear of it. */
  opnieuwGestuurd: boolean
}

/** What he said about the day and the time goes along as long as those stay. */
const zelfdeTijd = ({ plan }: Wijziging, kolom: string) => (plan === undefined ? sql.ref(kolom) : sql`null`)

/**
 * Puts another row in the place of one that counts: `vervallenReden` says why the old one lapsed. Answers the id of the new row; null when
 * somebody was first, or it is out of reach.
 */
export async function replaceAfspraak(
  tx: Tx,
  welke: { afspraakId: string; deelnemerId: string; accountId: string; vervallenReden: string },
  w: Wijziging,
): Promise<string | null> {
  const { numAffectedRows } =
    await sql`update afspraak set vervallen_op = now(), vervallen_door = ${welke.accountId}, vervallen_reden = ${welke.vervallenReden}
    where id = ${welke.afspraakId} and deelnemer_id = ${welke.deelnemerId} and vervallen_op is null`.execute(tx)
  if (numAffectedRows !== 1n) return null
  const id = crypto.randomUUID()
  const { dag = null, tijd = null, minuten = null, hoe = null, plek = null } = w.plan ?? {}
  await sql`insert into afspraak (id, uid, volgnummer, deelnemer_id, organisatie_id, contactmoment_id, gesprek_id, medewerker_id, dag, tijd, minuten, hoe, plek,
      bijeenkomst_id, spreekuur_id, uitkomst, uitkomst_op, door, reden, opnieuw_op, antwoord, antwoord_op, vastgelegd_door, vervangt)
    select ${id}, uid, volgnummer + ${w.opnieuwGestuurd ? 1 : 0}, deelnemer_id, organisatie_id, contactmoment_id, ${w.gesprekId}::uuid, medewerker_id,
      coalesce(${dag}::date, dag), coalesce(${tijd}::time, tijd), coalesce(${minuten}::int, minuten), coalesce(${hoe}, hoe),
      case when ${w.plan !== undefined} then ${plek} else plek end,
      bijeenkomst_id, spreekuur_id, ${w.uitkomst}, ${w.uitkomstOp}::date, ${w.door}, ${w.reden}, ${w.opnieuwOp}::date,
      ${zelfdeTijd(w, "antwoord")}, ${zelfdeTijd(w, "antwoord_op")}, ${welke.accountId}, id
    from afspraak where id = ${welke.afspraakId}`.execute(tx)
  return id
}

/** What the participant himself says of it. Null, or the code of what stands in the way. */
export const storeAntwoord = (tx: Tx, afspraakId: string, antwoord: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.antwoord_op_afspraak(${afspraakId}, ${antwoord})`)

/** What hangs on a conversation: made in it and still to come, or become it. */
export async function loadBijGesprek(tx: Tx, gesprekId: string): Promise<Array<{ id: string; gemaakt: boolean }>> {
  const { rows } = await sql<{
    id: string
    gemaakt: boolean
  }>`select id, gesprek_id is distinct from ${gesprekId} as gemaakt from v_afspraak
    where gesprek_id = ${gesprekId} or (contactmoment_id = ${gesprekId} and uitkomst is null)`.execute(tx)
  return rows
}
