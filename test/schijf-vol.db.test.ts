import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { sql } from "#platform/db"
import { prepareJobs, queueJob, startWorker } from "#platform/jobs"
import { page, type Route } from "#platform/page"
import type { Opslag } from "#platform/opslag"
import { isAway } from "#platform/weg"
import { routes } from "../src/routes.ts"
import { type Actie, openTestRegio, type TestRegio } from "./support/regio.ts"
import { openProefschijf, type Proefschijf, RUIM } from "./support/schijf.ts"
import { BASIS, openTestWeb, type TestWeb } from "./support/web.ts"

// T10: what Trede does when the disk is full. Here the measurement is planted and the refusal is PostgreSQL's own; on a disk that is
// really full: test/nacht/schijf-vol.nacht.ts. Planted at the end and seen: a house that does not look at its disk.
let regio: TestRegio
let schijf: Proefschijf
let web: TestWeb
let beheerder: Actie

const metSchijf = (opslag: Opslag): TestRegio => ({ ...regio, services: { ...regio.services, opslag } })

beforeAll(async () => {
  regio = await openTestRegio()
  schijf = await openProefschijf()
  web = openTestWeb(metSchijf(schijf.opslag))
  beheerder = await regio.medewerker(regio.stadskanaal, "beheer")
})
afterAll(async () => {
  schijf.opslag.stop()
  await regio.close()
})

const tel = async (tabel: string) => (await regio.alsEigenaar<{ n: number }>(`select count(*)::int as n from ${tabel}`))[0]!.n
const anna = () => `/deelnemers/${regio.anna}`
const meting = (via: TestWeb, sleutel: string, datum = "2026-11-02") =>
  via.app.request(`${BASIS}/api/v1${anna()}/tredewijzigingen`, {
    method: "POST",
    headers: {
      host: "trede.test",
      origin: BASIS,
      cookie: `trede=${regio.coach.token}`,
      "content-type": "application/json",
      "idempotency-key": sleutel,
    },
    body: JSON.stringify({ datum, trede: 3, toelichting: "proef", bevestigd: true }),
  })

test("onder de vloer: lezen kan en wordt vastgelegd, elke opslag wordt geweigerd en laat niets achter; met ruimte gaat het verder", async () => {
  await schijf.zet(90)
  const [treden, inzagen] = [await tel("trede"), await tel("inzage")]
  const dossier = await web.vraag("GET", anna(), { token: regio.coach.token })
  expect(dossier.status).toBe(200)
  expect(await dossier.text()).toContain("Trede is nu alleen-lezen")
  expect(await tel("inzage")).toBe(inzagen + 1)

  const sleutel = crypto.randomUUID()
  const geweigerd = await meting(web, sleutel)
  expect([geweigerd.status, geweigerd.headers.get("content-type")]).toEqual([507, "application/problem+json"])
  expect(await geweigerd.text()).toMatch(/niet opgeslagen: de schijf van de server is vol/)
  for (const route of routes.filter(r => r.soort === "overdracht" && r.methode === "post" && r.recht !== "openbaar")) {
    const antwoord = await web.vraag("POST", route.path.replace(/:\w+(\{[^}]*\})?/g, regio.anna), { token: regio.coach.token })
    expect(antwoord.status, route.path).toBe(507)
  }
  expect([await tel("trede"), await tel("opdracht")]).toEqual([treden, 0])

  await schijf.zet(500)
  expect((await meting(web, sleutel)).status).toBe(200)
  expect(await tel("trede")).toBe(treden + 1)
  expect(await (await web.vraag("GET", anna(), { token: regio.coach.token })).text()).not.toContain("alleen-lezen")
})

test("een formulier dat nu niet kan worden opgeslagen komt terug met wat was ingevuld", async () => {
  await schijf.zet(90)
  const antwoord = await web.vraag("POST", `${anna()}/trede`, {
    token: regio.coach.token,
    velden: { datum: "2026-11-03", trede: "4", toelichting: "een hele alinea" },
  })
  const tekst = await antwoord.text()
  await schijf.zet(800)
  expect(antwoord.status).toBe(507)
  expect(tekst).toContain("een hele alinea")
  expect(tekst).toMatch(/role="alert"[\s\S]*niet opgeslagen/)
})

test("wie beheert ziet de waarschuwing aankomen, een ander niet", async () => {
  for (const [vrij, woord] of [
    [280, "Nog 280 MB vrij"],
    [140, "Nog 140 MB vrij"],
  ] as const) {
    await schijf.zet(vrij)
    expect(await (await web.vraag("GET", "/beheer", { token: beheerder.token })).text()).toContain(woord)
    expect(await (await web.vraag("GET", "/werkvoorraad", { token: regio.coach.token })).text()).not.toContain("schijf")
  }
  await schijf.zet(800)
})

/** From here on the traces take no more lines, as PostgreSQL says it of a full disk. */
const SCHIJF_VOL = `create function public.vol() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
  create trigger vol before insert on inzage for each row execute function public.vol()`

test("een blik die niet kan worden vastgelegd gaat niet door, en de pagina zegt waarom", async () => {
  await regio.alsEigenaar(SCHIJF_VOL)
  const antwoord = await web.vraag("GET", anna(), { token: regio.coach.token })
  const tekst = await antwoord.text()
  expect(antwoord.status).toBe(507)
  expect(tekst).toContain("Trede legt vast wie wiens gegevens bekijkt")
  expect(tekst).not.toContain("Anna")
  const api = await openTestWeb(metSchijf(RUIM)).vraag("GET", `/api/v1${anna()}/treden`, { token: regio.coach.token })
  expect(api.status).toBe(500) // planted: without the watch it is a fault like any other
  await regio.alsEigenaar("drop trigger vol on inzage; drop function public.vol()")
  await schijf.wacht(10_000)
  expect((await web.vraag("GET", anna(), { token: regio.coach.token })).status).toBe(200)
})

test("een taak wacht op ruimte en verspeelt haar pogingen niet", async () => {
  const { services } = metSchijf(schijf.opslag)
  await prepareJobs(services)
  await schijf.zet(50)
  let gedaan = 0
  const worker = await startWorker(services, [{ naam: "proef", run: async () => void gedaan++ }], [])
  await regio.db.inRol("app", regio.coach.token, tx => queueJob(tx, "proef", {}, "vol-1"))
  await vi.waitFor(async () =>
    expect(await regio.alsEigenaar("select attempts from graphile_worker.jobs where locked_at is not null")).toEqual([{ attempts: 1 }]),
  )
  expect(gedaan).toBe(0)
  await schijf.zet(800)
  await vi.waitFor(() => expect(gedaan).toBe(1))
  await worker.stop()
})

test("ingebouwde fout gezien: een huis dat niet naar zijn schijf kijkt schrijft door tot hij vol is", async () => {
  await schijf.zet(50)
  expect((await meting(openTestWeb(metSchijf(RUIM)), crypto.randomUUID(), "2026-11-04")).status).toBe(200)
  await schijf.zet(800)
})

test("is de database even weg, dan is dat geen fout maar wachten", async () => {
  const weg: Route = page({
    path: "/weg",
    recht: "openbaar",
    inzage: "geen",
    load: () => Promise.reject(Object.assign(new Error("the database system is starting up"), { code: "57P03" })),
    view: () => ({ titel: "", inhoud: "" as never }),
  })
  const antwoord = await openTestWeb(regio, { routes: [weg] }).vraag("GET", "/weg")
  expect([antwoord.status, antwoord.headers.get("retry-after")]).toEqual([503, "5"])
  expect(await antwoord.text()).toContain("dubbel opslaan kan niet")
})

test("een verbinding die breekt terwijl er niets op loopt eindigt het programma niet", async () => {
  // Planted and seen: without a listener on each connection the process ended here ("Unhandled 'error' event").
  const werk = regio.db.inRol("app", null, async tx => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await regio.alsEigenaar("select pg_terminate_backend($1)", [rows[0]!.pid])
    await vi.waitFor(async () =>
      expect(await regio.alsEigenaar("select 1 from pg_stat_activity where pid = $1", [rows[0]!.pid])).toEqual([]),
    )
    await sql`select 1`.execute(tx)
  })
  expect(isAway(await werk.catch((fout: unknown) => fout))).toBe(true)
})
