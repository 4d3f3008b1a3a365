import { afterAll, beforeAll, expect, test } from "vitest"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import type { Definitie } from "./instrument.rules.ts"

// Two administrators at work on one draft: nothing that the first saved is lost without the second having seen it. Planted and seen red: a
// save that does not look at the number, a refused form that takes the newest number, a draft that keeps no earlier state, and one without
// a question that is published.
let regio: TestRegio
let web: TestWeb
let piet: Actie
let truus: Actie
let pad: string
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  piet = await regio.medewerker(regio.stadskanaal, "beheer")
  truus = await regio.medewerker(regio.stadskanaal, "beheer")
  await regio.alsEigenaar("update medewerker set naam = 'Piet' where id = $1", [piet.medewerkerId])
  const [zrm] = await regio.alsEigenaar<{ id: string }>("select id from instrument where code = 'dertien-criteria'")
  const gemaakt = await stuur(piet, "/beheer/instrumenten", { instrumentId: zrm!.id, organisatieId: regio.stadskanaal })
  pad = gemaakt.headers.get("location")!
})
afterAll(() => regio.close())

type Velden = Record<string, string | string[]>
const stuur = (wie: Actie, waar: string, velden: Velden) =>
  web.vraag("POST", waar, { token: wie.token, velden: { id: crypto.randomUUID(), ...velden } })
const versie = async (wie: Actie, waar = pad) => /name="versie" value="(\d+)"/.exec(await lees(wie, waar))![1]!
const lees = async (wie: Actie, waar = pad) => (await web.vraag("GET", waar, { token: wie.token })).text()
const rij = async () =>
  (
    await regio.alsEigenaar<{ naam: string; waarvoor: string; definitie: Definitie }>(
      "select naam, waarvoor, definitie from instrument where id = $1",
      [pad.split("/").at(-1)],
    )
  )[0]!

const GEHEEL = {
  naam: "De 13 criteria van AM match",
  waarvoor: "Of iemand mogelijk een duurzame arbeidsbeperking heeft.",
  invullers: ["medewerker"],
  houdbaarMaanden: "12",
  bron: "AM match",
  inGebruik: "ja",
}

test("het geheel: wie het tweede bewaart kiest per gegeven, en wie zich vergist schrijft niets over", async () => {
  await stuur(piet, pad, { ...GEHEEL, versie: await versie(piet) })
  const open = await versie(truus)
  expect((await stuur(piet, pad, { ...GEHEEL, naam: "Van Piet", invullers: ["medewerker", "deelnemer"], versie: open })).status).toBe(303)
  // A fault of her own first: the form that comes back stands where it stood.
  const fout = await (await stuur(truus, pad, { ...GEHEEL, naam: "", versie: open })).text()
  expect(/name="versie" value="(\d+)"/.exec(fout)![1]).toBe(open)
  const botsing = await stuur(truus, pad, { ...GEHEEL, naam: "Van Truus", versie: open })
  const blad = await botsing.text()
  expect([botsing.status, (await rij()).naam]).toEqual([409, "Van Piet"])
  expect(blad).toMatch(/van Piet:[^]*Van Piet/)
  expect(blad).toMatch(/name="naam" value="Van Truus"[^]*name="naam" value="Van Piet"[^]*name="invullers" value="deelnemer\+medewerker"/)
  const nu = /name="versie" value="(\d+)"/.exec(blad)![1]!
  const keuze = { ...GEHEEL, naam: "Van Truus", invullers: "deelnemer+medewerker", versie: nu }
  expect((await stuur(truus, pad, keuze)).status).toBe(303)
  expect(await rij()).toMatchObject({ naam: "Van Truus" })
})

const vraag = (nr: number, code: string, tekst: string): Velden => ({
  [`vragen.${nr}.code`]: code,
  [`vragen.${nr}.vraag`]: tekst,
  [`vragen.${nr}.soort`]: "janee",
})
const DERTIEN = Object.assign({}, ...Array.from({ length: 13 }, (_, i) => vraag(i, `c${i + 1}`, `Criterium ${i + 1}`))) as Velden

test("een onderdeel: elk zijn vraag is een keuze, wat de een eruit haalt of erbij zet gaat niet ongezien weg", async () => {
  const hier = `${pad}/onderdelen/criteria`
  const open = await versie(truus, hier)
  const vanPiet = { titel: "Criteria", ...DERTIEN, ...vraag(0, "c1", "Van Piet"), ...vraag(2, "c3", ""), versie: open }
  expect((await stuur(piet, hier, { ...vanPiet, "vragen.13.vraag": "Erbij van Piet", "vragen.13.soort": "tekst" })).status).toBe(303)
  const vanTruus = { titel: "Criteria", ...DERTIEN, ...vraag(1, "c2", "Van Truus"), versie: open }
  const botsing = await stuur(truus, hier, vanTruus)
  const blad = await botsing.text()
  expect(botsing.status).toBe(409)
  for (const tekst of ["Van Piet", "Van Truus", "Erbij van Piet", "Criterium 3"]) expect(blad, tekst).toContain(tekst)
  // As the page proposes it: of each what somebody changed, and what both left as it was goes along unseen.
  const velden = Object.fromEntries(
    [...blad.matchAll(/<input type="(hidden|radio)"[^>]*?name="((?:vragen\.|titel|uitleg|versie)[^"]*)" value="([^"]*)"([^>]*)/g)]
      .filter(m => m[1] === "hidden" || m[4]!.includes("checked"))
      .map(m => [m[2]!, m[3]!]),
  )
  expect((await stuur(truus, hier, velden)).status).toBe(303)
  const vragen = (await rij()).definitie.onderdelen[0]!.vragen
  expect(vragen.map(v => v.vraag)).toEqual([
    "Van Piet",
    "Van Truus",
    ...Array.from({ length: 10 }, (_, i) => `Criterium ${i + 4}`),
    "Erbij van Piet",
  ])
  expect(vragen.at(-1)!.soort).toBe("tekst")
})

test("twee onderdelen tegelijk botsen niet; en niemand publiceert wat hij niet zag", async () => {
  const open = await versie(piet)
  const nieuw = { titel: "Erbij", "vragen.0.vraag": "Nog iets?", "vragen.0.soort": "tekst" }
  expect((await stuur(truus, `${pad}/onderdelen/deel2`, { ...nieuw, versie: open })).status).toBe(303)
  const { waarvoor } = await rij()
  expect(
    (await stuur(piet, pad, { ...GEHEEL, naam: "Van Truus", invullers: ["medewerker", "deelnemer"], waarvoor, versie: open })).status,
  ).toBe(303)
  expect((await rij()).definitie.onderdelen.map(o => o.titel)).toEqual(["Criteria", "Erbij"])
  expect((await stuur(piet, `${pad}/publiceren`, { geldigVan: "2026-11-22", versie: open })).status).toBe(422)
  expect(
    (await stuur(piet, `${pad}/publiceren`, { geldigVan: "2026-11-22", versie: await versie(piet, `${pad}/publiceren`) })).status,
  ).toBe(303)
})

test("een nieuw instrument begint leeg, gaat niet uit zonder vraag, en een leeggemaakt onderdeel gaat weg; een ander begint er hier geen", async () => {
  const nieuw = { naam: "Heftruck", waarvoor: "Of iemand veilig rijdt.", categorie: "C14", organisatieId: regio.stadskanaal }
  const vreemd = await regio.medewerker(regio.veendam, "beheer")
  expect((await stuur(vreemd, "/beheer/instrumenten/nieuw", nieuw)).status).toBe(422)
  const hier = (await stuur(piet, "/beheer/instrumenten/nieuw", nieuw)).headers.get("location")!
  const zet = async (onderdeel: string, velden: Velden) =>
    (await stuur(piet, `${hier}/onderdelen/${onderdeel}`, { ...velden, versie: await versie(piet, hier) })).status
  const publiceer = async () =>
    (await stuur(piet, `${hier}/publiceren`, { geldigVan: "2026-11-22", versie: await versie(piet, `${hier}/publiceren`) })).status
  expect(await publiceer()).toBe(422)
  const onderdeel = { titel: "Rijden", "vragen.0.vraag": "Kijkt achterom", "vragen.0.soort": "janee" }
  expect(await zet("deel1", onderdeel)).toBe(303)
  expect(await zet("deel2", { ...onderdeel, titel: "Laden", "vragen.0.vraag": "Stapelt recht" })).toBe(303)
  const leeg = { titel: "Rijden", "vragen.0.code": "vraag1", "vragen.0.vraag": "", "vragen.0.soort": "janee" }
  expect(await zet("deel1", leeg)).toBe(303)
  expect(await zet("deel2", { ...leeg, "vragen.0.code": "vraag2" }), "het laatste blijft").toBe(422)
  expect(await publiceer()).toBe(303)
  const [rij] = await regio.alsEigenaar<{ definitie: Definitie }>("select definitie from instrument where id = $1", [
    hier.split("/").at(-1),
  ])
  expect(rij!.definitie.onderdelen.map(o => o.titel)).toEqual(["Laden"])
  expect(await lees(piet, `/instrumenten/${hier.split("/").at(-1)}`)).toContain("Stapelt recht")
})
