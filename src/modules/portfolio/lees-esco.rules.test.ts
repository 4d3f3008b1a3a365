import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { leesEsco } from "./lees-esco.command.ts"

// The files as the publisher gives them: beside the project where somebody put them, and not part of it.
const ESCO = join(import.meta.dirname, "../../../../shared/data/esco")

if (existsSync(ESCO))
  test("de bestanden van ESCO zelf: elk begrip dat nog geldt, geen fout, en wat niet gelezen wordt staat erbij", async () => {
    const gelezen = await leesEsco(ESCO)
    const adressen = (bestand: string, vorm: RegExp) => new Set([...readFileSync(join(ESCO, bestand), "utf8").matchAll(vorm)].map(([adres]) => adres)).size // biome-ignore format: one sum
    expect(gelezen.fouten).toEqual([])
    expect(gelezen.regels.esco).toHaveLength(adressen("occupations_nl.csv", /http:\/\/data\.europa\.eu\/esco\/occupation\/[\w-]+/g))
    expect(gelezen.regels.isco).toHaveLength(adressen("ISCOGroups_nl.csv", /http:\/\/data\.europa\.eu\/esco\/isco\/C\d+/g))
    expect(gelezen.overgeslagen).toEqual(["skillGroups_nl.csv", "skillsHierarchy_nl.csv"])
  })

test("wat naast een bestand van ESCO staat en niet gelezen is wordt genoemd", async () => {
  const map = mkdtempSync(join(tmpdir(), "trede-esco-"))
  try {
    writeFileSync(
      join(map, "skills_nl.csv"),
      "conceptUri,preferredLabel,altLabels,status\nhttp://data.europa.eu/esco/skill/1,lassen,,released\n",
    )
    for (const naam of ["occupationSkillRelations_nl.csv", "leesmij.txt"]) writeFileSync(join(map, naam), "x\n")
    const { bestanden, overgeslagen } = await leesEsco(map)
    expect({ bestanden, overgeslagen }).toEqual({ bestanden: ["skills_nl.csv"], overgeslagen: ["occupationSkillRelations_nl.csv"] })
  } finally {
    rmSync(map, { recursive: true })
  }
})
