import { afterAll, beforeAll, expect, test } from "vitest"
import { execute } from "#platform/command"
import type { Uitgaand } from "#platform/post"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { meldAan } from "./meld-aan.command.ts"
import { beginDossier } from "./begin-dossier.command.ts"
import { stuurAanmeldberichten } from "./stuur-aanmeldberichten.job.ts"

// Who signed up is invited as everybody else: in the agenda of who invites and in the calendar that he follows, by a message that tells
// nothing; reminded the day before, and called off when the sign-up closes. Planted and seen red: the place in the message, an agenda that
// also shows whom a colleague invited, a calendar that knows appointments alone, a close that leaves the number of the invitation as it was.
let regio: TestRegio
let web: TestWeb
let wie: string
const post: Uitgaand[] = []
beforeAll(async () => {
  regio = await openTestRegio("2026-11-22")
  web = openTestWeb(regio)
  regio.services.post = { email: async bericht => void post.push(bericht), sms: async bericht => void post.push(bericht) }
  wie = await meld({ email: "wiebe@example.org", voertaal: "ukr" })
})
afterAll(() => regio.close())

const nodig = (velden: Record<string, string>, token = regio.coach.token) =>
  web.vraag("POST", `/aanmeldingen/${wie}/uitnodigen`, { token, velden })
const agenda = async (token = regio.coach.token) => (await web.vraag("GET", "/agenda?dag=2026-11-30&toon=dag", { token })).text()
const verstuur = (vandaag = "2026-11-22") =>
  stuurAanmeldberichten.run({ services: { ...regio.services, vandaag: () => vandaag }, token: null }, {})
const meld = async (anders: Record<string, unknown>): Promise<string> => {
  const invoer = { voornaam: "Wiebe", achternaam: "Wacht", geboortedatum: "1990-05-05", bevestigd: true, ...anders }
  const gemeld = await execute(regio.services, regio.coach.token, meldAan, invoer, { id: crypto.randomUUID() })
  if (!gemeld.ok) throw new Error(JSON.stringify(gemeld.weigeringen))
  return gemeld.waarde.aanmeldingId
}
/** What was told before counts as told yesterday. */
const gisteren = () => regio.alsEigenaar("update aanmelding set gemeld_op = '2026-11-22' where gemeld is not null")

test("met een tijd in de agenda, en een bericht in zijn taal dat niets zegt; een nieuwe tijd is dezelfde afspraak, later", async () => {
  expect((await nodig({ datum: "2026-11-30", langs: "email" })).status, "zonder tijd").toBe(422)
  expect((await nodig({ datum: "2026-11-30", tijd: "25:00" })).status, "geen tijd").toBe(422)
  const velden = { datum: "2026-11-30", tijd: "10:30", plek: "Geheime Straat 5", langs: "email" }
  expect((await nodig(velden)).status).toBe(303)
  expect((await nodig({ ...velden, langs: "sms" })).status, "geen mobiel nummer").toBe(422)
  expect(await agenda()).toMatch(/Wiebe Wacht.*Geheime Straat 5/s)
  await verstuur()
  await verstuur()
  expect(post).toHaveLength(1)
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
  expect((await nodig({ datum: "2026-12-02" })).status, "wie een tijd hoorde, krijgt een tijd").toBe(422)
})

test("in de agenda van wie uitnodigde alleen, en weg zodra het gesprek er was; een dag zonder tijd staat er niet", async () => {
  const collega = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  expect(await agenda(collega.token)).not.toContain("Wiebe")
  expect(await agenda()).toContain("Wiebe")
  await regio.alsEigenaar("update aanmelding set gemeld = null, gemeld_nr = null, gemeld_op = null")
  expect((await nodig({ datum: "2026-11-30" })).status).toBe(303)
  expect(await agenda()).not.toContain("Wiebe")
  expect((await nodig({ datum: "2026-11-30", tijd: "09:00" }, regio.coachVeendam.token)).status).not.toBe(303)
  expect((await nodig({ datum: "2026-11-30", tijd: "09:00" })).status).toBe(303)
  await web.vraag("POST", `/aanmeldingen/${wie}/ontvangen`, { token: regio.coach.token, velden: { datum: "2026-11-22" } })
  expect(await agenda()).not.toContain("Wiebe")
})

test("de dag ervoor herinnerd langs de weg die bekend is, en afgezegd als de aanmelding sluit", async () => {
  post.length = 0
  wie = await meld({ telefoon: "06 12 34 56 78", geboortedatum: "1991-01-01" })
  await nodig({ datum: "2026-11-30", tijd: "13:00", langs: "sms" })
  for (const _ of [1, 2]) await verstuur()
  expect(post.map(b => b.aan)).toEqual(["+31612345678"])
  await gisteren()
  for (const _ of [1, 2]) await verstuur("2026-11-29")
  expect(post.map(b => b.tekst)).toEqual([
    expect.stringContaining("U hebt een afspraak op"),
    expect.stringContaining("Morgen hebt u een afspraak, om 13:00"),
  ])
  await web.vraag("POST", `/aanmeldingen/${wie}/sluiten`, { token: regio.coach.token, velden: { reden: "ziet_ervan_af" } })
  for (const _ of [1, 2]) await verstuur("2026-11-29")
  expect(post.map(b => b.tekst).slice(2)).toEqual([expect.stringMatching(/gaat niet door/)])
  expect(await agenda()).not.toContain("13:00")
})

test("begint het dossier eerder, dan is het een afspraak met hetzelfde nummer en even lang, waarvan hij al hoorde", async () => {
  post.length = 0
  // How long it takes is known in one place: changed there, invitation, appointment and agenda say so.
  await regio.alsEigenaar("create or replace function ctx.gespreksduur() returns int language sql immutable parallel safe as 'select 45'")
  wie = await meld({ email: "later@example.org", geboortedatum: "1992-02-02" })
  await nodig({ datum: "2026-11-30", tijd: "15:00", plek: "Werkplein", langs: "email" })
  await verstuur()
  expect(post[0]!.kalender!.tekst).toContain("20261130T154500")
  expect(await regio.alsEigenaar("select minuten from v_agendapunt where id = $1", [wie])).toEqual([{ minuten: 45 }])
  const uit = await execute(
    regio.services,
    regio.coach.token,
    beginDossier,
    { aanmeldingId: wie, bevestigd: true },
    { id: crypto.randomUUID() },
  )
  expect(uit).toMatchObject({ ok: true })
  const [rij] = await regio.alsEigenaar(
    `select a.volgnummer, a.plek, a.minuten, b.soort, b.verstuurd_op is not null as verstuurd from afspraak a join bericht b on b.afspraak_uid = a.uid and b.volgnummer = a.volgnummer
     where a.uid = $1`,
    [wie],
  )
  expect(rij).toEqual({ volgnummer: 1, plek: "Werkplein", minuten: 45, soort: "uitnodiging", verstuurd: true })
  expect(await agenda()).toMatch(/15:00.*15:45/s)
})
