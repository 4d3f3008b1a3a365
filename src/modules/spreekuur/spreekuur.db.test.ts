import { afterAll, beforeAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { zegAfspraakAf } from "#modules/gesprek"
import { type Command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { openSessie } from "#platform/sessie"
import { beperk } from "../../../test/support/beperking.ts"
import { type Actie, HEDEN, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { boekSpreekuur } from "./boek-spreekuur.command.ts"
import { verzetSpreekuurmoment } from "./verzet-spreekuur.command.ts"
import { houdSpreekuur, neemSpreekuurVrij, stopSpreekuur } from "./houd-spreekuur.command.ts"

// A partner opens his consulting hours, a coach books: one moment is for one person, also when two book at once; the partner reads a name
// only of whom he may see, the resident always. Planted at the end: the moment without its index, and a row that goes past the function.
let regio: TestRegio
let web: TestWeb
let coach: Actie
let partner: Actie
let anna: string
const DAG = plusDagen(HEDEN, 7)

beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  web = openTestWeb(regio)
  ;({ coach, anna } = regio)
  partner = await regio.medewerker(regio.sob, "partner")
})
afterAll(() => regio.close())

const doe = async <I, O>(command: Command<I, O>, invoer: Record<string, unknown>, door: Actie = coach) => {
  const uitkomst = await execute(regio.services, door.token, command, invoer, { id: crypto.randomUUID() })
  return uitkomst.ok ? uitkomst.waarde : uitkomst.weigeringen[0]!
}
const open = async (anders: Record<string, unknown> = {}) =>
  (
    (await doe(
      houdSpreekuur,
      { onderwerp: "Geldzorgen", plek: "Kade 5", begin: DAG, weken: "1", van: "09:00", tot: "10:30", minuten: 30, ...anders },
      partner,
    )) as { spreekuurId: string }
  ).spreekuurId
const boek = (spreekuurId: string, tijd: string, deelnemerId = anna, door = coach) =>
  doe(boekSpreekuur, { deelnemerId, keuze: `${spreekuurId} ${DAG} ${tijd}` }, door)
const blad = async (pad: string, token: string) => (await (await web.vraag("GET", pad, { token })).text()).replaceAll(/<[^>]+>/g, " ")
const geboekt = (spreekuurId: string) =>
  regio.alsEigenaar(
    "select to_char(tijd, 'HH24:MI') as tijd, plek, minuten from v_afspraak where spreekuur_id = $1 and uitkomst is null order by tijd",
    [spreekuurId],
  )

test("boeken maakt een gewone afspraak; afzeggen geeft het moment terug, verzetten gaat binnen het spreekuur", async () => {
  const spreekuurId = await open()
  const { afspraakId } = (await boek(spreekuurId, "09:30")) as { afspraakId: string }
  expect(await geboekt(spreekuurId)).toEqual([{ tijd: "09:30", plek: "De Werkplaats, Kade 5", minuten: 30 }])
  expect(await boek(spreekuurId, "09:30")).toMatchObject({ code: "bezet", tekst: expect.stringMatching(/Nog vrij: .*09:00; .*10:00\./) })
  const verzet = await web.vraag("POST", `/deelnemers/${anna}/afspraken/${afspraakId}/verzetten`, {
    token: coach.token,
    velden: {
      dag: DAG,
      tijd: "10:00",
      minuten: "30",
      hoe: "locatie",
      plek: "Elders",
      door: "deelnemer",
      reden: "Kan niet",
      id: crypto.randomUUID(),
    },
  })
  expect([verzet.status, await verzet.text()]).toEqual([422, expect.stringContaining("een ander moment daarin")])
  await doe(zegAfspraakAf, { deelnemerId: anna, afspraakId, door: "deelnemer", reden: "Kan niet" })
  expect(await boek(spreekuurId, "09:30")).toHaveProperty("afspraakId")
  for (const mis of ["09:10", "10:30", "08:30"]) expect(await boek(spreekuurId, mis)).toMatchObject({ code: "bezet" })
})

test("twee die tegelijk boeken: één krijgt het moment, de ander hoort wat nog vrij is", async () => {
  const tweede = await regio.medewerker(regio.stadskanaal, "jobcoach")
  const wim = await regio.deelnemer(regio.stadskanaal, "Wim", [tweede])
  const spreekuurId = await open()
  const klein = (wie: string, tx: Parameters<Parameters<typeof regio.db.inRol>[2]>[0]) =>
    sql<{ code: string | null }>`select ctx.boek_spreekuur(gen_random_uuid(), ${spreekuurId}, ${wie}, ${DAG}::date, '09:00') as code`
      .execute(tx)
      .then(({ rows }) => rows[0]!.code)
  // Two connections: the second asks while the first has booked and not yet committed, and so has to wait for it.
  const codes = await regio.db.inRol("app", coach.token, async tx => {
    const eerste = await klein(anna, tx)
    const ander = regio.db.inRol("app", tweede.token, tx2 => klein(wim, tx2))
    await wachtOpSlot(ander)
    return { eerste, ander }
  })
  expect([codes.eerste, await codes.ander]).toEqual([null, "bezet"])
  const samen = await Promise.all([boek(spreekuurId, "10:00"), boek(spreekuurId, "10:00", wim, tweede)])
  const gelukt = samen.filter(u => "afspraakId" in u)
  expect([gelukt.length, samen.find(u => "code" in u)]).toMatchObject([1, { code: "bezet", tekst: expect.stringContaining("09:30") }])
  expect(await geboekt(spreekuurId)).toHaveLength(2)
})

/** Until somebody waits for a row of another connection; or did not have to, which is the fault. */
async function wachtOpSlot(ander: Promise<unknown>): Promise<void> {
  const stand = { klaar: false }
  void ander.then(() => (stand.klaar = true))
  while (!stand.klaar) {
    const [rij] = await regio.alsEigenaar<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    if (rij!.n > 0) return
  }
}

test("de partner leest 'bezet', tot hij bij de persoon betrokken is; de inwoner leest met wie en waar", async () => {
  const spreekuurId = await open({ onderwerp: "Alleen voor Anna" })
  await boek(spreekuurId, "09:00")
  expect(await blad("/spreekuur", partner.token)).not.toContain("Anna Proef")
  expect(await blad("/spreekuur", partner.token)).toContain("bezet")
  await regio.alsEigenaar(
    "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) select $1, $2, id, rol, '2020-01-01' from medewerker where id = $3",
    [anna, regio.stadskanaal, partner.medewerkerId],
  )
  await doe(stopSpreekuur, { spreekuurId, laatsteDag: HEDEN }, partner)
  expect(await blad("/spreekuur", partner.token)).toContain("Anna Proef")
  const [inlog] = await regio.alsEigenaar<{ id: string }>(
    "insert into account (email, naam) values ('anna@example.org', 'Anna') returning id",
  )
  await regio.alsEigenaar("insert into deelnemer_account (deelnemer_id, account_id) values ($1, $2)", [anna, inlog!.id])
  const token = await openSessie(regio.db, inlog!.id, { medewerkerId: null, deelnemerId: anna })
  await regio.alsEigenaar("delete from betrokkene where medewerker_id = $1", [partner.medewerkerId])
  const mijn = await blad("/mijn/afspraken", token)
  expect(mijn).toContain("De Werkplaats, Kade 5")
  expect(mijn).toMatch(/\bpartner\b/)
})

test("alleen wie mag: een gesloten spreekuur, een ander zijn spreekuur en iemand buiten beeld", async () => {
  const gesloten = await open({ onderwerp: "Alleen Veendam", voor: [regio.veendam] })
  expect(await blad(`/deelnemers/${anna}/spreekuren`, coach.token)).not.toContain("Alleen Veendam")
  expect(await boek(gesloten, "09:00")).toMatchObject({ code: "onbekend" })
  expect(await boek(gesloten, "09:00", regio.bea, regio.coachVeendam)).toHaveProperty("afspraakId")
  const vrij = await open()
  expect(await boek(vrij, "09:00", regio.bea)).toMatchObject({ code: "niet_gevonden" })
  expect(await doe(stopSpreekuur, { spreekuurId: vrij, laatsteDag: HEDEN }, regio.trajectbegeleider)).toMatchObject({
    code: "niet_gevonden",
  })
  await doe(stopSpreekuur, { spreekuurId: vrij, laatsteDag: HEDEN }, partner)
  expect(await boek(vrij, "09:00")).toMatchObject({ code: "bezet", tekst: expect.stringContaining("niets vrij") })
  // Nor past the rules of the program.
  const { rows } = await regio.db.inRol("app", coach.token, tx =>
    sql`select ctx.boek_spreekuur(gen_random_uuid(), ${vrij}, ${anna}, ${DAG}::date, '09:00') as stop,
      ctx.boek_spreekuur(gen_random_uuid(), ${gesloten}, ${anna}, ${DAG}::date, '09:30') as dicht,
      ctx.boek_spreekuur(gen_random_uuid(), ${gesloten}, ${regio.bea}, ${DAG}::date, '09:30') as wie`.execute(tx),
  )
  expect(rows).toEqual([{ stop: "onbekend", dicht: "onbekend", wie: "niet_gevonden" }])
})

test("voor wie bezwaar maakte wordt niets bij een ander geboekt", async () => {
  const spreekuurId = await open()
  const handelAf = await beperk(regio, anna)
  expect(await boek(spreekuurId, "09:00")).toMatchObject({ code: "beperkt" })
  await handelAf()
})

// Planted and seen red: a move that leaves the old moment standing, and a booking on a day off past the rules of the program.
test("een moment verzet: hetzelfde nummer, later; het oude is weer vrij, en wie een bezet moment kiest houdt het zijne", async () => {
  const wim = await regio.deelnemer(regio.stadskanaal, "Wim", [coach])
  const spreekuurId = await open()
  const { afspraakId } = (await boek(spreekuurId, "09:00")) as { afspraakId: string }
  await boek(spreekuurId, "09:30", wim)
  const verzet = (tijd: string, door = coach, id = afspraakId) =>
    doe(
      verzetSpreekuurmoment,
      { deelnemerId: anna, afspraakId: id, keuze: `${DAG} ${tijd}`, door: "deelnemer", reden: "Moet werken" },
      door,
    )
  expect(await verzet("09:30")).toMatchObject({ code: "bezet" })
  expect(await verzet("10:00", regio.coachVeendam)).toMatchObject({ code: "niet_gevonden" })
  expect((await geboekt(spreekuurId)).map(r => r["tijd"])).toEqual(["09:00", "09:30"])
  expect(await verzet("10:00")).toHaveProperty("afspraakId")
  expect(await verzet("09:00")).toMatchObject({ code: "niet_gevonden" })
  expect((await geboekt(spreekuurId)).map(r => r["tijd"])).toEqual(["09:30", "10:00"])
  const [rij] = await regio.alsEigenaar("select volgnummer, uid, door, reden from v_afspraak where spreekuur_id = $1 and tijd = '10:00'", [
    spreekuurId,
  ])
  expect(rij).toEqual({ volgnummer: 1, uid: afspraakId, door: "deelnemer", reden: "Moet werken" })
  expect(await boek(spreekuurId, "09:00", wim)).toHaveProperty("afspraakId")
})

test("een vrije dag: niets te boeken, ook niet langs de regels om; wie er al stond blijft, en het kan terug", async () => {
  const spreekuurId = await open({ onderwerp: "Met vakantie" })
  await boek(spreekuurId, "09:00")
  expect(await doe(neemSpreekuurVrij, { vanaf: DAG }, regio.trajectbegeleider)).toMatchObject({ code: "geen" })
  await doe(neemSpreekuurVrij, { vanaf: plusDagen(DAG, -1), tm: plusDagen(DAG, 1) }, partner)
  expect(await boek(spreekuurId, "09:30")).toMatchObject({ code: "bezet" })
  const { rows } = await regio.db.inRol("app", coach.token, tx =>
    sql`select ctx.boek_spreekuur(gen_random_uuid(), ${spreekuurId}, ${anna}, ${DAG}::date, '09:30') as code`.execute(tx),
  )
  expect([rows, (await geboekt(spreekuurId)).length]).toEqual([[{ code: "onbekend" }], 1])
  expect(await blad("/spreekuur/vrij", partner.token)).toMatch(/nog \d+ geboekt/)
  expect(await blad("/spreekuur", partner.token)).toContain("u bent dan vrij")
  await doe(neemSpreekuurVrij, { vanaf: DAG, toch: true }, partner)
  expect(await boek(spreekuurId, "09:30")).toHaveProperty("afspraakId")
})

test("ingebouwde fouten: een moment voor twee, en een rij langs de functie om", async () => {
  const spreekuurId = await open()
  const langsom = () =>
    regio.db.inRol("app", coach.token, tx =>
      sql`insert into afspraak (uid, deelnemer_id, organisatie_id, dag, tijd, minuten, hoe, plek, spreekuur_id, vastgelegd_door)
        select gen_random_uuid(), id, organisatie_id, ${DAG}::date, '03:00', 30, 'locatie', 'x', ${spreekuurId}, ${coach.accountId}
        from v_deelnemer where id = ${anna}`.execute(tx),
    )
  await expect(langsom()).rejects.toThrow(/row-level security/)
  await regio.alsEigenaar("drop policy langs_het_spreekuur on afspraak")
  await expect(langsom()).resolves.toMatchObject({ numAffectedRows: 1n })
  await expect(langsom()).rejects.toThrow(/afspraak_spreekuur/)
  await regio.alsEigenaar("drop index afspraak_spreekuur")
  await expect(langsom()).resolves.toMatchObject({ numAffectedRows: 1n })
})
