import { sql, type Tx } from "#platform/db"
import { isUuid } from "#platform/uuid"
import { HARTSLAG_WEG, type Stand, type Uitvoervorm } from "./overdracht.rules.ts"
import type { Bestandstelling } from "./rapport.rules.ts"

export interface Ontvangen {
  naam: string
  bytes: number
  sha256: string
}

export interface Overdracht {
  id: string
  richting: "in" | "uit"
  bron: string | null
  stand: Stand
  goedeRijen: boolean
  bestanden: Array<{ naam: string; bytes: number; rijen?: number }>
  tellingen: Bestandstelling[] | null
  fout: string | null
  poging: string
  begonnen: boolean
  stap: string | null
  gedaan: number
  totaal: number
  /** In Amsterdam: YYYY-MM-DD and HH:MM. */
  dag: string
  tijd: string
  /** Where it went out: until when it can be fetched, HH:MM; in which form, of which file alone, and how many people were left out. */
  tot: string | null
  vorm: Uitvoervorm
  alleen: string | null
  weggelaten: number
}

/** Whether it landed is what the import itself says, however the run that did it ended. */
const overdrachten = sql`
  select o.id, o.richting, o.bron, o.goede_rijen, o.bestanden, coalesce(i.bestanden, o.tellingen) as tellingen, o.fout, o.poging,
    o.begonnen_op is not null as begonnen, o.stap, o.gedaan, o.totaal, o.vorm, o.alleen, o.weggelaten,
    case when i.teruggedraaid_op is not null then 'teruggedraaid' when i.id is not null then 'geland'
      when o.stand in ('controleren','inlezen','maken') and o.hartslag_op < now() - make_interval(secs => ${HARTSLAG_WEG}) then 'onderbroken'
      else o.stand end as stand,
    to_char(coalesce(i.geland_op, o.gemaakt_op) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag,
    to_char(coalesce(i.geland_op, o.gemaakt_op) at time zone 'Europe/Amsterdam', 'HH24:MI') as tijd,
    to_char((o.klaar_op + interval '1 hour') at time zone 'Europe/Amsterdam', 'HH24:MI') as tot,
    coalesce(i.geland_op, o.gemaakt_op) as moment
  from overdracht o left join import i on i.id = o.id`

/** One's own transfer; null for what is not there or somebody else's. */
export async function loadOverdracht(tx: Tx, richting: "in" | "uit", id: string): Promise<Overdracht | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Overdracht>`select * from (${overdrachten}) x where id = ${id} and richting = ${richting}`.execute(tx)
  return rows[0] ?? null
}

/** One's own transfers, the newest first. */
export async function loadHistorie(tx: Tx, richting: "in" | "uit", hoogstens: number): Promise<Overdracht[]> {
  const { rows } = await sql<Overdracht>`
    select * from (${overdrachten}) x where richting = ${richting} order by moment desc, id limit ${hoogstens}`.execute(tx)
  return rows
}

/** One's own import that landed, however it came in. */
export interface Geland extends Elders {
  teruggedraaid: boolean
  viaPagina: boolean
}

export async function loadGeland(tx: Tx, id: string): Promise<Geland | null> {
  if (!isUuid(id)) return null
  const { rows } = await sql<Geland>`select ${GELAND}, i.teruggedraaid_op is not null as teruggedraaid,
      exists (select 1 from overdracht o where o.id = i.id) as via_pagina
    from import i join bron b on b.id = i.bron_id where i.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

export interface Elders {
  id: string
  stand: Stand
  bron: string
  dag: string
  tijd: string
  bestanden: Bestandstelling[]
}

const GELAND = sql`i.id, b.code as bron, i.bestanden, case when i.teruggedraaid_op is null then 'geland' else 'teruggedraaid' end as stand,
  to_char(i.geland_op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as dag, to_char(i.geland_op at time zone 'Europe/Amsterdam', 'HH24:MI') as tijd`

/** One's own imports that did not come through the browser. */
export async function loadElders(tx: Tx, hoogstens: number): Promise<Elders[]> {
  const { rows } = await sql<Elders>`
    select ${GELAND} from import i join bron b on b.id = i.bron_id
    where not exists (select 1 from overdracht o where o.id = i.id) order by i.geland_op desc limit ${hoogstens}`.execute(tx)
  return rows
}

/** How many of one's own uploads wait for a choice. */
export async function telOpen(tx: Tx): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::int as aantal from (${overdrachten}) x where richting = 'in' and stand not in ('geland','teruggedraaid','weggegooid','verlopen')`.execute(
    tx,
  )
  return rows[0]!.aantal
}

export async function maakOverdracht(
  tx: Tx,
  wie: string,
  { id, poging, bron, bestanden }: { id: string; poging: string; bron: string; bestanden: readonly Ontvangen[] },
): Promise<void> {
  await sql`insert into overdracht (id, account_id, richting, bron, stand, bestanden, poging)
    values (${id}, ${wie}, 'in', ${bron}, 'controleren', ${JSON.stringify(bestanden)}::jsonb, ${poging})`.execute(tx)
}
export async function maakUitlevering(
  tx: Tx,
  wie: string,
  { id, poging, vorm, alleen }: { id: string; poging: string; vorm: Uitvoervorm; alleen: string | null },
): Promise<void> {
  await sql`insert into overdracht (id, account_id, richting, stand, bestanden, poging, vorm, alleen)
    values (${id}, ${wie}, 'uit', 'maken', '[]', ${poging}, ${vorm}, ${alleen})`.execute(tx)
}

/** Asks for a new run; an earlier one that still runs no longer counts. False when somebody asked for another in the meantime. */
export async function vraagLoop(
  tx: Tx,
  { id, poging: gezien }: Overdracht,
  vraag: { stand: Stand; poging: string; goedeRijen?: boolean },
): Promise<boolean> {
  const { rows } =
    await sql`update overdracht set stand = ${vraag.stand}, goede_rijen = ${vraag.goedeRijen ?? false}, poging = ${vraag.poging},
    begonnen_op = null, hartslag_op = null, stap = null, gedaan = 0, totaal = 0, fout = null
    where id = ${id} and poging = ${gezien} returning id`.execute(tx)
  return rows.length > 0
}

/** Are there refused rows, or files that were left out, in what was checked? */
export async function telGeweigerd(tx: Tx, id: string): Promise<{ rijen: number; bestanden: number }> {
  const { rows } = await sql<{ rijen: number; bestanden: number }>`
    select count(distinct (bestand, rij)) filter (where rij is not null)::int as rijen, count(*) filter (where code = 'bestand_dubbel')::int as bestanden
    from overdracht_melding where overdracht_id = ${id} and ernst = 'geweigerd'`.execute(tx)
  return rows[0]!
}
