import { afterAll, beforeAll, expect, test } from "vitest"
import { loadActor } from "#platform/actor"
import { sql } from "#platform/db"
import { HEDEN, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { sessieregel } from "../../../test/support/sessieregel.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

// The tablet in the hall, from the code of the administrator to the half-day of a resident. Planted and seen red, at the end: a
// tablet that stays open after it was withdrawn, codes that can be tried for ever, a session that outlives its ninety seconds.
let regio: TestRegio
let web: TestWeb
let beheer: string
let koek: string
let tabletId: string

const adresBeheer = () => `/beheer/tablets/${regio.sob}`
const stuur = (pad: string, token: string | null, velden: Record<string, string> = {}, koppen: Record<string, string> = {}) =>
  web.vraag("POST", pad, { token, velden: { id: crypto.randomUUID(), ...velden }, koppen })
const aanTablet = (velden: Record<string, string>) => stuur("/hal", null, velden, { cookie: koek })
/** The token that a log-in at the tablet set; null when it was refused. */
const sessieVan = (antwoord: Response) => /^trede=([^;]{20,})/.exec(antwoord.headers.getSetCookie().join("\n"))?.[1] ?? null
const wie = (token: string) => regio.db.inRol("app", token, loadActor)

/** A code for a new tablet, as the administrator reads it from his screen. */
async function maakCode(plek: string): Promise<string> {
  const tekst = await (await stuur(adresBeheer(), beheer, { plek })).text()
  return /<code>([A-Z0-9]{4}-[A-Z0-9]{4})<\/code>/.exec(tekst)![1]!
}
const koppel = (koppelcode: string) => stuur("/hal/koppel", null, { koppelcode })

/** A number and a code for somebody, as his supervisor reads them. */
async function geefCode(deelnemerId: string): Promise<{ nummer: string; code: string }> {
  const tekst = await (await stuur(`/aanwezigheid/pas/${deelnemerId}/code`, regio.trajectbegeleider.token)).text()
  const [nummer, code] = [...tekst.matchAll(/<dd[^>]*>(\d{4})<\/dd>/g)].map(m => m[1]!)
  return { nummer: nummer!, code: code! }
}
const dagdelen = (deelnemerId: string) =>
  regio.alsEigenaar<{ status: string; versie: number; vastgelegdDoor: string }>(
    'select status, versie, vastgelegd_door as "vastgelegdDoor" from aanwezigheid where deelnemer_id = $1',
    [deelnemerId],
  )

beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  web = openTestWeb(regio)
  beheer = (await regio.medewerker(regio.sob, "beheer")).token
  await regio.alsEigenaar("insert into voorziening (code, naam, soort) values ('V1', 'Groen', 'werkfit')")
  await regio.alsEigenaar(
    "insert into traject (deelnemer_id, organisatie_id, voorziening_id, uitvoerder_id, begin) select $1, $2, id, $3, '2026-01-01' from voorziening",
    [regio.anna, regio.stadskanaal, regio.sob],
  )
  const antwoord = await koppel(await maakCode("hal"))
  koek = antwoord.headers.getSetCookie()[0]!.split(";")[0]!
  tabletId = (await regio.alsEigenaar<{ id: string }>("select id from ctx.tablet"))[0]!.id
})
afterAll(() => regio.close())

test("een code koppelt één tablet, één keer, en niet na een uur", async () => {
  const code = await maakCode("kantine")
  expect((await koppel("XXXX-XXXX")).status).toBe(422)
  expect((await koppel(code.toLowerCase())).status).toBe(303)
  expect((await koppel(code)).status).toBe(422)
  const laat = await maakCode("loods")
  await regio.alsEigenaar("update ctx.tablet set koppel_tot = now() where plek = 'loods'")
  expect((await koppel(laat)).status).toBe(422)
  const tekst = await (await web.vraag("GET", adresBeheer(), { token: beheer })).text()
  expect(tekst).toMatch(/hal[^]*kantine[^]*werkt[^]*loods[^]*code verlopen/)
  expect((await web.vraag("GET", adresBeheer(), { token: regio.coach.token })).status).toBe(403)
  expect((await web.vraag("GET", `/beheer/tablets/${regio.veendam}`, { token: beheer })).status).toBe(404)
})

test("met een code meldt iemand zich, en verder is er niets te zien", async () => {
  const pas = await geefCode(regio.anna)
  const token = sessieVan(await aanTablet(pas))!
  const tekst = await (await web.vraag("GET", "/hal/melden", { token })).text()
  expect(tekst).toMatch(/Dag Anna[^]*Ik ben er/)
  expect(tekst).not.toMatch(/Proef|Groen|<nav/)
  const elders = ["/", "/account", "/mijn", "/deelnemers", "/wie-mag-wat", `/deelnemers/${regio.anna}`, "/aanwezigheid", "/beheer"]
  for (const pad of elders) expect((await web.vraag("GET", pad, { token })).status, pad).toBe(403)
  // Every table that a page may read: none has a row for the tablet but its own account.
  const tabellen = await regio.alsEigenaar<{ naam: string }>(
    "select relname as naam from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and has_table_privilege($1, oid, 'select')",
    [await regio.db.roleName("app")],
  )
  const gelezen = await regio.db.inRol("app", token, async tx => {
    const met: string[] = []
    for (const { naam } of tabellen) if ((await sql`select 1 from ${sql.id(naam)} limit 1`.execute(tx)).rows.length > 0) met.push(naam)
    return met
  })
  expect(gelezen.toSorted()).toEqual(["account", "v_account"].filter(n => tabellen.some(t => t.naam === n)))
  expect((await stuur("/hal/melden", token, { status: "aanwezig" })).headers.get("location")).toBe("/hal")
  expect(await dagdelen(regio.anna)).toMatchObject([{ status: "aanwezig", versie: 1 }])
})

test("wie zich vergist meldt opnieuw; wat de begeleider opschreef blijft van hem", async () => {
  const pas = await geefCode(regio.anna)
  const token = sessieVan(await aanTablet(pas))!
  await stuur("/hal/melden", token, { status: "ziek" })
  expect(await dagdelen(regio.anna)).toMatchObject([{ status: "ziek", versie: 2 }])
  const lijst = await (await web.vraag("GET", "/aanwezigheid", { token: regio.trajectbegeleider.token })).text()
  const dagdeel = /name="dagdeel" value="(\w+)"/.exec(lijst)![1]!
  expect(lijst).toMatch(/Anna Proef[^]*Ziek, zelf gemeld/)
  const velden = { datum: HEDEN, dagdeel, keuze: `${regio.anna} aanwezig`, pagina: "1" }
  expect((await stuur("/aanwezigheid", regio.trajectbegeleider.token, velden)).status).toBe(303)
  expect((await stuur("/hal/melden", token, { status: "ziek" })).status).toBe(422)
  expect(await dagdelen(regio.anna)).toMatchObject([{ status: "aanwezig", versie: 3, vastgelegdDoor: regio.trajectbegeleider.accountId }])
  const oud = await regio.alsEigenaar<{ s: string }>(
    "select inhoud->>'status' as s from vorige_versie where tabel = 'aanwezigheid' order by vervangen_op",
  )
  expect(oud.map(o => o.s)).toEqual(["aanwezig", "ziek"])
})

test("een badge opent meteen, en hoort bij één persoon van één organisatie", async () => {
  const badge = (wiens: string, token: string, nummer = "04A3:19FF") => stuur(`/aanwezigheid/pas/${wiens}`, token, { badge: nummer })
  expect((await badge(regio.anna, regio.trajectbegeleider.token)).status).toBe(303)
  const tweede = await regio.deelnemer(regio.stadskanaal, "Teun", [regio.trajectbegeleider])
  expect(await (await badge(tweede, regio.trajectbegeleider.token)).text()).toContain("al van iemand anders")
  expect(sessieVan(await aanTablet({ badge: "04a3:19ff" }))).not.toBeNull()
  expect(sessieVan(await aanTablet({ badge: "04a3:19fe" }))).toBeNull()
  expect((await badge(regio.bea, regio.trajectbegeleider.token)).status).toBe(404)
  await regio.alsEigenaar("update ctx.pas set organisatie_id = $1 where deelnemer_id = $2", [regio.veendam, regio.anna])
  expect(sessieVan(await aanTablet({ badge: "04a3:19ff" }))).toBeNull()
  await regio.alsEigenaar("update ctx.pas set organisatie_id = $1 where deelnemer_id = $2", [regio.sob, regio.anna])
})

test("een dossier dat in een ander opgaat neemt zijn pas en zijn tabletsessies mee", async () => {
  const dubbel = await regio.deelnemer(regio.stadskanaal, "Dubbel", [regio.trajectbegeleider])
  const token = sessieVan(await aanTablet(await geefCode(dubbel)))!
  expect(await wie(token)).not.toBeNull()
  await regio.alsEigenaar("delete from betrokkene where deelnemer_id = $1", [dubbel])
  await regio.alsEigenaar("delete from deelnemer where id = $1", [dubbel])
  expect([await wie(token), await regio.alsEigenaar("select 1 from ctx.pas where deelnemer_id = $1", [dubbel])]).toEqual([null, []])
})

test("een werkleider schrijft op wie er is, en ziet alleen de voornaam", async () => {
  const werkleider = await regio.medewerker(regio.sob, "werkleider")
  await regio.alsEigenaar(
    "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) values ($1, $2, $3, 'werkleider', '2020-01-01')",
    [regio.anna, regio.stadskanaal, werkleider.medewerkerId],
  )
  const lijst = await (await web.vraag("GET", "/aanwezigheid", { token: werkleider.token })).text()
  expect(lijst).toMatch(/>Anna<\/a>/)
  expect(lijst).not.toContain("Proef")
})

/** Tries codes until one opens; the status and words of the last refusal. */
async function probeer(nummer: string, codes: readonly string[]): Promise<{ open: number; laatste: string }> {
  let [open, laatste] = [0, ""]
  for (const code of codes) {
    await regio.alsEigenaar("delete from ctx.poging") // the clock of the waiting time stands still here: what counts is the lock
    const antwoord = await aanTablet({ nummer, code })
    if (sessieVan(antwoord)) open++
    laatste = await antwoord.text()
  }
  return { open, laatste }
}
const fout = ({ code }: { code: string }, n: number) =>
  Array.from({ length: n }, (_, i) => String((Number(code) + 1 + i) % 10_000).padStart(4, "0"))

test("na vijf verkeerde codes opent ook de goede niet meer; een nieuwe code wel", async () => {
  const pas = await geefCode(regio.anna)
  expect((await probeer(pas.nummer, [...fout(pas, 4), pas.code])).open).toBe(1)
  const dicht = await probeer(pas.nummer, [...fout(pas, 5), pas.code])
  expect(dicht).toMatchObject({ open: 0, laatste: expect.stringContaining("te vaak een verkeerde code") })
  expect(await (await web.vraag("GET", `/aanwezigheid/pas/${regio.anna}`, { token: regio.trajectbegeleider.token })).text()).toContain(
    "De code werkt niet meer",
  )
  expect(sessieVan(await aanTablet({ badge: "04a3:19ff" }))).not.toBeNull()
  expect((await probeer(pas.nummer, [(await geefCode(regio.anna)).code])).open).toBe(1)
})

test("wie blijft raden wacht, per persoon en per tablet", async () => {
  await regio.alsEigenaar("delete from ctx.poging")
  for (let i = 0; i < 5; i++) await aanTablet({ nummer: "9999", code: "0000" })
  expect(await (await aanTablet({ nummer: "9999", code: "0000" })).text()).toContain("Wacht nog")
  await regio.alsEigenaar(
    "insert into ctx.poging (sleutel) select sleutel from (select distinct sleutel from ctx.poging) s, generate_series(1, 45)",
  )
  expect(await (await aanTablet({ badge: "04a3:19ff" })).text()).toContain("Wacht nog")
  await regio.alsEigenaar("delete from ctx.poging")
})

test("klaar, te lang niets gedaan, of pas ingenomen: de sessie is weg", async () => {
  const opent = async () => sessieVan(await aanTablet({ badge: "04a3:19ff" }))!
  const [klaar, laat, kwijt] = [await opent(), await opent(), await opent()]
  const naar = await web.vraag("GET", "/hal", { token: null, koppen: { cookie: `${koek}; trede=${klaar}` } })
  expect([await wie(klaar), naar.status, naar.headers.get("location")]).toEqual([null, 303, "/hal"])
  expect(await (await web.vraag("GET", "/hal", { koppen: { cookie: koek } })).text()).toContain("Houd uw badge")
  await regio.alsEigenaar(
    "update ctx.sessie set begonnen_op = begonnen_op - interval '91 seconds', vervalt_op = vervalt_op - interval '91 seconds'",
  )
  expect([await wie(laat), (await web.vraag("GET", "/hal/melden", { token: laat })).headers.get("location")]).toEqual([null, "/hal"])
  expect((await web.vraag("GET", "/hal/melden", { token: regio.coach.token })).status).toBe(403)
  await regio.alsEigenaar("update ctx.sessie set vervalt_op = now() + interval '1 hour'")
  expect(await wie(kwijt)).not.toBeNull()
  expect((await stuur(`/aanwezigheid/pas/${regio.anna}/innemen`, regio.trajectbegeleider.token)).status).toBe(303)
  expect([await wie(kwijt), sessieVan(await aanTablet({ badge: "04a3:19ff" }))]).toEqual([null, null])
})

test("een ingetrokken tablet opent binnen een seconde niets meer, ook niet voor wie er al stond", async () => {
  const pas = await geefCode(regio.anna)
  const token = sessieVan(await aanTablet(pas))!
  const begin = performance.now()
  expect((await stuur(`${adresBeheer()}/${tabletId}`, beheer)).status).toBe(303)
  expect(await wie(token)).toBeNull()
  expect(performance.now() - begin).toBeLessThan(1_000)
  expect(sessieVan(await aanTablet(pas))).toBeNull()
  expect(await (await web.vraag("GET", "/hal", { koppen: { cookie: koek } })).text()).toContain("nog niet gekoppeld")
})

const functiedefinitie = async (naam: string) =>
  (await regio.alsEigenaar<{ d: string }>("select pg_get_functiondef($1::regprocedure) as d", [naam]))[0]!.d
/** What is broken: a function, or (without a name) the rule of sessions. */
const fouten: ReadonlyArray<[string, string, string, string, (pas: { nummer: string; code: string }, token: string) => Promise<unknown>]> =
  [
    [
      "een tablet die na intrekken openblijft",
      "",
      "((s.tablet_id IS NULL) OR (t.id IS NOT NULL))",
      "true",
      async (_, token) => {
        await regio.alsEigenaar("update ctx.tablet set ingetrokken_op = now() where plek = 'proef'")
        return wie(token)
      },
    ],
    [
      "codes die niet worden geteld",
      "ctx.begin_pas(bytea, text)",
      "least(x.fouten + 1, 6)",
      "x.fouten",
      async pas => (await probeer(pas.nummer, [...fout(pas, 5), pas.code])).open || null,
    ],
    [
      "een sessie die niet verloopt",
      "",
      "(s.vervalt_op > now())",
      "true",
      async (_, token) => {
        await regio.alsEigenaar("update ctx.sessie set vervalt_op = now() - interval '1 second' where soort = 'tablet'")
        return wie(token)
      },
    ],
  ]
test.for(fouten)("ingebouwde fout gezien: %s", async ([, functie, van, naar, kijk]) => {
  const heel = functie === "" ? await sessieregel(regio) : await functiedefinitie(functie)
  expect(heel).toContain(van)
  koek = (await koppel(await maakCode("proef"))).headers.getSetCookie()[0]!.split(";")[0]!
  const pas = await geefCode(regio.anna)
  await regio.alsEigenaar(heel.replace(van, naar))
  try {
    expect(await kijk(pas, sessieVan(await aanTablet(pas))!)).not.toBeNull()
  } finally {
    await regio.alsEigenaar(heel)
    await regio.alsEigenaar("update ctx.tablet set ingetrokken_op = now(), token_hash = null where plek = 'proef'")
  }
})
