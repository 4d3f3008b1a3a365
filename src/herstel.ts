import { access } from "node:fs/promises"
import { join } from "node:path"
import pg from "pg"
import { herhaalWissen } from "#modules/rechten"
import { storeBeleid } from "#modules/toegang"
import type { Config } from "#platform/config"
import { openDatabase } from "#platform/db"
import { openCluster } from "#platform/embedded"
import { prepareJobs } from "#platform/jobs"
import { Kopiefout } from "#platform/kopie-bestand"
import type { Inhoud } from "#platform/kopie-delen"
import { type Gemaakt, sleutelmerk } from "#platform/maak-kopie"
import { migrate } from "#platform/migrate"
import { roleName } from "#platform/roles"
import type { Services } from "#platform/services"
import { loadSleutel, loadZegelsleutel } from "#platform/sleutel"
import { addAnker, ankerRegel, loadAnker } from "#platform/zegel-anker"
import type { Zegel } from "#platform/zegel-kern"
import { ZEGELS } from "#platform/zegel-rijen"
import { leesInhoud, leesKopie, zetKopieTerug } from "#platform/zet-kopie-terug"
import { PROJECT } from "./boot.ts"

export interface Herstelvraag {
  bestand: string
  woorden: string
  /** Also where there is data already: that is then gone. */
  overschrijf: boolean
  meld: (tekst: string) => void
}

/**
 * Puts a backup back into the database of this configuration. Everything that can be wrong is looked at first: the key of
 * the backup, the keys of the data, the version, whether something is there already or still runs. Throws Error in plain Dutch.
 */
export async function herstel(config: Config, vraag: Herstelvraag): Promise<Gemaakt> {
  const inhoud = await leesInhoud(vraag.bestand, vraag.woorden)
  await refuseOtherKeys(config, inhoud)
  const cluster = config.databaseUrl
    ? null
    : await openCluster({ dataDir: config.dataDir, meld: vraag.meld, doorkopie: config.doorkopie !== null })
  try {
    const bewaard = { dataDir: config.dataDir, zegelsleutel: await loadZegelsleutel(config) }
    return await herstelIn(config.databaseUrl ?? cluster!.ownerUrl, bewaard, inhoud, vraag)
  } finally {
    await cluster?.close()
  }
}

/** What the data folder holds and a copy does not. */
export type Bewaard = Pick<Services, "dataDir" | "zegelsleutel">

/** As `herstel`, in a database that is open. */
export async function herstelIn(url: string, bewaard: Bewaard, inhoud: Inhoud, vraag: Herstelvraag): Promise<Gemaakt> {
  const map = join(PROJECT, "db/migrations")
  await withClient(url, client => refuseNonEmpty(client, inhoud, vraag.overschrijf))
  await migrate(url, map, undefined, new Set(inhoud.stappen.map(s => s.naam)))
  const db = openDatabase(url, 2)
  await prepareJobs({ db }).finally(() => db.close())
  const gemaakt = await withClient(url, async client => {
    await refuseOtherSteps(client, inhoud)
    const { rows } = await client.query<{ v: string }>("select voorvoegsel as v from migratie.rollen")
    const gemaakt = await zetKopieTerug(client, leesKopie(vraag.bestand, vraag.woorden), roleName(rows[0]!.v, "jobs"))
    await client.query("insert into migratie.sleutel (kenmerk) values ($1) on conflict (enig) do update set kenmerk = excluded.kenmerk", [
      Buffer.from(inhoud.sleutel, "hex"),
    ])
    await client.query("analyze")
    return gemaakt
  })
  await migrate(url, map, storeBeleid)
  await withClient(url, client => supersedeAnker(client, bewaard.dataDir))
  await wisTeruggekeerden(url, bewaard, vraag.meld)
  return gemaakt
}

export async function refuseOtherKeys(config: Config, inhoud: Pick<Inhoud, "sleutel" | "zegelsleutel">): Promise<void> {
  for (const [naam, gezet, merk, laad] of [
    ["sleutel", config.sleutel, inhoud.sleutel, loadSleutel],
    ["zegelsleutel", config.zegelsleutel, inhoud.zegelsleutel, loadZegelsleutel],
  ] as const) {
    const bestand = join(config.dataDir, naam)
    const er =
      gezet !== null ||
      (await access(bestand).then(
        () => true,
        () => false,
      ))
    if (!er)
      throw new Kopiefout(`Zet eerst het bestand ${naam} terug in ${config.dataDir}: zonder haar is deze reservekopie niet te gebruiken.`)
    if (sleutelmerk(await laad(config)) !== merk)
      throw new Kopiefout(
        `Het bestand ${naam} (of de instelling) is een andere dan die bij deze reservekopie hoort. Er is niets veranderd.`,
      )
  }
}

async function refuseNonEmpty(client: pg.Client, inhoud: Inhoud, overschrijf: boolean): Promise<void> {
  const {
    rows: [leeg],
  } = await client.query<{ leeg: boolean }>("select to_regclass('migratie.stap') is null as leeg")
  if (leeg!.leeg) return
  const { rows: bezig } = await client.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'",
  )
  if (bezig[0]!.n > 0) throw new Kopiefout("Trede draait nog op deze database. Stop het programma en de worker, en probeer het opnieuw.")
  await refuseOtherSteps(client, inhoud)
  const { rows } = await alsRol(client, "kopie", () =>
    client.query<{ vol: boolean }>("select exists (select from account) or exists (select from organisatie) as vol"),
  )
  if (rows[0]!.vol && !overschrijf)
    throw new Kopiefout(
      "In deze database staan al gegevens. Herstel in een lege database, of kies --overschrijf: dan is weg wat er nu in staat.",
    )
}

/** A database that knows more steps than the backup has other tables; a step that differs is another program. */
async function refuseOtherSteps(client: pg.Client, { stappen, versie }: Inhoud): Promise<void> {
  const { rows } = await client.query<{ naam: string; hash: string }>("select naam, hash from migratie.stap")
  const bekend = new Map(stappen.map(s => [s.naam, s.hash]))
  const vreemd = rows.find(r => bekend.get(r.naam) !== r.hash)
  if (vreemd)
    throw new Kopiefout(
      `Deze database is van een andere versie (${vreemd.naam}) dan de reservekopie (${versie}). Herstel in een lege database.`,
    )
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: "-c statement_timeout=0 -c timezone=UTC -c datestyle=ISO" })
  client.on("error", () => {}) // the statement that is under way reports it
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every other role reads under the rules; the owner of the tables reads nothing. */
async function alsRol<T>(client: pg.Client, rol: "kopie" | "zegel", work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ v: string }>("select voorvoegsel as v from migratie.rollen")
  await client.query(`set role "${roleName(rows[0]!.v, rol)}"`)
  try {
    return await work()
  } finally {
    await client.query("reset role")
  }
}

/** What was sealed after the backup was made is gone: the anchor says so, in a line that stays. A new machine has no anchor yet. */
export async function supersedeAnker(client: pg.Client, dataDir: string): Promise<void> {
  const { hoogste } = await loadAnker(dataDir)
  const zegels = (await alsRol(client, "zegel", () => client.query<Zegel>(ZEGELS, [0]))).rows
  const laatste = zegels.at(-1)?.nr ?? 0
  if (hoogste > laatste) await addAnker(dataDir, [`herstel ${laatste} ${new Date().toISOString()}`])
  await addAnker(dataDir, zegels.filter(z => z.nr > hoogste).map(ankerRegel))
}

/** Who was erased after the copy was made stands there again: erased anew, before anybody comes in. Cut off in here, the next start does it (boot.ts). */
export async function wisTeruggekeerden(url: string, bewaard: Bewaard, meld: (tekst: string) => void): Promise<void> {
  const db = openDatabase(url, 2)
  try {
    await herhaalWissen({ ...bewaard, db }, meld)
  } finally {
    await db.close()
  }
}
