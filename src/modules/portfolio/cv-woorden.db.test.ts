import { afterAll, beforeAll, expect, test } from "vitest"
import { INDELINGEN_CV } from "#begrippen/portfolio"
import { tekstOpPapier, tekstOpScherm } from "../../../test/support/cv-tekst.ts"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

// What is shown is what is printed, word for word, for the resident and for who helps him. Planted and seen red: another sentence of what he
// looks for on screen; days behind the words; a hint on the paper.
let regio: TestRegio
let web: TestWeb
let coach: Actor
let bewoner: Actor
let mens: Persoon

beforeAll(async () => {
  regio = await openTestRegio()
  const wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  mens = await wereld.persoon(regio.stadskanaal)
  await wereld.betrek(mens, coach)
  bewoner = await wereld.inlog(mens)
  for (const t of ["portfolio_onderdeel", "portfolio_document", "werkwens", "cv_keuze"]) await regio.alsEigenaar(`delete from ${t}`)
})
afterAll(() => regio.close())

const haal = (pad: string, wie: Actor) => web.vraag("GET", pad, { token: wie.token })
const stuur = async (pad: string, velden: Record<string, string | string[]>) => {
  const alles = { id: crypto.randomUUID(), deelnemerId: mens.id, ...velden }
  expect((await web.vraag("POST", `/mijn/portfolio${pad}`, { token: bewoner.token, velden: alles })).status, pad).toBe(303)
}
async function zelfdeOveral(): Promise<string> {
  const teksten = await Promise.all(
    [[bewoner, "/mijn/portfolio"] as const, [coach, `/deelnemers/${mens.id}/portfolio`] as const].map(async ([wie, basis]) => {
      const papier = tekstOpPapier(Buffer.from(await (await haal(`${basis}/cv.pdf`, wie)).arrayBuffer()))
      expect(tekstOpScherm(await (await haal(`${basis}/cv`, wie)).text()), basis).toBe(papier)
      return papier
    }),
  )
  return teksten[0]!
}
const kies = (indeling: string) => stuur("/cv", { indeling, weggelaten: [] })

test.for(INDELINGEN_CV.map(i => i.code))("een leeg cv, indeling %s", async indeling => {
  await kies(indeling)
  await zelfdeOveral()
})

test("een cv met van alles: op het scherm staat wat er gedrukt wordt", async () => {
  for (const nr of [1, 2, 3, 4, 5]) {
    await stuur("/nieuw/werk", {
      wat: `kok ${nr} & "chef" <ploeg>`,
      waar: "Łódź's Eetcafé",
      begin: `201${nr}-01-01`,
      einde: "2020-06-01",
      toelichting: "koken, en de afwas",
    })
    await stuur("/nieuw/vaardigheid", { wat: `snijden ${nr}`, stand: "goed", toelichting: "met een mes" })
  }
  await stuur("/nieuw/beroepswens", { wat: "Kok" })
  await stuur("/nieuw/certificaat", { wat: "VCA", begin: "2024-01-01" })
  await stuur("/wensen", { rijbewijs: ["B"], vervoer: ["ov", "fiets"], overMij: "Ik werk graag met anderen.\nEn ik kom op tijd." })
  for (const { code: indeling } of INDELINGEN_CV) {
    await kies(indeling)
    const tekst = await zelfdeOveral()
    expect(tekst).toContain("Ikzoekwerkalskok.")
    expect(tekst).toContain(`Kok5&"chef"<ploeg>`)
    expect(tekst.includes("ennog2"), indeling).toBe(indeling === "kort")
  }
})
