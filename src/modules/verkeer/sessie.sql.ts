import type { Bulk } from "#platform/bulk"

/** A source belongs to the organisations that its importer may import for, so that no source can look into another. */
export const bereik = (bulk: Bulk): Promise<string> =>
  bulk.waarde<string>(
    "select case when :regiobreed then '*' else coalesce((select string_agg(organisatie_id::text, ',' order by organisatie_id) from mag), '') end",
  )

/** The session has ended, or never was. */
export class GeenSessie extends Error {}

/**
 * Settles who acts, for which organisations (table mag, or `:regiobreed`), and on which day. A copy, since every check
 * asks it.
 */
export async function begin(bulk: Bulk, token: string, vandaag: string): Promise<void> {
  const account = token === "" ? null : await bulk.waarde<string | null>("select ctx.account()")
  if (!account) throw new GeenSessie("U bent niet (meer) ingelogd. Log in en begin opnieuw.")
  await bulk.voer("create temp table mag as select organisatie_id from ctx.rechten('invoer') where organisatie_id is not null")
  const regiobreed = await bulk.waarde<boolean>("select exists (select 1 from ctx.rechten('invoer') where organisatie_id is null)")
  Object.assign(bulk.vast, { account, vandaag, regiobreed: String(regiobreed) })
}

/** May whoever acts import, and so export, for anything at all? */
export const magIetsInvoeren = (bulk: Bulk): Promise<boolean> => bulk.waarde<boolean>("select :regiobreed or exists (select 1 from mag)")

/** Settles which source (`:bron`) the files are from, and the id (`:import`) under which they land. */
export async function openBron(bulk: Bulk, bron: string, id: string): Promise<void> {
  const sleutel = [bron, await bereik(bulk)]
  await bulk.voer("insert into bron (code, bereik) values ($1, $2) on conflict do nothing", sleutel)
  bulk.vast["bron"] = await bulk.waarde<string>("select id from bron where code = $1 and bereik = $2", sleutel)
  bulk.vast["import"] = id
}
