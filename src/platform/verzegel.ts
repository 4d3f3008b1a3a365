import { CompiledQuery } from "kysely"
import { sql, type Tx } from "./db.ts"
import type { Services } from "./services.ts"
import { addAnker, type Anker, ankerRegel, loadAnker } from "./zegel-anker.ts"
import { BEGIN, merkleWortel, regelMac, type Zegel, zegelKenmerk } from "./zegel-kern.ts"
import { NIEUWE_RIJEN, type NieuweRij, PER_ZEGEL, type Vraag, ZEGELS } from "./zegel-rijen.ts"

/** A transaction as something that can be asked. */
export const vraagIn =
  (tx: Tx): Vraag =>
  async (tekst, waarden = []) =>
    (await tx.executeQuery(CompiledQuery.raw(tekst, waarden))).rows as never

/**
 * Seals every row of a finished transaction that has no seal yet; answers how many. One sealer at a time: the others wait and
 * find nothing to do. Throws Error when the last seal does not fit the key or the anchor: adding to it would hide that.
 */
export async function verzegel({ db, dataDir, zegelsleutel }: Pick<Services, "db" | "dataDir" | "zegelsleutel">): Promise<number> {
  const anker = await loadAnker(dataDir)
  const { aantal, nieuw } = await db.inRol("zegel", null, async tx => {
    const vraag = vraagIn(tx)
    const [begin] = await vraag<{ stand: string | null }>(STAND)
    const [laatste] = await vraag<Zegel>(`${ZEGELS} desc limit 1`, [0])
    if (laatste) refuseBroken(laatste, zegelsleutel, anker)
    else if (anker.hoogste > 0) throw new Error(ANKER_VERDER)
    // Seals that were committed just before a crash get their line now.
    const gemist = await vraag<Zegel>(ZEGELS, [anker.hoogste])
    const nieuw = await sealAll(tx, zegelsleutel, laatste ?? null, begin?.stand ?? null)
    return { aantal: nieuw.reduce((n, z) => n + z.aantal, 0), nieuw: [...gemist, ...nieuw] }
  })
  await addAnker(dataDir, nieuw.map(ankerRegel))
  return aantal
}

// The lock is taken before the rows are read. A snapshot from another server (a copy) says nothing here: then all is looked at.
const STAND = `select case when pg_snapshot_xmax(stand) <= pg_snapshot_xmax(pg_current_snapshot()) then stand::text end as stand
  from public.zegelstand for update`

function refuseBroken(laatste: Zegel, sleutel: Buffer, anker: Anker): void {
  const bekend = anker.kenmerken.get(laatste.nr)
  if (!zegelKenmerk(sleutel, laatste).equals(laatste.kenmerk))
    throw new Error("Het laatste zegel past niet bij de zegelsleutel: het is veranderd, of de sleutel is een andere. Zie: trede verify")
  if (bekend && bekend !== laatste.kenmerk.toString("hex"))
    throw new Error("Het laatste zegel is een ander dan in het anker. Zie: trede verify")
  if (anker.hoogste > laatste.nr) throw new Error(ANKER_VERDER)
}
const ANKER_VERDER = "Het anker kent zegels die niet meer in de database staan. Zie: trede verify"

async function sealAll(tx: Tx, sleutel: Buffer, laatste: Zegel | null, begin: string | null): Promise<Zegel[]> {
  const vraag = vraagIn(tx)
  const zegels: Zegel[] = []
  const gemaakt = Date.now()
  await vraag(`declare nieuwe_rijen no scroll cursor for ${NIEUWE_RIJEN}`, [begin])
  let stand: string | null = null
  for (let vorige = laatste; ; ) {
    const rijen = await vraag<NieuweRij>(`fetch ${PER_ZEGEL} from nieuwe_rijen`)
    if (rijen.length === 0) break
    stand = rijen[0]!.stand
    vorige = await sealOne(vraag, sleutel, vorige, rijen, gemaakt)
    zegels.push(vorige)
  }
  await sql`update zegelstand set stand = coalesce(${stand}::pg_snapshot, ${begin}::pg_snapshot), gekeken_op = now()`.execute(tx)
  return zegels
}

async function sealOne(vraag: Vraag, sleutel: Buffer, vorige: Zegel | null, rijen: readonly NieuweRij[], gemaakt: number): Promise<Zegel> {
  const eerste = vorige ? vorige.eerste + vorige.aantal : 1
  const macs = rijen.map((r, i) => regelMac(sleutel, eerste + i, r.soort, r.tekst))
  const inhoud = {
    nr: (vorige?.nr ?? 0) + 1,
    gemaakt,
    eerste,
    aantal: rijen.length,
    wortel: merkleWortel(macs),
    vorige: vorige?.kenmerk ?? BEGIN,
  }
  const zegel = { ...inhoud, kenmerk: zegelKenmerk(sleutel, inhoud) }
  await vraag(
    "insert into public.zegel (nr, gemaakt_op, eerste, aantal, wortel, vorige, kenmerk) values ($1, to_timestamp($2::float8 / 1000), $3, $4, $5, $6, $7)",
    [zegel.nr, gemaakt, eerste, zegel.aantal, zegel.wortel, zegel.vorige, zegel.kenmerk],
  )
  await vraag(
    `insert into public.zegelregel (nr, zegel_nr, soort, rij_id, mac)
     select $1::bigint + n - 1, $2, soort, rij, mac from unnest($3::text[], $4::uuid[], $5::bytea[]) with ordinality u(soort, rij, mac, n)`,
    [eerste, zegel.nr, rijen.map(r => r.soort), rijen.map(r => r.rij), macs],
  )
  return zegel
}
