import { expect, test } from "vitest"
import { CsvLezer, haalSchermWeg } from "#platform/csv"
import { excelCsv } from "#platform/excel"
import { PAYLOADS } from "../../../test/support/formules.ts"
import { BESTANDEN } from "./bestanden.command.ts"
import { regels } from "./uitblad.command.ts"

function lees(tekst: string): string[] {
  const alle: string[] = []
  new CsvLezer(";").lees(tekst, true, rij => alle.push(...rij))
  return alle
}

test("geen van 60 formules is er een in een CSV, voor een rekenblad of van de uitwisseling, en uit de laatste komt elke terug", async () => {
  expect(PAYLOADS).toHaveLength(60)
  const bestand = BESTANDEN[0]!
  const kolommen = PAYLOADS.map((_, i) => ({ ...bestand.kolommen[0]!, naam: `k${i}`, vrij: true as const }))
  let uitwisseling = ""
  for await (const regel of regels({ bestand: { ...bestand, kolommen }, rijen: async function* () { yield [PAYLOADS] } })) uitwisseling += regel // biome-ignore format: one thought
  const cellen = lees(uitwisseling).slice(60)
  for (const rij of [lees(excelCsv([PAYLOADS]).slice(1)), cellen]) {
    expect(rij).toHaveLength(60)
    expect(rij.filter(cel => !cel.startsWith("'"))).toEqual([])
  }
  expect(cellen.map(haalSchermWeg)).toEqual(PAYLOADS)
})
