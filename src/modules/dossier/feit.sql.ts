import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import type { Feit, OverWie, Waarden } from "./feit.rules.ts"
import type { Feitsoort } from "./soort.schema.ts"

/** A recorded fact with where it comes from, and why it counts no longer. */
export interface FeitRegel extends Feit {
  vervangt: string | null
  bron: string | null
  vastgelegdDoor: string | null
  vastgelegdOp: Date
  vervallenOp: Date | null
  vervallenDoor: string | null
  vervallenReden: string | null
  /** The reader wrote it, of a kind that he may then correct and take back (eigenDeel). */
  eigenRegel: boolean
  /** Of an involvement: who it is about. */
  medewerker: { naam: string; organisatie: string } | null
}

export interface Persoonsbasis extends OverWie {
  organisatieId: string
}

/** What the rules must know of the person; null: out of reach. */
export async function loadBasis(tx: Tx, deelnemerId: string): Promise<Persoonsbasis | null> {
  const { rows } =
    await sql<Persoonsbasis>`select organisatie_id, geboortedatum, overleden_op from v_deelnemer where id = ${deelnemerId}`.execute(tx)
  return rows[0] ?? null
}

/** Every fact of a kind that was ever recorded for this person, newest first. */
export async function loadFeiten(tx: Tx, soort: Feitsoort, deelnemerId: string): Promise<FeitRegel[]> {
  const naam = (account: ReturnType<typeof sql>) => sql`(select naam from v_medewerker where account_id = ${account} limit 1)`
  const eigenRegel = soort.eigenDeel ? sql`coalesce(f.vastgelegd_door = (select ctx.account()), false)` : sql`false`
  const orde = soort.periode ? sql`f.begin desc` : sql`f.behaald_op desc nulls last`
  const wie = sql`(select jsonb_build_object('naam', m.naam, 'organisatie', o.naam) from v_medewerker m join v_organisatie o on o.id = m.organisatie_id
    where m.id = f.medewerker_id)`
  const { rows } = await sql<Omit<FeitRegel, "waarden" | "vervallen"> & { rij: Waarden }>`
    select f.id, to_jsonb(f) as rij, b.code as bron, f.vastgelegd_op, ${naam(sql`f.vastgelegd_door`)} as vastgelegd_door, f.vervangt,
      f.vervallen_op, ${naam(sql`f.vervallen_door`)} as vervallen_door, f.vervallen_reden, ${eigenRegel} as eigen_regel,
      ${soort.naam === "betrokkene" ? wie : sql`null`} as medewerker
    from ${sql.table(soort.naam)} f left join v_bron b on b.id = f.bron_id
    where f.deelnemer_id = ${deelnemerId} order by ${orde}, f.vervallen_op desc nulls first, f.vastgelegd_op desc`.execute(tx)
  return rows.map(({ rij, ...rest }) => ({
    ...rest,
    vervallen: rest.vervallenOp !== null,
    waarden: Object.fromEntries(soort.velden.map(veld => [veld.naam, rij[veld.naam] ?? null])),
  }))
}

/** Adds a fact. Null: the database holds a period that is in the way and that the actor may not see, or that has just come in. */
export async function storeFeit(
  tx: Tx,
  soort: Feitsoort,
  feit: { deelnemerId: string; organisatieId: string; waarden: Waarden; vervangt: string | null; accountId: string },
): Promise<string | null> {
  const { deelnemerId, organisatieId, waarden, vervangt, accountId } = feit
  const rij = { deelnemerId, organisatieId, vervangt, vastgelegdDoor: accountId, ...waarden }
  const stored = await tx
    .insertInto(soort.naam)
    .values(rij as never)
    .onConflict(conflict => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  return stored?.id ?? null
}

/** Closes a fact, with who and why; false: it was closed already, or the actor may not change it. */
export async function closeFeit(tx: Tx, soort: Feitsoort, feitId: string, accountId: string, reden: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update ${sql.table(soort.naam)}
    set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where id = ${feitId} and vervallen_op is null`.execute(tx)
  return numAffectedRows === 1n
}

export interface Collega {
  id: string
  naam: string
  rol: string
  organisatie: string
}

/** Who may be made involved: colleagues of one's own organisation and of those that are no other municipality. */
export async function loadCollegas(tx: Tx, organisatieId: string, zoek: string, vandaag: Dag, hoogstens: number): Promise<Collega[]> {
  const { rows } = await sql<Collega>`
    select m.id, m.naam, m.rol, o.naam as organisatie from v_medewerker m join v_organisatie o on o.id = m.organisatie_id
    where (m.organisatie_id = ${organisatieId} or o.soort <> 'gemeente') and m.rol not in ('beleid', 'beheer', 'privacy')
      and m.begin <= ${vandaag} and (m.einde is null or m.einde > ${vandaag})
      and (${zoek} = '' or zoekvorm(m.naam) like '%' || zoekvorm(${zoek}) || '%')
    order by m.organisatie_id <> ${organisatieId}, o.naam, zoekvorm(m.naam) limit ${hoogstens}`.execute(tx)
  return rows
}

/** May this seat be involved with people of this organisation? */
export async function magBetrokkenZijn(tx: Tx, medewerkerId: string, organisatieId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from v_medewerker m join v_organisatie o on o.id = m.organisatie_id
    where m.id = ${medewerkerId} and (m.organisatie_id = ${organisatieId} or o.soort <> 'gemeente')
      and m.rol not in ('beleid', 'beheer', 'privacy')`.execute(tx)
  return rows.length === 1
}
/** May he stand there until then? Of somebody who objected nothing new goes to another organisation (besluit 0320). */
export async function magErbij(tx: Tx, deelnemerId: string, medewerkerId: string, einde: Dag | null): Promise<boolean> {
  const { rows } = await sql<{ mag: boolean }>`select ctx.mag_erbij(${deelnemerId}, ${medewerkerId}, ${einde}::date) as mag`.execute(tx)
  return rows[0]!.mag
}
