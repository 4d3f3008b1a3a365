import { sql, type Tx } from "#platform/db"

export interface Regio {
  naam: string
  /** Everybody in it is invented; false for good once somebody real came in. */
  voorbeeld: boolean
  /** The example has landed whole. */
  gereed: boolean
}

/** The region of this database; null before anybody set it up. */
export async function loadRegio(tx: Tx): Promise<Regio | null> {
  return (await sql<Regio>`select * from ctx.regio()`.execute(tx)).rows[0] ?? null
}

export async function storeRegio(
  tx: Tx,
  regio: string,
  email: string,
  rechten: readonly string[],
  link: Buffer,
  uren: number,
): Promise<void> {
  await sql`select ctx.richt_in(${regio}, ${email}, ${rechten}, ${link}, make_interval(hours => ${uren}))`.execute(tx)
}

/** Settles whether everybody must have a second step. Role poort. */
export async function storePlicht(tx: Tx, aan: boolean): Promise<void> {
  await sql`select ctx.zet_plicht(${aan})`.execute(tx)
}

/** Is there nothing here yet, or only an example that did not land whole? */
export async function loadLeeg(tx: Tx): Promise<boolean> {
  return (await sql<{ leeg: boolean }>`select ctx.is_leeg() as leeg`.execute(tx)).rows[0]!.leeg
}

/** The account that brings the example in; null where no example may (or need) come. */
export async function beginVoorbeeld(tx: Tx, naam: string, email: string): Promise<string | null> {
  return (await sql<{ id: string | null }>`select ctx.begin_voorbeeld(${naam}, ${email}) as id`.execute(tx)).rows[0]!.id
}

/** Opens the door for the cast; how many can be stepped into. */
export async function storeFiguren(tx: Tx, medewerkers: readonly object[], deelnemers: readonly object[]): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select ctx.open_voorbeeld(${JSON.stringify(medewerkers)}::jsonb, ${JSON.stringify(deelnemers)}::jsonb) as aantal`.execute(tx)
  return rows[0]!.aantal
}

/** Which parts of the example are done; null where there is nothing to fill. Role poort. */
export async function loadVoorbeelddelen(tx: Tx): Promise<string[] | null> {
  return (await sql<{ delen: string[] | null }>`select ctx.voorbeelddelen() as delen`.execute(tx)).rows[0]!.delen
}

/** Writes down that a part of the example is done. Role poort. */
export async function storeVoorbeelddeel(tx: Tx, deel: string): Promise<void> {
  await sql`select ctx.vul_voorbeelddeel(${deel})`.execute(tx)
}

export interface GevondenAccount {
  accountId: string
  actief: boolean
  medewerkerId: string | null
  /** The word that means this seat and no other. */
  keuze: string | null
  /** 'rol bij organisatie' of a seat that runs today. */
  functie: string | null
  /** Rights that the account holds for the whole region, whatever its seats. */
  regiobreed: string[]
}

/** Whom an e-mail address or medewerker_nr may mean: one row a running seat, or one without. */
export async function findAccount(tx: Tx, als: string): Promise<GevondenAccount[]> {
  return (await sql<GevondenAccount>`select * from ctx.vind_account(${als})`.execute(tx)).rows
}

/** E-mail address of an account that may count the whole region, or null. Role poort. */
export async function findRekenaar(tx: Tx): Promise<string | null> {
  return (await sql<{ email: string | null }>`select ctx.rekenaar() as email`.execute(tx)).rows[0]?.email ?? null
}
