import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import type { Zetel } from "./zetels.rules.ts"

export interface BeheerdeOrganisatie {
  id: string
  naam: string
  /** People who work there today. */
  medewerkers: number
}

/** The organisations whose staff the actor administers. */
export async function loadBeheerdeOrganisaties(tx: Tx): Promise<BeheerdeOrganisatie[]> {
  return (await sql<BeheerdeOrganisatie>`select * from ctx.beheerde_organisaties()`.execute(tx)).rows
}

/** All seats of an organisation by name, past and future ones too; empty where the actor does not administer. */
export async function loadBeheerdeZetels(tx: Tx, organisatieId: string): Promise<Zetel[]> {
  return (await sql<Zetel>`select * from ctx.beheerde_zetels(${organisatieId})`.execute(tx)).rows
}

export interface BeheerdeZetel extends Zetel {
  laatstOp: Date | null
  /** Only who administers all seats of an account may make a link for it. */
  uitTeNodigen: boolean
}

/** The same seats with what is only told of a few at a time. */
export async function loadAccounts(tx: Tx, zetels: readonly Zetel[]): Promise<BeheerdeZetel[]> {
  const { rows } = await sql<Pick<BeheerdeZetel, "id" | "laatstOp" | "uitTeNodigen">>`
    select * from ctx.beheerde_accounts(${zetels.map(z => z.id)}::uuid[])`.execute(tx)
  const bekend = new Map(rows.map(rij => [rij.id, rij]))
  return zetels.map(zetel => ({ ...zetel, laatstOp: null, uitTeNodigen: false, ...bekend.get(zetel.id) }))
}

export interface NieuweZetel {
  id: string
  organisatieId: string
  email: string
  naam: string
  rol: string
  begin: string
  einde: string | null
}

/** Null, or the code of what stands in the way. */
export const storeZetel = (tx: Tx, z: NieuweZetel): Promise<string | null> =>
  refusalOf(tx, sql`ctx.voeg_zetel_toe(${z.id}, ${z.organisatieId}, ${z.email}, ${z.naam}, ${z.rol}, ${z.begin}::date, ${z.einde}::date)`)

/** Ends a seat, and with it the sessions in it; null, or the code of what stands in the way. */
export const endZetel = (tx: Tx, medewerkerId: string, einde: string): Promise<string | null> =>
  refusalOf(tx, sql`ctx.beeindig_zetel(${medewerkerId}, ${einde}::date)`)

/** Makes the one-time link of an account; the name of its owner, or null where the actor may not. */
export async function storeUitnodiging(tx: Tx, accountId: string, hash: Buffer, uren: number): Promise<string | null> {
  const { rows } = await sql<{
    naam: string | null
  }>`select ctx.nodig_uit(${accountId}, ${hash}, make_interval(hours => ${uren})) as naam`.execute(tx)
  return rows[0]!.naam
}

/** Takes the second step of an account away; false where the actor may not. */
export async function clearTotp(tx: Tx, accountId: string): Promise<boolean> {
  return (await sql<{ gewist: boolean }>`select ctx.wis_totp(${accountId}) as gewist`.execute(tx)).rows[0]!.gewist
}
