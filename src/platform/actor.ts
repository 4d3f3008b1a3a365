import type { Tx } from "./db.ts"
import { sql } from "./db.ts"

/** Who asks, as the database resolved it from the session token. */
export interface Actor {
  accountId: string
  naam: string
  voorbeeld: boolean
  /** Null for an account that has rights but no seat. */
  medewerkerId: string | null
  organisatieId: string | null
  organisatieNaam: string | null
  rol: string | null
  deelnemerId: string | null
  /** Of who looks at his own file: the language that he chose, and the one that his file names. */
  taal: { gekozen: string | null; voertaal: string | null } | null
  /** Rights that were granted to the account itself, with the organisation (null: the whole region). */
  toegekend: Array<{ recht: string; organisatieId: string | null }>
}

/**
 * The actor of this transaction, or null: no token, an ended session, an account or seat that is closed. `winds`: whether
 * this counts as a sign of life for the idle clock; what a browser asks by itself does not.
 */
export async function loadActor(tx: Tx, winds = true): Promise<Actor | null> {
  const { rows } = await sql<Actor>`${sql.raw(winds ? "/* vast: wie */" : "/* vast: wie-kijkt */")}
    select w.account_id, coalesce(m.naam, a.naam) as naam, a.voorbeeld, w.medewerker_id, w.organisatie_id, o.naam as organisatie_naam,
      w.rol, w.deelnemer_id, case when w.deelnemer_id is not null then ctx.eigen_taal() end as taal,
      coalesce((select jsonb_agg(jsonb_build_object('recht', r.recht, 'organisatieId', r.organisatie_id)) from recht r
        where r.begin <= current_date and (r.einde is null or r.einde > current_date)), '[]') as toegekend
    from ctx.wie() w ${winds ? sql`cross join ctx.raak_sessie()` : sql``} join account a on a.id = w.account_id
    left join medewerker m on m.id = w.medewerker_id left join organisatie o on o.id = w.organisatie_id`.execute(tx)
  return rows[0] ?? null
}

/** What the composition root hands to the platform: which rights a role has, and the hash of the matrix behind it. */
export interface Access {
  rechtenVan(rol: string): ReadonlySet<string>
  /** What a right that was granted to an account brings with it, itself included. */
  rechtenBij(toegekend: string): ReadonlySet<string>
  hash: string
}

/** May the actor use what asks for this right? 'openbaar' is for everybody, 'ingelogd' for whoever has a session. */
export function allows(access: Access, actor: Actor | null, recht: string): boolean {
  if (recht === "openbaar") return true
  if (!actor) return false
  // An account without a seat is logged in as well; a session on a shared tablet has a role without that right.
  if (recht === "ingelogd") return actor.rol === null || access.rechtenVan(actor.rol).has(recht)
  if (actor.toegekend.some(t => access.rechtenBij(t.recht).has(recht))) return true
  return actor.rol !== null && access.rechtenVan(actor.rol).has(recht)
}
