import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import { isUuid } from "#platform/uuid"
import type { Bewaartermijn } from "./bewaren.parameters.ts"

/** The tables of a person in the order in which they can go: what points at another first. */
export const WISVOLGORDE = [
  "verwijzing",
  "aanmelding",
  "aanwezigheid",
  "plaatsing",
  "dienstverband",
  "doorverwijzing",
  "casusoverleg",
  "vacaturevoorstel",
  "stap",
  "planscan",
  "planakkoord",
  "planversie",
  "plandoel",
  "plan",
  "evaluatie",
  "planpauze",
  "ladderoordeel",
  "eigenwoord",
  "voorlichting",
  "doorgeleiding",
  "bericht",
  "boodschap",
  "afspraak",
  "berichtkeuze",
  "portfolio_document",
  "cv_keuze",
  "werkwens",
  "portfolio_onderdeel",
  "contactmoment",
  "traject",
  "melding",
  "maatregel",
  "verplichting",
  "stimulans",
  "bekostiging",
  "contactpersoon",
  "zorgbetrokkenheid",
  "uitkering",
  "trede",
  "afname_vermogen",
  "afname_taal",
  "afname_wens",
  "afname_werk",
  "opleiding",
  "doelgroep",
  "ontheffing",
  "deling",
  "afscherming",
  "noodtoegang",
  "aansluiting",
  "dossieroverdracht",
  "beperking",
  "verzoek",
  "betrokkene",
  "verantwoordelijke",
  "samenvoeging",
  "deelnemer_adres",
  "deelnemer_bsn",
  "deelnemer_nummer",
  "deelnemer",
] as const

export interface Wachtend {
  id: string
  einde: string | null
  categorieen: string[]
  geheel: boolean
  wacht: string | null
}
export interface Proef {
  mensen: number
  geheel: number
  wachten: number
  /** Rows by category. */
  telling: Record<string, number>
  /** Null for who may not know who it is. */
  wie: Wachtend[] | null
}
export interface Regels {
  regels: readonly Bewaartermijn[]
  nietBegonnen: Bewaartermijn
}
const alsJson = (regels: readonly Bewaartermijn[]) =>
  JSON.stringify(regels.map(({ categorieen, maanden, vanaf, bestemming }) => ({ categorieen, maanden, vanaf, bestemming })))

/** What erasing would do today; nothing is kept. Null where the actor has no say. */
export async function loadProef(tx: Tx, organisatieId: string, dag: string, { regels, nietBegonnen }: Regels): Promise<Proef | null> {
  const { rows } = await sql<{ proef: string }>`
    select to_jsonb(p)::text as proef from ctx.proef_wissen(${organisatieId}, ${dag}::date, ${alsJson(regels)}::jsonb, ${nietBegonnen.maanden}) p`.execute(
    tx,
  )
  // As text: the plugin that turns column names into ours would do the same to the names in here.
  return rows[0] ? (JSON.parse(rows[0].proef) as Proef) : null
}

export interface Wisplan {
  id: string
  opVerzoek: boolean
  /** Done again after a restore; nobody proposed it. */
  herhaald: boolean
  peildatum: string
  mensen: number
  telling: Record<string, number>
  zelf: boolean
  voorgesteldOp: Date
  besluit: "akkoord" | "afgewezen" | null
  gedaan: number
  overgeslagen: number
  rijen: number
  klaarOp: Date | null
  /** Agreed to, and the archive does not have it yet. */
  archiefWacht: boolean
}
/** Of one person what goes, with the last day of it. */
export interface Wisregel {
  deelnemerId: string
  geheel: boolean
  archief: string[]
  wat: Array<{ categorie: string; n: number; laatste: string | null }>
}
/** So many at a time; nobody for who may not know who it is. */
export const PER_BLAD = 25
export async function loadWisregels(tx: Tx, wisplanId: string, vanaf: number): Promise<Wisregel[]> {
  const { rows } = await sql<Omit<Wisregel, "wat"> & { wat: string }>`
    select deelnemer_id, geheel, archief, wat::text as wat from ctx.wisplan_wie(${wisplanId}, ${vanaf})`.execute(tx)
  return rows.map(r => ({ ...r, wat: JSON.parse(r.wat) as Wisregel["wat"] }))
}

/** All of them, page by page; one more than `hoogstens` where there are more. */
export async function loadAlleWisregels(tx: Tx, wisplanId: string, hoogstens: number): Promise<Wisregel[]> {
  const alle: Wisregel[] = []
  for (let blad = PER_BLAD; blad === PER_BLAD && alle.length <= hoogstens; ) {
    const rijen = await loadWisregels(tx, wisplanId, alle.length)
    alle.push(...rijen)
    blad = rijen.length
  }
  return alle
}

const PLAN = sql`select id, op_verzoek, herhaalt is not null as herhaald, peildatum, mensen, telling, voorgesteld_door = (select ctx.account()) as zelf, voorgesteld_op, besluit, gedaan, overgeslagen,
  rijen, klaar_op, besluit is not distinct from 'akkoord' and exists (select 1 from archiefpakket a where a.wisplan_id = wisplan.id and a.ontvangen_op is null) as archief_wacht
  from wisplan`

export async function loadWisplan(tx: Tx, id: string): Promise<Wisplan | null> {
  return isUuid(id) ? ((await sql<Wisplan>`${PLAN} where id = ${id}`.execute(tx)).rows[0] ?? null) : null
}
/** The newest; an older one is found by its address. */
export async function loadWisplannen(tx: Tx): Promise<Wisplan[]> {
  return (await sql<Wisplan>`${PLAN} order by voorgesteld_op desc limit 20`.execute(tx)).rows
}

export const storeWisplan = (
  tx: Tx,
  id: string,
  organisatieId: string,
  dag: string,
  { regels, nietBegonnen }: Regels,
): Promise<string | null> =>
  refusalOf(
    tx,
    sql`ctx.stel_wissen_voor(${id}, ${organisatieId}, ${dag}::date, ${alsJson(regels)}::jsonb, ${nietBegonnen.maanden},
    ${JSON.stringify({ bronnen: [...regels, nietBegonnen] })}::jsonb)`,
  )
export const storeWisplanVoorVerzoek = (
  tx: Tx,
  id: string,
  verzoekId: string,
  categorieen: readonly string[],
  geheel: boolean,
  dag: string,
): Promise<string | null> =>
  refusalOf(tx, sql`ctx.stel_wissen_voor_verzoek(${id}, ${verzoekId}, ${[...categorieen]}, ${geheel}, ${dag}::date)`)
export const storeWisbesluit = (tx: Tx, id: string, besluit: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.beslis_wisplan(${id}, ${besluit})`)

/** Agreed to, not closed, and the archive has what it was to get. */
export async function isAanDeBeurt(tx: Tx, id: string): Promise<boolean> {
  return (await sql`select 1 from wisplan where id = ${id} and klaar_op is null`.execute(tx)).rows.length > 0
}
export const herijk = (tx: Tx, id: string): Promise<unknown> => sql`select ctx.herijk_wisplan(${id})`.execute(tx)

export interface Mens {
  deelnemerId: string
  categorieen: string[]
  geheel: boolean
}
/** Some of those who are still to go; who erases waits for who erases the same plan. */
export async function neemMensen(tx: Tx, wisplanId: string, aantal: number): Promise<Mens[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wis ${wisplanId}`}, 0))`.execute(tx)
  return (
    await sql<Mens>`select deelnemer_id, categorieen, geheel from wisplan_mens where wisplan_id = ${wisplanId} order by deelnemer_id limit ${aantal}`.execute(
      tx,
    )
  ).rows
}

/** Everybody's number, and the ones he had before two files were joined. */
export async function alleNummers(tx: Tx, deelnemers: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct unnest(ctx.ook_bekend_als(d)) as id from unnest(${[...deelnemers]}::uuid[]) d`.execute(tx)
  return rows.map(r => r.id)
}

/** Their rows in every table, earlier versions and answers. The policies let nothing go but what the plan names. Answers how many. */
export async function wisRijen(
  tx: Tx,
  mensen: readonly Mens[],
  weg: { nummers: readonly string[]; accounts: readonly string[] },
): Promise<number> {
  const ids = mensen.map(m => m.deelnemerId)
  let rijen = 0
  const wis = async (tabel: string, waar: ReturnType<typeof sql>) => {
    rijen += Number((await sql`delete from ${sql.table(tabel)} where ${waar}`.execute(tx)).numAffectedRows ?? 0n)
  }
  const categorieVan = sql`split_part(obj_description(to_regclass('public.' || tabel)), ' ', 2)`
  await wis("vorige_versie", sql`deelnemer_id = any(${ids}::uuid[])`)
  for (const { deelnemerId, categorieen } of mensen)
    await wis(
      "import_vorige",
      sql`coalesce(inhoud->>'deelnemer_id', case when tabel = 'deelnemer' then rij_id::text end) in (select unnest(ctx.ook_bekend_als(${deelnemerId}))::text)
        and ${categorieVan} = any(${categorieen})`,
    )
  const { rows } = await sql<{ n: number }>`select ctx.wis_samengevoegd(${ids}) as n`.execute(tx)
  rijen += rows[0]!.n
  for (const tabel of WISVOLGORDE) await wis(tabel, sql`${sql.ref(tabel === "deelnemer" ? "id" : "deelnemer_id")} = any(${ids}::uuid[])`)
  await wis("opvallend", sql`deelnemer_id = any(${[...weg.nummers]}::uuid[])`)
  await wis("opdracht", sql`account_id = any(${[...weg.accounts]}::uuid[])`)
  for (const id of weg.nummers) await wis("opdracht", sql`uitkomst::text like ${`%${id}%`}`)
  return rijen
}

/** The accounts that went with the people. */
export async function wisInlog(tx: Tx, deelnemers: readonly string[]): Promise<string[]> {
  return (await sql<{ weg: string[] }>`select ctx.wis_inlog(${[...deelnemers]}::uuid[]) as weg`.execute(tx)).rows[0]!.weg
}

/** What waits, or was given up, in the name of these people. */
export const wisTaken = async (tx: Tx, nummers: readonly string[]): Promise<unknown> =>
  sql`select ctx.wis_taken(${[...nummers]}::uuid[])`.execute(tx)

/** What is done is done: the people leave the plan in the transaction that erased them. */
export async function streepAf(tx: Tx, wisplanId: string, ids: readonly string[], rijen: number): Promise<void> {
  await sql`delete from wisplan_mens where wisplan_id = ${wisplanId} and deelnemer_id = any(${[...ids]}::uuid[])`.execute(tx)
  await sql`update wisplan set gedaan = gedaan + ${ids.length}, rijen = rijen + ${rijen} where id = ${wisplanId}`.execute(tx)
}
export async function sluitWisplan(tx: Tx, wisplanId: string): Promise<{ gedaan: number; rijen: number } | null> {
  const { rows } = await sql<{
    gedaan: number
    rijen: number
  }>`update wisplan set klaar_op = now() where id = ${wisplanId} and klaar_op is null
    and not exists (select 1 from wisplan_mens where wisplan_id = ${wisplanId}) returning gedaan, rijen`.execute(tx)
  return rows[0] ?? null
}
