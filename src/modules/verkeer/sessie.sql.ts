import type { Bulk } from "#platform/bulk"

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
