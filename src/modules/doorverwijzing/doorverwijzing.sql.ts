import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { VerwijsDoor } from "./doorverwijzing.schema.ts"

export interface Doorverwijzing {
  id: string
  aan: string
  /** Answers by a link, not here. */
  metLink: boolean
  hulp: string
  vraag: string
  gevraagdOp: Dag
  antwoordVoor: Dag
  antwoord: string | null
  antwoordOp: Dag | null
  antwoordReden: string | null
  contactNaam: string | null
  eersteContact: Dag | null
  ingetrokken: boolean
}

/** All referrals of one person, the newest on top; what was withdrawn stays readable. */
export async function loadDoorverwijzingen(tx: Tx, deelnemerId: string): Promise<Doorverwijzing[]> {
  const { rows } = await sql<Doorverwijzing>`
    select d.id, coalesce(d.aan_naam, o.naam) as aan, d.aan_email is not null as met_link, d.hulp, d.vraag,
      (d.vastgelegd_op at time zone 'Europe/Amsterdam')::date as gevraagd_op, d.antwoord_voor, d.antwoord, d.antwoord_op, d.antwoord_reden, d.contact_naam,
      d.eerste_contact, d.vervallen_op is not null as ingetrokken
    from doorverwijzing d left join v_organisatie o on o.id = d.aan_organisatie_id
    where d.deelnemer_id = ${deelnemerId} order by d.vastgelegd_op desc limit 50`.execute(tx)
  return rows
}

export interface Keus {
  id: string
  naam: string
}
/** Who can be asked here: every organisation but the one that asks. */
export async function loadPartners(tx: Tx, behalve: string | null): Promise<Keus[]> {
  return (await sql<Keus>`select id, naam from v_organisatie where id is distinct from ${behalve}::uuid order by naam`.execute(tx)).rows
}

/** May something about this person leave the house? Null: he is out of reach. */
export async function loadMagDelen(tx: Tx, deelnemerId: string): Promise<boolean | null> {
  const { rows } = await sql<{ mag: boolean }>`select not exists (select 1 from v_beperking b where b.deelnemer_id = d.id) as mag
    from v_deelnemer d where d.id = ${deelnemerId}`.execute(tx)
  return rows[0]?.mag ?? null
}

export async function storeDoorverwijzing(tx: Tx, id: string, v: VerwijsDoor, accountId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into doorverwijzing (id, deelnemer_id, organisatie_id, hulp, vraag, aan_organisatie_id, aan_naam, aan_email, doel, grond, toelichting, antwoord_voor, vastgelegd_door)
    select ${id}, d.id, d.organisatie_id, ${v.hulp}, ${v.vraag}, ${v.aanOrganisatieId}::uuid, ${v.aanNaam}, ${v.aanEmail}, ${v.doel}, ${v.grond}, ${v.toelichting},
      ${v.antwoordVoor}::date, ${accountId} from v_deelnemer d where d.id = ${v.deelnemerId}`.execute(tx)
  return numAffectedRows === 1n
}

/** Withdraws what was not answered; false: it was, or is out of reach. */
export async function closeDoorverwijzing(
  tx: Tx,
  welke: { id: string; deelnemerId: string },
  accountId: string,
  reden: string,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update doorverwijzing set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${welke.id} and deelnemer_id = ${welke.deelnemerId} and antwoord is null and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}
