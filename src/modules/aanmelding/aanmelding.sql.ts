import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"

/** Somebody who signed up, as the actor may see him. */
export interface Aanmelding {
  id: string
  deelnemerId: string | null
  naam: string
  weg: string
  groep: string | null
  /** Out of detention or care; null as well for who may not know. */
  beschermdeGroep: string | null
  toegang: string | null
  opdrachtgever: string | null
  betaler: string | null
  ontvangenOp: Dag
  uitgenodigdVoor: Dag | null
  /** HH:MM; null: a day alone. */
  uitgenodigdTijd: string | null
  gezienOp: Dag | null
  /** What came of the screening at the door, and when. */
  screening: string | null
  screeningOp: Dag | null
  begonnenOp: Dag | null
  geslotenOp: Dag | null
  geslotenReden: string | null
}
/** With all that is known of him as long as there is no file. */
export interface AanmeldingHeel extends Aanmelding {
  voornaam: string
  tussenvoegsel: string | null
  achternaam: string
  geboortedatum: Dag
  telefoon: string | null
  email: string | null
  voertaal: string | null
  vraag: string | null
  /** Who referred him, for who may know. */
  van: string | null
  uitgenodigdPlek: string | null
  /** With whom he has the first conversation. */
  uitgenodigdBij: string | null
  /** How he is told of it; null: not by us. */
  uitgenodigdLangs: "email" | "sms" | null
  /** What he was last told, and when; null: nothing. */
  gemeld: string | null
  gemeldDag: Dag | null
  /** Nobody tries any more: he has to be called. */
  meldOpgegeven: boolean
}

const NAAM = sql`concat_ws(' ', coalesce(a.voornaam, d.voornaam), coalesce(a.tussenvoegsel, case when a.voornaam is null then d.tussenvoegsel end),
  coalesce(a.achternaam, d.achternaam))`
const REGEL = sql`a.id, a.deelnemer_id, ${NAAM} as naam, a.weg, a.groep, v.groep as beschermde_groep, a.toegang, a.opdrachtgever, a.betaler, a.ontvangen_op,
  a.uitgenodigd_voor, to_char(a.uitgenodigd_tijd, 'HH24:MI') as uitgenodigd_tijd, a.gezien_op, a.screening, a.screening_op, a.begonnen_op, a.gesloten_op, a.gesloten_reden`
/** Of a file that the actor may not open nothing is told here either. */
const VAN = sql`from aanmelding a left join v_deelnemer d on d.id = a.deelnemer_id left join verwijzing v on v.aanmelding_id = a.id
  where a.organisatie_id = (select (ctx.wie()).organisatie_id) and (a.deelnemer_id is null or d.id is not null)`

const DEEL = {
  open: sql`a.deelnemer_id is null and a.gesloten_op is null`,
  begonnen: sql`a.deelnemer_id is not null`,
  gesloten: sql`a.gesloten_op is not null`,
} as const
export type Deel = keyof typeof DEEL

export const HOOGSTENS = 100

export interface Lijst {
  telling: Record<Deel, number>
  rijen: Aanmelding[]
}
/** One part of the list: the longest waiting on top, what is over newest first. */
export async function loadLijst(tx: Tx, deel: Deel, hoogstens = HOOGSTENS): Promise<Lijst> {
  const volgorde = deel === "open" ? sql`a.ontvangen_op, a.id` : sql`coalesce(a.begonnen_op, a.gesloten_op) desc, a.id`
  const { rows } = await sql<Lijst>`
    with rij as (select ${REGEL} ${VAN} and ${DEEL[deel]} order by ${volgorde} limit ${hoogstens})
    select (select jsonb_build_object('open', count(*) filter (where ${DEEL.open}), 'begonnen', count(*) filter (where ${DEEL.begonnen}),
        'gesloten', count(*) filter (where ${DEEL.gesloten})) ${VAN}) as telling,
      (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from rij r) as rijen`.execute(tx)
  return rows[0]!
}

/** Somebody in the queue; null: not (any more), or not of the actor's organisation. */
export async function loadWachtende(tx: Tx, id: string): Promise<AanmeldingHeel | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<AanmeldingHeel>`
    select ${REGEL}, a.voornaam, a.tussenvoegsel, a.achternaam, a.geboortedatum, a.telefoon, a.email, a.voertaal, a.vraag, a.uitgenodigd_plek, a.uitgenodigd_langs,
      a.gemeld, (a.gemeld_op at time zone 'Europe/Amsterdam')::date as gemeld_dag, coalesce(a.meld_na = 'infinity', false) as meld_opgegeven,
      (select m.naam from v_medewerker m where m.id = a.uitgenodigd_bij) as uitgenodigd_bij,
      (select o.naam from v_organisatie o where o.id = v.van_organisatie_id) as van ${VAN} and a.deelnemer_id is null and a.id = ${id}`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface Lijkt {
  id: string
  naam: string
  geboortedatum: Dag
  gelijkenis: number
}
/** Who waits here already with this birth date and nearly this name. */
export async function loadLijktOp(tx: Tx, naam: string, geboortedatum: Dag, behalve: string | null = null): Promise<Lijkt[]> {
  const { rows } = await sql<Lijkt>`
    select a.id, concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam) as naam, a.geboortedatum,
      similarity(zoekvorm(${naam}), zoekvorm(concat_ws(' ', a.voornaam, a.tussenvoegsel, a.achternaam))) as gelijkenis
    from aanmelding a where a.deelnemer_id is null and a.gesloten_op is null and a.geboortedatum = ${geboortedatum} and a.id is distinct from ${behalve}::uuid
    order by 4 desc limit 5`.execute(tx)
  return rows
}

/** Is there a file at the organisation that the actor may not see, of somebody like this one? */
export const loadElders = async (tx: Tx, id: string): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select ctx.dossier_elders_in_huis(${id}) as ja`.execute(tx)).rows[0]!.ja

export interface OpenOrganisatie {
  id: string
  naam: string
}
/** Organisations that take people in. */
export async function loadOpen(tx: Tx): Promise<OpenOrganisatie[]> {
  return (await sql<OpenOrganisatie>`select id, regexp_replace(naam, '^Gemeente ', '') as naam from ctx.open_voor_aanmelding()`.execute(tx))
    .rows
}

export interface Verwezen {
  id: string
  kenmerk: string | null
  naam: string | null
  organisatie: string
  ontvangenOp: Dag
  stand: string
}
/** Whom the actor referred, with what became of it. */
export const loadVerwezen = async (tx: Tx, vanaf: Dag): Promise<Verwezen[]> =>
  (await sql<Verwezen>`select * from ctx.mijn_verwijzingen(${vanaf}::date)`.execute(tx)).rows
