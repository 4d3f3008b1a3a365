import { afterAll, beforeAll, expect, test } from "vitest"
import { loadWatNu } from "#modules/werkvoorraad"
import { loadActor } from "#platform/actor"
import { type Command, execute } from "#platform/command"
import { openSessie } from "#platform/sessie"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { legGesprekVast } from "./leg-gesprek-vast.command.ts"
import { maakAfspraak } from "./maak-afspraak.command.ts"
import { rondAfspraakAf } from "./rond-afspraak-af.command.ts"
import { trekGesprekIn } from "./trek-gesprek-in.command.ts"
import { verzetAfspraak, zegAfspraakAf } from "./wijzig-afspraak.command.ts"

// An appointment from the form of a conversation to what came of it: its rows, its calendar, the worklist that asks for a next act, and the
// secret address that tells times alone.
let regio: TestRegio
let web: TestWeb
let coach: Actie
let anna: string
const VANDAAG = "2026-11-22"

beforeAll(async () => {
  regio = await openTestRegio(VANDAAG)
  web = openTestWeb(regio)
  ;({ coach, anna } = regio)
})
afterAll(() => regio.close())

const doe = async <I, O>(command: Command<I, O>, invoer: Record<string, unknown>, door: Actie = coach) => {
  const uitkomst = await execute(regio.services, door.token, command, { deelnemerId: anna, ...invoer }, { id: crypto.randomUUID() })
  return uitkomst.ok ? uitkomst.waarde : uitkomst.weigeringen[0]!.code
}
const maak = async (anders: Record<string, unknown> = {}) =>
  (await doe(maakAfspraak, { dag: "2026-12-01", tijd: "10:00", minuten: 30, hoe: "locatie", plek: "Werkplein 1", ...anders })) as {
    afspraakId: string
  }
/** A row as if it was made some weeks ago. */
async function geweest(dag: string): Promise<string> {
  const { afspraakId } = await maak()
  await regio.alsEigenaar("update afspraak set dag = $2, vastgelegd_op = $2::date - 7 where id = $1", [afspraakId, dag])
  return afspraakId
}
const rijen = () =>
  regio.alsEigenaar(
    `select uid, volgnummer, dag::text, to_char(tijd, 'HH24:MI') as tijd, uitkomst, door, reden from v_afspraak where deelnemer_id = $1 order by dag, tijd`,
    [anna],
  )
const leeg = async () => {
  await regio.alsEigenaar("delete from afspraak")
  await regio.alsEigenaar("delete from contactmoment")
}
const watNu = (id = anna) =>
  regio.db.inRol("app", coach.token, async tx => {
    const zaken = await loadWatNu({ tx, actor: await loadActor(tx), services: regio.services, vandaag: VANDAAG }, id)
    return zaken.map(z => z.zaak.soort).filter(s => ["afspraak", "niet_gekomen", "opnieuw_vragen"].includes(s))
  })
const uitnodiging = async (id: string, token = coach.token) =>
  (await web.vraag("GET", `/deelnemers/${anna}/afspraken/${id}/uitnodiging.ics`, { token })).text()

test("aan het eind van een gesprek: de volgende afspraak gaat mee, zonder script", async () => {
  await leeg()
  const velden = {
    id: crypto.randomUUID(),
    datum: VANDAAG,
    soort: "gesprek",
    notitie: "Ging goed",
    volgendeMinuten: "45",
    volgendeHoe: "telefoon",
  }
  const post = (anders: Record<string, string>) =>
    web.vraag("POST", `/deelnemers/${anna}/gesprekken/nieuw`, { token: coach.token, velden: { ...velden, ...anders } })
  const zonderTijd = await post({ volgendeDag: "2026-12-08", volgendeTijd: "", volgendePlek: "" })
  expect([zonderTijd.status, (await zonderTijd.text()).includes('href="#veld-volgendeTijd"')]).toEqual([422, true])
  expect((await post({ volgendeDag: "", volgendeTijd: "", volgendePlek: "", id: crypto.randomUUID() })).status).toBe(303)
  expect(await rijen()).toEqual([])
  expect((await post({ volgendeDag: "2026-12-08", volgendeTijd: "09:30", volgendePlek: "" })).status).toBe(303)
  expect(await rijen()).toMatchObject([{ volgnummer: 0, dag: "2026-12-08", tijd: "09:30", uitkomst: null }])
})

test("verzetten en afzeggen: een nieuwe rij, hetzelfde nummer voor de agenda, met wie het vroeg en waarom", async () => {
  await leeg()
  const { afspraakId } = await maak()
  const verzet = {
    dag: "2026-12-03",
    tijd: "14:00",
    minuten: 60,
    hoe: "video",
    plek: "https://video.voorbeeld.nl/kamer",
    door: "deelnemer",
    reden: "Moet werken",
  }
  const nieuw = (await doe(verzetAfspraak, { afspraakId, ...verzet })) as { afspraakId: string }
  expect(await doe(verzetAfspraak, { afspraakId, ...verzet })).toBe("niet_gevonden")
  const [rij] = await rijen()
  expect(rij).toMatchObject({ volgnummer: 1, dag: "2026-12-03", tijd: "14:00", door: "deelnemer", reden: "Moet werken" })
  const ics = (await uitnodiging(nieuw.afspraakId)).replaceAll("\r\n ", "")
  for (const regel of [
    "METHOD:PUBLISH",
    `UID:${String(rij!["uid"])}`,
    "SEQUENCE:1",
    "DTSTART;TZID=Europe/Amsterdam:20261203T140000",
    "DTEND;TZID=Europe/Amsterdam:20261203T150000",
    "BEGIN:VTIMEZONE",
    "SUMMARY:Afspraak",
  ])
    expect(ics.split("\r\n"), regel).toContain(regel)
  expect(ics).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/)
  const af = (await doe(zegAfspraakAf, { afspraakId: nieuw.afspraakId, door: "medewerker", reden: "Cursus" })) as { afspraakId: string }
  expect(await uitnodiging(af.afspraakId)).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2[^]*STATUS:CANCELLED/)
  expect(await regio.alsEigenaar("select 1 from afspraak where deelnemer_id = $1", [anna])).toHaveLength(3)
})

test("met een e-mailadres is het een uitnodiging aan die persoon; wie er niet bij hoort krijgt niets", async () => {
  await regio.alsEigenaar("update deelnemer set email = 'anna@voorbeeld.nl' where id = $1", [anna])
  const { afspraakId } = await maak()
  const ics = (await uitnodiging(afspraakId)).replaceAll("\r\n ", "")
  expect(ics).toContain("METHOD:REQUEST")
  expect(ics).toMatch(/ORGANIZER[^\n]*mailto:/i)
  expect(ics).toMatch(/ATTENDEE[^\n]*mailto:anna@voorbeeld\.nl/i)
  expect(await uitnodiging(afspraakId, regio.coachVeendam.token)).not.toContain("BEGIN:VCALENDAR")
})

// Planted and seen red: a no-show that any appointment before it settles, and a 'not yet' that counts as one.
test("niet gekomen vraagt om een vervolg, en dat gaat weg door een handeling; wil nog niet telt daar nooit bij", async () => {
  await leeg()
  const afspraakId = await geweest("2026-11-18")
  await geweest("2026-11-10").then(id => doe(rondAfspraakAf, { afspraakId: id, uitkomst: "gekomen" }))
  expect(await watNu()).toEqual(["afspraak"])
  expect(await doe(rondAfspraakAf, { afspraakId, uitkomst: "niet_gekomen" })).toBe("geen_reden")
  const mis = (await doe(rondAfspraakAf, { afspraakId, uitkomst: "niet_gekomen", reden: "vergeten" })) as { afspraakId: string }
  expect(await watNu()).toEqual(["niet_gekomen"])
  const volgende = await maak()
  expect(await watNu()).toEqual([])
  await doe(zegAfspraakAf, { ...volgende, door: "deelnemer", reden: "Kan niet" })
  expect(await watNu()).toEqual(["niet_gekomen"])
  const nogNiet = (await doe(rondAfspraakAf, { afspraakId: mis.afspraakId, uitkomst: "wil_nog_niet", opnieuwOp: "2026-11-27" })) as object
  expect(nogNiet).toMatchObject({ gesprekId: null })
  expect(await watNu()).toEqual(["opnieuw_vragen"])
  await doe(legGesprekVast, { datum: VANDAAG, soort: "telefoon", notitie: "Wil nu wel" })
  expect(await watNu()).toEqual([])
})

test("wie kwam is gesproken: één tik maakt het gesprek, en dat intrekken zet de afspraak weer open", async () => {
  await leeg()
  const afspraakId = await geweest("2026-11-20")
  const antwoord = await web.vraag("POST", `/deelnemers/${anna}/afspraken/${afspraakId}`, {
    token: coach.token,
    velden: { id: crypto.randomUUID(), uitkomst: "gekomen" },
  })
  expect(antwoord.status).toBe(303)
  const gesprekken = () =>
    regio.alsEigenaar<{ id: string; dag: string }>("select id, datum::text as dag from v_contactmoment where deelnemer_id = $1", [anna])
  const [gesprek] = await gesprekken()
  expect(gesprek!.dag).toBe("2026-11-20")
  expect(await rijen()).toMatchObject([{ uitkomst: "gekomen", volgnummer: 0 }])
  await doe(trekGesprekIn, { gesprekId: gesprek!.id, reden: "Was een ander" })
  expect([await rijen(), await gesprekken()]).toMatchObject([[{ uitkomst: null }], []])
  const [open] = await regio.alsEigenaar<{ id: string }>("select id from v_afspraak where deelnemer_id = $1", [anna])
  const verslag = {
    datum: "2026-11-20",
    soort: "gesprek",
    notitie: "Toch gesproken",
    afspraakId: open!.id,
    volgendeDag: "2026-12-10",
    volgendeTijd: "11:00",
    volgendeHoe: "thuis",
  }
  const met = (await doe(legGesprekVast, verslag)) as { gesprekId: string }
  expect(await rijen()).toMatchObject([{ uitkomst: "gekomen" }, { dag: "2026-12-10", uitkomst: null }])
  await doe(trekGesprekIn, { gesprekId: met.gesprekId, reden: "Verkeerde persoon" })
  expect(await rijen()).toMatchObject([{ uitkomst: null }, { dag: "2026-12-10", uitkomst: "afgezegd", volgnummer: 1 }])
})

test("een gevolgde agenda geeft tijden en niets over iemand; ingetrokken geeft zij niets", async () => {
  await leeg()
  await maak({ plek: "Geheime Straat 5" })
  const pagina = await (await web.vraag("POST", "/agenda/abonnement/adres", { token: coach.token, velden: {} })).text()
  const pad = /(\/kalender\/[\w-]{43})</.exec(pagina)![1]!
  const haal = async () => (await web.vraag("GET", pad, {})).text()
  const ics = await haal()
  expect(ics).toContain("DTSTART;TZID=Europe/Amsterdam:20261201T100000")
  for (const geheim of ["Anna", "Proef", "Geheime", "ATTENDEE", anna, regio.coach.medewerkerId]) expect(ics, geheim).not.toContain(geheim)
  await regio.alsEigenaar("update medewerker set einde = '2026-11-01' where id = $1", [coach.medewerkerId])
  expect(await haal()).not.toContain("VCALENDAR")
  await regio.alsEigenaar("update medewerker set einde = null where id = $1", [coach.medewerkerId])
  expect((await web.vraag("POST", "/agenda/abonnement", { token: coach.token, velden: { id: crypto.randomUUID() } })).status).toBe(303)
  expect(await haal()).not.toContain("VCALENDAR")
})

// Planted and seen red: a calendar that reads appointments alone, and one that keeps a conference whose decisions are known.
test("wat in de agenda staat, staat in de kalender die iemand volgt: afspraak, eerste gesprek en casusoverleg; wat voorbij is niet", async () => {
  await leeg()
  await maak({ dag: "2026-12-02", tijd: "09:05" })
  await regio.alsEigenaar(
    `insert into casusoverleg (deelnemer_id, organisatie_id, dag, tijd, agenda, met_inwoner, genodigden, besluiten, gehouden_op)
     select d.id, d.organisatie_id, '2026-12-02', t.tijd::time, 'Wat nu', false, array[t.wie::uuid], t.besluit, case when t.besluit is not null then date '2026-12-02' end
     from deelnemer d, (values ('10:15', $2, null), ('10:25', $3, null), ('10:35', $2, 'Eerst taal')) as t (tijd, wie, besluit) where d.id = $1`,
    [anna, coach.medewerkerId, regio.teamleider.medewerkerId],
  )
  await regio.alsEigenaar(
    `insert into aanmelding (organisatie_id, voornaam, achternaam, geboortedatum, weg, ontvangen_op, uitgenodigd_op, uitgenodigd_voor, uitgenodigd_tijd,
       uitgenodigd_bij, uitgenodigd_nr, gesloten_op, gesloten_reden)
     select $1, 'Wie', 'Wacht', '1990-01-01', 'medewerker', '2026-11-20', '2026-11-21', '2026-12-02', t.tijd::time, $2, 3, t.dicht::date,
       case when t.dicht is not null then 'dubbel' end from (values ('11:45', null), ('11:55', '2026-11-21')) as t (tijd, dicht)`,
    [regio.stadskanaal, coach.medewerkerId],
  )
  const agenda = await (await web.vraag("GET", "/agenda?dag=2026-12-02&toon=dag", { token: coach.token })).text()
  const tijden = [...agenda.matchAll(/<span class="getal">(\d\d:\d\d)/g)].map(m => m[1]!)
  expect(tijden).toEqual(["09:05", "10:15", "11:45"])
  const pagina = await (await web.vraag("POST", "/agenda/abonnement/adres", { token: coach.token, velden: {} })).text()
  const ics = await (await web.vraag("GET", /(\/kalender\/[\w-]{43})</.exec(pagina)![1]!, {})).text()
  expect([...ics.matchAll(/DTSTART;TZID=Europe\/Amsterdam:20261202T(\d\d)(\d\d)00/g)].map(m => `${m[1]}:${m[2]}`)).toEqual(tijden)
  for (const geheim of ["Anna", "Wacht", "overleg"]) expect(ics, geheim).not.toContain(geheim)
  await regio.alsEigenaar("delete from casusoverleg")
  await regio.alsEigenaar("delete from aanmelding")
})

test("de agenda van de coach, de bladzijde van de persoon en die van de deelnemer zelf zeggen hetzelfde", async () => {
  await leeg()
  const { afspraakId } = await maak({ dag: VANDAAG, tijd: "16:15" })
  const accountId = coach.accountId
  await regio.alsEigenaar("insert into deelnemer_account (deelnemer_id, account_id) values ($1, $2)", [anna, accountId])
  const zelf = await openSessie(regio.db, accountId, { medewerkerId: null, deelnemerId: anna })
  const paden: ReadonlyArray<[string, string]> = [
    ["/agenda", coach.token],
    ["/agenda?toon=dag", coach.token],
    [`/deelnemers/${anna}/gesprekken`, coach.token],
    [`/deelnemers/${anna}/afspraken/${afspraakId}`, coach.token],
    [`/deelnemers/${anna}/tijdlijn`, coach.token],
    ["/mijn", zelf],
    ["/mijn/afspraken", zelf],
  ]
  for (const [pad, token] of paden) expect(await (await web.vraag("GET", pad, { token })).text(), pad).toContain("16:15")
  expect(await (await web.vraag("GET", `/mijn/afspraken/${afspraakId}/uitnodiging.ics`, { token: zelf })).text()).toContain("T161500")
  expect(await (await web.vraag("GET", "/agenda", { token: regio.coachVeendam.token })).text()).not.toContain("16:15")
})
