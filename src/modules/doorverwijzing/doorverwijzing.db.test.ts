import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { execute } from "#platform/command"
import { prepareJobs } from "#platform/jobs"
import type { Uitgaand } from "#platform/post"
import { beperk } from "../../../test/support/beperking.ts"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { teVaak } from "./beantwoord.command.ts"
import { loadDoorverwijzingen } from "./doorverwijzing.sql.ts"
import { storeMetLink } from "./link.sql.ts"
import { stuurDoorverwijzing } from "./stuur-doorverwijzing.job.ts"
import { verwijsDoor } from "./verwijs-door.command.ts"

const VRAAG = "Twee ochtenden in de week les Nederlands"
const JA = { antwoord: "aangenomen", contactNaam: "Petra Bos", eersteContact: "2026-12-01" }
let regio: TestRegio
let web: TestWeb
let brieven: Uitgaand[] = []
beforeAll(async () => {
  regio = await openTestRegio()
  regio.services.post = { email: async brief => void brieven.push(brief), sms: null }
  await prepareJobs(regio.services)
  web = openTestWeb(regio)
})
afterAll(() => regio.close())
beforeEach(() => {
  brieven = []
})

const verwijs = (invoer: Record<string, unknown> = {}, wie: Actie = regio.coach) =>
  execute(
    regio.services,
    wie.token,
    verwijsDoor,
    {
      deelnemerId: regio.anna,
      hulp: "taal",
      vraag: VRAAG,
      doel: "P2",
      grond: "toestemming",
      toelichting: "Ja gezegd in het gesprek",
      antwoordVoor: "2026-12-06",
      aanNaam: "Taalhuis",
      aanEmail: "les@example.org",
      ...invoer,
    },
    { id: crypto.randomUUID() },
  )
/** Asked, and the letter sent: the path of the link in it. */
async function metLink(): Promise<{ id: string; pad: string }> {
  const antwoord = await verwijs()
  if (!antwoord.ok) throw new Error(antwoord.weigeringen[0]!.tekst)
  const id = antwoord.waarde.doorverwijzingId
  await stuurDoorverwijzing.run({ services: regio.services, token: regio.coach.token }, { doorverwijzingId: id })
  return { id, pad: /\/antwoord\/[\w-]{43}/.exec(brieven.at(-1)!.tekst)![0] }
}
const stand = async (id: string) =>
  (await regio.db.inRol("app", regio.coach.token, tx => loadDoorverwijzingen(tx, regio.anna))).find(d => d.id === id)!

// Planted and seen red: a link that still opens after its day, its use or a withdrawal, and one that still takes an answer after its day.
describe("een partner zonder account", () => {
  test("leest de vraag en niets van de persoon, antwoordt één keer, en de coach ziet het", async () => {
    const { id, pad } = await metLink()
    expect(brieven.at(-1)).toMatchObject({ aan: "les@example.org", onderwerp: "Een vraag om samenwerking" })
    expect(JSON.stringify(brieven)).not.toMatch(/Anna|Proef|Nederlands/)
    const blad = await (await web.vraag("GET", pad)).text()
    expect(blad).toContain(VRAAG)
    expect(blad).not.toMatch(/Anna|Proef|1990|Ja gezegd/)
    expect((await web.vraag("POST", pad, { velden: { antwoord: "aangenomen" } })).status).toBe(422)
    expect((await web.vraag("POST", pad, { velden: JA })).status).toBe(303)
    expect(await stand(id)).toMatchObject({ antwoord: "aangenomen", contactNaam: "Petra Bos", eersteContact: "2026-12-01" })
    expect((await web.vraag("GET", pad)).status).toBe(410)
    expect((await web.vraag("POST", pad, { velden: { ...JA, contactNaam: "Een ander" } })).status).toBe(410)
    expect((await stand(id)).contactNaam).toBe("Petra Bos")
    expect(
      await regio.alsEigenaar("select 1 from audit where handeling = 'beantwoord-met-link' and deelnemer_id = $1", [regio.anna]),
    ).toHaveLength(1)
  })
  test("het geheim staat nergens, alleen zijn afdruk; een nieuwe link maakt de oude dood", async () => {
    const { id, pad } = await metLink()
    const geheim = pad.slice(-43)
    const links = await regio.alsEigenaar<{ tekst: string }>(
      "select l::text as tekst from ctx.doorverwijslink l where doorverwijzing_id = $1",
      [id],
    )
    expect(JSON.stringify(links)).not.toContain(geheim)
    const nieuw = await web.vraag("POST", `/deelnemers/${regio.anna}/doorverwijzingen/${id}/link`, { token: regio.coach.token })
    expect(await nieuw.text()).toMatch(/\/antwoord\/[\w-]{43}/)
    expect((await web.vraag("GET", pad)).status).toBe(410)
  })
  test("na de dag, en na intrekken, werkt de link niet meer", async () => {
    const laat = await metLink()
    await regio.alsEigenaar("update ctx.doorverwijslink set tot = now() where doorverwijzing_id = $1", [laat.id])
    expect((await web.vraag("POST", laat.pad, { velden: JA })).status).toBe(410)
    expect(await storeMetLink(regio.services.db, laat.pad.slice(-43), { ...JA, reden: null }, "2026-11-22")).toBe(false)
    const weg = await metLink()
    const hier = `/deelnemers/${regio.anna}/doorverwijzingen/${weg.id}`
    expect((await web.vraag("POST", hier, { token: regio.coach.token, velden: { reden: "Hielp zichzelf" } })).status).toBe(303)
    expect((await web.vraag("GET", weg.pad)).status).toBe(410)
    expect(await stand(weg.id)).toMatchObject({ ingetrokken: true, antwoord: null })
  })
  test("wie te vaak een link probeert, wacht", async () => {
    for (let i = 0; i < 60; i++) expect(await teVaak(regio.services, "203.0.113.7")).toBeNull()
    expect(await teVaak(regio.services, "203.0.113.7")).toMatchObject({ code: "te_vaak" })
    expect(await teVaak(regio.services, "203.0.113.8")).toBeNull()
  })
})

describe("een partner met een account", () => {
  test("alleen de gevraagde organisatie leest en beantwoordt", async () => {
    const antwoord = await verwijs({ aanNaam: null, aanEmail: null, aanOrganisatieId: regio.sob })
    const id = antwoord.ok ? antwoord.waarde.doorverwijzingId : ""
    const blad = await (await web.vraag("GET", "/gevraagd", { token: regio.trajectbegeleider.token })).text()
    expect(blad).toContain(VRAAG)
    expect(blad).not.toMatch(/Anna Proef/)
    expect(await (await web.vraag("GET", "/gevraagd", { token: regio.coachVeendam.token })).text()).not.toContain(VRAAG)
    expect((await web.vraag("GET", `/gevraagd/${id}`, { token: regio.coachVeendam.token })).status).toBe(404)
    const zeg = (token: string) => web.vraag("POST", `/gevraagd/${id}`, { token, velden: { antwoord: "geweigerd", reden: "vol" } })
    expect((await zeg(regio.coachVeendam.token)).status).not.toBe(303)
    expect((await zeg(regio.trajectbegeleider.token)).status).toBe(303)
    expect(await stand(id)).toMatchObject({ antwoord: "geweigerd", antwoordReden: "vol" })
  })
  test("wie niet bij de persoon is vraagt niets, en over wie beperkt is vraagt niemand iets", async () => {
    expect(await verwijs({}, regio.coachVeendam)).toMatchObject({ weigeringen: [{ code: "niet_gevonden" }] })
    await beperk(regio, regio.anna)
    expect(await verwijs()).toMatchObject({ weigeringen: [{ code: "beperkt" }] })
  })
})
