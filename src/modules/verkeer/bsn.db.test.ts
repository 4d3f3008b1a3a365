import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { bewaarBeginstand } from "../../../test/support/beginstand.ts"
import { type InvoerRegio, openInvoerRegio } from "../../../test/support/invoer.ts"
import { verzetVerantwoordelijkheid } from "#modules/deelnemer"
import { openBsnKluis } from "#platform/bsn-kluis"

let regio: InvoerRegio
let herstel: () => Promise<void>
beforeAll(async () => {
  regio = await openInvoerRegio()
  herstel = await bewaarBeginstand(regio)
})
beforeEach(() => herstel())
afterAll(() => regio.close())

const KOP = "deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum\n"
const [EEN, TWEE] = ["123456782", "111222333"]
const rij = (nr: string, bsn: string, code = "stadskanaal"): string => `${nr};${code};${bsn};Naam${nr};A;1990-01-01\n`
const leesIn = async (rijen: string, opties = {}, meer = {}): Promise<string[]> => {
  const rapport = await regio.leesIn({ "deelnemers.csv": KOP + rijen, ...meer }, opties)
  return rapport.meldingen.filter(m => m.ernst !== "let_op" || m.code === "gekoppeld_op_bsn").map(m => `${m.bestand} ${m.rij} ${m.code}`)
}
/** Who is found by this BSN at this organisation, and what opens there. */
async function zoek(bsn: string, organisatie: string): Promise<object[]> {
  const kluis = openBsnKluis(regio.services.sleutel)
  const rijen = await regio.alsEigenaar<{ voornaam: string; cijfer: Buffer }>(
    "select d.voornaam, b.cijfer from deelnemer_bsn b join deelnemer d on d.id = b.deelnemer_id where b.organisatie_id = $1 and b.hmac = $2",
    [organisatie, kluis.zoeksleutel(bsn, organisatie)],
  )
  return rijen.map(r => ({ wie: r.voornaam, bsn: kluis.open(r.cijfer, organisatie) }))
}

describe("uniek per verantwoordelijke organisatie", () => {
  test("twee nummers met één BSN in een bestand worden beide geweigerd; onder twee organisaties mag het", async () => {
    expect(await leesIn(rij("1", EEN) + rij("2", EEN))).toEqual(["deelnemers.csv 1 bsn_niet_uniek", "deelnemers.csv 2 bsn_niet_uniek"])
    expect(await leesIn(rij("1", EEN) + rij("2", EEN, "veendam"))).toEqual([])
    expect(await zoek(EEN, regio.veendam)).toEqual([{ wie: "Naam2", bsn: EEN }])
  })

  test("de organisatie van de dag van de invoer telt, niet verantwoordelijke_code", async () => {
    const periode = { "verantwoordelijken.csv": "deelnemer_nr;organisatie_code;begin\n2;stadskanaal;2025-01-01\n" }
    expect(await leesIn(rij("1", EEN) + rij("2", EEN, "veendam"), {}, periode)).toEqual([
      "deelnemers.csv 1 bsn_niet_uniek",
      "deelnemers.csv 2 bsn_niet_uniek",
      "verantwoordelijken.csv 1 verwijzing_naar_afgekeurde_rij",
    ])
  })

  test("tegen wat er staat: een tweede nummer in dezelfde bron wordt geweigerd, ruilen mag", async () => {
    await leesIn(rij("1", EEN) + rij("2", TWEE))
    expect(await leesIn(rij("3", EEN))).toEqual(["deelnemers.csv 1 bsn_niet_uniek"])
    expect(await leesIn(rij("2", EEN))).toEqual(["deelnemers.csv 1 bsn_niet_uniek"])
    expect(await leesIn(rij("3", EEN) + rij("4", EEN))).toEqual(["deelnemers.csv 1 bsn_niet_uniek", "deelnemers.csv 2 bsn_niet_uniek"])
    expect(await leesIn(rij("1", TWEE) + rij("2", EEN))).toEqual([])
    expect(await zoek(EEN, regio.stadskanaal)).toEqual([{ wie: "Naam2", bsn: EEN }])
    expect(await leesIn(rij("1", "") + rij("3", TWEE))).toEqual([])
    expect(await zoek(TWEE, regio.stadskanaal)).toEqual([{ wie: "Naam3", bsn: TWEE }])
  })
})

describe("met alleen de goede rijen", () => {
  const VERANTWOORDELIJK = "deelnemer_nr;organisatie_code;begin;einde\n"
  const onder = async (): Promise<object[]> =>
    regio.alsEigenaar("select d.voornaam as wie, o.code as waar from deelnemer d join organisatie o on o.id = d.organisatie_id order by 1")
  const alleenPerioden = async (rijen: string, goedeRijen: boolean): Promise<string[]> =>
    (await regio.leesIn({ "verantwoordelijken.csv": VERANTWOORDELIJK + rijen }, { goedeRijen })).meldingen
      .filter(m => m.ernst === "geweigerd")
      .map(m => `${m.rij} ${m.code}`)

  test("valt iemand door wat er niet meer staat onder een organisatie waar zijn BSN al is: al zijn perioden geweigerd", async () => {
    await leesIn(rij("1", EEN) + rij("2", EEN), {}, { "verantwoordelijken.csv": `${VERANTWOORDELIJK}2;veendam;2025-01-01;\n` })
    const rijen = "2;veendam;2024-01-01;2024-06-01\n2;veendam;2025-01-01;2025-06-01\n"
    for (const goed of [false, true]) expect(await alleenPerioden(rijen, goed)).toEqual(["1 bsn_niet_uniek", "2 bsn_niet_uniek"])
    expect(await onder()).toEqual([
      { wie: "Naam1", waar: "stadskanaal" },
      { wie: "Naam2", waar: "veendam" },
    ])
  })

  test("een geweigerde periode verzet niemand", async () => {
    await leesIn(rij("1", EEN))
    expect(await alleenPerioden("1;veendam;1980-01-01;\n", true)).toEqual(["1 feit_voor_geboorte"])
    expect(await onder()).toEqual([{ wie: "Naam1", waar: "stadskanaal" }])
  })

  test("wie een BSN zou overnemen van een geweigerde wordt ook geweigerd", async () => {
    await leesIn(rij("1", EEN) + rij("3", TWEE))
    expect(await leesIn(rij("1", TWEE) + rij("2", EEN), { goedeRijen: true })).toEqual([
      "deelnemers.csv 1 bsn_niet_uniek",
      "deelnemers.csv 2 bsn_niet_uniek",
    ])
    expect(await zoek(EEN, regio.stadskanaal)).toEqual([{ wie: "Naam1", bsn: EEN }])
  })
})

test("een lege cel wist het BSN, een kolom die er niet is laat het staan", async () => {
  await leesIn(rij("1", EEN))
  await regio.leesIn({ "deelnemers.csv": "deelnemer_nr;voornaam\n1;Anders\n" })
  expect(await zoek(EEN, regio.stadskanaal)).toEqual([{ wie: "Anders", bsn: EEN }])
  await leesIn(rij("1", ""))
  expect(await regio.alsEigenaar("select * from deelnemer_bsn")).toEqual([])
})

test("wie uit een andere bron bekend is wordt dezelfde persoon, en de proef toont het", async () => {
  await leesIn(rij("1", EEN))
  const andere = { "treden.csv": "deelnemer_nr;datum;trede\nX9;2025-01-01;3\n" }
  expect(await leesIn(rij("X9", EEN), { bron: "tweede", proef: true }, andere)).toEqual(["deelnemers.csv 1 gekoppeld_op_bsn"])
  expect(await leesIn(rij("X9", EEN), { bron: "tweede" }, andere)).toEqual(["deelnemers.csv 1 gekoppeld_op_bsn"])
  expect(
    await regio.alsEigenaar(
      "select d.voornaam, count(distinct n.deelnemer_nr)::int as nummers, count(distinct t.id)::int as treden from deelnemer d join deelnemer_nummer n on n.deelnemer_id = d.id join trede t on t.deelnemer_id = d.id group by 1",
    ),
  ).toEqual([{ voornaam: "NaamX9", nummers: 2, treden: 1 }])
  const weer = await regio.leesIn({ "deelnemers.csv": KOP + rij("X9", EEN) }, { bron: "tweede" })
  expect(weer.bestanden[0]).toMatchObject({ ongewijzigd: 1, gewijzigd: 0 })
})

test("nergens in de database staat een BSN leesbaar, ook niet van een geweigerde rij", async () => {
  await leesIn(rij("1", EEN) + rij("2", "123456789"), { goedeRijen: true })
  const [alles] = await regio.alsEigenaar<{ tekst: string }>(`select string_agg(x, '') as tekst from (
    select deelnemer::text as x from deelnemer union all select deelnemer_bsn::text from deelnemer_bsn union all select audit::text from audit
    union all select import::text from import union all select import_vorige::text from import_vorige) t`)
  expect(alles!.tekst).not.toContain(EEN)
  expect(alles!.tekst).not.toContain(Buffer.from(EEN).toString("hex"))
})

describe("als iemand onder een andere organisatie komt", () => {
  const periode = (begin: string): object => ({ "verantwoordelijken.csv": `deelnemer_nr;organisatie_code;begin\n1;veendam;${begin}\n` })

  test("gaan zijn rijen en zijn BSN mee, ook zonder deelnemers.csv", async () => {
    await leesIn(rij("1", EEN), {}, { "treden.csv": "deelnemer_nr;datum;trede\n1;2025-01-01;3\n" })
    expect((await regio.leesIn(periode("2026-01-01") as Record<string, string>)).geland).toBe(true)
    expect(
      await regio.alsEigenaar("select distinct organisatie_id as o from trede union select organisatie_id from deelnemer_bsn"),
    ).toEqual([{ o: regio.veendam }])
    expect(await zoek(EEN, regio.veendam)).toEqual([{ wie: "Naam1", bsn: EEN }])
    const weer = await regio.leesIn({ "deelnemers.csv": KOP + rij("1", EEN), ...periode("2026-01-01") })
    expect(weer.bestanden.map(b => b.ongewijzigd)).toEqual([1, 1])
  })

  test("een periode die later begint verzet hem op de dag zelf", async () => {
    await leesIn(rij("1", EEN) + rij("2", TWEE), {}, periode("2026-12-01"))
    expect(await zoek(EEN, regio.stadskanaal)).toHaveLength(1)
    expect(await verzetVerantwoordelijkheid(regio.services)).toEqual({ verzet: [], gebotst: [] })
    const op = { ...regio.services, vandaag: () => "2026-12-01" }
    expect((await verzetVerantwoordelijkheid(op)).verzet).toHaveLength(1)
    expect(await zoek(EEN, regio.veendam)).toEqual([{ wie: "Naam1", bsn: EEN }])
    expect((await verzetVerantwoordelijkheid(op)).verzet).toHaveLength(0)
  })

  test("wie daar al bekend is komt ernaast te staan zonder BSN, en de twee worden genoemd", async () => {
    await leesIn(rij("1", EEN) + rij("9", EEN, "veendam"), {}, periode("2026-12-01"))
    const { verzet, gebotst } = await verzetVerantwoordelijkheid({ ...regio.services, vandaag: () => "2026-12-01" })
    expect([verzet.length, gebotst.length]).toEqual([1, 0])
    expect(await zoek(EEN, regio.veendam)).toEqual([{ wie: "Naam9", bsn: EEN }])
    expect(await regio.alsEigenaar("select weg_id from samenvoeging where gedaan_op is null")).toEqual([{ weg_id: verzet[0] }])
  })
})
