import { afterAll, beforeAll, expect, test } from "vitest"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb } from "../../../test/support/web.ts"
import { loadKonZien } from "./kon-zien.sql.ts"

// Planted and seen red: the part of the query that keeps to the dates of the seat; `mijn` of mens (a file of another organisation).
let regio: TestRegio
let privacy: Actie
let privacyVeendam: Actie
beforeAll(async () => {
  regio = await openTestRegio()
  privacy = await regio.medewerker(regio.stadskanaal, "privacy")
  privacyVeendam = await regio.medewerker(regio.veendam, "privacy")
  await regio.alsEigenaar("update betrokkene set vastgelegd_op = '2025-01-01'")
  await regio.alsEigenaar("update betrokkene set einde = '2026-03-01' where medewerker_id = $1", [regio.trajectbegeleider.medewerkerId])
})
afterAll(() => regio.close())

const vraag = (wie: Actie, anders: { van?: string; tot?: string; accountId?: string; dossierId?: string }) =>
  regio.db.inRol("app", wie.token, tx =>
    loadKonZien(tx, { van: "2026-01-01", tot: "2026-07-01", accountId: null, dossierId: null, ...anders }),
  )
const dag = (d: Date) => new Date(d.getTime() + 7_200_000).toISOString().slice(0, 10)
const kort = async (wie: Actie, anders: object) =>
  (await vraag(wie, anders)).map(r => [r.rol, r.grond, dag(r.van), dag(r.tot)]).toSorted((a, b) => a.join().localeCompare(b.join()))

test("bij een dossier: wie betrokken was, zo lang het duurde, en wie de hele organisatie ziet", async () => {
  expect(await kort(privacy, { dossierId: regio.anna })).toEqual([
    ["casusregisseur", "betrokken", "2026-01-01", "2026-07-01"],
    ["privacy", "organisatie", "2026-01-01", "2026-07-01"], // what somebody asks for (C25)
    ["teamleider", "organisatie", "2026-01-01", "2026-07-01"],
    ["trajectbegeleider", "betrokken", "2026-01-01", "2026-03-01"],
  ])
  const [regisseur] = (await vraag(privacy, { dossierId: regio.anna })).filter(r => r.rol === "casusregisseur")
  expect(regisseur!.categorieen).toContain("C05")
  expect(await kort(privacy, { dossierId: regio.anna, van: "2026-04-01" })).toHaveLength(3)
})

test("wie vertrok kon daarna niets meer zien, en wat later is vastgelegd gold nog niet", async () => {
  const weg = await regio.medewerker(regio.stadskanaal, "jobcoach")
  const later = await regio.medewerker(regio.stadskanaal, "klantmanager_inkomen")
  const carla = await regio.deelnemer(regio.stadskanaal, "Carla", [weg, later])
  await regio.alsEigenaar("update betrokkene set vastgelegd_op = '2025-01-01' where medewerker_id = $1", [weg.medewerkerId])
  await regio.alsEigenaar("update betrokkene set vastgelegd_op = '2026-05-01' where medewerker_id = $1", [later.medewerkerId])
  await regio.alsEigenaar("update medewerker set einde = '2026-02-01' where id = $1", [weg.medewerkerId])
  expect((await kort(privacy, { dossierId: carla })).filter(r => r[1] === "betrokken")).toEqual([
    ["jobcoach", "betrokken", "2026-01-01", "2026-02-01"],
    ["klantmanager_inkomen", "betrokken", "2026-05-01", "2026-07-01"],
  ])
})

test("wie waarneemt kon zien wat ook de ander zag, en niets als zij niets delen", async () => {
  const [inkomen, jobcoach, kantoor] = [
    await regio.medewerker(regio.stadskanaal, "klantmanager_inkomen"),
    await regio.medewerker(regio.stadskanaal, "jobcoach"),
    await regio.medewerker(regio.stadskanaal, "beheer"),
  ]
  const eef = await regio.deelnemer(regio.stadskanaal, "Eef", [inkomen, kantoor])
  await regio.alsEigenaar("update betrokkene set vastgelegd_op = '2025-01-01' where deelnemer_id = $1", [eef])
  await regio.alsEigenaar(
    `insert into waarneming (organisatie_id, medewerker_id, waarnemer_id, begin, einde, vastgelegd_door, vastgelegd_op)
     select $1, m, $4, '2026-02-01', '2026-03-01', $5, '2026-01-01' from unnest(array[$2, $3]::uuid[]) m`,
    [regio.stadskanaal, inkomen.medewerkerId, kantoor.medewerkerId, jobcoach.medewerkerId, inkomen.accountId],
  )
  const waarneming = (await vraag(privacy, { dossierId: eef })).filter(r => r.grond === "waarneming")
  // A job coach writes C14 and C16 and never sees C05; the other reads C05 and has no C14 or C16: neither crosses over.
  expect(waarneming.map(r => [r.rol, r.categorieen, dag(r.van), dag(r.tot)])).toEqual([
    ["jobcoach", ["C01", "C01B", "C03", "C04", "C15", "C18", "C20", "C23"], "2026-02-01", "2026-03-01"],
  ])
})

test("bij een medewerker: zijn dossiers; van mensen van anderen alleen hoeveel", async () => {
  const eigen = await vraag(privacy, { accountId: regio.coach.accountId })
  expect(eigen).toMatchObject([{ grond: "betrokken", dossier: regio.anna, mensen: 1 }])
  await regio.deelnemer(regio.veendam, "Dina", [regio.coach])
  await regio.alsEigenaar("update betrokkene set vastgelegd_op = '2025-01-01' where medewerker_id = $1", [regio.coach.medewerkerId])
  const elders = (await vraag(privacy, { accountId: regio.coach.accountId })).filter(r => r.dossier === null)
  expect(elders).toMatchObject([{ grond: "betrokken", mensen: 1 }])
})

test("een deling telt mee, met alleen haar gegevens", async () => {
  const partner = await regio.medewerker(regio.sob, "partner")
  await regio.alsEigenaar(
    `insert into deling (deelnemer_id, organisatie_id, aan_organisatie_id, aan_medewerker_id, categorieen, doel, grond, toelichting, begin, einde, vastgelegd_op)
     values ($1, $2, $3, $4, '{C01,C15}', 'P2', 'toestemming', 'x', '2026-02-01', '2026-05-01', '2026-01-15')`,
    [regio.anna, regio.stadskanaal, regio.sob, partner.medewerkerId],
  )
  expect(
    (await vraag(privacy, { dossierId: regio.anna, accountId: partner.accountId })).map(r => [r.grond, dag(r.van), r.categorieen]),
  ).toEqual([["deling", "2026-02-01", ["C01", "C15"]]])
})

test("over een dossier of medewerker van een ander komt er niets", async () => {
  expect(await vraag(privacyVeendam, { dossierId: regio.anna })).toEqual([])
  expect(await vraag(privacyVeendam, { accountId: regio.coach.accountId })).toEqual([])
  expect(await vraag(regio.teamleider, { dossierId: regio.anna })).toEqual([])
  expect(await vraag(privacy, {})).toEqual([])
})

test("het antwoord als bestand: voor Excel met de betekenis ernaast, of als CSV; van een ander staat er niets in", async () => {
  const web = openTestWeb(regio)
  const haal = async (vorm: string, wie = privacy) => {
    const adres = `/toezicht/wie-zag-wat/download?van=2026-01-01&tot=2026-06-30&dossier=${regio.anna.slice(0, 8)}${vorm}`
    const antwoord = await web.vraag("GET", adres, { token: wie.token })
    return {
      soort: antwoord.headers.get("content-type"),
      naam: antwoord.headers.get("content-disposition"),
      inhoud: new Uint8Array(await antwoord.arrayBuffer()),
    }
  }
  const csv = await haal("")
  expect(new TextDecoder().decode(csv.inhoud)).toMatch(/^soort;medewerker[^]*kon zien;casusregisseur/)
  const werkmap = await haal("&vorm=xlsx")
  expect(werkmap).toMatchObject({ soort: expect.stringContaining("spreadsheetml"), naam: expect.stringContaining(".xlsx") })
  expect(Buffer.from(werkmap.inhoud.subarray(0, 2)).toString()).toBe("PK")
  expect(Buffer.from(werkmap.inhoud).includes("xl/worksheets/sheet2.xml")).toBe(true)
  expect(new TextDecoder().decode((await haal("", privacyVeendam)).inhoud)).not.toContain("kon zien")
})

// Planted and seen red: an offer that lasts for ever, one that reaches others than the named one or any role, and an answer that leaves it out.
test("wie een dossier alleen aangeboden kreeg kon de naam zien, tot het antwoord; van een afgeschermd dossier alleen wie genoemd is", async () => {
  const [een, ander] = [await regio.medewerker(regio.veendam, "casusregisseur"), await regio.medewerker(regio.veendam, "casusregisseur")]
  await regio.medewerker(regio.veendam, "jobcoach") // arranges no transfers
  const finn = await regio.deelnemer(regio.stadskanaal, "Finn", [])
  const bied = (op: string, besluit: string | null, besloten: string | null, aan: string | null) =>
    regio.alsEigenaar(
      `insert into dossieroverdracht (deelnemer_id, organisatie_id, van_organisatie_id, naar_organisatie_id, aan_medewerker_id, op, grond, toelichting, mee,
         antwoord_voor, aangeboden_door, aangeboden_op, besluit, besloten_op)
       values ($1, $2, $2, $3, $4, '2026-06-20', 'verhuizing', 'Verhuisd', '{C01,C01B,C02,C03}', '2026-06-10', gen_random_uuid(), $5, $6, $7)`,
      [finn, regio.stadskanaal, regio.veendam, aan, op, besluit, besloten],
    )
  await bied("2026-02-01", "geweigerd", "2026-03-01", null)
  await bied("2026-05-01", null, null, een.medewerkerId)
  const gezien = async (wie: Actie, anders: object) =>
    (await vraag(wie, anders))
      .filter(r => r.grond === "aanbod" && [een.accountId, ander.accountId].includes(r.accountId))
      .map(r => [r.accountId, r.categorieen, dag(r.van), dag(r.tot)])
  const breed = ["C01", "C01B"]
  const antwoord = await gezien(privacy, { dossierId: finn })
  expect(antwoord).toHaveLength(3)
  expect((await vraag(privacy, { dossierId: finn })).filter(r => r.grond === "aanbod").map(r => r.rol)).not.toContain("jobcoach")
  expect(antwoord).toEqual(
    expect.arrayContaining([
      [een.accountId, breed, "2026-02-01", "2026-03-01"],
      [een.accountId, breed, "2026-05-01", "2026-06-10"],
      [ander.accountId, breed, "2026-02-01", "2026-03-01"],
    ]),
  )
  expect(await gezien(privacyVeendam, { accountId: ander.accountId })).toEqual([[ander.accountId, breed, "2026-02-01", "2026-03-01"]])
})

test("een medewerker wordt op naam gezocht: één is het antwoord, meer is een keuze, niemand geeft geen antwoord over iedereen", async () => {
  const web = openTestWeb(regio)
  const twee = await regio.medewerker(regio.stadskanaal, "jobcoach")
  for (const [{ medewerkerId }, naam] of [[regio.coach, "Zoë Achterberg"], [twee, "Zoë Achterkamp"]] as const) await regio.alsEigenaar("update medewerker set naam = $2 where id = $1", [medewerkerId, naam]) // biome-ignore format: one act
  const vraagNaam = async (naam: string, deel = "") =>
    (
      await web.vraag("GET", `/toezicht/wie-zag-wat${deel}?van=2026-01-01&tot=2026-06-30&dossier=${regio.anna.slice(0, 8)}&naam=${naam}`, {
        token: privacy.token,
      })
    ).text()
  const keuze = await vraagNaam("zoe achter")
  for (const tekst of ["Wie bedoelt u?", "Zoë Achterberg", `medewerker=${twee.accountId}`]) expect(keuze).toContain(tekst)
  expect(keuze).not.toContain("Kon zien")
  expect(await vraagNaam("achterkamp")).toContain("Kon zien")
  const niemand = await vraagNaam("Achterveld")
  expect(niemand).toContain("Zo heet niemand")
  expect(niemand).not.toContain("Kon zien")
  // Planted and seen red: a file about everybody where the page asks who is meant.
  expect(await vraagNaam("achterberg", "/download")).toContain("kon zien")
  for (const naam of ["zoe achter", "Achterveld"]) expect(await vraagNaam(naam, "/download")).not.toContain("kon zien")
})
