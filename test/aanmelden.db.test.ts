import { generateSync } from "otplib"
import { afterAll, beforeAll, expect, test } from "vitest"
import { loadActor } from "#platform/actor"
import { hashPassword } from "#platform/wachtwoord"
import { type Actie, openTestRegio, type TestRegio } from "./support/regio.ts"
import { openTestWeb, type TestWeb } from "./support/web.ts"

// Coming in, changing what lets one in, changing seat and going out: through the pages, as a browser without script does.
// Planted and seen red: stepInside without closing the session of before (an old token stayed alive), and eigenPad that
// lets any address through.
let regio: TestRegio
let web: TestWeb
const WACHTWOORD = "vier losse woorden hier"
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
})
afterAll(() => regio.close())

async function mens(rollen: readonly ("jobcoach" | "teamleider")[] = ["jobcoach"]): Promise<Actie & { email: string }> {
  const actie = await regio.medewerker(regio.stadskanaal, rollen[0]!)
  for (const rol of rollen.slice(1))
    await regio.alsEigenaar(
      "insert into medewerker (account_id, organisatie_id, naam, rol, begin) values ($1, $2, 'x', $3, '2020-01-01')",
      [actie.accountId, regio.sob, rol],
    )
  await regio.alsEigenaar("insert into ctx.geheim (account_id, wachtwoord) values ($1, $2)", [
    actie.accountId,
    await hashPassword(WACHTWOORD),
  ])
  const [rij] = await regio.alsEigenaar<{ email: string }>("select email from account where id = $1", [actie.accountId])
  return { ...actie, email: rij!.email }
}
const tokenVan = (antwoord: Response): string | undefined => /trede=([\w-]{43})/.exec(antwoord.headers.getSetCookie().join(" "))?.[1]
const wie = (token: string | undefined) => regio.db.inRol("app", token ?? null, loadActor)
const logIn = (velden: Record<string, string>, token?: string) => web.vraag("POST", "/inloggen", { velden, token: token ?? null })

test("met het goede wachtwoord binnen, met een nieuw token; een token van ervoor is niets meer waard", async () => {
  const { email, token: oud } = await mens()
  const antwoord = await logIn({ email, wachtwoord: WACHTWOORD, naar: "/account" }, oud)
  expect(antwoord.status).toBe(303)
  expect(antwoord.headers.get("location")).toBe("/account")
  const nieuw = tokenVan(antwoord)
  expect(nieuw).not.toBe(oud)
  expect(await wie(nieuw)).toMatchObject({ rol: "jobcoach" })
  expect(await wie(oud)).toBeNull()
  const verzonnen = await logIn({ email, wachtwoord: WACHTWOORD }, "a".repeat(43))
  expect(tokenVan(verzonnen)).not.toBe("a".repeat(43))
})

test("met een verkeerd wachtwoord: dezelfde pagina, wat er mis is, het adres staat er nog, en geen koek", async () => {
  const antwoord = await logIn({ email: "wie@example.org", wachtwoord: "mis" })
  expect(antwoord.status).toBe(422)
  expect(tokenVan(antwoord)).toBeUndefined()
  const tekst = await antwoord.text()
  expect(tekst).toContain("E-mailadres of wachtwoord klopt niet")
  expect(tekst).toContain('value="wie@example.org"')
  expect(tekst).not.toContain('mis"')
})

test.for(["https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "javascript:alert(1)", "/\tx", ""])(
  "na het inloggen nooit naar %s",
  async naar => {
    const { email } = await mens()
    const antwoord = await logIn({ email, wachtwoord: WACHTWOORD, naar })
    expect(antwoord.headers.get("location")).toBe("/")
  },
)

test("zonder sessie leidt een pagina naar inloggen, en daarna terug", async () => {
  const heen = await web.vraag("GET", "/deelnemers")
  expect(heen.headers.get("location")).toBe("/inloggen?naar=%2Fdeelnemers")
  const pagina = await (await web.vraag("GET", "/inloggen?naar=%2Fdeelnemers")).text()
  expect(pagina).toContain('name="naar" value="/deelnemers"')
})

test("een ander wachtwoord vraagt het oude, en logt overal anders uit", async () => {
  const { email, token } = await mens()
  const hier = tokenVan(await logIn({ email, wachtwoord: WACHTWOORD }))!
  const wijzig = (huidig: string, wachtwoord: string) =>
    web.vraag("POST", "/account/wachtwoord", { token: hier, velden: { huidig, wachtwoord } })
  expect((await wijzig("mis", "een heel nieuw geheim")).status).toBe(422)
  expect((await wijzig(WACHTWOORD, "kort")).status).toBe(422)
  expect((await wijzig(WACHTWOORD, `${email.split("@")[0]} en meer`)).status).toBe(422)
  expect(await wie(token)).not.toBeNull()
  expect((await wijzig(WACHTWOORD, "een heel nieuw geheim")).status).toBe(303)
  expect(await wie(hier)).not.toBeNull()
  expect(await wie(token)).toBeNull()
  expect((await logIn({ email, wachtwoord: WACHTWOORD })).status).toBe(422)
  expect((await logIn({ email, wachtwoord: "een heel nieuw geheim" })).status).toBe(303)
})

test("een tweede stap gaat aan met app én wachtwoord, wordt dan gevraagd, en gaat uit met een code", async () => {
  const { email, token } = await mens()
  const pagina = await (await web.vraag("GET", "/account/tweede-stap", { token })).text()
  const secret = /name="secret" value="([A-Z2-7]{32})"/.exec(pagina)![1]!
  expect(pagina).toContain("<svg")
  const zetAan = (code: string, huidig: string) => web.vraag("POST", "/account/tweede-stap", { token, velden: { secret, code, huidig } })
  expect((await zetAan("000000", WACHTWOORD)).status).toBe(422)
  expect((await zetAan(generateSync({ secret }), "mis")).status).toBe(422)
  expect((await zetAan(generateSync({ secret }), WACHTWOORD)).status).toBe(303)
  const [geheim] = await regio.alsEigenaar<{ totp: Buffer }>(
    "select g.totp from ctx.geheim g join account a on a.id = g.account_id where a.email = $1",
    [email],
  )
  expect(geheim!.totp.toString("latin1")).not.toContain(secret)
  const eerste = await logIn({ email, wachtwoord: WACHTWOORD })
  expect(tokenVan(eerste)).toBeUndefined()
  const bewijs = /name="bewijs" value="([^"]+)"/.exec(await eerste.text())![1]!
  const volgende = generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 })
  const tweede = await web.vraag("POST", "/inloggen/code", { velden: { bewijs, code: volgende } })
  expect(await wie(tokenVan(tweede))).toMatchObject({ rol: "jobcoach" })
  expect((await web.vraag("POST", "/account/tweede-stap/uit", { token, velden: { code: "123456" } })).status).toBe(422)
})

test("wie meer functies heeft kiest; wisselen geeft een nieuw token en beëindigt het oude", async () => {
  const { email } = await mens(["jobcoach", "teamleider"])
  const antwoord = await logIn({ email, wachtwoord: WACHTWOORD })
  const zonder = tokenVan(antwoord)!
  expect((await web.vraag("GET", "/", { token: zonder })).headers.get("location")).toBe("/zetel")
  expect((await web.vraag("GET", "/deelnemers", { token: zonder })).status).toBe(403)
  const keuzes = [...(await (await web.vraag("GET", "/zetel", { token: zonder })).text()).matchAll(/name="zetel" value="([^"]+)"/g)].map(
    m => m[1]!,
  )
  expect(keuzes).toHaveLength(2)
  const kies = (zetel: string, token: string) => web.vraag("POST", "/zetel", { token, velden: { zetel } })
  expect((await kies(regio.coach.medewerkerId, zonder)).headers.get("location")).toBe("/zetel")
  const eerste = tokenVan(await kies(keuzes[0]!, zonder))!
  expect(await wie(zonder)).toBeNull()
  const tweede = tokenVan(await kies(keuzes[1]!, eerste))!
  expect(await wie(eerste)).toBeNull()
  expect(new Set([(await wie(tweede))!.rol, "jobcoach", "teamleider"]).size).toBe(2)
})

test("uitloggen beëindigt de sessie in de database, niet alleen de koek", async () => {
  const { token } = await mens()
  const antwoord = await web.vraag("POST", "/uitloggen", { token })
  expect(antwoord.headers.get("location")).toBe("/inloggen")
  expect(antwoord.headers.getSetCookie()[0]).toMatch(/^trede=; Max-Age=0/)
  expect(await wie(token)).toBeNull()
})

test("'overal anders uit' laat alleen deze sessie over", async () => {
  const { email, token } = await mens()
  const hier = tokenVan(await logIn({ email, wachtwoord: WACHTWOORD }))!
  const daar = tokenVan(await logIn({ email, wachtwoord: WACHTWOORD }))!
  expect((await web.vraag("POST", "/account/sessies", { token: hier, velden: { id: crypto.randomUUID() } })).status).toBe(303)
  expect(await wie(hier)).not.toBeNull()
  for (const ander of [token, daar]) expect(await wie(ander)).toBeNull()
})

test("de deur van het voorbeeld bestaat hier niet", async () => {
  const { accountId } = await mens()
  expect(await (await web.vraag("GET", "/inloggen")).text()).not.toContain("/inloggen/voorbeeld")
  const antwoord = await web.vraag("POST", "/inloggen/voorbeeld", { velden: { account: accountId } })
  expect(tokenVan(antwoord)).toBeUndefined()
})

test("de API zegt wie ik ben, en zonder token niets", async () => {
  const met = (token: string) => web.vraag("GET", "/api/v1/ik", { koppen: { authorization: `Bearer ${token}` } })
  expect(await (await met(regio.coach.token)).json()).toMatchObject({
    rol: "casusregisseur",
    organisatie: { naam: "Gemeente Stadskanaal" },
    toegekend: [],
  })
  expect((await met("verzonnen")).status).toBe(401)
})
