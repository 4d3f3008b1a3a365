import pg from "pg"
import { codes, DOSSIER, GEEN_DAG, GEEN_UREN, type Indicatoren, LOPEND, UREN_EENHEID, type Vraag } from "#engines/indicatoren"
import { Bulk } from "#platform/bulk"
import { type Database, openDatabase, sql } from "#platform/db"
import { migrate } from "#platform/migrate"
import { startMotor } from "../../src/modules/monitor/motor.werker.ts"
import { berekenOrakel } from "../../src/modules/monitor/orakel.sql.ts"
import { Spiegel } from "../../src/modules/monitor/spiegel.sql.ts"
import { startTestCluster } from "../../test/support/cluster.ts"
import { verschillen } from "../../test/support/verschil.ts"
import { type Benchregio, uuid } from "./regio.ts"

/** A database with the same rows: `vullen` is what writing them took, ms. It is gone when `work` is done. */
export async function metPostgres(regio: Benchregio, work: (db: Database, vullen: number) => Promise<void>): Promise<void> {
  const cluster = await startTestCluster("meegeleverd")
  try {
    await migrate(cluster.ownerUrl, "db/migrations")
    const vullen = await clock(() => store(cluster.superUrl, regio))
    const db = openDatabase(cluster.ownerUrl)
    await work(db, vullen).finally(() => db.close())
  } finally {
    await cluster.close()
  }
}

/** The same question to the SQL oracle, ms. Throws when a figure differs. */
export const measureOrakel = (db: Database, vraag: Vraag, verwacht: Indicatoren): Promise<number> =>
  clock(async () => {
    const [uit] = await db.inRol("meting", null, tx => berekenOrakel(tx, vraag))
    check(uit!.indicatoren, verwacht)
  })

/** From the database to columns in memory, ms. Throws when a figure differs. */
export async function measureLoad(db: Database, vraag: Vraag, verwacht: Indicatoren): Promise<number> {
  const bulk = await Bulk.open(db, "meting", null)
  const spiegel = new Spiegel(bulk.client)
  const duur = await clock(() => spiegel.laad())
  bulk.sluit()
  check(spiegel.bereken(vraag)[0]!.indicatoren, verwacht)
  return duur
}

/** From a commit to the figure, over the thread, ms: median and 95th percentile. */
export async function measureEdit(db: Database, vraag: Vraag): Promise<{ mediaan: number; p95: number }> {
  const motor = startMotor(db.url)
  try {
    while (!motor.gereed()) await new Promise(klaar => setTimeout(klaar, 20))
    const tijden: number[] = []
    for (let i = 0; i < 60; i++) {
      const tx = await db.inRol("import", null, async t => {
        await sql`insert into trede (deelnemer_id, organisatie_id, datum, trede)
          select id, organisatie_id, '2025-06-01', 6 from deelnemer where id = ${uuid(1, i)}`.execute(t)
        return (await sql<{ tx: string }>`select pg_current_xact_id()::text as tx`.execute(t)).rows[0]!.tx
      })
      const vanaf = performance.now()
      if (!(await motor.wachtTot(tx, 60_000))) throw new Error("de wijziging kwam niet in de cijfers")
      await motor.bereken({ ...vraag, organisaties: ["g001"] })
      tijden.push(performance.now() - vanaf)
    }
    const gesorteerd = tijden.slice(10).toSorted((a, b) => a - b)
    return { mediaan: gesorteerd[25]!, p95: gesorteerd[47]! }
  } finally {
    await motor.stop()
  }
}

const ID = "format('0000000%s-0000-4000-8000-%s', $SOORT, lpad(to_hex($NR), 12, '0'))::uuid"
const id = (soort: number, nr: string) => ID.replace("$SOORT", String(soort)).replace("$NR", nr)
const dag = (kolom: string) => `case when ${kolom} not in (${LOPEND}, ${GEEN_DAG}) then date '1970-01-01' + ${kolom} end`
const code = (lijst: readonly string[], kolom: string) => `nullif((array['${lijst.join("','")}'])[${kolom} + 1], 'onbekend')`
const uren = `case when uren <> ${GEEN_UREN} then uren / ${UREN_EENHEID}.0 end`
const MENS = `deelnemer_id, organisatie_id`
const mens = `${id(1, "eigenaar")}, d.organisatie_id`

/** Per table: its columns, and what they are of the engine's columns. */
const RIJEN: Record<keyof typeof DOSSIER, [tabel: string, kolommen: string, waarden: string]> = {
  verantwoordelijke: ["verantwoordelijke", `${MENS}, begin, einde, verantwoordelijke_id`, `${mens}, ${dag("begin")}, ${dag("einde")}, ${id(2, "organisatie")}`],
  uitkering: ["uitkering", `${MENS}, soort, begin, einde, reden_einde`, `${mens}, ${code(codes.SOORTEN_BIJSTAND, "soort")}, ${dag("begin")}, ${dag("einde")}, ${code(codes.REDENEN_UITKERING, "reden")}`],
  doelgroep: ["doelgroep", `${MENS}, doelgroep, begin, einde`, `${mens}, ${code(codes.DOELGROEPEN, "doelgroep")}, ${dag("begin")}, ${dag("einde")}`],
  trede: ["trede", `${MENS}, datum, trede, vastgelegd_op`, `${mens}, ${dag("datum")}, trede, now() + nr * interval '1 ms'`],
  opleiding: ["opleiding", `${MENS}, niveau, behaald_op, diploma`, `${mens}, ${code(codes.NIVEAUS, "niveau")}, ${dag("behaald")}, case diploma when 1 then true when 2 then false end`],
  regie: ["betrokkene", `${MENS}, medewerker_id, rol, begin, einde`, `${mens}, ${id(5, "1")}, 'casusregisseur', ${dag("begin")}, ${dag("einde")}`],
  traject: ["traject", `id, ${MENS}, voorziening_id, begin, verwacht_einde, einde, reden_einde, uitvalreden, uren_per_week`,
    `${id(6, "nr - 1")}, ${mens}, ${id(3, "voorziening")}, ${dag("begin")}, ${dag("verwacht")}, ${dag("einde")}, ${code(codes.REDENEN_TRAJECT, "reden")},
      case when reden = 4 then ${code(codes.UITVALREDENEN, "uitvalreden")} end, ${uren}`],
  dienstverband: ["dienstverband", `id, ${MENS}, werkgever_id, werkgever_organisatie_id, soort, begin, einde, reden_einde, bevestigd_tot, uren_per_week, lks, vacature_id, dienstverband_nr`,
    `${id(7, "nr - 1")}, ${mens}, case when eigen = 0 then ${id(4, "werkgever")} end, case when eigen > 0 then ${id(2, "eigen")} end, ${code(codes.SOORTEN_WERK, "soort")},
      ${dag("begin")}, ${dag("einde")}, ${code(codes.REDENEN_WERK, "reden")}, ${dag("bevestigd")}, ${uren}, lks = 1, case when contact = 1 then ${id(8, "1")} end, lpad(nr::text, 9, '0')`],
  plaatsing: ["plaatsing", `${MENS}, werkvorm, begin, einde, uren_per_week`, `${mens}, ${code(codes.WERKVORMEN, "werkvorm")}, ${dag("begin")}, ${dag("einde")}, ${uren}`],
} // biome-ignore format: one line a subject

/**
 * As the superuser and without triggers: the policies, the keys that refer, and the line in `wijziging` of each row took 11 of 19 s at
 * 5,000 dossiers. The queries that are measured run under the rules.
 */
async function store(superUrl: string, regio: Benchregio): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl.replace(/postgres$/, "trede") })
  await client.connect()
  try {
    await client.query("set session_replication_role = replica; set work_mem = '256MB'")
    await vulTabellen(client, regio)
    await client.query("analyze")
  } finally {
    await client.end()
  }
}

async function vulTabellen(client: pg.Client, { feiten, registers }: Benchregio): Promise<void> {
  const vul = async (kolommen: Record<string, ArrayLike<number>>, maak: (uit: string) => string) => {
    const namen = Object.keys(kolommen)
    const uit = `(select * from unnest(${namen.map((_, i) => `$${i + 1}::int[]`).join(", ")}) with ordinality r(${namen.join(", ")}, nr)) r`
    await client.query(
      maak(uit),
      namen.map(naam => `{${Array.prototype.join.call(kolommen[naam]!, ",")}}`),
    )
  }
  for (const [i, o] of registers.organisatie.entries())
    if (i > 0)
      await client.query(`insert into organisatie (id, code, naam, soort) values (${id(2, String(i))}, $1, $1, $2)`, [o.code, o.soort])
  await client.query(`insert into bron (id, code, bereik) select ${id(9, "i")}, 'bench' || i, '*' from generate_series(0, 1) i`)
  await client.query(
    `insert into voorziening (id, code, naam, soort) select ${id(3, "i")}, 'v' || i, 'v', 'training' from generate_series(0, 50) i`,
  )
  await client.query(
    `insert into werkgever (id, naam, sbi_sectie) select ${id(4, "i")}, 'w', ${code(codes.SECTOREN, "i % 22")} from generate_series(0, 2000) i`,
  )
  await client.query(`insert into vacature (id, werkgever_id, titel, open_vanaf) values (${id(8, "1")}, ${id(4, "1")}, 'v', '2020-01-01')`)
  await client.query(`with a as (insert into account (email, naam) values ('a@example.org', 'a') returning id)
    insert into medewerker (id, account_id, organisatie_id, naam, rol) select ${id(5, "1")}, a.id, ${id(2, "1")}, 'a', 'casusregisseur' from a`)
  await vul(
    feiten.persoon,
    uit => `
    insert into deelnemer (id, organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum, geslacht, telefoon, voertaal, aanmelddatum)
    select ${id(1, "nr - 1")}, ${id(2, "standaard")}, ${id(2, "standaard")}, 'N', 'N', to_date(geboren::text, 'YYYYMMDD'), ${code(codes.GESLACHTEN, "geslacht")},
      case when velden & 2 > 0 then '06' end, case when velden & 8 > 0 then 'nld' end, ${dag("aangemeld")} from ${uit}`,
  )
  await vul(
    feiten.persoon,
    uit => `
    insert into deelnemer_adres (deelnemer_id, organisatie_id, huishouden_nr, postcode)
    select ${id(1, "nr - 1")}, ${id(2, "standaard")}, case when huishouden >= 0 then huishouden::text end, case when velden & 4 > 0 then '9501 AB' end from ${uit}`,
  )
  await vul(
    feiten.persoon,
    uit => `
    insert into deelnemer_bsn (deelnemer_id, organisatie_id, cijfer, hmac) select ${id(1, "nr - 1")}, ${id(2, "standaard")}, '', int8send(nr) from ${uit} where velden & 1 > 0`,
  )
  for (const naam of Object.keys(DOSSIER) as (keyof typeof DOSSIER)[]) {
    const [tabel, kolommen, waarden] = RIJEN[naam]
    await vul(
      feiten[naam],
      uit => `insert into ${tabel} (${kolommen}) select ${waarden} from ${uit} join deelnemer d on d.id = ${id(1, "eigenaar")}`,
    )
  }
  await vul(
    feiten.werkplek,
    uit => `
    insert into plaatsing (deelnemer_id, organisatie_id, dienstverband_id, werkvorm, begin, einde, plaatsing_nr)
    select v.deelnemer_id, v.organisatie_id, v.id, ${code(codes.WERKVORMEN, "werkvorm")}, ${dag("r.begin")}, ${dag("r.einde")}, lpad(nr::text, 9, '0')
    from ${uit} join dienstverband v on v.id = ${id(7, "eigenaar")}`,
  )
  // A person has six programmes at most, so six places on a day: three parts of it, from two sources.
  await vul(
    feiten.aanwezig,
    uit => `
    insert into aanwezigheid (bron_id, deelnemer_id, organisatie_id, datum, dagdeel, traject_id, status)
    select ${id(9, "n / 3")}, deelnemer_id, organisatie_id, dag, (array['ochtend', 'middag', 'avond'])[n % 3 + 1], traject_id, 'aanwezig'
    from (select t.deelnemer_id, t.organisatie_id, t.id as traject_id, ${dag("datum")} as dag, row_number() over (partition by t.deelnemer_id, datum) - 1 as n
      from ${uit} join traject t on t.id = ${id(6, "eigenaar")}) a`,
  )
}

function check(uit: Indicatoren, verwacht: Indicatoren): void {
  const anders = verschillen(verwacht, uit)
  if (anders.length > 0) throw new Error(`PostgreSQL telt anders: ${anders.slice(0, 10).join(", ")}`)
}

async function clock(work: () => Promise<void>): Promise<number> {
  const vanaf = performance.now()
  await work()
  return performance.now() - vanaf
}
