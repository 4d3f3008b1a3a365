import { afterAll, beforeAll, expect, test } from "vitest"
import { loadActor } from "#platform/actor"
import { execute } from "#platform/command"
import { sql } from "#platform/db"
import { hashToken, newToken } from "#platform/sessie"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb } from "../../../test/support/web.ts"
import { beeindigZetel, wisTweedeStap } from "./beeindig-zetel.command.ts"
import { loadAccounts, loadBeheerdeOrganisaties, loadBeheerdeZetels, storeUitnodiging } from "./beheer.sql.ts"
import { voegZetelToe } from "./voeg-zetel-toe.command.ts"

// Planted and seen red: beheert_account without its look at seats elsewhere (an administrator could make a link for an
// account of another organisation, and so step into its seat there), and beeindig_zetel that leaves sessions open.
let regio: TestRegio
let beheerder: Actie
beforeAll(async () => {
  regio = await openTestRegio()
  beheerder = await regio.medewerker(regio.stadskanaal, "beheer")
})
afterAll(() => regio.close())

const voegToe = (wie: Actie, invoer: Record<string, unknown>) =>
  execute(
    regio.services,
    wie.token,
    voegZetelToe,
    {
      organisatieId: regio.stadskanaal,
      naam: "Nieuw Mens",
      email: "nieuw@example.org",
      rol: "jobcoach",
      begin: "2026-01-01",
      einde: null,
      ...invoer,
    },
    { id: crypto.randomUUID() },
  )
const zetels = (wie: Actie, organisatie = regio.stadskanaal) =>
  regio.db.inRol("app", wie.token, async tx => loadAccounts(tx, await loadBeheerdeZetels(tx, organisatie)))
const nodigUit = (wie: Actie, accountId: string) =>
  regio.db.inRol("app", wie.token, tx => storeUitnodiging(tx, accountId, hashToken(newToken()), 72))
const emailVan = async (accountId: string) =>
  (await regio.alsEigenaar<{ email: string }>("select email from account where id = $1", [accountId]))[0]!.email

test("een beheerder ziet de functies van zijn eigen organisatie, en geen andere", async () => {
  expect((await regio.db.inRol("app", beheerder.token, loadBeheerdeOrganisaties)).map(o => o.id)).toEqual([regio.stadskanaal])
  expect((await zetels(beheerder)).length).toBeGreaterThan(1)
  expect(await zetels(beheerder, regio.veendam)).toEqual([])
  expect(await zetels(regio.teamleider)).toEqual([])
})

// Seen red with beheerde_accounts without its `ctx.beheert`: a seat of Veendam told when its owner was last here.
test("van functies elders hoort men niets, ook niet met hun id", async () => {
  const elders = await regio.medewerker(regio.veendam, "jobcoach")
  const over = (wie: Actie) =>
    regio.db.inRol("app", wie.token, tx => sql`select * from ctx.beheerde_accounts(${[elders.medewerkerId]}::uuid[])`.execute(tx))
  expect((await over(beheerder)).rows).toEqual([])
  expect((await over(await regio.medewerker(regio.veendam, "beheer"))).rows).toHaveLength(1)
})

test("de pagina zoekt, filtert en bladert, en belooft wat er staat", async () => {
  const { accountId } = await regio.medewerker(regio.sob, "jobcoach")
  await regio.alsEigenaar(
    `insert into medewerker (account_id, organisatie_id, naam, rol, begin, einde)
     select $1, $2, 'Veel ' || to_char(n, 'FM000'), 'uitzender', '2020-01-01', case when n > 60 then date '2021-01-01' end from generate_series(1, 62) n`,
    [accountId, regio.sob],
  )
  const { token } = await regio.medewerker(regio.sob, "beheer")
  const web = openTestWeb(regio)
  const haal = async (query: string) => (await web.vraag("GET", `/beheer?${query}`, { token })).text()
  const namen = (html: string) => [...html.matchAll(/Veel \d{3}(?=<span class="tabel-bij)/g)].map(([naam]) => naam)
  const eerste = await haal("rol=uitzender")
  expect(namen(eerste)).toHaveLength(25)
  expect(Buffer.byteLength(eerste)).toBeLessThan(30_000)
  expect(eerste).toContain("1 tot en met 25 van 60")
  expect(namen(await haal("rol=uitzender&pagina=3"))).toHaveLength(10)
  expect(eerste).toContain("/beheer?rol=uitzender&amp;pagina=2")
  expect(namen(await haal("zoek=veel+007"))).toEqual(["Veel 007"])
  expect(namen(await haal("zoek=veel&stand=geeindigd"))).toEqual(["Veel 061", "Veel 062"])
  expect(await haal("zoek=niemand-heet-zo")).toContain("Niemand gevonden")
  expect(namen(await haal("rol=bestaat-niet&stand=ook-niet&pagina=x&zoek=veel"))).toHaveLength(25)
})

test("een nieuwe functie maakt een account, en de tweede van dezelfde mens komt erbij", async () => {
  expect(await voegToe(beheerder, {})).toMatchObject({ ok: true })
  expect(await voegToe(beheerder, { rol: "werkleider" })).toMatchObject({ ok: true })
  const van = (await zetels(beheerder)).filter(z => z.email === "nieuw@example.org")
  expect(van.map(z => z.rol).toSorted()).toEqual(["jobcoach", "werkleider"])
  expect(new Set(van.map(z => z.accountId)).size).toBe(1)
  expect(await voegToe(beheerder, {})).toMatchObject({ weigeringen: [{ code: "bestaat_al" }] })
})

test.for<[string, Record<string, unknown>, string]>([
  ["een einde voor het begin", { einde: "2025-01-01" }, "einde_voor_begin"],
  ["een rol die niet bestaat", { rol: "directeur" }, "invoer"],
  ["geen e-mailadres", { email: "nergens" }, "invoer"],
  ["een veld te veel", { voorbeeld: true }, "invoer"],
])("geweigerd: %s", async ([, invoer, code]) => {
  expect(await voegToe(beheerder, invoer)).toMatchObject({ ok: false, weigeringen: [{ code }] })
})

test("niemand geeft zichzelf een functie, of beheert buiten zijn organisatie", async () => {
  expect(await voegToe(beheerder, { email: await emailVan(beheerder.accountId), rol: "teamleider" })).toMatchObject({
    weigeringen: [{ code: "zelf" }],
  })
  expect(await voegToe(beheerder, { organisatieId: regio.veendam })).toMatchObject({ weigeringen: [{ code: "geen_recht" }] })
  expect(await voegToe(regio.teamleider, {})).toMatchObject({ weigeringen: [{ code: "geen_recht" }] })
})

test("een account van elders krijgt hier geen functie en geen link: wie de link heeft zou ook elders binnen zijn", async () => {
  const elders = await regio.medewerker(regio.veendam, "teamleider")
  expect(await voegToe(beheerder, { email: await emailVan(elders.accountId) })).toMatchObject({ weigeringen: [{ code: "elders" }] })
  expect(await nodigUit(beheerder, elders.accountId)).toBeNull()
  // A seat here as well (by import) does not make it ours.
  await regio.alsEigenaar("insert into medewerker (account_id, organisatie_id, naam, rol) values ($1, $2, 'Beide', 'jobcoach')", [
    elders.accountId,
    regio.stadskanaal,
  ])
  expect(await nodigUit(beheerder, elders.accountId)).toBeNull()
  expect((await zetels(beheerder)).find(z => z.accountId === elders.accountId)!.uitTeNodigen).toBe(false)
  await regio.alsEigenaar("update medewerker set einde = current_date where account_id = $1 and organisatie_id = $2", [
    elders.accountId,
    regio.veendam,
  ])
  expect(await nodigUit(beheerder, elders.accountId)).toBe("teamleider")
})

test("een deelnemer, een beheerder van de regio en men zelf zijn niet uit te nodigen", async () => {
  const regiobeheerder = await regio.medewerker(regio.stadskanaal, "jobcoach")
  await regio.alsEigenaar("insert into recht (account_id, recht) values ($1, 'invoer')", [regiobeheerder.accountId])
  const deelnemer = await regio.medewerker(regio.stadskanaal, "jobcoach")
  await regio.alsEigenaar("insert into deelnemer_account (deelnemer_id, account_id) values ($1, $2)", [regio.anna, deelnemer.accountId])
  for (const { accountId } of [regiobeheerder, deelnemer, beheerder]) expect(await nodigUit(beheerder, accountId)).toBeNull()
})

test("wie weggaat staat meteen buiten", async () => {
  const vertrekker = await regio.medewerker(regio.stadskanaal, "teamleider")
  const zetelId = vertrekker.medewerkerId
  const vandaag = (await sqlDag())!
  expect(
    await execute(regio.services, beheerder.token, beeindigZetel, { zetelId, einde: vandaag }, { id: crypto.randomUUID() }),
  ).toMatchObject({ ok: true })
  expect(await regio.db.inRol("app", vertrekker.token, loadActor)).toBeNull()
  const [sessie] = await regio.alsEigenaar<{ dicht: boolean }>(
    "select beeindigd_op is not null as dicht from ctx.sessie where token_hash = $1",
    [hashToken(vertrekker.token)],
  )
  expect(sessie!.dicht).toBe(true)
})
const sqlDag = async () => (await regio.alsMeting<{ dag: string }>(sql`select current_date as dag`))[0]?.dag

test.for<[string, () => Promise<string>, string]>([
  ["van een andere organisatie", async () => (await regio.medewerker(regio.veendam, "jobcoach")).medewerkerId, "niet_gevonden"],
  ["van zichzelf", async () => beheerder.medewerkerId, "zelf"],
  ["die niet bestaat", async () => crypto.randomUUID(), "niet_gevonden"],
])("een functie beëindigen %s gaat niet", async ([, wie, code]) => {
  const invoer = { zetelId: await wie(), einde: "2026-11-22" }
  expect(await execute(regio.services, beheerder.token, beeindigZetel, invoer, { id: crypto.randomUUID() })).toMatchObject({
    weigeringen: [{ code }],
  })
})

test("een tweede stap wissen kan alleen voor wie men beheert, en logt hem uit", async () => {
  const kwijt = await regio.medewerker(regio.stadskanaal, "jobcoach")
  const elders = await regio.medewerker(regio.veendam, "jobcoach")
  for (const { accountId } of [kwijt, elders])
    await regio.alsEigenaar("insert into ctx.geheim (account_id, totp) values ($1, 'x')", [accountId])
  const wis = (accountId: string) => execute(regio.services, beheerder.token, wisTweedeStap, { accountId }, { id: crypto.randomUUID() })
  expect(await wis(elders.accountId)).toMatchObject({ ok: false })
  expect(await wis(kwijt.accountId)).toMatchObject({ ok: true })
  expect(await regio.db.inRol("app", kwijt.token, loadActor)).toBeNull()
  expect(await regio.alsEigenaar("select 1 from ctx.geheim where totp is not null")).toHaveLength(1)
})

test("wie het recht voor de hele regio heeft beheert overal", async () => {
  const regiobeheer = await regio.medewerker(regio.sob, "werkleider")
  await regio.alsEigenaar("insert into recht (account_id, recht) values ($1, 'beheer')", [regiobeheer.accountId])
  expect((await regio.db.inRol("app", regiobeheer.token, loadBeheerdeOrganisaties)).length).toBe(3)
  expect(await voegToe(regiobeheer, { organisatieId: regio.veendam, email: await emailVan(regio.coach.accountId) })).toMatchObject({
    ok: true,
  })
})
