import { sql, type Tx } from "./db.ts"
import { vraagIn } from "./verzegel.ts"
import { type Spoor, wisMac } from "./zegel-kern.ts"
import { rijTekst } from "./zegel-rijen.ts"

/**
 * Takes people out of the traces: who did what and who looked stay, about whom goes. Each sealed row that changed gets a signature
 * over what is left, so that the check tells an agreed erasure from tampering. `accounts`: their own log-ins. As role wis, in the
 * transaction that erases them. Answers how many rows.
 */
export async function wisUitSporen(
  tx: Tx,
  zegelsleutel: Buffer,
  van: { wisplanId: string; deelnemers: readonly string[]; accounts: readonly string[] },
): Promise<number> {
  // One at a time with the sealer: a row that it has read may not change before it has its mark.
  await sql`select 1 from zegelstand for update`.execute(tx)
  const vraag = vraagIn(tx)
  const [deelnemers, accounts] = [[...van.deelnemers], [...van.accounts]]
  const audit = await vraag<{ id: string }>(
    `update public.audit set deelnemer_id = null, gegevens = '{}', account_id = case when account_id = any ($2) then null else account_id end
     where deelnemer_id = any ($1) or account_id = any ($2) returning id`,
    [deelnemers, accounts],
  )
  const inzage = await vraag<{ id: string }>(
    `update public.inzage set deelnemer_ids = array(select d from unnest(deelnemer_ids) d where d <> all ($1)) where deelnemer_ids && $1 returning id`,
    [deelnemers],
  )
  for (const [soort, rijen] of [["audit", audit], ["inzage", inzage]] as const) // biome-ignore format: two traces
    await signWissing(
      tx,
      zegelsleutel,
      van.wisplanId,
      soort,
      rijen.map(r => r.id),
    )
  return audit.length + inzage.length
}

/** A row without a seal needs no signature: it is sealed as it is now. */
async function signWissing(tx: Tx, sleutel: Buffer, wisplanId: string, soort: Spoor, ids: readonly string[]): Promise<void> {
  const vraag = vraagIn(tx)
  const rijen = await vraag<{ nr: number; rij: string; tekst: string }>(
    `select r.nr, r.rij_id as rij, ${rijTekst(soort, "x")} as tekst from public.zegelregel r join public.${soort} x on x.id = r.rij_id where r.rij_id = any ($1)`,
    [[...ids]],
  )
  await vraag(
    "insert into public.zegelwissing (op, nr, rij_id, wisplan_id, mac) select clock_timestamp(), nr, rij, $4, mac from unnest($1::bigint[], $2::uuid[], $3::bytea[]) u(nr, rij, mac)",
    [rijen.map(r => r.nr), rijen.map(r => r.rij), rijen.map(r => wisMac(sleutel, r.nr, soort, r.rij, r.tekst)), wisplanId],
  )
}
