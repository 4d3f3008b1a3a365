import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type InvoerRegio, type Map, openInvoerRegio } from "../../../test/support/invoer.ts"

let regio: InvoerRegio
beforeAll(async () => {
  regio = await openInvoerRegio()
  const rapport = await regio.leesIn({
    "deelnemers.csv":
      "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum;telefoon;postcode;huishouden_nr\nA;stadskanaal;Anna;Akker;1990-05-01;06-1;9501 AB;H1\nB;stadskanaal;Bram;Berg;1980-01-01;;;\n",
    "uitkeringen.csv":
      "deelnemer_nr;soort;begin;einde;reden_einde\nA;bijstand;2020-01-01;2021-01-01;overig\nA;ww;2022-01-01;;\nB;bijstand;2020-01-01;;\n",
    "werkgevers.csv": "werkgever_nr;naam;plaats\nW1;Bakkerij;Musselkanaal\n",
    "vacatures.csv": "vacature_nr;werkgever_nr;titel;plaatsen;open_vanaf;eisen\nV1;W1;Hulp;3;2025-01-01;vog:ja\n",
    "contactmomenten.csv": "contact_nr;werkgever_nr;deelnemer_nr;datum;soort\nC1;W1;;2025-01-01;telefoon\n",
    "dienstverbanden.csv":
      "dienstverband_nr;deelnemer_nr;werkgever_nr;soort;begin;contact_nr;vacature_nr\nD1;A;W1;regulier;2025-01-01;C1;V1\n",
  })
  expect(rapport.geland).toBe(true)
})
afterAll(() => regio.close())

async function telling(bestanden: Map): Promise<object> {
  const rapport = await regio.leesIn(bestanden)
  expect(rapport.meldingen.filter(m => m.ernst === "geweigerd")).toEqual([])
  const { nieuw, gewijzigd, ongewijzigd, vervallen } = rapport.bestanden[0]!
  return { nieuw, gewijzigd, ongewijzigd, vervallen }
}
const een = async (query: string): Promise<object> => (await regio.alsEigenaar(query))[0]!

describe("op nummer", () => {
  test("een kolom die er niet is laat staan wat er stond; een lege cel wist", async () => {
    expect(await telling({ "deelnemers.csv": "deelnemer_nr;telefoon\nA;06-2\n" })).toMatchObject({ gewijzigd: 1, nieuw: 0 })
    const lees =
      "select voornaam, telefoon, postcode, huishouden_nr, versie from deelnemer join deelnemer_adres on deelnemer_id = id where voornaam = 'Anna'".replace(
        ", versie",
        ", deelnemer.versie",
      )
    expect(await een(lees)).toEqual({ voornaam: "Anna", telefoon: "06-2", postcode: "9501 AB", huishouden_nr: "H1", versie: 2 })
    expect(await telling({ "deelnemers.csv": "deelnemer_nr;telefoon;postcode\nA;;\n" })).toMatchObject({ gewijzigd: 1 })
    expect(await een(lees)).toMatchObject({ telefoon: null, postcode: null, huishouden_nr: "H1" })
    expect(await telling({ "deelnemers.csv": "deelnemer_nr;telefoon;postcode\nA;;\n" })).toMatchObject({ ongewijzigd: 1, gewijzigd: 0 })
  })

  test("een nieuwe rij zonder verplichte kolom wordt geweigerd", async () => {
    const rapport = await regio.leesIn({ "deelnemers.csv": "deelnemer_nr;verantwoordelijke_code;telefoon\nNIEUW;stadskanaal;1\n" })
    expect(rapport.meldingen.map(m => [m.kolom, m.code])).toEqual([
      ["voornaam", "verplicht_leeg"],
      ["achternaam", "verplicht_leeg"],
      ["geboortedatum", "verplicht_leeg"],
    ])
  })

  test("ook een verwijzing en een vaste waarde blijven staan", async () => {
    expect(await telling({ "vacatures.csv": "vacature_nr;titel\nV1;Bakker\n" })).toMatchObject({ gewijzigd: 1 })
    expect(await een("select titel, plaatsen, eisen, werkgever_id is not null as w from vacature")).toEqual({
      titel: "Bakker",
      plaatsen: 3,
      eisen: "vog:ja",
      w: true,
    })
    expect(await telling({ "vacatures.csv": "vacature_nr;plaatsen\nV1;\n" })).toMatchObject({ gewijzigd: 1 })
    expect(await een("select plaatsen from vacature")).toEqual({ plaatsen: 1 })
    expect(await telling({ "dienstverbanden.csv": "dienstverband_nr;soort\nD1;banenafspraak\n" })).toMatchObject({ gewijzigd: 1 })
    expect(
      await een(
        "select soort, werkgever_id is not null as w, werkgevercontact_id is not null as c, vacature_id is not null as v from dienstverband",
      ),
    ).toEqual({
      soort: "banenafspraak",
      w: true,
      c: true,
      v: true,
    })
  })

  test("een contact dat van werkgever naar deelnemer gaat neemt zijn verwijzing mee", async () => {
    expect(
      await telling({ "contactmomenten.csv": "contact_nr;werkgever_nr;deelnemer_nr;datum;soort\nC1;;A;2025-01-01;telefoon\n" }),
    ).toMatchObject({ nieuw: 1 })
    expect(await een("select count(*)::int as n from werkgevercontact")).toEqual({ n: 0 })
    expect(await een("select contactmoment_id is not null as c, werkgevercontact_id as w from dienstverband")).toEqual({ c: true, w: null })
  })
})

describe("perioden (⟳)", () => {
  const KOP = "deelnemer_nr;soort;begin;einde;reden_einde\n"
  test("wie genoemd is krijgt wat er staat; wie niet genoemd is houdt het zijne", async () => {
    expect(await telling({ "uitkeringen.csv": `${KOP}A;bijstand;2020-02-01;2021-01-01;overig\nA;ww;2022-01-01;2023-01-01;\n` })).toEqual({
      nieuw: 1,
      gewijzigd: 1,
      ongewijzigd: 0,
      vervallen: 1,
    })
    const rijen = await regio.alsEigenaar(
      `select u.soort, u.begin, u.einde, u.vervallen_op is not null as weg, v.begin as vervangt from uitkering u
       left join uitkering v on v.id = u.vervangt join deelnemer d on d.id = u.deelnemer_id where d.voornaam = 'Anna' order by 1, 2, 4`,
    )
    expect(rijen).toEqual([
      { soort: "bijstand", begin: "2020-01-01", einde: "2021-01-01", weg: true, vervangt: null },
      { soort: "bijstand", begin: "2020-02-01", einde: "2021-01-01", weg: false, vervangt: null },
      { soort: "ww", begin: "2022-01-01", einde: "2023-01-01", weg: false, vervangt: "2022-01-01" },
      { soort: "ww", begin: "2022-01-01", einde: null, weg: true, vervangt: null },
    ])
    expect(
      await een(
        "select count(*)::int as n from uitkering u join deelnemer d on d.id = u.deelnemer_id where d.voornaam = 'Bram' and vervallen_op is null",
      ),
    ).toEqual({ n: 1 })
  })

  test("een kolom die er niet is laat ook hier staan wat er stond", async () => {
    expect(await telling({ "uitkeringen.csv": "deelnemer_nr;soort;begin\nA;bijstand;2020-02-01\nA;ww;2022-01-01\n" })).toEqual({
      nieuw: 0,
      gewijzigd: 0,
      ongewijzigd: 2,
      vervallen: 0,
    })
  })

  test("een lege dag in de sleutel is ook een sleutel", async () => {
    const files = { "opleidingen.csv": "deelnemer_nr;niveau;behaald_op;diploma\nA;hbo;;ja\nA;hbo;2010-01-01;nee\n" }
    expect(await telling(files)).toMatchObject({ nieuw: 2 })
    expect(await telling(files)).toMatchObject({ ongewijzigd: 2, nieuw: 0, vervallen: 0 })
  })

  test("wat iemand met de hand verbeterde blijft staan als het bestand niets nieuws zegt", async () => {
    const bestand = { "uitkeringen.csv": `${KOP}B;bijstand;2020-01-01;;\n` }
    await regio.alsEigenaar(`with oud as (update uitkering u set vervallen_op = now(), vervallen_reden = 'verkeerde begindatum' from deelnemer d
        where d.id = u.deelnemer_id and d.voornaam = 'Bram' returning u.*)
      insert into uitkering (deelnemer_id, organisatie_id, soort, begin, vervangt) select deelnemer_id, organisatie_id, soort, '2020-03-01', id from oud`)
    expect(await telling(bestand)).toEqual({ nieuw: 0, gewijzigd: 0, ongewijzigd: 1, vervallen: 0 })
  })

  test("alleen de goede rijen: de slechte landen niet, en wat naar hen verwijst ook niet", async () => {
    const files = {
      "deelnemers.csv":
        "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\nG;stadskanaal;Goed;G;1990-01-01\nS;stadskanaal;;S;1990-01-01\n",
      "uitkeringen.csv": `${KOP}G;bijstand;2020-01-01;;\nS;bijstand;2020-01-01;;\n`,
    }
    expect((await regio.leesIn(files)).geland).toBe(false)
    expect(await een("select count(*)::int as n from deelnemer where achternaam in ('G', 'S')")).toEqual({ n: 0 })
    const rapport = await regio.leesIn(files, { goedeRijen: true })
    expect(rapport.geland).toBe(true)
    expect(rapport.bestanden).toMatchObject([
      { goed: 1, geweigerd: 1, nieuw: 1 },
      { goed: 1, geweigerd: 1, nieuw: 1 },
    ])
    expect(await een("select count(*)::int as n from deelnemer where achternaam in ('G', 'S')")).toEqual({ n: 1 })
  })
})

test("sporen: één importrij, één auditrij met hashes en aantallen, en import_id op elke rij", async () => {
  const files = { "werkgevers.csv": "werkgever_nr;naam\nW7;Zevende\n" }
  await regio.leesIn(files)
  const [rij] = await regio.alsEigenaar<{ id: string; bestanden: object[] }>(
    "select i.id, i.bestanden from import i join werkgever w on w.import_id = i.id where w.werkgever_nr = 'W7'",
  )
  expect(rij!.bestanden).toMatchObject([{ bestand: "werkgevers.csv", rijen: 1, nieuw: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  // Planted and seen red: an audit row with the source alone.
  const sporen = await regio.alsEigenaar("select handeling, uitkomst, gegevens from audit where opdracht_id = $1", [rij!.id])
  expect(sporen).toEqual([{ handeling: "importeer", uitkomst: "akkoord", gegevens: { bron: "eigen", bestanden: rij!.bestanden } }])
})
