import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { AddressInfo } from "node:net"
import { serve, type ServerType } from "@hono/node-server"
import type { Browser, CDPSession, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { loadActor } from "#platform/actor"
import { createServer } from "#platform/server"
import { hashPassword } from "#platform/wachtwoord"
import { usePasskey } from "../src/modules/passkey/passkey.sql.ts"
import { zetPlicht } from "../src/modules/toegang/richt-in.command.ts"
import { endpoints, routes } from "../src/routes.ts"
import { createLayout } from "../src/schil.tsx"
import { startBrowser } from "./support/browser.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"

// Passkeys end to end: a real browser with an authenticator of its own (Chrome's debugger), the whole web application, the
// content policy on. Planted and seen red: neem_uitdaging that leaves the row (an answer worked twice), gebruik_passkey
// without its look at the counter, and requireUserVerification: false (a stolen key opened by itself).
const WACHTWOORD = "vier losse woorden hier"
const PUBLIEK = join(import.meta.dirname, "../dist/public")
let regio: TestRegio
let browser: Browser
let server: ServerType
let basis: string

beforeAll(async () => {
  regio = await openTestRegio()
  await zetPlicht(regio.services, true)
  const manifest = JSON.parse(readFileSync(join(PUBLIEK, "manifest.json"), "utf8")) as Record<string, string>
  const app = createServer({
    services: regio.services,
    https: false,
    layout: createLayout(manifest),
    routes,
    endpoints,
    publicDir: "dist/public",
    klaar: async () => true,
  })
  await new Promise<void>(done => {
    server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => done())
  })
  basis = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  server.close()
  await regio.close()
})

interface Bezoek {
  page: Page
  cdp: CDPSession
  authenticatorId: string
  accountId: string
  fouten: string[]
}
/** Somebody with a password and no second step, at a browser with an empty authenticator. */
async function bezoek(): Promise<Bezoek> {
  const { accountId } = await regio.medewerker(regio.stadskanaal, "teamleider")
  await regio.alsEigenaar("insert into ctx.geheim (account_id, wachtwoord) values ($1, $2)", [accountId, await hashPassword(WACHTWOORD)])
  const context = await browser.newContext({ baseURL: basis, locale: "nl-NL" })
  const page = await context.newPage()
  const fouten: string[] = []
  page.on("console", m => m.type() === "error" && fouten.push(m.text()))
  page.on("pageerror", fout => fouten.push(String(fout)))
  const cdp = await context.newCDPSession(page)
  await cdp.send("WebAuthn.enable")
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { page, cdp, authenticatorId, accountId, fouten }
}
async function metWachtwoord({ page, accountId }: Bezoek): Promise<void> {
  const [rij] = await regio.alsEigenaar<{ email: string }>("select email from account where id = $1", [accountId])
  await page.goto("/inloggen?naar=/account")
  await page.getByLabel("E-mailadres").fill(rij!.email)
  await page.getByLabel("Wachtwoord").fill(WACHTWOORD)
  await page.getByRole("button", { name: "Log in", exact: true }).click()
  await page.waitForURL("**/tweede-stap**")
}
/** Through the door with a password, and on with a passkey made there. */
async function ingeschreven(): Promise<Bezoek> {
  const b = await bezoek()
  await metWachtwoord(b)
  await b.page.getByRole("button", { name: "Of maak een passkey" }).click()
  await b.page.waitForURL(url => url.pathname === "/account")
  return b
}
const logUit = async ({ page }: Bezoek) => {
  await page.context().clearCookies()
  await page.goto("/inloggen?naar=/account")
}
const metPasskey = ({ page }: Bezoek) => page.getByRole("button", { name: "Log in met een passkey" }).click()
const wie = async ({ page }: Bezoek) => {
  const koek = (await page.context().cookies()).find(c => c.name === "trede")
  return regio.db.inRol("app", koek?.value ?? null, loadActor)
}
/** The answer of the browser, caught before it is sent. */
async function vangAntwoord(b: Bezoek): Promise<string> {
  const gevangen = new Promise<string>(done => {
    void b.page.route("**/inloggen/passkey", async route => {
      const antwoord = new URLSearchParams(route.request().postData()!).get("antwoord")!
      await route.abort()
      done(antwoord)
    })
  })
  await metPasskey(b)
  const antwoord = await gevangen
  await b.page.unroute("**/inloggen/passkey")
  return antwoord
}
/** Sends an answer as the form would; where it leads. */
async function stuur(antwoord: string): Promise<string> {
  const reactie = await fetch(`${basis}/inloggen/passkey`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: basis, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ antwoord, naar: "/account" }),
  })
  return reactie.headers.get("location")!
}

test("een passkey kiezen aan de deur, en er daarna mee inloggen zonder adres, wachtwoord of code", async () => {
  const b = await ingeschreven()
  expect(await wie(b)).toMatchObject({ accountId: b.accountId, rol: "teamleider" })
  await logUit(b)
  expect(await wie(b)).toBeNull()
  await metPasskey(b)
  await b.page.waitForURL(url => url.pathname === "/account")
  expect(await wie(b)).toMatchObject({ accountId: b.accountId })
  const [rij] = await regio.alsEigenaar<{ wijze: string }>(
    "select wijze from ctx.sessie where account_id = $1 and beeindigd_op is null and wijze = 'passkey' limit 1",
    [b.accountId],
  )
  expect(rij).toBeDefined()
  expect(b.fouten).toEqual([])
})

test("wie een passkey heeft krijgt met zijn wachtwoord alleen de vraag ernaar, en geen nieuwe keuze", async () => {
  const b = await ingeschreven()
  await logUit(b)
  await metWachtwoord(b)
  expect(await b.page.locator("h1").textContent()).toBe("Gebruik uw passkey")
  expect(await wie(b)).toBeNull()
  await metPasskey(b)
  await b.page.waitForURL(url => url.pathname === "/account")
  expect(await wie(b)).toMatchObject({ accountId: b.accountId })
})

test("onder uw account: maken met het wachtwoord, anders noemen, verwijderen; daarna komt die passkey er niet meer in", async () => {
  const b = await ingeschreven()
  const { page } = b
  await b.cdp.send("WebAuthn.clearCredentials", { authenticatorId: b.authenticatorId })
  await page.goto("/account/passkeys")
  await page.getByLabel("Naam").fill("werkplek")
  await page.getByLabel("Uw huidige wachtwoord").fill("mis")
  await page.getByRole("button", { name: "Maak een passkey" }).click()
  await page.getByText("Dit is niet uw huidige wachtwoord.").waitFor()
  await page.getByLabel("Uw huidige wachtwoord").fill(WACHTWOORD)
  await page.getByRole("button", { name: "Maak een passkey" }).click()
  await page.getByText("De passkey is gemaakt.").waitFor()
  await page.getByRole("link", { name: "noem anders werkplek" }).click()
  await page.getByRole("textbox", { name: "Naam" }).fill("laptop")
  await page.getByRole("button", { name: "Bewaar" }).click()
  await page.getByRole("link", { name: "verwijder laptop" }).click()
  await page.getByRole("button", { name: "Verwijder deze passkey" }).click()
  await page.getByText("De passkey is verwijderd.").waitFor()
  await logUit(b)
  await metPasskey(b)
  await page.getByText("Met deze passkey kunt u hier niet inloggen").waitFor()
  expect(await wie(b)).toBeNull()
  expect(
    await regio.alsEigenaar(
      "select 1 from audit where account_id = $1 and handeling in ('voeg-passkey-toe', 'noem-passkey', 'verwijder-passkey')",
      [b.accountId],
    ),
  ).toHaveLength(4)
  expect(b.fouten).toEqual([])
})

test("een antwoord werkt één keer, en alleen op een vraag die hier is gesteld", async () => {
  const b = await ingeschreven()
  await logUit(b)
  const antwoord = await vangAntwoord(b)
  expect(await stuur(antwoord)).toBe("/account")
  // Without its counter the key would not give the repeat away: the question alone has to.
  await regio.alsEigenaar("update ctx.passkey set teller = 0 where account_id = $1", [b.accountId])
  expect(await stuur(antwoord)).toBe("/inloggen")
  await logUit(b)
  const tweede = await vangAntwoord(b)
  await regio.alsEigenaar("update ctx.uitdaging set tot = now()")
  expect(await stuur(tweede)).toBe("/inloggen")
  for (const onzin of ["", "{}", "null", JSON.stringify({ ...JSON.parse(tweede), id: "AAAA" })])
    expect(await stuur(onzin)).toBe("/inloggen")
})

test("een antwoord voor een andere site, een gekopieerde sleutel en een afgesloten account komen er niet in", async () => {
  const b = await ingeschreven()
  await logUit(b)
  const elders = await vangAntwoord(b)
  Object.assign(regio.services, { basisUrl: "https://trede.voorbeeld.nl" })
  expect(await stuur(elders)).toBe("/inloggen")
  Object.assign(regio.services, { basisUrl: null })
  await logUit(b)
  const kopie = await vangAntwoord(b)
  await regio.alsEigenaar("update ctx.passkey set teller = 1000000 where account_id = $1", [b.accountId])
  expect(await stuur(kopie)).toBe("/inloggen")
  await regio.alsEigenaar("update ctx.passkey set teller = 0 where account_id = $1", [b.accountId])
  await logUit(b)
  const weg = await vangAntwoord(b)
  await regio.alsEigenaar("update account set actief = false where id = $1", [b.accountId])
  expect(await stuur(weg)).toBe("/inloggen")
})

test("een teller die stilstaat of teruggaat is van een kopie; wie nooit telt blijft op nul", async () => {
  const { accountId } = await regio.medewerker(regio.stadskanaal, "jobcoach")
  const id = Buffer.from(crypto.randomUUID())
  const gebruik = (teller: number) => regio.db.inRol("poort", null, tx => usePasskey(tx, id, teller))
  await regio.alsEigenaar("insert into ctx.passkey (id, account_id, naam, sleutel, teller) values ($1, $2, 'x', 'x', 0)", [id, accountId])
  const uitkomsten: boolean[] = []
  for (const teller of [0, 0, 3, 3, 2, 0, 4]) uitkomsten.push(await gebruik(teller))
  expect(uitkomsten).toEqual([true, true, true, false, false, false, true])
})

test("een sleutel die zonder vinger, gezicht of pincode opent telt niet", async () => {
  const b = await ingeschreven()
  await logUit(b)
  await b.page.route("**/inloggen/passkey/opties", async route => {
    const antwoord = (await (await route.fetch()).json()) as { opties: object }
    await route.fulfill({ json: { opties: { ...antwoord.opties, userVerification: "discouraged" } } })
  })
  await b.cdp.send("WebAuthn.setUserVerified", { authenticatorId: b.authenticatorId, isUserVerified: false })
  await metPasskey(b)
  await b.page.getByText("Met deze passkey kunt u hier niet inloggen").waitFor()
  expect(await wie(b)).toBeNull()
})

test("zonder script, of op een adres in cijfers, is er geen knop en blijft de weg met een wachtwoord", async () => {
  const context = await browser.newContext({ baseURL: basis, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto("/inloggen")
  expect(await page.getByRole("button", { name: "Log in met een passkey" }).isVisible()).toBe(false)
  expect(await page.getByRole("button", { name: "Log in", exact: true }).isVisible()).toBe(true)
  await context.close()
  const cijfers = await browser.newPage()
  await cijfers.goto(`${basis.replace("localhost", "127.0.0.1")}/inloggen`)
  expect(await cijfers.getByRole("button", { name: "Log in met een passkey" }).isVisible()).toBe(false)
  await cijfers.close()
})
