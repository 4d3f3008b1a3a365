import { afterAll, beforeAll, expect, test } from "vitest"
import { beperk } from "../../../test/support/beperking.ts"
import { type InvoerRegio, openLegeRegio } from "../../../test/support/invoer.ts"

// AVG art. 18, docs/besluiten/0320-beperkt.md. Planted and seen red: weigerBeperkt that refuses nothing; without its measure of who stands there already;
// without what this very import says of who works where; and a refused change that makes what it would have changed lapse.
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
