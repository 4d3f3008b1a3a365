import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type InvoerRegio, type Map, openInvoerRegio } from "../../../test/support/invoer.ts"
import { exporteer } from "./exporteer.command.ts"

// Somebody who may import for Stadskanaal alone meets the rest of the region.
let regio: InvoerRegio
let sk: string
let vd: string
beforeAll(async () => {
  regio = await openInvoerRegio()
  sk = await regio.beheerder(regio.stadskanaal)
  vd = await regio.beheerder(regio.veendam)
  const rapport = await regio.leesIn({
    "deelnemers.csv": `${PERSOON}R1;veendam;123456782;Regio;Breed;1990-01-01\nR2;stadskanaal;;Regio;Twee;1990-01-01\n`,
    "reeksen.csv": "reeks;datum;organisatie_code;waarde\nbijstand_landelijk;2025-01-01;land;400000\n",
    "voorzieningen.csv":
      "voorziening_code;naam;soort;uitvoerder_code;gemeente_code\nvan-sk;Van SK;taal;;0037\nvan-vd;Van VD;taal;;0047\nvan-niemand;N;taal;;\n",
  })
  expect(rapport.geland).toBe(true)
})
afterAll(() => regio.close())

const PERSOON = "deelnemer_nr;verantwoordelijke_code;bsn;voornaam;achternaam;geboortedatum\n"
const fouten = async (token: string, bestanden: Map): Promise<string[]> => {
  const rapport = await regio.leesIn(bestanden, { token, proef: true })
  return rapport.meldingen.filter(m => m.ernst !== "let_op").map(m => `${m.bestand} ${m.rij} ${m.kolom} ${m.code}`)
}

describe("wie voor één organisatie mag invoeren", () => {
  test("landt eigen mensen, en die van een ander niet", async () => {
    expect(await fouten(sk, { "deelnemers.csv": `${PERSOON}1;stadskanaal;;A;B;1990-01-01\n2;veendam;;A;B;1990-01-01\n` })).toEqual([
      "deelnemers.csv 2 verantwoordelijke_code geen_recht",
    ])
  })

  test("kan niet te weten komen of een ander iemand kent", async () => {
    const bestand = (bsn: string): Map => ({
      "deelnemers.csv": `${PERSOON}R1;veendam;${bsn};Regio;Breed;1990-01-01\n`,
      "treden.csv": "deelnemer_nr;datum;trede\nR1;2025-01-01;3\n",
    })
    const bekend = await regio.leesIn(bestand("123456782"), { token: sk, proef: true })
    const onbekend = await regio.leesIn(bestand("111222333"), { token: sk, proef: true })
    const zonderWaarde = (r: typeof bekend): object => ({ ...r, meldingen: r.meldingen.map(m => ({ ...m, waarde: null })) })
    expect(zonderWaarde(bekend)).toEqual(zonderWaarde(onbekend))
    expect(bekend.meldingen.map(m => m.code)).toEqual(["geen_recht", "verwijzing_naar_afgekeurde_rij"])
  })

  test("vindt de nummers van een andere bron niet, ook niet onder dezelfde naam", async () => {
    expect(await fouten(sk, { "treden.csv": "deelnemer_nr;datum;trede\nR1;2025-01-01;3\nR2;2025-01-01;3\n" })).toEqual([
      "treden.csv 1 deelnemer_nr verwijzing_onbekend",
      "treden.csv 2 deelnemer_nr verwijzing_onbekend",
    ])
  })

  test("maakt geen organisatie en wijzigt die van een ander niet; wie niets wijzigt mag haar noemen", async () => {
    const rijen = [
      "stadskanaal;Stadskanaal aan het kanaal;gemeente;0037",
      "veendam;Veen;gemeente;0047",
      "werkplaats;De Werkplaats;sob;",
      "nieuw;Nieuw;partner;",
    ]
    expect(await fouten(sk, { "organisaties.csv": `organisatie_code;naam;soort;gemeente_code\n${rijen.join("\n")}\n` })).toEqual([
      "organisaties.csv 2 organisatie_code geen_recht",
      "organisaties.csv 4 organisatie_code geen_recht",
    ])
  })

  test("wijzigt een voorziening als uitvoerder of gemeente, en land en totaal niet", async () => {
    const files = {
      "voorzieningen.csv":
        "voorziening_code;naam;soort;gemeente_code\nvan-sk;Anders;taal;0037\nvan-vd;Anders;taal;0047\nvan-niemand;N;taal;\nnieuw;Nieuw;taal;0037\nnieuw2;Nieuw;taal;0047\n",
      "reeksen.csv":
        "reeks;datum;organisatie_code;waarde\nbijstand_landelijk;2025-01-01;land;400000\nbijstand_landelijk;2026-01-01;land;1\ninwoners;2026-01-01;stadskanaal;31000\ninwoners;2026-01-01;veendam;1\n",
    }
    expect(await fouten(sk, files)).toEqual([
      "voorzieningen.csv 2 voorziening_code geen_recht",
      "voorzieningen.csv 5 voorziening_code geen_recht",
      "reeksen.csv 2 reeks geen_recht",
      "reeksen.csv 4 reeks geen_recht",
    ])
  })

  test("meldingen, medewerkers en verantwoordelijken van een ander worden geweigerd", async () => {
    const files = {
      "deelnemers.csv": `${PERSOON}1;stadskanaal;;A;B;1990-01-01\n`,
      "medewerkers.csv":
        "medewerker_nr;organisatie_code;naam;email;rol\n1;veendam;X;x@example.org;jobcoach\n2;stadskanaal;Y;y@example.org;jobcoach\n",
      "verantwoordelijken.csv": "deelnemer_nr;organisatie_code;begin\n1;veendam;2025-01-01\n",
      "meldingen.csv": "melding_nr;organisatie_code;datum\n1;veendam;2025-01-01\n2;stadskanaal;2025-01-01\n",
    }
    expect(await fouten(sk, files)).toEqual([
      "medewerkers.csv 1 organisatie_code geen_recht",
      "verantwoordelijken.csv 1 organisatie_code geen_recht",
      "meldingen.csv 1 organisatie_code geen_recht",
    ])
  })

  test("wie naar een andere organisatie ging is niet meer van de oude bron", async () => {
    expect((await regio.leesIn({ "deelnemers.csv": `${PERSOON}V;stadskanaal;;Ver;Huisd;1990-01-01\n` }, { token: sk })).geland).toBe(true)
    await regio.alsEigenaar("update deelnemer set organisatie_id = $1 where voornaam = 'Ver'", [regio.veendam])
    const files = {
      "deelnemers.csv": `${PERSOON}V;stadskanaal;;Ver;Anderd;1990-01-01\n`,
      "treden.csv": "deelnemer_nr;datum;trede\nV;2025-01-01;3\n",
    }
    expect(await fouten(sk, files)).toEqual([
      "deelnemers.csv 1 deelnemer_nr geen_recht",
      "treden.csv 1 deelnemer_nr verwijzing_naar_afgekeurde_rij",
    ])
    expect(await fouten(sk, { "treden.csv": files["treden.csv"] })).toEqual(["treden.csv 1 deelnemer_nr geen_recht"])
  })
})

const zonder = async (): Promise<string> => (await regio.medewerker(regio.stadskanaal, "casusregisseur")).token

test("zonder het recht invoer wordt elke rij geweigerd", async () => {
  const files = { "deelnemers.csv": `${PERSOON}1;stadskanaal;;A;B;1990-01-01\n`, "werkgevers.csv": "werkgever_nr;naam\n1;X\n" }
  const rapport = await regio.leesIn(files, { token: await zonder(), goedeRijen: true })
  expect(rapport.bestanden.map(b => [b.goed, b.geweigerd])).toEqual([
    [0, 1],
    [0, 1],
  ])
  expect(new Set(rapport.meldingen.map(m => m.code))).toEqual(new Set(["geen_recht"]))
})

describe("uitvoer", () => {
  const map = mkdtempSync(join(tmpdir(), "trede-rechten-"))
  afterAll(() => rmSync(map, { recursive: true }))

  test("alleen van de eigen organisaties, en elke inzage is vastgelegd", async () => {
    await regio.alsEigenaar("delete from inzage")
    const { bestanden } = await exporteer(regio.services, { token: vd, map })
    expect(bestanden["deelnemers.csv"]).toBe(2)
    expect(readFileSync(join(map, "deelnemers.csv"), "utf8")).toContain("R1;veendam;123456782;Regio;;Breed;1990-01-01")
    expect(readFileSync(join(map, "deelnemers.csv"), "utf8")).not.toContain("Twee")
    const gezien = await regio.alsEigenaar<{ n: number }>("select cardinality(deelnemer_ids) as n from inzage where pagina = 'export'")
    expect(gezien.reduce((som, r) => som + r.n, 0)).toBe(2)
    expect(await regio.alsEigenaar("select gegevens from audit where handeling = 'exporteer'")).toEqual([
      { gegevens: { personen: 2, weggelaten: 0, vorm: "csv" } },
    ])
  })

  test("zonder recht gaat er niets uit", async () => {
    await expect(exporteer(regio.services, { token: await zonder(), map })).rejects.toThrow("geen recht")
  })
})
