import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { SMTPServer } from "smtp-server"
import { afterAll, beforeAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { wisselBegeleider } from "#modules/dossier"
import { loadWatNu } from "#modules/werkvoorraad"
import { loadActor } from "#platform/actor"
import { type Command, execute } from "#platform/command"
import { openPost } from "#platform/post"
import { type Actie, HEDEN, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { loadBrieven, postBrieven } from "./brief.sql.ts"
import { brievenPdf } from "./brief-pdf.view.ts"
import { postBrief } from "./post-brief.command.ts"
import { kiesKanaal } from "./kies-kanaal.command.ts"
import { legGesprekVast } from "./leg-gesprek-vast.command.ts"
import { maakAfspraak } from "./maak-afspraak.command.ts"
import { stopBerichten } from "./stop-berichten.command.ts"
import { stuurBerichten } from "./stuur-berichten.job.ts"
import { verzetAfspraak, zegAfspraakAf } from "./wijzig-afspraak.command.ts"

// Messages to a real mail server and a gateway for text messages: what is sent once, again after a failure, not at all, and what it tells.
// Planted and seen red: a queue that is read without saying who was told already.
// The queue counts on the clock of the database, so this program stands at its day.
const OVER = (dagen: number) => plusDagen(HEDEN, dagen)
let regio: TestRegio
let anna: string
let post: SMTPServer
let poort: Server
const mails: string[] = []
const smsen: Array<{ aan: string; tekst: string; id: string }> = []
let kapot = false

beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  ;({ anna } = regio)
  post = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stroom, _sessie, klaar) {
      const delen: Buffer[] = []
      stroom.on("data", (deel: Buffer) => delen.push(deel))
      stroom.on("end", () => {
        if (!kapot) mails.push(Buffer.concat(delen).toString("utf8"))
        klaar(kapot ? new Error("vol") : null)
      })
    },
  })
  poort = createServer((verzoek, antwoord) => {
    let lijf = ""
    verzoek.on("data", (deel: Buffer) => (lijf += deel.toString()))
    verzoek.on("end", () => {
      if (verzoek.headers.authorization !== "Bearer sleutel") antwoord.statusCode = 401
      else smsen.push(JSON.parse(lijf) as (typeof smsen)[number])
      antwoord.end()
    })
  })
  await new Promise<void>(klaar => post.listen(0, "127.0.0.1", klaar))
  await new Promise<void>(klaar => poort.listen(0, "127.0.0.1", klaar))
  const op = (server: Server) => (server.address() as AddressInfo).port
  regio.services.post = openPost({
    smtpUrl: `smtp://127.0.0.1:${op(post.server as unknown as Server)}`,
    mailVan: "afspraken@voorbeeld.nl",
    smsUrl: `http://127.0.0.1:${op(poort)}`,
    smsSleutel: "sleutel",
    smsVan: "Afspraak",
  })
  await regio.alsEigenaar("update deelnemer set email = 'anna@voorbeeld.nl', telefoon = '06-12345612' where id = $1", [anna])
})
afterAll(async () => {
  await new Promise<void>(klaar => post.close(() => klaar()))
  await new Promise(klaar => poort.close(klaar))
  await regio.close()
})

const doe = async <I, O>(command: Command<I, O>, invoer: Record<string, unknown>) => {
  const uitkomst = await execute(regio.services, regio.coach.token, command, { deelnemerId: anna, ...invoer }, { id: crypto.randomUUID() })
  if (!uitkomst.ok) throw new Error(uitkomst.weigeringen[0]!.tekst)
  return uitkomst.waarde as { afspraakId: string }
}
const PLAN = { dag: OVER(9), tijd: "10:00", minuten: 30, hoe: "locatie", plek: "Geheime Straat 5" }
const stuur = () => stuurBerichten.run({ services: regio.services, token: null }, {})
const leeg = async () => {
  mails.length = 0
  smsen.length = 0
  await regio.alsEigenaar("delete from bericht")
  await regio.alsEigenaar("delete from afspraak")
}
const soorten = async () =>
  (await regio.alsEigenaar<{ soort: string }>("select soort from bericht order by gemaakt_op, id")).map(b => b.soort)

test("uitgenodigd, verzet en afgezegd: elk één keer, met een agendabestand, en zonder iets over iemand", async () => {
  await leeg()
  const afspraak = await doe(maakAfspraak, PLAN)
  await stuur()
  await stuur()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatch(/method=REQUEST/i)
  const verzet = await doe(verzetAfspraak, { ...PLAN, ...afspraak, dag: OVER(11), door: "deelnemer", reden: "Geheime reden" })
  await stuur()
  await doe(zegAfspraakAf, { ...verzet, door: "deelnemer", reden: "Geheime reden" })
  await stuur()
  await stuur()
  expect(await soorten()).toEqual(["uitnodiging", "verzet", "afgezegd"])
  expect(mails[2]).toMatch(/method=CANCEL/i)
  const platte = mails.map(m => m + Buffer.from(/base64\r\n\r\n([\w+/=\r\n]+)/.exec(m)?.[1] ?? "", "base64").toString()).join("\n")
  for (const geheim of ["Geheime", "Anna", "Proef", "Stadskanaal", "casusregisseur"]) expect(platte, geheim).not.toContain(geheim)
})

test("morgen: een herinnering, één keer, en niet aan wie het vandaag pas hoorde; wie anders koos hoort niets", async () => {
  await leeg()
  await doe(maakAfspraak, { ...PLAN, dag: OVER(1) })
  await stuur()
  expect(await soorten()).toEqual(["uitnodiging"])
  await regio.alsEigenaar("update bericht set gemaakt_op = gemaakt_op - interval '3 days'")
  await doe(kiesKanaal, { kanaal: "sms" })
  await stuur()
  await stuur()
  expect(smsen.map(s => [s.aan, s.tekst.slice(0, 37)])).toEqual([["+31612345612", "Morgen hebt u een afspraak, om 10:00."]])
  await doe(kiesKanaal, { kanaal: "anders" })
  await doe(maakAfspraak, { ...PLAN, dag: OVER(17) })
  await stuur()
  expect(await soorten()).toEqual(["uitnodiging", "herinnering"])
  await doe(kiesKanaal, { kanaal: "email" })
})

test("wat niet lukt gaat later opnieuw, en wordt na vijf keer iets voor de werkvoorraad, tot iemand belde", async () => {
  await leeg()
  const afspraak = await doe(maakAfspraak, PLAN)
  kapot = true
  for (let n = 0; n < 5; n++) {
    await stuur()
    await regio.alsEigenaar("update bericht set volgende_op = now()")
  }
  await stuur()
  kapot = false
  const [bericht] = await regio.alsEigenaar<{ pogingen: number; mislukt_op: Date | null }>("select pogingen, mislukt_op from bericht")
  expect([bericht!.pogingen, bericht!.mislukt_op !== null, mails.length]).toEqual([5, true, 0])
  const watNu = () =>
    regio.db.inRol("app", regio.coach.token, async tx => {
      const zaken = await loadWatNu({ tx, actor: await loadActor(tx), services: regio.services, vandaag: HEDEN }, anna)
      return zaken.map(z => z.zaak.soort).includes("bericht")
    })
  expect(await watNu()).toBe(true)
  await doe(legGesprekVast, { datum: HEDEN, soort: "telefoon", notitie: "Gebeld over de afspraak" })
  expect(await watNu()).toBe(false)
  await doe(zegAfspraakAf, { ...afspraak, door: "medewerker", reden: "Anders" })
})

test("wat intussen anders is gaat niet meer uit; zonder ingestelde weg gaat er niets uit", async () => {
  await leeg()
  const afspraak = await doe(maakAfspraak, PLAN)
  kapot = true
  await stuur()
  kapot = false
  await doe(verzetAfspraak, { ...PLAN, ...afspraak, dag: OVER(12), door: "medewerker", reden: "Andere dag" })
  await regio.alsEigenaar("update bericht set volgende_op = now()")
  await stuur()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toContain(new Date(OVER(12)).toLocaleDateString("nl", { day: "numeric", month: "long", timeZone: "UTC" }))
  await leeg()
  const heeft = regio.services.post
  regio.services.post = openPost({ smtpUrl: null, mailVan: "a@b.nl", smsUrl: null, smsSleutel: null, smsVan: "x" })
  await doe(maakAfspraak, PLAN)
  await stuur()
  regio.services.post = heeft
  expect(await soorten()).toEqual([])
})

// Planted and seen red: a reminder that is not written down as stopped.
test("al verteld: wat wacht gaat niet uit, en de herinnering ook niet; verzet gaat er weer een bericht uit", async () => {
  await leeg()
  const stop = (invoer: object) => doe(stopBerichten, { ...invoer })
  const vroeg = await doe(maakAfspraak, { ...PLAN, dag: OVER(1) })
  await stop(vroeg)
  await stuur()
  expect(mails).toHaveLength(0)
  // Told of it yesterday: only the reminder is left to stop.
  const later = await doe(maakAfspraak, { ...PLAN, dag: OVER(1), tijd: "14:00" })
  await stuur()
  await regio.alsEigenaar("update bericht set gemaakt_op = now() - interval '1 day'")
  await stop(later)
  await stop(later)
  await stuur()
  expect(mails).toHaveLength(1)
  expect(await regio.alsEigenaar("select count(*)::int as n from bericht where gestopt_door is not null")).toEqual([{ n: 2 }])
  await doe(verzetAfspraak, { ...PLAN, ...later, dag: OVER(4), door: "deelnemer", reden: "Kan niet" })
  await stuur()
  expect(mails).toHaveLength(2)
  const vreemd = await execute(
    regio.services,
    regio.coachVeendam.token,
    stopBerichten,
    { deelnemerId: anna, ...vroeg },
    { id: crypto.randomUUID() },
  )
  expect(vreemd).toMatchObject({ ok: false, weigeringen: [{ code: "niet_gevonden" }] })
})

/** What of this kind asks for his attention about Anna. */
const opLijst = (wie: Actie, soort: string) =>
  regio.db.inRol("app", wie.token, async tx => {
    const zaken = await loadWatNu({ tx, actor: await loadActor(tx), services: regio.services, vandaag: HEDEN }, anna)
    return zaken.filter(z => z.zaak.soort === soort).map(z => z.feit?.naam)
  })

test("wie een brief koos krijgt er een op papier, met de plek, en de dag ervoor geen herinnering; gepost is hij van de lijst", async () => {
  await leeg()
  await doe(kiesKanaal, { kanaal: "brief" })
  await doe(maakAfspraak, PLAN)
  await doe(maakAfspraak, { ...PLAN, dag: OVER(1) })
  await stuur()
  await regio.alsEigenaar("update bericht set gemaakt_op = gemaakt_op - interval '3 days'")
  await stuur()
  expect([mails.length, await soorten()]).toEqual([0, ["uitnodiging", "uitnodiging"]])
  const brieven = () => regio.db.inRol("app", regio.coach.token, tx => loadBrieven(tx, HEDEN))
  const liggen = await brieven()
  expect(liggen.map(b => [b.dag, b.plek])).toEqual([
    [OVER(1), "Geheime Straat 5"],
    [OVER(9), "Geheime Straat 5"],
  ])
  expect((await brievenPdf(liggen, HEDEN)).subarray(0, 5).toString()).toBe("%PDF-")
  expect(await regio.db.inRol("app", regio.coachVeendam.token, tx => postBrieven(tx, [liggen[0]!.id]))).toBe(0)
  await execute(regio.services, regio.coach.token, postBrief, { berichtIds: [liggen[0]!.id] }, { id: crypto.randomUUID() })
  expect((await brieven()).map(b => b.dag)).toEqual([OVER(9)])
  const ligt = await opLijst(regio.coach, "brief")
  const verteld = { berichtIds: [liggen[1]!.id], afloop: "al_gehoord" }
  await execute(regio.services, regio.coach.token, postBrief, verteld, { id: crypto.randomUUID() })
  expect(await brieven()).toEqual([])
  expect([ligt.length, await opLijst(regio.coach, "brief")]).toEqual([1, []])
  expect(await regio.db.inRol("app", regio.coach.token, tx => postBrieven(tx, [liggen[1]!.id]))).toBe(0)
  await doe(kiesKanaal, { kanaal: "email" })
})

test("een andere contactpersoon: één neutraal bericht, per brief met de naam; wat niet aankwam staat op de werkvoorraad", async () => {
  await leeg()
  const opvolger = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  const wissel = (van: Actie, naar: Actie) =>
    execute(
      regio.services,
      regio.teamleider.token,
      wisselBegeleider,
      { vanMedewerkerId: van.medewerkerId, naarMedewerkerId: naar.medewerkerId, deelnemerIds: [anna], per: HEDEN, reden: "ander_werk" },
      { id: crypto.randomUUID() },
    )
  await wissel(regio.coach, opvolger)
  await stuur()
  await stuur()
  expect([await soorten(), mails.length, mails[0]!.includes("casusregisseur"), smsen.length]).toEqual([["begeleider"], 1, false, 0])
  await regio.alsEigenaar("update bericht set verstuurd_op = null, mislukt_op = now()")
  expect(await opLijst(opvolger, "bericht")).toEqual(["begeleider"])
  await leeg()
  await regio.alsEigenaar("insert into berichtkeuze (deelnemer_id, organisatie_id, kanaal) values ($1, $2, 'brief')", [
    anna,
    regio.stadskanaal,
  ])
  await stuur()
  const brieven = await regio.db.inRol("app", opvolger.token, tx => loadBrieven(tx, HEDEN))
  expect(brieven.map(b => [b.soort, b.dag, b.begeleider !== null])).toEqual([["begeleider", HEDEN, true]])
  expect((await brievenPdf(brieven, HEDEN)).subarray(0, 5).toString()).toBe("%PDF-")
})
