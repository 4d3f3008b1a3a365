import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"

/** Null: there is no such person for this actor. Otherwise since when a conversation can have been held. */
export async function loadGesprekspartner(tx: Tx, deelnemerId: string): Promise<{ geboortedatum: Dag | null } | null> {
  const { rows } = await sql<{ geboortedatum: Dag | null }>`select geboortedatum from v_deelnemer where id = ${deelnemerId}`.execute(tx)
  return rows[0] ?? null
}

/** The same for who records one; he may see of the person no more than a first name. */
export async function loadMetWieGesproken(tx: Tx, deelnemerId: string): Promise<{ geboortedatum: Dag | null } | null> {
  const { rows } = await sql<{ geboortedatum: Dag | null }>`select geboortedatum from ctx.gesprek_met(${deelnemerId})`.execute(tx)
  return rows[0] ?? null
}

/** Has the actor an own part here, and nothing of what others wrote? */
export async function loadAlleenEigen(tx: Tx, deelnemerId: string): Promise<boolean> {
  const { rows } = await sql<{ ja: boolean }>`select ${deelnemerId}::uuid in (select ctx.eigen_deel('C16'))
    and not ${deelnemerId}::uuid in (select ctx.dossiers('C16', 'lees')) as ja`.execute(tx)
  return rows[0]!.ja
}

/** Who is involved with this person today, for an appointment with a colleague. */
export async function loadMetWie(tx: Tx, deelnemerId: string, vandaag: Dag): Promise<Array<{ id: string; naam: string }>> {
  const { rows } = await sql<{
    id: string
    naam: string
  }>`select distinct m.id, m.naam from v_betrokkene b join v_medewerker m on m.id = b.medewerker_id
    where b.deelnemer_id = ${deelnemerId} and b.begin <= ${vandaag} and (b.einde is null or b.einde > ${vandaag})
      and (m.einde is null or m.einde > ${vandaag}) order by m.naam`.execute(tx)
  return rows
}

export interface NieuwGesprek {
  id: string
  deelnemerId: string
  datum: Dag
  soort: string
  /** Null: nobody wrote a note (yet). */
  notitie: string | null
  onderwerp: string | null
  medewerkerId: string | null
  accountId: string
}

export async function storeGesprek(tx: Tx, g: NieuwGesprek): Promise<void> {
  await sql`insert into contactmoment (id, deelnemer_id, organisatie_id, datum, soort, notitie, onderwerp, medewerker_id, vastgelegd_door)
    select ${g.id}, ${g.deelnemerId}, organisatie_id, ${g.datum}::date, ${g.soort}, ${g.notitie}, ${g.onderwerp}, ${g.medewerkerId}::uuid, ${g.accountId}
    from ctx.gesprek_met(${g.deelnemerId})`.execute(tx)
}

/** Withdraws a conversation; false: it is withdrawn already, or not the actor's to withdraw. */
export async function closeGesprek(
  tx: Tx,
  { gesprekId, deelnemerId, accountId, reden }: { gesprekId: string; deelnemerId: string; accountId: string; reden: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update contactmoment set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${gesprekId} and deelnemer_id = ${deelnemerId} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}

export interface MijnGesprek {
  datum: Dag
  soort: string
  /** The note, or the subject that came with a file; null: nobody wrote anything. */
  tekst: string | null
  medewerker: string | null
  stappen: Array<{ wat: string; uiterlijk: Dag; uitkomst: string | null }>
}
/** What was said with one person, the last first, with what was agreed in it. */
export async function loadMijnGesprekken(tx: Tx, deelnemerId: string, vanaf: number, hoeveel: number): Promise<MijnGesprek[]> {
  const { rows } = await sql<MijnGesprek>`select c.datum, c.soort, coalesce(c.notitie, c.onderwerp) as tekst, m.naam as medewerker,
      coalesce((select jsonb_agg(jsonb_build_object('wat', s.wat, 'uiterlijk', s.uiterlijk, 'uitkomst', s.uitkomst) order by s.uiterlijk, s.vastgelegd_op)
        from v_stap s where s.contactmoment_id = c.id), '[]') as stappen
    from v_contactmoment c left join v_medewerker m on m.id = c.medewerker_id
    where c.deelnemer_id = ${deelnemerId} order by c.datum desc, c.vastgelegd_op desc, c.id offset ${vanaf} limit ${hoeveel}`.execute(tx)
  return rows
}
