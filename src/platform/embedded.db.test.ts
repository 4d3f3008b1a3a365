import { type ChildProcess, spawn } from "node:child_process"
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { testFolder } from "../../test/support/cluster.ts"
import { type ClusterOptions, openCluster } from "./embedded.ts"
import { inspectProcess, signal, waitUntilGone } from "./embedded-process.ts"
import { clusterSettings } from "./embedded-settings.ts"

const folder = testFolder()
const meldingen: string[] = []
const options: ClusterOptions = {
  dataDir: join(folder, "een map met spatie"),
  settings: { shared_buffers: "64MB", fsync: "off" }, // a killed process loses nothing that a disk would have to keep
  meld: tekst => meldingen.push(tekst),
}
const pidFile = (): string => join(options.dataDir, "pg", "postmaster.pid")
const serverPid = (): number => Number(readFileSync(pidFile(), "utf8").split("\n")[0])

afterAll(() => rmSync(folder, { recursive: true }))

async function ask(url: string, statement: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => {}) // a server that is killed ends the connection; the query says so
  await client.connect()
  try {
    return (await client.query(statement)).rows[0] ?? {}
  } finally {
    await client.end()
  }
}

const isUp = async ({ ownerUrl }: { ownerUrl: string }): Promise<boolean> => {
  const answer = await ask(ownerUrl, "select 1 as een").catch(() => null)
  return answer?.["een"] === 1
}

/** Another program that has the cluster open. */
async function openElsewhere(): Promise<ChildProcess> {
  const { meld: _, ...plain } = options
  const script = `import { openCluster } from "${new URL("embedded.ts", import.meta.url).href}"
    await openCluster({ ...${JSON.stringify(plain)}, meld: () => {} })
    process.stdout.write("open")
    setInterval(() => {}, 1000)`
  const program = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] })
  await new Promise(done => program.stdout.once("data", done))
  return program
}

async function kill(pid: number | undefined): Promise<void> {
  signal(pid ?? 0, "SIGKILL")
  expect(await waitUntilGone(pid ?? 0, 5_000)).toBe(true)
}

test("twee die tegelijk voor het eerst openen maken en delen één server; de laatste zet hem uit", async () => {
  const [a, b] = await Promise.all([openCluster(options), openCluster(options)])
  expect(a.ownerUrl).toBe(b.ownerUrl)
  await a.close()
  expect(await isUp(b)).toBe(true)
  await b.close()
  expect(await isUp(b)).toBe(false)
})

test("de eigenaar is geen superuser, sorteert Nederlands, en niemand anders kan de gegevens lezen", async () => {
  const cluster = await openCluster(options)
  const role = await ask(
    cluster.ownerUrl,
    "select rolsuper, rolbypassrls, rolcreaterole, 'Zand' > 'eland' as nl from pg_roles where rolname = current_user",
  )
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: true, nl: true })
  for (const name of ["wachtwoorden", "pg", "s"]) expect(statSync(join(options.dataDir, name)).mode & 0o077, name).toBe(0)
  await cluster.close()
})

test("wie met kill -9 eindigt laat een server na die de volgende overneemt en uitzet", async () => {
  const program = await openElsewhere()
  await kill(program.pid)
  const pid = serverPid()
  const cluster = await openCluster(options)
  expect(serverPid()).toBe(pid)
  await cluster.close()
  expect(inspectProcess(pid)).toBeNull()
  expect(readdirSync(join(options.dataDir, "houders"))).toEqual([])
})

test("een server die als zombie achterblijft houdt de volgende niet tegen", async () => {
  const program = await openElsewhere()
  signal(program.pid ?? 0, "SIGSTOP") // so that it cannot collect its child
  const pid = serverPid()
  await kill(pid)
  expect(readFileSync(`/proc/${pid}/stat`, "utf8")).toContain(") Z ")
  const cluster = await openCluster(options)
  expect(serverPid()).not.toBe(pid)
  await kill(program.pid)
  await cluster.close()
})

test("kill -9 van de server of van een verbinding: hij komt terug, met alles wat was vastgelegd", async () => {
  const cluster = await openCluster(options)
  await ask(cluster.ownerUrl, "create table t as select 42 as antwoord")
  const before = serverPid()
  const broken = ask(cluster.ownerUrl, "select pg_sleep(60)").catch((fout: unknown) => fout)
  const findSleeper = (): Promise<Record<string, unknown>> =>
    ask(cluster.superUrl, "select pid from pg_stat_activity where query like '%sleep(60)' and pid <> pg_backend_pid()")
  await expect.poll(findSleeper).toHaveProperty("pid")
  const { pid } = await findSleeper()
  for (const victim of [Number(pid), before]) {
    signal(victim, "SIGKILL")
    await expect
      .poll(() => ask(cluster.ownerUrl, "select antwoord from t").catch(() => null), { timeout: 10_000 })
      .toEqual({ antwoord: 42 })
  }
  expect(await broken).toBeInstanceOf(Error)
  expect(serverPid()).not.toBe(before)
  expect(meldingen).toContain("De database is onverwacht gestopt en wordt opnieuw gestart…")
  await cluster.close()
})

test("een pid-bestand met de pid van een ander programma of met onzin houdt niets tegen", async () => {
  const cluster = await openCluster(options)
  const [, ...rest] = readFileSync(pidFile(), "utf8").split("\n")
  await cluster.close()
  for (const text of [[process.pid, ...rest].join("\n"), "", "geen getal\n"]) {
    writeFileSync(pidFile(), text)
    const next = await openCluster(options)
    expect(await isUp(next)).toBe(true)
    await next.close()
  }
})

test("buiten de tests is wat is vastgelegd ook op schijf", () => {
  expect(clusterSettings()).toMatchObject({ fsync: "on", synchronous_commit: "on" })
})

test("een gegevensmap die niet te maken is wordt genoemd", async () => {
  await expect(openCluster({ ...options, dataDir: join(options.dataDir, "pg_hba.conf", "daaronder") })).rejects.toThrow(
    /^In de gegevensmap .*TREDE_DATA\.$/,
  )
})

test("een server die niet wil starten zegt waarom", async () => {
  const fout = openCluster({ ...options, settings: { shared_buffers: "onzin" } })
  await expect(fout).rejects.toThrow(/De database is niet gestart: PostgreSQL stopte met 1\.\n.*shared_buffers/s)
})
