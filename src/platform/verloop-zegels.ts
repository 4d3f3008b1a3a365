import { sql } from "./db.ts"
import type { Services } from "./services.ts"
import { vraagIn } from "./verzegel.ts"
import { verloopMac, type Zegel } from "./zegel-kern.ts"

/** So many seals in one transaction: what was done stays done, however it ends. */
const STAP = 50

/** Seals of before this moment whose rows still stand, oldest first. */
const OUDE_ZEGELS = `select nr, (extract(epoch from gemaakt_op) * 1000)::float8 as gemaakt, eerste, aantal, wortel, vorige, kenmerk from public.zegel z
  where gemaakt_op < to_timestamp($1::float8 / 1000) and not exists (select from public.zegelverloop v where v.zegel_nr = z.nr) order by nr`

/** What is past its term: how many seals, and rows under them. */
export async function telVerlopen({ db }: Pick<Services, "db">, voor: number): Promise<{ zegels: number; regels: number }> {
  const zegels = await db.inRol("zegel", null, tx => vraagIn(tx)<Zegel>(OUDE_ZEGELS, [voor]))
  return { zegels: zegels.length, regels: zegels.reduce((som, z) => som + z.aantal, 0) }
}

/** Takes away the rows of seals of before `voor`, and signs for it. The seals stay. Answers how many rows went. */
export async function verloopZegels({ db, zegelsleutel }: Pick<Services, "db" | "zegelsleutel">, voor: number): Promise<number> {
  let weg = 0
  for (;;) {
    const stap = await db.inRol("zegel", null, async tx => {
      await sql`select 1 from zegelstand for update`.execute(tx)
      const vraag = vraagIn(tx)
      const zegels = await vraag<Zegel>(`${OUDE_ZEGELS} limit ${STAP}`, [voor])
      if (zegels.length === 0) return null
      const op = Date.now()
      await vraag(
        "insert into public.zegelverloop (zegel_nr, op, mac) select nr, to_timestamp($2::float8 / 1000), mac from unnest($1::bigint[], $3::bytea[]) u(nr, mac)",
        [zegels.map(z => z.nr), op, zegels.map(z => verloopMac(zegelsleutel, z, op))],
      )
      const [rij] = await vraag<{ weg: number }>("select ctx.verloop_zegels($1::bigint[]) as weg", [zegels.map(z => z.nr)])
      return rij!.weg
    })
    if (stap === null) return weg
    weg += stap
  }
}
