import { afterAll, beforeAll, expect, test } from "vitest"
import { zetDienst } from "../src/modules/identiteit/identiteit.command.ts"
import { loadActor } from "#platform/actor"
import { execute } from "#platform/command"
import { bijIdp, type Idp, openIdp } from "./support/idp.ts"
import { metKapotteFunctie } from "./support/kapot.ts"
import { type Actie, openTestRegio, type TestRegio } from "./support/regio.ts"
import { BASIS, openTestWeb, type TestWeb } from "./support/web.ts"

// Bound without an address, by the one-time link of an administrator: against a real provider that says nothing of addresses, as Entra.
let regio: TestRegio
let web: TestWeb
let idp: Idp
let beheerder: Actie

beforeAll(async () => {
  regio = await openTestRegio()
  Object.assign(regio.services, { idpLokaal: true })
  web = openTestWeb(regio)
  beheerder = await regio.medewerker(regio.stadskanaal, "beheer")
  idp = await openIdp(`${BASIS}/inloggen/organisatie/${regio.stadskanaal}/terug`, async request => web.app.request(request))
  const invoer = { organisatieId: regio.stadskanaal, issuer: idp.issuer, clientId: "trede", geheim: "geheim-van-trede", tweedeFactor: true }
  expect(await execute(regio.services, beheerder.token, zetDienst, invoer, { id: crypto.randomUUID() })).toMatchObject({ ok: true })
})
afterAll(async () => {
  idp.server.closeAllConnections()
  idp.server.close()
  await regio.close()
})

const koekUit = (antwoord: Response, naam: string): string | undefined =>
  new RegExp(`^${naam}=([^;]+)`).exec(antwoord.headers.getSetCookie().find(k => k.startsWith(`${naam}=`)) ?? "")?.[1]
const wie = async (token: string | undefined) => (await regio.db.inRol("app", token ?? null, loadActor))?.accountId ?? null
const collega = () => regio.medewerker(regio.stadskanaal, "jobcoach")

/** The link as the administrator gets to see it. */
async function linkVoor({ accountId }: Actie): Promise<string> {
  const html = await (await web.vraag("POST", `/beheer/uitnodigen/${accountId}`, { token: beheerder.token })).text()
  return /\/welkom\/([\w-]{43})/.exec(html)![1]!
}
/** Leaves by the link (or without one), logs in there as this number, and comes back: the account that is inside now, or null. */
async function kom(sub: string, link: string | null, { vanHier = "same-origin", koek: ander = "" } = {}): Promise<string | undefined> {
  idp.wie = { sub, email: "niet-nagegaan@example.org", verified: null }
  const weg = await web.vraag("GET", `/inloggen/organisatie/${regio.stadskanaal}${link === null ? "" : `?link=${link}`}`, {
    koppen: { "sec-fetch-site": vanHier },
  })
  const naar = weg.headers.get("location")!
  if (!naar.startsWith(idp.issuer)) return naar
  const terug = await bijIdp(new URL(naar))
  const koek = ander || koekUit(weg, "trede-tocht")
  return koekUit(await web.vraag("GET", terug.pathname + terug.search, { koppen: { cookie: `trede-tocht=${koek}` } }), "trede")
}
const nummer = (): string => crypto.randomUUID()

test("de link noemt wie het is en biedt zijn organisatie aan; daarna is hij gekoppeld, en komt hij zonder link en zonder adres binnen", async () => {
  const c = await collega()
  const sub = nummer()
  expect(await wie(await kom(sub, null))).toBeNull()
  const link = await linkVoor(c)
  const blad = await (await web.vraag("GET", `/welkom/${link}`)).text()
  expect(blad).toContain(`/inloggen/organisatie/${regio.stadskanaal}?link=${link}`)
  expect(await wie(await kom(sub, link))).toBe(c.accountId)
  expect(await wie(c.token), "wie er al in zat, langs welke weg ook").toBeNull()
  expect(await wie(await kom(sub, null))).toBe(c.accountId)
  expect(await regio.alsEigenaar("select gegevens, organisatie_id from audit where handeling = 'koppel-identiteit' and account_id = $1", [c.accountId])).toEqual([
    { gegevens: { met: "link" }, organisatie_id: regio.stadskanaal },
  ]) // biome-ignore format: one row
  expect(await (await web.vraag("GET", `/welkom/${link}`)).text()).toContain("Deze link werkt niet meer")
})

test("gebruikt, verlopen, van elders, van wie weg is, het nummer van een collega, een andere browser, een andere site: niet binnen", async () => {
  const [een, twee, elders, weg] = [await collega(), await collega(), await regio.medewerker(regio.veendam, "jobcoach"), await collega()]
  const vast = nummer()
  const gebruikt = await linkVoor(een)
  expect(await wie(await kom(vast, gebruikt))).toBe(een.accountId)
  const voor = await regio.alsEigenaar("select * from ctx.identiteit order by sub")
  expect(await wie(await kom(nummer(), gebruikt))).toBeNull()
  const open = await linkVoor(twee)
  expect(await wie(await kom(vast, open))).toBeNull()
  expect(await wie(await kom(nummer(), open, { koek: "verzonnen" }))).toBeNull()
  for (const vanHier of ["cross-site", "same-site", "none", ""]) expect(await kom(nummer(), open, { vanHier })).toBe(`/welkom/${open}`)
  const [vanElders, vanWeg] = ["e".repeat(43), await linkVoor(weg)]
  await regio.alsEigenaar(
    "insert into ctx.geheim (account_id, eenmalig_hash, eenmalig_tot) values ($1, sha256(convert_to($2, 'UTF8')), now() + interval '1 hour')",
    [elders.accountId, vanElders],
  )
  await regio.alsEigenaar("update medewerker set einde = current_date where account_id = $1", [weg.accountId])
  for (const link of [vanElders, vanWeg, "x".repeat(43)]) expect(await wie(await kom(nummer(), link))).toBeNull()
  await regio.alsEigenaar("update ctx.geheim set eenmalig_tot = now() where account_id = $1", [twee.accountId])
  expect(await wie(await kom(nummer(), open))).toBeNull()
  expect(await regio.alsEigenaar("select * from ctx.identiteit order by sub")).toEqual(voor)
})

test("een nieuwe link koppelt opnieuw: het oude nummer opent niets meer, ook niet wat openstond", async () => {
  const c = await collega()
  const [oud, nieuw] = [nummer(), nummer()]
  const sessie = await kom(oud, await linkVoor(c))
  expect(await wie(sessie)).toBe(c.accountId)
  expect(await wie(await kom(nieuw, await linkVoor(c)))).toBe(c.accountId)
  expect([await wie(sessie), await wie(await kom(oud, null)), await wie(await kom(nieuw, null))]).toEqual([null, null, c.accountId])
})

test.for<[string, [string, string], (link: string, bezet: string) => Promise<string | undefined>]>([
  ["het nummer van een collega meeneemt", ["i.account_id <> v) then return null; end if;", "i.account_id <> v) then delete from ctx.identiteit i where i.sub = p_sub; end if;"], (link, bezet) => kom(bezet, link)],
  ["de link laat staan", ["update ctx.geheim set eenmalig_hash = null, eenmalig_tot = null where account_id = v;", ""], async link => (await kom(nummer(), link), kom(nummer(), link))],
])("ingebouwde fout gezien: koppelen dat %s", async ([, fout, doe]) => {
  const [een, twee] = [await collega(), await collega()]
  const bezet = nummer()
  await kom(bezet, await linkVoor(een))
  const link = await linkVoor(twee)
  const binnen = await metKapotteFunctie(regio, "ctx.koppel_met_link", fout, () => doe(link, bezet))
  expect(await wie(binnen)).toBe(twee.accountId)
}) // biome-ignore format: one fault a line
