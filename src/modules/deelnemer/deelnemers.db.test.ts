import { afterAll, beforeAll, expect, test } from "vitest"
import { openVoorraadRegio, type VoorraadRegio } from "../../../test/support/voorraad.ts"
import { openTestWeb } from "../../../test/support/web.ts"
import { IN_DE_LIJST } from "./regisseurs.rules.ts"

let regio: VoorraadRegio
let haal: (query: string) => Promise<string>
beforeAll(async () => {
  regio = await openVoorraadRegio()
  for (let i = 0; i < IN_DE_LIJST + 3; i++) {
    const coach = await regio.nieuweCoach()
    await regio.alsEigenaar("update medewerker set naam = $2 where id = $1", [coach.medewerkerId, `Noë ${String.fromCharCode(65 + i)}`])
    await regio.persoon(`Iemand ${i}`, [coach], "2026-01-10")
  }
  const web = openTestWeb(regio)
  haal = async query => (await web.vraag("GET", `/deelnemers?${query}`, { token: regio.teamleider.token })).text()
})
afterAll(() => regio.close())

const kop = (html: string) =>
  /<h1[^>]*>(.*?)<\/h1>/s
    .exec(html)![1]!
    .replaceAll(/<[^>]+>/g, "")
    .trim()
const keuzes = (html: string) => /<select[^>]*name="regie".*?<\/select>/s.exec(html)![0].match(/<option/g)!.length

// Seen red with isVraagNaarWie answering false (the list of everybody under a name that is nobody's).
test("een teamleider vindt bij te veel casusregisseurs de zijne op naam", async () => {
  const alles = await haal("")
  expect(keuzes(alles)).toBe(IN_DE_LIJST + 2)
  const een = await haal("regisseur=noe+m")
  expect(kop(een)).toBe("1 deelnemer met deze filters")
  expect(een).toMatch(/<option[^>]*selected[^>]*>Noë M \(1\)/)
  expect(kop(await haal("regisseur=Niemand"))).toContain("Geen casusregisseur met de naam")
})

test("bij een naam van meer mensen kiest hij eerst, en er staat nog geen deelnemer", async () => {
  const html = await haal("regisseur=noe&loopt=nee")
  expect(kop(html)).toBe("Welke casusregisseur bedoelt u?")
  expect(html).not.toContain("Iemand 0")
  const links = [...html.matchAll(/href="(\/deelnemers\?[^"]*regie=[^"]*)"/g)].map(([, pad]) => pad!)
  expect(links).toHaveLength(IN_DE_LIJST + 3)
  expect(links[0]).toContain("loopt=nee")
})
