import { type Dag, plusDagen } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import { type Gemaakt, HOOGSTENS_VOORAF } from "./bericht.rules.ts"

interface Bereikbaar {
  keuze: string | null
  email: string | null
  telefoon: string | null
}
/** How this person wants to hear of things. */
const KEUZE = sql`(select k.kanaal from v_berichtkeuze k where k.deelnemer_id = d.id order by k.vastgelegd_op desc limit 1)`

export interface Kandidaat extends Bereikbaar {
  uid: string
  deelnemerId: string
  volgnummer: number
  dag: Dag
  uitkomst: string | null
  gemaakt: Gemaakt[]
}

/** Who is at work on the messages: one at a time, so that nobody hears twice. False: another is. */
export const neemBeurt = async (tx: Tx): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select pg_try_advisory_xact_lock(hashtextextended('trede.bericht', 0)) as ja`.execute(tx)).rows[0]!.ja

/** Appointments to come of which somebody may have to hear today: of whom nothing was said yet, or so near that a reminder may be due. */
export async function loadKandidaten(tx: Tx, vandaag: Dag): Promise<Kandidaat[]> {
  const { rows } = await sql<Kandidaat>`
    select a.uid, a.deelnemer_id, a.volgnummer, a.dag, a.uitkomst, d.email, d.telefoon, k.keuze,
      coalesce((select jsonb_agg(jsonb_build_object('soort', b.soort, 'volgnummer', b.volgnummer,
        'op', (case when b.kanaal = 'brief' then coalesce(b.verstuurd_op, b.achterhaald_op, now()) else b.gemaakt_op end at time zone 'Europe/Amsterdam')::date))
        from v_bericht b where b.afspraak_uid = a.uid), '[]') as gemaakt
    from v_afspraak a join v_deelnemer d on d.id = a.deelnemer_id and d.overleden_op is null, lateral (select ${KEUZE} as keuze) k
    where a.dag >= ${vandaag} and (a.uitkomst is null or a.uitkomst = 'afgezegd')
      and (a.dag <= case k.keuze when 'brief' then ${plusDagen(vandaag, HOOGSTENS_VOORAF)}::date else ${plusDagen(vandaag, 1)}::date end
        or not exists (select from v_bericht b where b.afspraak_uid = a.uid and b.volgnummer = a.volgnummer))
    order by a.dag limit 2000`.execute(tx)
  return rows
}

export async function storeBericht(tx: Tx, k: Kandidaat, soort: string, kanaal: string): Promise<void> {
  await sql`insert into bericht (deelnemer_id, organisatie_id, afspraak_uid, volgnummer, soort, kanaal)
    select id, organisatie_id, ${k.uid}, ${k.volgnummer}, ${soort}, ${kanaal} from v_deelnemer where id = ${k.deelnemerId}`.execute(tx)
}

export interface EigenStap extends Bereikbaar {
  stapId: string
  deelnemerId: string
  uiterlijk: Dag
  /** The day on which it was agreed. */
  afgesproken: Dag
}
/**
 * The first step that somebody has to take himself in these days, of which nothing was sent and nobody said that it was told: one a day. While
 * his plan stands still nothing is asked of him.
 */
export async function loadEigenStappen(tx: Tx, vandaag: Dag): Promise<EigenStap[]> {
  const { rows } = await sql<EigenStap>`
    select distinct on (s.deelnemer_id) s.id as stap_id, s.deelnemer_id, s.uiterlijk, (s.vastgelegd_op at time zone 'Europe/Amsterdam')::date as afgesproken,
      d.email, d.telefoon, ${KEUZE} as keuze
    from v_stap s join v_deelnemer d on d.id = s.deelnemer_id and d.overleden_op is null
    where s.wie = 'deelnemer' and s.uitkomst is null and s.uiterlijk between ${vandaag} and ${plusDagen(vandaag, HOOGSTENS_VOORAF)}::date
      and not exists (select from v_bericht b where b.deelnemer_id = s.deelnemer_id and b.soort = 'stap'
        and (b.onderwerp_id = s.id or b.gestopt_door is null and (b.gemaakt_op at time zone 'Europe/Amsterdam')::date = ${vandaag}))
      and not exists (select from v_planpauze p where p.deelnemer_id = s.deelnemer_id and p.begin <= ${vandaag} and (p.einde is null or p.einde > ${vandaag}))
    order by s.deelnemer_id, s.uiterlijk, s.id limit 2000`.execute(tx)
  return rows
}
export async function storeStapbericht(tx: Tx, s: EigenStap, kanaal: string): Promise<void> {
  await sql`insert into bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal)
    select id, organisatie_id, 'stap', ${s.stapId}, ${kanaal} from v_deelnemer where id = ${s.deelnemerId}`.execute(tx)
}

export interface Gewisseld extends Bereikbaar {
  /** The involvement that began. */
  onderwerpId: string
  deelnemerId: string
}
/** Who got somebody else in the place of who was with him, these last days, and did not hear of it yet. */
export async function loadGewisseld(tx: Tx, vandaag: Dag): Promise<Gewisseld[]> {
  const { rows } = await sql<Gewisseld>`
    select distinct on (n.deelnemer_id) n.id as onderwerp_id, n.deelnemer_id, d.email, d.telefoon, ${KEUZE} as keuze
    from v_betrokkene b join v_betrokkene n on n.deelnemer_id = b.deelnemer_id and n.rol = b.rol and n.begin = b.einde and n.medewerker_id <> b.medewerker_id
    join v_deelnemer d on d.id = n.deelnemer_id and d.overleden_op is null
    where b.reden_einde is not null and b.einde > ${plusDagen(vandaag, -3)} and n.vastgelegd_op > now() - interval '3 days'
      and not exists (select from v_bericht x where x.deelnemer_id = n.deelnemer_id and x.soort = 'begeleider' and x.gemaakt_op >= n.vastgelegd_op)
    order by n.deelnemer_id, n.begin limit 2000`.execute(tx)
  return rows
}
export async function storeWisselbericht(tx: Tx, w: Gewisseld, kanaal: string): Promise<void> {
  await sql`insert into bericht (deelnemer_id, organisatie_id, soort, onderwerp_id, kanaal)
    select id, organisatie_id, 'begeleider', ${w.onderwerpId}, ${kanaal} from v_deelnemer where id = ${w.deelnemerId}`.execute(tx)
}

export interface TeVersturen {
  id: string
  soort: string
  kanaal: "email" | "sms"
  pogingen: number
  email: string | null
  telefoon: string | null
  naam: string
  voertaal: string | null
  /** About which appointment; null: it is about something else. */
  afspraak: { uid: string; volgnummer: number; dag: Dag; tijd: string; minuten: number } | null
  /** It is no longer as it was. */
  achterhaald: boolean
}

/** The next that waits, held for this transaction; a letter waits for somebody who prints it. */
export async function neemBericht(tx: Tx): Promise<TeVersturen | null> {
  const { rows } = await sql<TeVersturen>`
    select b.id, b.soort, b.kanaal, b.pogingen, d.email, d.telefoon, d.voornaam as naam, d.voertaal,
      case when a.uid is not null then jsonb_build_object('uid', a.uid, 'volgnummer', b.volgnummer, 'dag', a.dag, 'tijd', to_char(a.tijd, 'HH24:MI'),
        'minuten', a.minuten) end as afspraak,
      b.afspraak_uid is not null and (a.volgnummer is distinct from b.volgnummer or a.dag < current_date) as achterhaald
    from bericht b join v_deelnemer d on d.id = b.deelnemer_id left join v_afspraak a on a.uid = b.afspraak_uid
    where b.kanaal <> 'brief' and b.verstuurd_op is null and b.mislukt_op is null and b.achterhaald_op is null and b.volgende_op <= now()
    order by b.volgende_op limit 1 for update of b skip locked`.execute(tx)
  return rows[0] ?? null
}

/** The link that this message carries, known by its hash alone; false: there is nothing left to do with one. */
export const storeDaadlink = async (tx: Tx, berichtId: string, hash: Buffer): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select ctx.maak_daadlink(${berichtId}, ${hash}) as ja`.execute(tx)).rows[0]!.ja

type Afloop = { stand: "verstuurd" | "mislukt" | "achterhaald" } | { stand: "later"; minuten: number }
export async function storeAfloop(tx: Tx, id: string, afloop: Afloop): Promise<void> {
  const poging = sql`pogingen = pogingen + 1`
  if (afloop.stand === "later")
    await sql`update bericht set ${poging}, volgende_op = now() + make_interval(mins => ${afloop.minuten}) where id = ${id}`.execute(tx)
  else await sql`update bericht set ${poging}, ${sql.raw(`${afloop.stand}_op`)} = now() where id = ${id}`.execute(tx)
}

export interface Gestuurd {
  soort: string
  kanaal: string
  gemaaktOp: Date
  verstuurdOp: Date | null
  misluktOp: Date | null
  achterhaaldOp: Date | null
  /** Somebody said that it was told otherwise. */
  gestopt: boolean
}
/** What was sent about one appointment, the last on top. */
export async function loadBerichten(tx: Tx, uid: string): Promise<Gestuurd[]> {
  const { rows } =
    await sql<Gestuurd>`select soort, kanaal, gemaakt_op, verstuurd_op, mislukt_op, achterhaald_op, gestopt_door is not null as gestopt
    from v_bericht where afspraak_uid = ${uid} order by gemaakt_op desc`.execute(tx)
  return rows
}

export async function loadKeuze(tx: Tx, deelnemerId: string): Promise<string | null> {
  const { rows } = await sql<{ kanaal: string }>`select kanaal from v_berichtkeuze where deelnemer_id = ${deelnemerId}
    order by vastgelegd_op desc limit 1`.execute(tx)
  return rows[0]?.kanaal ?? null
}
export async function loadBereik(tx: Tx, deelnemerId: string): Promise<{ email: string | null; telefoon: string | null }> {
  const { rows } = await sql<{
    email: string | null
    telefoon: string | null
  }>`select email, telefoon from v_deelnemer where id = ${deelnemerId}`.execute(tx)
  return rows[0] ?? { email: null, telefoon: null }
}
/** Whether he wants to hear it when there is something new to read of what was said. */
export async function loadWilLezen(tx: Tx, deelnemerId: string): Promise<boolean> {
  const { rows } = await sql<{ nee: boolean }>`
    select exists (select from v_berichtkeuze where deelnemer_id = ${deelnemerId} and not verslag) as nee`.execute(tx)
  return !rows[0]!.nee
}
/** By the participant himself. Null, or the code of what stands in the way. */
export const storeMijnKeuze = (tx: Tx, kanaal: string, verslag: boolean): Promise<string | null> =>
  refusalOf(tx, sql`ctx.kies_mijn_kanaal(${kanaal}, ${verslag})`)
/** By staff: the way alone. What he himself chose to hear of stays. */
export async function storeKeuze(tx: Tx, deelnemerId: string, kanaal: string, accountId: string): Promise<void> {
  const verslag = await loadWilLezen(tx, deelnemerId)
  await sql`update berichtkeuze set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = 'anders gekozen'
    where deelnemer_id = ${deelnemerId} and vervallen_op is null`.execute(tx)
  await sql`insert into berichtkeuze (deelnemer_id, organisatie_id, kanaal, verslag, vastgelegd_door)
    select id, organisatie_id, ${kanaal}, ${verslag}, ${accountId} from v_deelnemer where id = ${deelnemerId}`.execute(tx)
}

/** No more messages about this appointment; false: it is not one to come that the actor may write about. */
export const stopBerichten = async (tx: Tx, uid: string): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select ctx.stop_berichten(${uid}) as ja`.execute(tx)).rows[0]!.ja

/** Tells the resident, in neutral words and not at once, that what was said can be read. */
export const storeLeesbericht = (tx: Tx, gesprekId: string, kanaal: string): Promise<unknown> =>
  sql`select ctx.meld_gesprek(${gesprekId}, ${kanaal})`.execute(tx)
/** From when such a message may go that waits; null: none does. */
export async function loadLeesbericht(tx: Tx, deelnemerId: string): Promise<Date | null> {
  const { rows } = await sql<{
    volgendeOp: Date
  }>`select volgende_op from v_bericht where deelnemer_id = ${deelnemerId} and soort = 'gesprek'
    and num_nonnulls(verstuurd_op, mislukt_op, achterhaald_op) = 0`.execute(tx)
  return rows[0]?.volgendeOp ?? null
}
/** False: none waits, or the actor may not write about this person. */
export const stopLeesbericht = async (tx: Tx, deelnemerId: string): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select ctx.stop_leesbericht(${deelnemerId}) as ja`.execute(tx)).rows[0]!.ja
