import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import type { Archiefkeuze } from "./archief.rules.ts"
import type { Ruw } from "./uitdraai.rules.ts"

/** What an organisation chose, oldest first: of two that begin on one day the last one counts. */
export async function loadKeuzes(tx: Tx, organisatieId: string): Promise<Archiefkeuze[]> {
  const { rows } = await sql<Archiefkeuze>`
    select termijn, bestemming, vanaf, grond from archiefkeuze where organisatie_id = ${organisatieId} order by vanaf, vastgelegd_op`.execute(
    tx,
  )
  return rows
}
export async function storeKeuze(tx: Tx, id: string, organisatieId: string, k: Archiefkeuze): Promise<void> {
  await sql`insert into archiefkeuze (id, organisatie_id, termijn, bestemming, vanaf, grond, vastgelegd_door)
    values (${id}, ${organisatieId}, ${k.termijn}, ${k.bestemming}, ${k.vanaf}, ${k.grond}, (select ctx.account()))`.execute(tx)
}

export interface Pakket {
  mensen: number
  sha256: string | null
  bytes: number | null
  gemaaktOp: Date | null
  opgehaaldOp: Date | null
  ontvangenOp: Date | null
  kenmerk: string | null
  /** May the actor fetch it and confirm its receipt? */
  vanMij: boolean
}
/** The package of a plan; null where nothing of it goes to an archive. */
export async function loadPakket(tx: Tx, wisplanId: string): Promise<Pakket | null> {
  const { rows } = await sql<Pakket>`
    select mensen, sha256, bytes::float8 as bytes, gemaakt_op, opgehaald_op, ontvangen_op, kenmerk, ctx.archiveert_bij(organisatie_id) as van_mij
    from archiefpakket where wisplan_id = ${wisplanId}`.execute(tx)
  return rows[0] ?? null
}
/** Who is in a package that is ready, for who may fetch it. */
export async function loadPakketMensen(tx: Tx, wisplanId: string): Promise<string[]> {
  return (await sql<{ id: string }>`select ctx.pakket_mensen(${wisplanId}) as id`.execute(tx)).rows.map(r => r.id)
}

export const storeOpgehaald = (tx: Tx, wisplanId: string): Promise<string | null> => refusalOf(tx, sql`ctx.haal_pakket_op(${wisplanId})`)
export const storeOntvangst = (tx: Tx, wisplanId: string, code: string, kenmerk: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.bevestig_ontvangst(${wisplanId}, ${code}, ${kenmerk})`)
export const storeHerziening = (tx: Tx, wisplanId: string, stop: boolean): Promise<string | null> =>
  refusalOf(tx, sql`ctx.herzie_pakket(${wisplanId}, ${stop})`)

/** A package that its plan waits for; what follows is asked as role wis. */
export interface Inpakstand {
  organisatie: string
  peildatum: string
  termijnen: { bronnen: unknown }
  sha256: string | null
}
export async function loadInpakstand(tx: Tx, wisplanId: string): Promise<Inpakstand | null> {
  const { rows } = await sql<Omit<Inpakstand, "termijnen"> & { termijnen: string }>`
    select organisatie, peildatum, termijnen::text as termijnen, sha256 from ctx.pakket_stand(${wisplanId})`.execute(tx)
  return rows[0] ? { ...rows[0], termijnen: JSON.parse(rows[0].termijnen) as { bronnen: unknown } } : null
}

export interface TePakken {
  deelnemerId: string
  categorieen: string[]
}
export async function loadTePakken(tx: Tx, wisplanId: string): Promise<TePakken[]> {
  return (await sql<TePakken>`select * from ctx.archief_mensen(${wisplanId})`.execute(tx)).rows
}
/** One person as an archive gets him, with the mark of what was read; null: he is not to go any more. */
export async function loadArchiefRuw(tx: Tx, wisplanId: string, deelnemerId: string): Promise<(Ruw & { merk: string }) | null> {
  const { rows } = await sql<{ inhoud: string; merk: string }>`
    select jsonb_build_object('tabellen', a.tabellen, 'namen', a.namen)::text as inhoud, a.merk from ctx.archief_van(${wisplanId}, ${deelnemerId}) a`.execute(
    tx,
  )
  // As text: the plugin that turns column names into ours would do the same to the names in here.
  return rows[0] ? { ...(JSON.parse(rows[0].inhoud) as Ruw), merk: rows[0].merk } : null
}

export interface Ingepakt {
  code: string
  sha256: string
  bytes: number
  /** Of each person the mark of what was packed. */
  merken: Record<string, string>
}
export async function storePakket(tx: Tx, wisplanId: string, p: Ingepakt): Promise<void> {
  await sql`select ctx.pakket_klaar(${wisplanId}, ${p.code}, ${p.sha256}, ${p.bytes}, ${JSON.stringify(p.merken)}::jsonb)`.execute(tx)
}
/** Takes out of the plan whose file is not what was packed, and answers them; the others are held until the transaction ends. */
export async function laatGewijzigde(tx: Tx, wisplanId: string, deelnemers: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select ctx.laat_gewijzigde(${wisplanId}, ${[...deelnemers]}::uuid[]) as id`.execute(tx)
  return new Set(rows.map(r => r.id))
}
