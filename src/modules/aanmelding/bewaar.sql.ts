import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"

/** Who signs up, in the words of the form. */
export interface Invoer {
  id: string
  voornaam: string
  tussenvoegsel: string | null
  achternaam: string
  geboortedatum: Dag
  telefoon: string | null
  email: string | null
  voertaal: string | null
  vraag: string | null
  ontvangenOp: Dag
  weg?: string
  groep?: string | null
  beschermdeGroep?: string | null
  opdrachtgever?: string | null
  betaler?: string | null
  kenmerk?: string | null
}

/** Null, or the code of what stands in the way. */
export const storeAanmelding = (tx: Tx, invoer: Invoer): Promise<string | null> =>
  refusalOf(tx, sql`ctx.meld_aan(${JSON.stringify(invoer)}::jsonb)`)
export const storeVerwijzing = (tx: Tx, invoer: Invoer, organisatieId: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.verwijs(${JSON.stringify(invoer)}::jsonb, ${organisatieId})`)

/** Role poort: before any log-in. False: not there, or more today than anybody could read. */
export async function storeZelf(tx: Tx, invoer: Invoer, organisatieId: string, perDag: number): Promise<boolean> {
  const { rows } = await sql<{
    ok: boolean
  }>`select ctx.meld_zelf_aan(${JSON.stringify(invoer)}::jsonb, ${organisatieId}, ${perDag}) as ok`.execute(tx)
  return rows[0]!.ok
}

export const storeStap = (
  tx: Tx,
  id: string,
  stap: "ontvangen" | "sluiten",
  vandaag: Dag,
  { dag = null, reden = null }: { dag?: Dag | null; reden?: string | null },
): Promise<string | null> => refusalOf(tx, sql`ctx.volg_aanmelding(${id}, ${stap}, ${vandaag}::date, ${dag}::date, ${reden}::text)`)

export const storeScreening = (tx: Tx, id: string, uitkomst: string, dag: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.leg_screening_vast(${id}, ${uitkomst}, ${dag}::date)`)

export const storeBegin = (tx: Tx, id: string, deelnemerId: string, vandaag: Dag): Promise<string | null> =>
  refusalOf(tx, sql`ctx.begin_dossier(${id}, ${deelnemerId}, ${vandaag}::date)`)

export const clearOude = (tx: Tx, voor: Dag): Promise<unknown> => sql`select ctx.ruim_aanmeldingen_op(${voor}::date)`.execute(tx)

export const storeUitnodiging = (
  tx: Tx,
  id: string,
  vandaag: Dag,
  { datum, tijd, plek, langs }: { datum: Dag; tijd: string | null; plek: string | null; langs: string | null },
): Promise<string | null> =>
  refusalOf(tx, sql`ctx.nodig_aanmelder_uit(${id}, ${vandaag}::date, ${datum}::date, ${tijd}::time, ${plek}, ${langs})`)
