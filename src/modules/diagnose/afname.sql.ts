import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"
import type { Afname } from "./afname.rules.ts"
import type { Antwoorden } from "./antwoord.rules.ts"
import type { Categorie, Instrument } from "./instrument.rules.ts"
import { INSTRUMENT } from "./instrument.sql.ts"

/** A data category is a table: where a result of an instrument of that category stands. */
const TABEL: Readonly<Record<Categorie, string>> = { C08: "afname_vermogen", C12: "afname_taal", C13: "afname_wens", C14: "afname_werk" }
const tabel = (categorie: Categorie) => sql.raw(TABEL[categorie])

const AFNAME = sql`select a.id, a.deelnemer_id, a.organisatie_id, ${INSTRUMENT} as instrument, a.datum, a.invuller, m.naam as medewerker, a.antwoorden,
    a.afgerond_op, a.vervangt, a.waarom_eerder, a.overgedragen_op is not null as overgedragen, a.vastgelegd_door = (select ctx.account()) as begonnen_door_mij,
    case when a.overgedragen_op is null then a.vastgelegd_door = (select ctx.account())
      else (a.invuller = 'medewerker') = ((select (ctx.wie()).deelnemer_id) is not null) end as van_mij
  from v_afname a join instrument i on i.id = a.instrument_id left join v_medewerker m on m.id = a.medewerker_id`

/** Everything of one person that the reader may see, drafts too, newest first. */
export async function loadAfnamen(tx: Tx, deelnemerId: string): Promise<Afname[]> {
  const { rows } = await sql<Afname>`${AFNAME} where a.deelnemer_id = ${deelnemerId}
    order by a.datum desc, a.vastgelegd_op desc, a.id`.execute(tx)
  return rows
}

/** Null: it is not there, counts no more, or is out of reach. */
export async function loadAfname(tx: Tx, afnameId: string): Promise<Afname | null> {
  if (!isUuid(afnameId)) return null
  const { rows } = await sql<Afname>`${AFNAME} where a.id = ${afnameId}`.execute(tx)
  return rows[0] ?? null
}

/** Whom it is about: for whom an instrument holds, and since when he can have been asked. Null: nobody, for this actor. */
export async function loadOver(tx: Tx, deelnemerId: string): Promise<{ organisatieId: string; geboortedatum: Dag | null } | null> {
  const { rows } = await sql<{ organisatieId: string; geboortedatum: Dag | null }>`
    select organisatie_id, geboortedatum from ${over(deelnemerId)}`.execute(tx)
  return rows[0] ?? null
}

/** Who has only an own part there sees of a person no more than a first name. */
const over = (deelnemerId: string) => sql`(select organisatie_id, geboortedatum from v_deelnemer where id = ${deelnemerId}
  union all select a, null from ctx.afname_over(${deelnemerId}) a where a is not null limit 1) d`

/** Of which kinds the reader has an own part with this person, and reads nothing of what others found. */
export async function loadAlleenEigen(tx: Tx, deelnemerId: string, categorieen: readonly Categorie[]): Promise<Categorie[]> {
  const { rows } = await sql<{ categorie: Categorie }>`select c as categorie from unnest(${categorieen}::text[]) c
    where ${deelnemerId}::uuid in (select ctx.eigen_deel(c)) and not ${deelnemerId}::uuid in (select ctx.dossiers(c, 'lees'))`.execute(tx)
  return rows.map(r => r.categorie)
}

export interface NieuweAfname {
  id: string
  deelnemerId: string
  instrument: Instrument
  datum: Dag
  invuller: Afname["invuller"]
  medewerkerId: string | null
  accountId: string
  antwoorden: Antwoorden
  vervangt: string | null
  waaromEerder?: string | null
}
export async function storeAfname(tx: Tx, a: NieuweAfname): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into ${tabel(a.instrument.categorie)}
      (id, deelnemer_id, organisatie_id, instrument_id, datum, invuller, medewerker_id, antwoorden, vastgelegd_door, vervangt, waarom_eerder)
    select ${a.id}, ${a.deelnemerId}, d.organisatie_id, ${a.instrument.id}, ${a.datum}::date, ${a.invuller}, ${a.medewerkerId}::uuid,
      ${JSON.stringify(a.antwoorden)}::jsonb, ${a.accountId}, ${a.vervangt}::uuid, ${a.waaromEerder ?? null} from ${over(a.deelnemerId)}`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

/** The draft as it was read: not finished, not gone, and not handed over meanwhile. Whose turn it is the database decides. */
const ZOALS_GELEZEN = ({ id, overgedragen }: Afname) =>
  sql`id = ${id} and afgerond_op is null and vervallen_op is null and (overgedragen_op is not null) = ${overgedragen}`

/** Adds the answers of one section to a draft; false: it is finished, gone, or with somebody else. */
export async function storeAntwoorden(tx: Tx, afname: Afname, antwoorden: Antwoorden): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update ${tabel(afname.instrument.categorie)} set antwoorden = antwoorden || ${JSON.stringify(antwoorden)}::jsonb
    where ${ZOALS_GELEZEN(afname)}`.execute(tx)
  return numAffectedRows === 1n
}

export async function storeAfgerond(tx: Tx, afname: Afname, datum: Dag, vandaag: Dag): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update ${tabel(afname.instrument.categorie)} set datum = ${datum}::date, afgerond_op = ${vandaag}::date
    where ${ZOALS_GELEZEN(afname)}`.execute(tx)
  return numAffectedRows === 1n
}

/** To the other, or back to who began it. */
export async function storeOverdracht(tx: Tx, afname: Afname): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update ${tabel(afname.instrument.categorie)} set overgedragen_op = case when overgedragen_op is null then now() end
    where ${ZOALS_GELEZEN(afname)}`.execute(tx)
  return numAffectedRows === 1n
}

/** A draft that goes on with somebody else counts no more; false: it was finished, thrown away or handed over meanwhile. */
export async function closeConcept(tx: Tx, afname: Afname, accountId: string, reden: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update ${tabel(afname.instrument.categorie)} set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where ${ZOALS_GELEZEN(afname)}`.execute(tx)
  return numAffectedRows === 1n
}

/** It counts no more, and stays readable; false: it did not, or is not the actor's to withdraw. */
export async function closeAfname(
  tx: Tx,
  { id, instrument }: Pick<Afname, "id" | "instrument">,
  accountId: string,
  reden: string,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update ${tabel(instrument.categorie)} set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${id} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}
