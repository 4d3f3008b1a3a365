import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { beginDossier } from "./begin-dossier.command.ts"
import { meldAan } from "./meld-aan.command.ts"
import { ruimAanmeldingenOp } from "./ruim-aanmeldingen-op.job.ts"
import { verwijs } from "./verwijs.command.ts"
import { nodigAanmelderUit, ontvangAanmelder, sluitAanmelding } from "./volg.command.ts"
import { zetToegangswijze } from "./zet-toegangswijze.command.ts"

// One door in: by staff, by oneself, by a partner; who sees the queue, what a file takes over, and what is gone when none came of it.
let regio: TestRegio
let web: TestWeb
let inkomen: Actie
let partner: Actie
let begeleider: Actie

beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
  inkomen = await regio.medewerker(regio.stadskanaal, "klantmanager_inkomen")
  begeleider = await regio.medewerker(regio.stadskanaal, "trajectbegeleider")
  partner = await regio.medewerker(regio.sob, "partner")
  await doe(zetToegangswijze, regio.teamleider, { wijze: "iedereen", begin: "2017-01-01" })
})
afterAll(() => regio.close())

const doe = <I, O>(command: Command<I, O>, door: Actie, invoer: unknown, id: string = crypto.randomUUID()) =>
  execute(regio.services, door.token, command, invoer as Record<string, unknown>, { id })
const slaagt = async <I, O>(command: Command<I, O>, door: Actie, invoer: unknown): Promise<O> => {
  const uitkomst = await doe(command, door, invoer)
  if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde
}
const rij = async (id: string) => (await regio.alsEigenaar("select * from aanmelding where id = $1", [id]))[0]
const pagina = async (pad: string, door: Actie | null) => web.vraag("GET", pad, door ? { token: door.token } : {})
const tekst = async (pad: string, door: Actie) => (await pagina(pad, door)).text()
const zelf = (velden: Record<string, string>) =>
  web.vraag("POST", "/aanmelden", {
    velden: {
      organisatieId: regio.stadskanaal,
      voornaam: "Zelf",
      achternaam: "Aangemeld",
      geboortedatum: "1990-01-02",
      telefoon: "0612345678",
      ...velden,
    },
  })

test("van aanmelding tot dossier: de stand volgt de feiten, en wie hij is verhuist naar het dossier", async () => {
  const invoer = {
    voornaam: "Piet",
    achternaam: "Verderop",
    geboortedatum: "1984-07-01",
    telefoon: "0611111111",
    groep: "nugger",
    vraag: "Werk in het groen",
  }
  const { aanmeldingId } = await slaagt(meldAan, regio.coach, invoer)
  expect(await rij(aanmeldingId)).toMatchObject({ toegang: "iedereen", weg: "medewerker", deelnemer_id: null })
  expect(await tekst("/aanmeldingen", inkomen)).toContain("Piet Verderop")
  await slaagt(nodigAanmelderUit, inkomen, { aanmeldingId, datum: "2026-11-25" })
  expect(await tekst(`/aanmeldingen/${aanmeldingId}`, regio.teamleider)).toContain("Uitgenodigd voor 25 nov")
  await slaagt(ontvangAanmelder, regio.coach, { aanmeldingId, datum: "2026-11-22" })
  const { deelnemerId } = await slaagt(beginDossier, regio.coach, { aanmeldingId })
  expect(await rij(aanmeldingId)).toMatchObject({ deelnemer_id: deelnemerId, voornaam: null, telefoon: null, vraag: null, groep: null })
  const [mens] = await regio.alsEigenaar(
    "select d.voornaam, d.telefoon, to_char(d.aanmelddatum, 'YYYY-MM-DD') as dag, g.doelgroep from deelnemer d join doelgroep g on g.deelnemer_id = d.id where d.id = $1",
    [deelnemerId],
  )
  expect(mens).toEqual({ voornaam: "Piet", telefoon: "0611111111", dag: "2026-11-22", doelgroep: "nugger" })
  expect((await pagina(`/aanmeldingen/${aanmeldingId}`, regio.coach)).status).toBe(404)
  // From now on it is a file: who is not with him does not see that he came.
  expect(await tekst("/aanmeldingen?stand=begonnen", regio.coach)).toContain("Piet Verderop")
  expect(await tekst("/aanmeldingen?stand=begonnen", inkomen)).not.toContain("Piet Verderop")
})

// Planted and seen red: a file that begins without it, and a filter that forgets that it stopped.
test("wie een ander betaalt: uit de aanmelding in het dossier, in de lijst, in het Excel-bestand en geteld", async () => {
  const wie = { voornaam: "Uwe", achternaam: "Verband", geboortedatum: "1971-03-03", betaler: "uwv", opdrachtgever: "UWV Groningen" }
  const { aanmeldingId } = await slaagt(meldAan, regio.coach, wie)
  const { deelnemerId } = await slaagt(beginDossier, regio.coach, { aanmeldingId })
  expect(await tekst(`/deelnemers/${deelnemerId}`, regio.coach)).toContain("betaalt: UWV, opdracht van UWV Groningen")
  const telt = async (door: Actie) => {
    const lijst = (betaler: string) => tekst(`/deelnemers?betaler=${betaler}`, door)
    return [(await lijst("uwv")).includes("Uwe Verband"), (await lijst("eigen")).includes("Uwe Verband")]
  }
  expect([await telt(regio.coach), await telt(regio.teamleider)]).toEqual([
    [true, false],
    [true, false],
  ])
  const geteld = await tekst("/deelnemers/betalers", regio.teamleider)
  expect(geteld).toMatch(/Voor één persoon betaalt een ander[^]*betaler=uwv">UWV<[^]*opdracht van UWV Groningen: 1/)
  expect((await pagina("/deelnemers/download?betaler=uwv", regio.teamleider)).headers.get("content-type")).toContain("spreadsheet")
  await regio.alsEigenaar("update bekostiging set einde = '2026-11-22', begin = '2026-11-01' where deelnemer_id = $1", [deelnemerId])
  expect([await telt(regio.coach), await telt(regio.teamleider)]).toEqual([
    [false, true],
    [false, true],
  ])
  expect(await tekst("/deelnemers/betalers", regio.teamleider)).toContain("Voor niemand betaalt een ander")
})

test("wie al wacht of al een dossier heeft valt op, en een ander dossier in huis wordt alleen gemeld", async () => {
  const wie = { voornaam: "Ana", achternaam: "Proef", geboortedatum: "1990-05-01" }
  const dubbel = { ok: false, weigeringen: [{ code: "mogelijk_dubbel" }] }
  expect(await doe(meldAan, regio.coach, wie)).toMatchObject(dubbel) // Anna Proef, a letter less
  const { aanmeldingId } = await slaagt(meldAan, inkomen, wie) // he is not with her, and may not know her
  expect(await doe(meldAan, inkomen, wie)).toMatchObject(dubbel)
  const melding = "Uw organisatie heeft misschien al een dossier"
  const voor = await tekst(`/aanmeldingen/${aanmeldingId}/dossier`, inkomen)
  expect(voor).toContain(melding)
  expect(voor).not.toContain("Anna")
  const bijCoach = await tekst(`/aanmeldingen/${aanmeldingId}/dossier`, regio.coach)
  expect([bijCoach.includes(melding), bijCoach.includes("Anna Proef")]).toEqual([false, true])
  expect(await slaagt(beginDossier, regio.coach, { aanmeldingId, deelnemerId: regio.anna })).toMatchObject({ deelnemerId: regio.anna })
})

test("van een dossier bij een andere organisatie blijkt niets", async () => {
  const { aanmeldingId } = await slaagt(meldAan, regio.coach, {
    voornaam: "Bea",
    achternaam: "Proef",
    geboortedatum: "1990-05-01",
    bevestigd: true,
  })
  await regio.alsEigenaar("update deelnemer set geboortedatum = '1971-01-01' where id = $1", [regio.anna])
  const bladzijde = () => tekst(`/aanmeldingen/${aanmeldingId}/dossier`, regio.coach)
  expect(await bladzijde()).not.toContain("misschien al een dossier")
  // Planted and seen: a comparison that forgets the organisation.
  const [functie] = await regio.alsEigenaar<{ d: string }>("select pg_get_functiondef('ctx.dossier_elders_in_huis'::regproc) as d")
  await regio.alsEigenaar(functie!.d.replace("d.organisatie_id = a.organisatie_id and ", ""))
  expect(await bladzijde()).toContain("misschien al een dossier")
  await regio.alsEigenaar(functie!.d)
  expect(await doe(beginDossier, regio.coach, { aanmeldingId, deelnemerId: regio.bea })).toMatchObject({
    weigeringen: [{ code: "niet_gevonden" }],
  })
})

test("een partner verwijst wie dat wil, en leest terug wat ervan kwam; niet of iemand bekend was", async () => {
  const wie = {
    voornaam: "Ilse",
    achternaam: "Elders",
    geboortedatum: "1992-03-03",
    organisatieId: regio.stadskanaal,
    kenmerk: "K-7",
    groep: "ex_gedetineerd",
  }
  expect(await doe(verwijs, partner, { ...wie, akkoord: false })).toMatchObject({ ok: false, weigeringen: [{ veld: "akkoord" }] })
  const { aanmeldingId } = await slaagt(verwijs, partner, { ...wie, akkoord: true })
  expect(await doe(verwijs, partner, { ...wie, organisatieId: regio.veendam, akkoord: true })).toMatchObject({
    weigeringen: [{ code: "niet_gevonden" }],
  })
  expect(await tekst("/verwijzen", partner)).toContain("K-7")
  expect(await tekst("/verwijzen", await regio.medewerker(regio.sob, "partner"))).not.toContain("K-7")
  expect((await pagina(`/aanmeldingen/${aanmeldingId}`, partner)).status).toBe(403)
  // Out of detention, and by whom: for the case director alone.
  const bij = (door: Actie) => tekst(`/aanmeldingen/${aanmeldingId}`, door)
  const ziet = async (door: Actie) => /Uit detentie/.test(await bij(door))
  expect([await ziet(regio.coach), await ziet(inkomen), await ziet(regio.teamleider)]).toEqual([true, false, false])
  await regio.alsEigenaar(
    "alter policy lees_wachtrij on verwijzing using (deelnemer_id is null and organisatie_id = (select ctx.wachtrij('C26', 'lees')))",
  )
  expect(await ziet(inkomen)).toBe(true) // planted: the door of the queue instead of its own
  await regio.alsEigenaar(
    "alter policy lees_wachtrij on verwijzing using (deelnemer_id is null and organisatie_id = (select ctx.wachtrij('C11', 'lees')))",
  )
  await slaagt(sluitAanmelding, regio.coach, { aanmeldingId, reden: "elders_geholpen" })
  expect(await tekst("/verwijzen", partner)).toContain("Gesloten")
})

test("zichzelf aanmelden: zonder inlog, met hetzelfde antwoord voor wie bekend is en wie niet", async () => {
  const eerste = await zelf({})
  const nogEens = await zelf({})
  const bekend = await zelf({ voornaam: "Anna", achternaam: "Proef", geboortedatum: "1990-05-01" })
  for (const antwoord of [eerste, nogEens, bekend])
    expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, "/aanmelden/klaar"])
  expect(await regio.alsEigenaar("select count(*)::int as n from aanmelding where weg = 'zelf' and vastgelegd_door is null")).toEqual([
    { n: 3 },
  ])
  const zonder = await zelf({ telefoon: "" })
  expect([zonder.status, /Anders kunnen wij u niet bereiken/.test(await zonder.text())]).toEqual([422, true])
  expect((await zelf({ organisatieId: regio.veendam })).status).toBe(422) // takes nobody in here
})

test("een stortvloed van aanmeldingen stopt, per dag en per organisatie", async () => {
  await regio.alsEigenaar(
    "insert into aanmelding (organisatie_id, voornaam, achternaam, geboortedatum, weg, ontvangen_op) select $1, 'Vloed', 'x', '1990-01-01', 'zelf', '2026-11-22' from generate_series(1, 200)",
    [regio.stadskanaal],
  )
  const vol = await zelf({})
  expect([vol.status, /Bel uw gemeente/.test(await vol.text())]).toEqual([422, true])
  await regio.alsEigenaar("delete from aanmelding where voornaam = 'Vloed'")
})

test("de wachtrij is van haar eigen organisatie en van wie haar mag lezen", async () => {
  const { aanmeldingId } = await slaagt(meldAan, regio.coach, { voornaam: "Rij", achternaam: "Wacht", geboortedatum: "1999-09-09" })
  const telt = (door: Actie) =>
    regio.db.inRol("app", door.token, async tx => (await sql`select 1 from aanmelding where id = ${aanmeldingId}`.execute(tx)).rows.length)
  expect([
    await telt(inkomen),
    await telt(regio.teamleider),
    await telt(regio.coachVeendam),
    await telt(begeleider),
    await telt(partner),
  ]).toEqual([1, 1, 0, 0, 0])
  for (const command of [nodigAanmelderUit, ontvangAanmelder])
    expect(await doe(command, regio.coachVeendam, { aanmeldingId, datum: "2026-11-22" })).toMatchObject({
      weigeringen: [{ code: "niet_gevonden" }],
    })
})

test("wie geen dossier kreeg is na de termijn weg, met wie verwees; een ander niet", async () => {
  const oud = async (achternaam: string, dag: string) =>
    (
      await regio.alsEigenaar<{ id: string }>(
        "insert into aanmelding (organisatie_id, voornaam, achternaam, geboortedatum, weg, ontvangen_op) values ($1, 'Oud', $2, '1980-01-01', 'verwijzing', $3) returning id",
        [regio.stadskanaal, achternaam, dag],
      )
    )[0]!.id
  const [weg, blijft] = [await oud("Weg", "2026-08-23"), await oud("Blijft", "2026-08-24")]
  await regio.alsEigenaar("insert into verwijzing (aanmelding_id, organisatie_id, kenmerk) values ($1, $2, 'x')", [weg, regio.stadskanaal])
  await ruimAanmeldingenOp.run({ services: regio.services, token: null }, {})
  expect([await rij(weg), (await rij(blijft))?.["achternaam"]]).toEqual([undefined, "Blijft"])
  expect(await regio.alsEigenaar("select 1 from verwijzing where aanmelding_id = $1", [weg])).toEqual([])
})

test("de aanmelding onthoudt welke wijze van toegang gold", async () => {
  await slaagt(zetToegangswijze, regio.teamleider, { wijze: "voorselectie", begin: "2026-11-22" })
  expect(await doe(zetToegangswijze, regio.teamleider, { wijze: "iedereen", begin: "2026-11-22" })).toMatchObject({
    weigeringen: [{ code: "eerder" }],
  })
  const { aanmeldingId } = await slaagt(meldAan, regio.coach, { voornaam: "Na", achternaam: "Wissel", geboortedatum: "1995-02-02" })
  expect(await rij(aanmeldingId)).toMatchObject({ toegang: "voorselectie" })
})

test("van aanmelding tot eerste activiteit en tot werk, per wijze van toegang; onder de vijf staat er niets", async () => {
  const groep = async (organisatieId: string, aantal: number, naDagen: number | null) => {
    await regio.alsEigenaar("insert into voorziening (code, naam, soort) values ('V9', 'Werkfit', 'werkfit') on conflict do nothing")
    await regio.alsEigenaar(
      `with d as (insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum, aanmelddatum)
         select $1, $1, 'Groep', 'x', '1990-01-01', '2025-03-01' from generate_series(1, $2) returning id)
       insert into traject (traject_nr, deelnemer_id, organisatie_id, voorziening_id, begin)
         select gen_random_uuid(), d.id, $1, v.id, '2025-03-01'::date + $3::int from d cross join (select id from voorziening limit 1) v where $3 is not null`,
      [organisatieId, aantal, naDagen],
    )
  }
  await groep(regio.stadskanaal, 20, 10)
  await groep(regio.stadskanaal, 20, null)
  await groep(regio.veendam, 3, 5)
  // Work within the year counts; what came later, or was there before, does not.
  for (const [aantal, na] of [
    [10, 100],
    [10, 400],
    [20, -100],
  ] as const)
    await regio.alsEigenaar(
      `with d as (insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum, aanmelddatum)
         select $1, $1, 'Groep', 'y', '1990-01-01', '2024-03-01' from generate_series(1, $2) returning id)
       insert into dienstverband (dienstverband_nr, deelnemer_id, organisatie_id, werkgever_organisatie_id, soort, begin)
         select gen_random_uuid(), d.id, $1, $1, 'regulier', '2024-03-01'::date + $3::int from d`,
      [regio.stadskanaal, aantal, na],
    )
  const html = await tekst("/aanmeldingen/vergelijken", regio.coach)
  const rijen = html
    .split("<tr")
    .slice(1)
    .filter(r => /Stadskanaal|Veendam/.test(r))
    .map(r => r.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " "))
  expect(rijen[0]).toMatch(/Stadskanaal Iedereen naar het TDC 40 20 50 % 10 dagen/)
  expect(rijen.findLast(r => /^\S* Stadskanaal/.test(r))).toMatch(/40 10 25 % 100 dagen/)
  expect(rijen[1]).toMatch(/Veendam niet vastgelegd te weinig te weinig te weinig te weinig/)
})
