import { raw } from "hono/html"
import { afterAll, beforeAll, expect, test } from "vitest"
import { ROLLEN_MEDEWERKER } from "#begrippen/rol"
import { sql } from "#platform/db"
import { page, type PageRequest, type Route, transfer } from "#platform/page"
import { endpoints, routes } from "../src/routes.ts"
import { CATEGORIEEN, letter } from "./support/rechten.ts"
import { type Actor, Wereld } from "./support/rechtenwereld.ts"
import { Adreswaarden } from "./support/adreswaarden.ts"
import { leesbaar } from "./support/leesbaar.ts"
import { Nummers } from "./support/nummers.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { metVraag, openTestWeb, type TestWeb } from "./support/web.ts"
import { Willekeur } from "./support/willekeur.ts"

// T22: everything that leaves towards who places people at employers, whole: status, headers (the names of files) and body, files unpacked. An employer has
// no log-in. Everybody here is shared with the agency as widely as a share can be; each text about a person carries the mark of its
// category. Planted at the end and seen: a page that reads past the rules, and a file that is named after what it is about.
const ZAAD = Number(process.env["TREDE_ZAAD"] ?? Date.now() % 1_000_000)

let regio: TestRegio
let wereld: Wereld
let uitzender: Actor
let nummers: Nummers
let waarden: Adreswaarden
beforeAll(async () => {
  regio = await openTestRegio()
  wereld = await Wereld.open(regio)
  const bureau = (
    await regio.alsEigenaar<{ id: string }>(
      "insert into organisatie (code, naam, soort) values ('bureau', 'Bureau', 'uitzendbureau') returning id",
    )
  )[0]!.id
  uitzender = await wereld.zetel(bureau, "uitzender")
  for (let n = 0; n < 6; n++) {
    const persoon = await wereld.persoon(regio.stadskanaal)
    if (n > 3) await wereld.betrek(persoon, uitzender)
    await regio.alsEigenaar(
      `insert into deling (deelnemer_id, organisatie_id, aan_organisatie_id, categorieen, toevoegen, doel, grond, toelichting, begin, einde)
       values ($1, $2, $3, $4, true, 'P3', 'toestemming', 'x', current_date, current_date + 100)`,
      [persoon.id, regio.stadskanaal, bureau, CATEGORIEEN.filter(c => !["C02", "C24", "C25"].includes(c))],
    )
  }
  nummers = await Nummers.lees(regio)
  waarden = await Adreswaarden.lees(regio, [uitzender.accountId])
})
afterAll(() => regio.close())

const WEGEN = [
  ...routes.flatMap(r => (r.soort === "pagina" || r.methode === "get" ? [{ pad: r.path, api: false }] : [])),
  ...endpoints.flatMap(e => (e.soort === "vraag" ? [{ pad: `/api/v1${e.pad.replaceAll(/\{(\w+)\}/g, ":$1")}`, api: true }] : [])),
].filter(({ pad }) => pad !== "/hal")
const STUKKEN = Number(process.env["TREDE_STUKKEN"] ?? WEGEN.length)
/** What his column of docs/rechten.md lets him read, and what of the person himself no category guards. */
const OPEN = new Set([...CATEGORIEEN.filter(c => ["S", "T", "R", "W"].includes(letter("uitzender", c))), "C00"])

/** What stood in so many answers that may not; and how much of what may. */
async function lees(web: TestWeb, wegen: typeof WEGEN, aantal: number): Promise<{ lekken: string[]; mag: number }> {
  const w = new Willekeur(ZAAD)
  const lekken = new Set<string>()
  let mag = 0
  for (let n = 0; n < aantal; n++) {
    const { pad, api } = wegen[n % wegen.length]!
    const persoon = w.kies(wereld.personen)
    const vraag = pad.startsWith("/zoeken") || pad === "/deelnemers" ? `?q=${persoon.merk}` : ""
    const rij = (naam: string) => (naam === "deelnemerId" ? persoon.id : nummers.kies(naam, w, pad, persoon.id))
    const adres = metVraag(waarden.vul(pad, w, rij)) + vraag
    const antwoord = await web.vraag(
      "GET",
      adres,
      api ? { koppen: { authorization: `Bearer ${uitzender.token}` } } : { token: uitzender.token },
    )
    const alles = `${antwoord.status} ${JSON.stringify([...antwoord.headers])} ${await leesbaar(antwoord)}`
    for (const [, categorie] of alles.matchAll(/Merk[0-9a-f]{12}(C\d\d)?/g))
      if (OPEN.has(categorie ?? "C01")) mag++
      else lekken.add(`${pad}: ${categorie}`)
    if (alles.includes("999990123")) lekken.add(`${pad}: C02`)
  }
  return { lekken: [...lekken], mag }
}

test(`${STUKKEN} stukken voor een uitzender: geen teken van een categorie die hij niet ziet (zaad ${ZAAD})`, {
  timeout: 600_000,
}, async () => {
  const { lekken, mag } = await lees(openTestWeb(regio), WEGEN, STUKKEN)
  expect(lekken).toEqual([])
  expect(mag).toBeGreaterThan(0)
})

test("een werkgever heeft geen inlog", () => {
  expect(ROLLEN_MEDEWERKER.filter(rol => rol.includes("werkgever"))).toEqual([])
})

const langs = async ({ services }: Pick<PageRequest<unknown>, "services">) =>
  (await services.db.inRol("meting", null, tx => sql<{ tekst: string }>`select vervallen_reden as tekst from uitkering`.execute(tx)))
    .rows[0]!
const basis = { path: "/proef", recht: "ingelogd", inzage: "geen", load: langs } as const

test.for<[string, Route]>([
  ["een pagina die langs de regels leest", page({ ...basis, view: rij => ({ titel: "Proef", inhoud: raw(rij.tekst) }) })],
  [
    "een bestand dat heet naar wat erin staat",
    transfer({
      ...basis,
      methode: "get",
      send: rij => new Response("", { headers: { "content-disposition": `attachment; filename="${rij.tekst}.pdf"` } }),
    }),
  ],
])("ingebouwde fout gezien: %s", async ([, route]) => {
  const { lekken } = await lees(openTestWeb(regio, { routes: [route] }), [{ pad: "/proef", api: false }], 1)
  expect(lekken).toEqual(["/proef: C05"])
})
