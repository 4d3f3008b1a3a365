import { afterAll, beforeAll, expect, test } from "vitest"
import { beperk } from "../../../test/support/beperking.ts"
import { draaiImportTerug } from "./draai-import-terug.command.ts"
import { type InvoerRegio, openLegeRegio } from "../../../test/support/invoer.ts"

// AVG art. 18, docs/besluiten/0320-beperkt.md. Planted and seen red: weigerBeperkt that refuses nothing; without its measure of who stands there already;
// without what this very import says of who works where; and a refused change that makes what it would have changed lapse;
// a colleague who moves and of whom nobody asks; an undo that does not ask.
let regio: InvoerRegio
beforeAll(async () => {
  regio = await openLegeRegio()
  const rapport = await regio.leesIn({
    "organisaties.csv": "organisatie_code;naam;soort;gemeente_code\nsk;Stadskanaal;gemeente;0037\nwp;Werkplaats;sob;\n",
    "medewerkers.csv": `${MEDEWERKER}G1;sk;Gerda Gemeente;gerda@example.org;casusregisseur\nT1;wp;Tom Trainer;tom@example.org;trajectbegeleider\nT2;wp;Tineke Trainer;tineke@example.org;trajectbegeleider\nJ1;wp;Joke Coach;joke@example.org;jobcoach\n`,
    "deelnemers.csv":
      "deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\nA;sk;Anna;Akker;1990-05-01\nB;sk;Bram;Berg;1980-01-01\n",
    "betrokkenen.csv": `${KOP}A;T1;trajectbegeleider;2026-01-01;2026-12-01\n`,
  })
  expect(rapport).toMatchObject({ geland: true })
  const [anna] = await regio.alsEigenaar<{ id: string }>("select id from deelnemer where voornaam = 'Anna'")
  await beperk(regio, anna!.id)
})
afterAll(() => regio.close())

const MEDEWERKER = "medewerker_nr;organisatie_code;naam;email;rol\n"
const ORGANISATIES = "organisatie_code;naam;soort;gemeente_code\nsk;Stadskanaal;gemeente;0037\nwp;Werkplaats;sob;\nander;Anders;sob;\n"
const KOP = "deelnemer_nr;medewerker_nr;rol;begin;einde\n"
const STOND = "A;T1;trajectbegeleider;2026-01-01;2026-12-01"
/** Which rows are refused, in a dry run beside what stands there. */
async function geweigerd(rijen: readonly string[], erbij: Record<string, string> = {}): Promise<string[]> {
  const rapport = await regio.leesIn({ ...erbij, "betrokkenen.csv": KOP + rijen.join("\n") }, { proef: true })
  expect(rapport.meldingen.every(m => m.ernst !== "geweigerd" || m.uitleg.startsWith("Van deze persoon is de verwerking beperkt"))).toBe(
    true,
  )
  return rapport.meldingen.filter(m => m.ernst === "geweigerd").map(m => `${m.rij} ${m.kolom} ${m.code}`)
}

test.each<[string, string[], string[]]>([
  ["wat er stond", [STOND], []],
  ["iemand van elders erbij", [STOND, "A;J1;jobcoach;2026-11-01;"], ["2 medewerker_nr beperkt"]],
  ["bij wie niet beperkt is", [STOND, "B;J1;jobcoach;2026-11-01;"], []],
  ["iemand van de verantwoordelijke organisatie", [STOND, "A;G1;casusregisseur;2026-11-01;"], []],
  ["een collega neemt het daar over", ["A;T1;trajectbegeleider;2026-01-01;2026-11-01", "A;T2;trajectbegeleider;2026-11-01;2026-12-01"], []],
  ["die collega blijft langer", [STOND, "A;T2;trajectbegeleider;2026-11-01;2027-02-01"], ["2 medewerker_nr beperkt"]],
  ["korter", ["A;T1;trajectbegeleider;2026-01-01;2026-11-15"], []],
  ["langer", ["A;T1;trajectbegeleider;2026-01-01;"], ["1 medewerker_nr beperkt"]],
])("%s", async (_naam, rijen, weg) => {
  expect(await geweigerd(rijen)).toEqual(weg)
})

test("wie in dezelfde invoer voor het eerst genoemd wordt, of er van organisatie wisselt, telt zoals hij dan werkt", async () => {
  const rijen = [STOND, "A;N1;jobcoach;2026-11-01;", "A;G1;casusregisseur;2026-11-01;"]
  const mensen = {
    "medewerkers.csv": `${MEDEWERKER}N1;wp;Nico Nieuw;nico@example.org;jobcoach\nG1;wp;Gerda Gemeente;gerda@example.org;casusregisseur\n`,
  }
  expect(await geweigerd(rijen, mensen)).toEqual(["2 medewerker_nr beperkt", "3 medewerker_nr beperkt"])
})

test.each<[string, string, string[]]>([
  ["naar een organisatie die hem niet hielp", "T1;ander;Tom Trainer;tom@example.org;trajectbegeleider", ["1 organisatie_code beperkt"]],
  ["naar de verantwoordelijke organisatie", "T1;sk;Tom Trainer;tom@example.org;trajectbegeleider", []],
  ["een andere rol daar", "T1;wp;Tom Trainer;tom@example.org;jobcoach", ["1 organisatie_code beperkt"]],
  ["een andere naam", "T1;wp;Tom de Trainer;tom@example.org;trajectbegeleider", []],
  ["wie niemand helpt die beperkt is", "J1;ander;Joke Coach;joke@example.org;jobcoach", []],
])("een collega verhuist: %s", async (_naam, rij, weg) => {
  const bestanden = { "organisaties.csv": ORGANISATIES, "medewerkers.csv": MEDEWERKER + rij }
  const { meldingen } = await regio.leesIn(bestanden, { proef: true })
  expect(meldingen.filter(m => m.ernst === "geweigerd").map(m => `${m.rij} ${m.kolom} ${m.code}`)).toEqual(weg)
})

test("een nieuwe bron zet hem er ook niet bij", async () => {
  const bestanden = {
    "deelnemers.csv": "deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum\nX;sk;999990123;Anna;Akker;1990-05-01\n",
    "organisaties.csv": "organisatie_code;naam;soort;gemeente_code\nsk;Stadskanaal;gemeente;0037\nwp;Werkplaats;sob;\n",
    "medewerkers.csv": `${MEDEWERKER}9;wp;Joke Coach;joke@example.org;jobcoach\n`,
  }
  expect((await regio.leesIn(bestanden, { bron: "ander" })).geland).toBe(true)
  const [x] = await regio.alsEigenaar<{ id: string }>("select deelnemer_id as id from deelnemer_nummer where deelnemer_nr = 'X'")
  await beperk(regio, x!.id)
  const rapport = await regio.leesIn({ "betrokkenen.csv": `${KOP}X;9;jobcoach;2026-11-01;\n` }, { bron: "ander" })
  expect(rapport).toMatchObject({ geland: false, meldingen: [{ rij: 1, code: "beperkt", ernst: "geweigerd" }] })
})

test("van de goede rijen blijft staan wie er was, ook als zijn rij is geweigerd", async () => {
  const rijen = `${KOP}A;T1;trajectbegeleider;2026-01-01;\nA;G1;casusregisseur;2026-11-01;\n`
  const rapport = await regio.leesIn({ "betrokkenen.csv": rijen }, { goedeRijen: true })
  expect(rapport).toMatchObject({ geland: true, bestanden: [{ goed: 1, geweigerd: 1, nieuw: 1, vervallen: 0 }] })
  const staan = await regio.alsEigenaar(
    "select m.naam, b.einde from betrokkene b join medewerker m on m.id = b.medewerker_id where b.vervallen_op is null order by 1",
  )
  expect(staan).toEqual([
    { naam: "Gerda Gemeente", einde: null },
    { naam: "Tom Trainer", einde: "2026-12-01" },
  ])
})

test.each<[string, boolean, string | null]>([
  ["wie niet beperkt is krijgt terug wie hem hielp", false, null],
  ["wie intussen beperkt is krijgt er niemand van elders bij", true, "betrokkene"],
])("een invoer teruggedraaid: %s", async (naam, beperkt, blijft) => {
  const nr = `Z${naam.length}`
  const mens = `deelnemer_nr;verantwoordelijke_code;voornaam;achternaam;geboortedatum\n${nr};sk;Zoë;Zuid;1990-05-01\n`
  const organisaties = {
    "organisaties.csv": ORGANISATIES,
    "medewerkers.csv": `${MEDEWERKER}J2;wp;Jip Coach;jip@example.org;jobcoach\nG2;sk;Gijs;gijs@example.org;casusregisseur\n`,
  }
  expect(
    (
      await regio.leesIn(
        { ...organisaties, "deelnemers.csv": mens, "betrokkenen.csv": `${KOP}${nr};J2;jobcoach;2026-01-01;\n` },
        { bron: nr },
      )
    ).geland,
  ).toBe(true)
  const daarna = await regio.leesIn({ "betrokkenen.csv": `${KOP}${nr};G2;casusregisseur;2026-01-01;\n` }, { bron: nr })
  expect(daarna).toMatchObject({ geland: true, bestanden: [{ vervallen: 1 }] })
  const [wie] = await regio.alsEigenaar<{ id: string }>("select deelnemer_id as id from deelnemer_nummer where deelnemer_nr = $1", [nr])
  if (beperkt) await beperk(regio, wie!.id)
  const [laatste] = await regio.alsEigenaar<{ id: string }>("select id from import order by begonnen_op desc limit 1")
  const { behouden } = await draaiImportTerug(regio.services, { token: regio.regiobreed, importId: laatste!.id })
  expect(behouden.map(b => b.tabel)).toEqual(blijft ? [blijft] : [])
  const staan = await regio.alsEigenaar(
    "select 1 from betrokkene b join medewerker m on m.id = b.medewerker_id and m.rol = 'jobcoach' where b.deelnemer_id = $1 and b.vervallen_op is null",
    [wie!.id],
  )
  expect(staan).toHaveLength(blijft ? 0 : 1)
})
