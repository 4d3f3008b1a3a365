import { sql, type Tx } from "#platform/db"

/** What the privacy officer looks at: a period, and within it perhaps one employee or one file. */
export interface Blik {
  van: string
  tot: string
  accountId: string | null
  dossierId: string | null
}

export interface Inzage {
  id: string
  op: Date
  naam: string | null
  rol: string
  organisatie: string | null
  doel: string
  /** The way by which it was open to who looked; null: not kept. */
  grond: string | null
  pagina: string
  categorieen: string[]
  dossiers: string[]
  /** People of other organisations in the same look: how many, not who. */
  andere: number
}

const zicht = ({ van, tot, accountId, dossierId }: Blik) =>
  sql`ctx.toezicht_inzagen(${van}::date::timestamptz, ${tot}::date::timestamptz, ${accountId}::uuid, ${dossierId}::uuid)`
// One person may have more seats; in the log stands the account.
const NAAM = sql`(select m.naam from v_medewerker m where m.account_id = i.account_id order by m.begin desc limit 1)`

/** Looks, newest first, after `voor` (keyset). */
export async function loadInzagen(tx: Tx, blik: Blik, voor: string | null, aantal: number): Promise<Inzage[]> {
  const { rows } = await sql<Inzage>`
    select i.id, i.op, ${NAAM} as naam, i.rol, o.naam as organisatie, i.doel, (select x.grond from inzage x where x.id = i.id) as grond,
      i.pagina, i.categorieen, i.dossiers, i.andere
    from ${zicht(blik)} i left join v_organisatie o on o.id = i.organisatie_id
    where ${voor}::timestamptz is null or i.op < ${voor}::timestamptz
    order by i.op desc, i.id limit ${aantal}`.execute(tx)
  return rows
}

export interface PerMedewerker {
  accountId: string
  naam: string | null
  rol: string
  organisatie: string | null
  keren: number
  mensen: number
  /** Before seven, after seven in the evening, or in the weekend. */
  buitenKantoortijd: number
}

export async function loadPerMedewerker(tx: Tx, blik: Blik, aantal: number): Promise<PerMedewerker[]> {
  const { rows } = await sql<PerMedewerker>`
    with i as materialized (select * from ${zicht(blik)}),
    mensen as (select account_id, count(distinct d) as n from i, unnest(i.dossiers) d group by 1)
    select i.account_id, ${NAAM} as naam, max(i.rol) as rol, max(o.naam) as organisatie, count(*) as keren, coalesce(max(m.n), 0) as mensen,
      count(*) filter (where extract(isodow from i.op at time zone 'Europe/Amsterdam') > 5
        or extract(hour from i.op at time zone 'Europe/Amsterdam') not between 7 and 18) as buiten_kantoortijd
    from i left join v_organisatie o on o.id = i.organisatie_id left join mensen m on m.account_id = i.account_id
    group by i.account_id order by mensen desc, keren desc limit ${aantal}`.execute(tx)
  return rows
}

export interface PerDossier {
  dossier: string
  kijkers: number
  keren: number
  organisaties: number
}

/** Files that most different people looked at. */
export async function loadPerDossier(tx: Tx, blik: Blik, aantal: number): Promise<PerDossier[]> {
  const { rows } = await sql<PerDossier>`
    select d as dossier, count(distinct i.account_id) as kijkers, count(*) as keren, count(distinct i.organisatie_id) as organisaties
    from ${zicht(blik)} i, unnest(i.dossiers) d group by d order by kijkers desc, keren desc, d limit ${aantal}`.execute(tx)
  return rows
}

export interface Auditregel {
  id: string
  op: Date
  naam: string | null
  rol: string | null
  handeling: string
  uitkomst: string
  gegevens: Record<string, unknown>
}

/** Acts of the people who work at the actor's organisation, newest first. */
export async function loadAudit(tx: Tx, blik: Blik, voor: string | null, aantal: number): Promise<Auditregel[]> {
  const { rows } = await sql<Auditregel>`
    select i.id, i.op, ${NAAM} as naam, i.rol, i.handeling, i.uitkomst, i.gegevens from audit i
    where i.op >= ${blik.van}::date::timestamptz and i.op < ${blik.tot}::date::timestamptz
      and (${blik.accountId}::uuid is null or i.account_id = ${blik.accountId}::uuid)
      and (${voor}::timestamptz is null or i.op < ${voor}::timestamptz)
    order by i.op desc, i.id limit ${aantal}`.execute(tx)
  return rows
}

/** The file behind a dossier number of the own organisation. */
export async function findDossier(tx: Tx, nummer: string): Promise<string | null> {
  return (await sql<{ id: string | null }>`select ctx.toezicht_dossier(${nummer}) as id`.execute(tx)).rows[0]!.id
}

export async function loadNaam(tx: Tx, accountId: string): Promise<string | null> {
  const { rows } = await sql<{
    naam: string
  }>`select naam from v_medewerker where account_id = ${accountId} order by begin desc limit 1`.execute(tx)
  return rows[0]?.naam ?? null
}

/** How often an emergency access waits for the judgement of this privacy officer. */
export const countTeBeoordelen = async (tx: Tx): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ctx.toezicht_noodtoegang() where oordeel is null`.execute(tx)).rows[0]!.n
