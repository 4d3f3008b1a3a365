import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { loadPersoon } from "./persoon.sql.ts"
import { registreer } from "./registreer.command.ts"
import { zoekOpBsn } from "./zoek-op-bsn.command.ts"
import { zoekMensen } from "./zoeken.sql.ts"

let regio: TestRegio
beforeAll(async () => {
  regio = await openTestRegio()
})
afterAll(() => regio.close())

const doe = <I, O>(command: Command<I, O>, invoer: Record<string, unknown>, wie: Actie = regio.coach, id: string = crypto.randomUUID()) =>
  execute(regio.services, wie.token, command, invoer, { id })
const zoek = (wie: Actie, naam: string | null, geboortedatum: string | null = null, nummer: string | null = null) =>
  regio.db.inRol("app", wie.token, tx => zoekMensen(tx, { naam, geboortedatum, nummer }, "2026-11-22"))
const YILDIZ = { voornaam: "Fatma", achternaam: "Yıldız", geboortedatum: "1981-03-07" }

describe("registreren", () => {
  test("wie registreert wordt betrokken en ziet de persoon; een ander van de gemeente nog niet", async () => {
    const uitkomst = await doe(registreer, {
      ...YILDIZ,
      telefoon: "06-12345678",
      postcode: "9501bk",
      woongemeenteCode: "0037",
      bsn: "999 990 123",
    })
    expect(uitkomst).toMatchObject({ ok: true })
    const id = uitkomst.ok ? uitkomst.waarde.deelnemerId : ""
    const zie = (wie: Actie) => regio.db.inRol("app", wie.token, tx => loadPersoon(tx, id, "2026-11-22"))
    expect(await zie(regio.coach)).toMatchObject({
      naam: "Fatma Yıldız",
      postcode: "9501 BK",
      aanmelddatum: "2026-11-22",
      betrokkenen: [{ rol: "casusregisseur" }],
    })
    expect(await zie(regio.teamleider)).toMatchObject({ naam: "Fatma Yıldız" })
    expect(await zie(await regio.medewerker(regio.stadskanaal, "casusregisseur"))).toBeNull()
    expect(await zie(regio.coachVeendam)).toBeNull()
  })

  test("dezelfde opdracht nog eens registreert niemand extra", async () => {
    const id = crypto.randomUUID()
    const invoer = { voornaam: "Gijs", achternaam: "Tweemaal", geboortedatum: "1990-01-01" }
    expect(await doe(registreer, invoer, regio.coach, id)).toEqual(await doe(registreer, invoer, regio.coach, id))
    expect(await zoek(regio.coach, "Tweemaal")).toHaveLength(1)
  })

  test("bijna dezelfde naam met dezelfde geboortedatum: eerst kijken", async () => {
    const bijna = { voornaam: "Fatma", achternaam: "Yildis", geboortedatum: YILDIZ.geboortedatum }
    expect(await doe(registreer, bijna)).toMatchObject({ ok: false, weigeringen: [{ code: "mogelijk_dubbel", veld: "bevestigd" }] })
    expect(await doe(registreer, { ...bijna, bevestigd: true })).toMatchObject({ ok: true })
  })

  test("wie de ander niet mag zien krijgt geen waarschuwing: zo blijkt niet dat er iemand is", async () => {
    expect(await doe(registreer, { ...YILDIZ, voornaam: "Fadma" }, regio.coachVeendam)).toMatchObject({ ok: true })
  })

  test("een BSN dat de gemeente al kent geeft één onzijdige melding, bij een andere gemeente niets", async () => {
    const ander = { voornaam: "Iemand", achternaam: "Anders", geboortedatum: "1970-01-01", bsn: "999990123" }
    const collega = await regio.medewerker(regio.stadskanaal, "casusregisseur")
    expect(await doe(registreer, ander, collega)).toMatchObject({ ok: false, weigeringen: [{ code: "bsn_niet_vastgelegd", veld: "bsn" }] })
    expect(await doe(registreer, ander, regio.coachVeendam)).toMatchObject({ ok: true })
  })

  test.for([
    ["een geboortedatum in de toekomst", { geboortedatum: "2027-01-01" }, "geboortedatum_toekomst"],
    ["een kind", { geboortedatum: "2020-01-01" }, "leeftijd_13_110"],
    ["een BSN dat niet klopt", { bsn: "123456789" }, "invoer"],
    ["een postcode die niet bestaat", { postcode: "951 BK" }, "invoer"],
  ] as const)("geweigerd: %s", async ([, anders, code]) => {
    expect(await doe(registreer, { voornaam: "X", achternaam: "Y", geboortedatum: "1990-01-01", ...anders })).toMatchObject({
      ok: false,
      weigeringen: [{ code }],
    })
  })

  test("een jobcoach registreert niet", async () => {
    const jobcoach = await regio.medewerker(regio.sob, "jobcoach")
    expect(await doe(registreer, YILDIZ, jobcoach)).toMatchObject({ weigeringen: [{ code: "geen_recht" }] })
  })
})

describe("zoeken", () => {
  test.for(["Yıldız", "yildiz", "fatma", "Yildis", "yldiz fatma", "FATMA YILDIZ"])("op naam: %s", async naam =>
    expect((await zoek(regio.coach, naam)).map(r => r.naam)).toContain("Fatma Yıldız"),
  )
  test("op geboortedatum, ook samen met een deel van de naam", async () => {
    expect((await zoek(regio.coach, null, "1981-03-07")).map(r => r.naam)).toContain("Fatma Yıldız")
    expect(await zoek(regio.coach, "Yıldız", "1981-03-08")).toEqual([])
  })
  test("een coach van een andere gemeente vindt niemand van hier, op geen enkele manier", async () => {
    expect((await zoek(regio.coachVeendam, "Yıldız")).map(r => r.naam)).not.toContain("Fatma Yıldız")
    expect((await zoek(regio.coachVeendam, null, "1990-05-01")).map(r => r.naam)).not.toContain("Anna Proef")
  })
})

describe("zoeken op BSN", () => {
  const bsn = (wie: Actie) => doe(zoekOpBsn, { bsn: "999990123", doel: "begeleiding" }, wie)
  test("een betrokken casusregisseur vindt de persoon", async () => {
    const gevonden = await bsn(regio.coach)
    expect(gevonden).toMatchObject({ ok: true })
    expect(gevonden.ok && gevonden.waarde.deelnemerId).toBeTruthy()
  })
  test("een collega die niet betrokken is vindt niemand, net als bij een nummer dat niet bestaat", async () => {
    const collega = await regio.medewerker(regio.stadskanaal, "casusregisseur")
    expect(await bsn(collega)).toEqual({ ok: true, waarde: { deelnemerId: null } })
  })
  test("wie niets met het BSN mag, mag er ook niet op zoeken", async () => {
    expect(await bsn(regio.trajectbegeleider)).toMatchObject({ ok: false, weigeringen: [{ code: "geen_recht" }] })
  })
  test("het nummer staat nergens leesbaar: niet in de audit, niet bij de opdracht, niet in de tabel", async () => {
    const sporen = await regio.alsEigenaar(
      "select (select json_agg(a)::text from audit a) || (select json_agg(o)::text from opdracht o) || (select json_agg(b)::text from deelnemer_bsn b) as alles",
    )
    expect(String(sporen[0]!["alles"])).not.toContain("999990123")
    const [audit] = await regio.alsEigenaar("select gegevens from audit where handeling = 'zoek-op-bsn' and deelnemer_id is not null")
    expect(audit!["gegevens"]).toEqual({ doel: "begeleiding", gevonden: 1 })
  })
})

test("een gemaskeerde rol krijgt alleen voornaam, telefoon en wie erbij betrokken is", async () => {
  const werkleider = await regio.medewerker(regio.sob, "werkleider")
  await regio.alsEigenaar("update deelnemer set telefoon = '06-1', email = 'a@x.nl' where id = $1", [regio.anna])
  await regio.alsEigenaar(
    "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) values ($1, $2, $3, 'werkleider', '2020-01-01')",
    [regio.anna, regio.stadskanaal, werkleider.medewerkerId],
  )
  const persoon = await regio.db.inRol("app", werkleider.token, tx => loadPersoon(tx, regio.anna, "2026-11-22"))
  expect(persoon).toMatchObject({
    gemaskeerd: true,
    naam: "Anna",
    telefoon: "06-1",
    achternaam: null,
    geboortedatum: null,
    email: null,
    meting: null,
  })
  expect(await regio.db.inRol("app", werkleider.token, tx => loadPersoon(tx, regio.bea, "2026-11-22"))).toBeNull()
  expect((await regio.alsMeting(sql`select 1 from deelnemer where id = ${regio.anna}`)).length).toBe(1)
})
