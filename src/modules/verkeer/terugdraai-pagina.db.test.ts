import { afterAll, beforeAll, expect, test } from "vitest"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

let regio: InvoerRegio
let web: TestWeb
beforeAll(async () => {
  regio = await openInvoerRegio()
  web = openTestWeb(regio)
})
afterAll(() => regio.close())

const CSV =
  "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\n1;stadskanaal;Ada;Proef;1990-05-01\n2;stadskanaal;Bob;Proef;1991-05-01\n"
const namen = async (): Promise<string[]> =>
  (await regio.alsEigenaar<{ voornaam: string }>("select voornaam from deelnemer order by 1")).map(d => d.voornaam)

test("een invoer gaat terug na een bevestiging, en wat daarna is gewijzigd blijft", async () => {
  const wim = await regio.medewerker(regio.stadskanaal, "beheer")
  const geert = await regio.medewerker(regio.veendam, "beheer")
  await regio.leesIn({ "deelnemers.csv": CSV }, { token: wim.token })
  const [rij] = await regio.alsEigenaar<{ id: string }>("select id from import")
  const waar = `/invoer/${rij!.id}/terugdraaien`
  const zie = async (): Promise<string> => (await web.vraag("GET", waar, { token: wim.token })).text()
  const doe = (token: string): Promise<Response> => web.vraag("POST", waar, { token, velden: {} })

  expect(await (await web.vraag("GET", "/invoer", { token: wim.token })).text()).toContain(waar)
  expect(await zie()).toContain("Er is sindsdien niets aan gewijzigd")
  await regio.alsEigenaar("update deelnemer set telefoon = '06' where voornaam = 'Bob'")
  expect(await zie()).toMatch(/2 rijen: weg.*Dit blijft staan \(1\).*deelnemers.*>2</s)
  expect(await namen()).toEqual(["Ada", "Bob"])
  expect((await web.vraag("GET", waar, { token: geert.token })).status).toBe(404)
  expect((await doe(geert.token)).status).toBe(404)

  const uitkomst = await (await doe(wim.token)).text()
  expect(uitkomst).toMatch(/De invoer is teruggedraaid.*1 rij weggehaald; 1 rij gebleven.*op wat daarna is gewijzigd na.*>2</s)
  expect(uitkomst).not.toContain("Alles staat weer zoals het stond")
  expect(await namen()).toEqual(["Bob"])
  expect((await doe(wim.token)).status).toBe(422)
  expect(await zie()).toContain("al teruggedraaid")
  expect(await regio.alsEigenaar("select uitkomst from audit where handeling = 'draaiImportTerug'")).toEqual([{ uitkomst: "akkoord" }])
})
