import { createHash } from "node:crypto"
import type { Client } from "pg"
import { beleidsregels, doelregels, functieregels } from "./matrix.rules.ts"

/** The matrix as text: equal hash, equal rules. */
export const matrixHash: string = createHash("sha256")
  .update(JSON.stringify([beleidsregels(), doelregels(), functieregels()]))
  .digest("hex")

/** The first rules of a database that has none yet; run by the migration step of each process, as owner. */
export async function storeEersteBeleid(owner: Client): Promise<void> {
  const { rowCount } = await owner.query("select from ctx.beleid_stand")
  if (rowCount === 0) await storeBeleid(owner)
}

/** Writes the matrix into ctx.beleid, ctx.doel and ctx.functie when it changed; as owner, by the process that leads a new version in. */
export async function storeBeleid(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ hash: string }>("select hash from ctx.beleid_stand")
  if (rows[0]?.hash === matrixHash) return
  const regels = beleidsregels()
  await owner.query("begin")
  await owner.query("delete from ctx.beleid")
  await owner.query(
    "insert into ctx.beleid (rol, categorie, modus, deur) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])",
    [regels.map(r => r.rol), regels.map(r => r.categorie), regels.map(r => r.modus), regels.map(r => r.deur)],
  )
  const doelen = doelregels()
  await owner.query("delete from ctx.doel")
  await owner.query("insert into ctx.doel (rol, doel, volgorde) select * from unnest($1::text[], $2::text[], $3::int[])", [
    doelen.map(d => d.rol),
    doelen.map(d => d.doel),
    doelen.map(d => d.volgorde),
  ])
  const functies = functieregels()
  await owner.query("delete from ctx.functie")
  await owner.query("insert into ctx.functie (functie, rol) select * from unnest($1::text[], $2::text[])", [
    functies.map(f => f.functie),
    functies.map(f => f.rol),
  ])
  await owner.query("insert into ctx.beleid_stand (hash) values ($1) on conflict (enig) do update set hash = excluded.hash", [matrixHash])
  await owner.query("commit")
}
