import { afterAll, beforeAll, expect, test } from "vitest"
import { execute } from "#platform/command"
import { prepareJobs } from "#platform/jobs"
import type { Uitgaand } from "#platform/post"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { meldAan } from "./meld-aan.command.ts"
import { stuurAanmelduitnodiging } from "./stuur-uitnodiging.job.ts"

// Who signed up is invited as everybody else: in the agenda of who invites, and by a message that tells nothing. Planted and seen red: the
// place in the message, and an agenda that also shows whom a colleague invited.
let regio: TestRegio
let web: TestWeb
let wie: string
const post: Uitgaand[] = []
beforeAll(async () => {
  regio = await openTestRegio("2026-11-22")
  await prepareJobs(regio.services)
  web = openTestWeb(regio)
  regio.services.post = { email: async bericht => void post.push(bericht), sms: null }
  const invoer = { voornaam: "Wiebe", achternaam: "Wacht", geboortedatum: "1990-05-05", email: "wiebe@example.org", voertaal: "ukr" }
  const gemeld = await execute(regio.services, regio.coach.token, meldAan, invoer, { id: crypto.randomUUID() })
  if (!gemeld.ok) throw new Error(JSON.stringify(gemeld.weigeringen))
  wie = gemeld.waarde.aanmeldingId
})
afterAll(() => regio.close())

const nodig = (velden: Record<string, string>, token = regio.coach.token) =>
  web.vraag("POST", `/aanmeldingen/${wie}/uitnodigen`, { token, velden })
const agenda = async (token = regio.coach.token) => (await web.vraag("GET", "/agenda?dag=2026-11-30&toon=dag", { token })).text()
const verstuur = () => stuurAanmelduitnodiging.run({ services: regio.services, token: regio.coach.token }, { aanmeldingId: wie })

test("met een tijd in de agenda, en een bericht in zijn taal dat niets zegt; een nieuwe tijd is dezelfde afspraak, later", async () => {
  expect((await nodig({ datum: "2026-11-30", mail: "ja" })).status, "zonder tijd").toBe(422)
  expect((await nodig({ datum: "2026-11-30", tijd: "25:00" })).status, "geen tijd").toBe(422)
  const velden = { datum: "2026-11-30", tijd: "10:30", plek: "Geheime Straat 5", mail: "ja" }
  expect((await nodig(velden)).status).toBe(303)
  const [taak] = await regio.alsEigenaar<{ n: number }>(
    "select count(*)::int as n from graphile_worker.jobs where task_identifier = 'stuur-aanmelduitnodiging'",
  )
  expect(taak!.n).toBe(1)
  expect(await agenda()).toMatch(/Wiebe Wacht.*Geheime Straat 5/s)
  await verstuur()
  const bericht = post[0]!
  expect([bericht.aan, bericht.kalender!.methode]).toEqual(["wiebe@example.org", "REQUEST"])
  expect(bericht.kalender!.tekst).toContain("20261130T103000")
  expect(bericht.tekst).toContain("10:30")
  expect(bericht.tekst).toMatch(/\p{Script=Cyrillic}/u)
  for (const geheim of ["Geheime", "Wiebe", "Wacht", "Stadskanaal", "werk"]) expect(JSON.stringify(bericht), geheim).not.toContain(geheim)
  expect((await nodig({ ...velden, tijd: "11:00" })).status).toBe(303)
  await verstuur()
  const uid = (b: Uitgaand) => /UID:(\S+)/.exec(b.kalender!.tekst)![1]
  expect([uid(post[1]!), /SEQUENCE:(\d+)/.exec(post[1]!.kalender!.tekst)![1]]).toEqual([uid(bericht), "2"])
})

test("in de agenda van wie uitnodigde alleen, en weg zodra het gesprek er was; een dag zonder tijd staat er niet", async () => {
  const collega = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  expect(await agenda(collega.token)).not.toContain("Wiebe")
  expect(await agenda()).toContain("Wiebe")
  expect((await nodig({ datum: "2026-11-30" })).status).toBe(303)
  expect(await agenda()).not.toContain("Wiebe")
  expect((await nodig({ datum: "2026-11-30", tijd: "09:00" }, regio.coachVeendam.token)).status).not.toBe(303)
  expect((await nodig({ datum: "2026-11-30", tijd: "09:00" })).status).toBe(303)
  await web.vraag("POST", `/aanmeldingen/${wie}/ontvangen`, { token: regio.coach.token, velden: { datum: "2026-11-22" } })
  expect(await agenda()).not.toContain("Wiebe")
})
