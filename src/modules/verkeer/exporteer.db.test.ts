import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { schrijfVoorbeeld } from "../../../db/voorbeeld/voorbeeld.ts"
import { type InvoerRegio, openLegeRegio } from "../../../test/support/invoer.ts"
import { exporteer } from "./exporteer.command.ts"
import { importeer } from "./importeer.command.ts"

let bron: InvoerRegio
let leeg: InvoerRegio
const mappen: string[] = []
const nieuweMap = (): string => {
  const map = mkdtempSync(join(tmpdir(), "trede-uitvoer-"))
  mappen.push(map)
  return map
}
const lees = (map: string): Record<string, string> =>
  Object.fromEntries(readdirSync(map).map(naam => [naam, readFileSync(join(map, naam), "utf8")]))

beforeAll(async () => {
  ;[bron, leeg] = await Promise.all([openLegeRegio(), openLegeRegio()])
})
afterAll(async () => {
  for (const map of mappen) rmSync(map, { recursive: true })
  await Promise.all([bron.close(), leeg.close()])
})

test("uitvoer, invoer in een lege regio en weer uitvoer geeft dezelfde bytes", async () => {
  const [voorbeeld, een, twee] = [nieuweMap(), nieuweMap(), nieuweMap()]
  await schrijfVoorbeeld(voorbeeld, { vandaag: "2026-11-22", personen: 150 })
  const erin = await importeer(bron.services, { token: bron.regiobreed, map: voorbeeld })
  expect(erin.meldingen.filter(m => m.ernst === "geweigerd")).toEqual([])
  const uit = await exporteer(bron.services, { token: bron.regiobreed, map: een })
  for (const b of erin.bestanden) expect([b.bestand, uit.bestanden[b.bestand]]).toEqual([b.bestand, b.rijen])
  const weerErin = await importeer(leeg.services, { token: leeg.regiobreed, map: een })
  expect(weerErin.meldingen.filter(m => m.ernst !== "let_op")).toEqual(
    erin.meldingen
      .filter(m => m.code === "totaal_klopt_niet" || m.code === "onbekende_eis")
      .map(m => expect.objectContaining({ code: m.code })),
  )
  await exporteer(leeg.services, { token: leeg.regiobreed, map: twee })
  expect(lees(twee)).toEqual(lees(een))
  const zelfde = await importeer(bron.services, { token: bron.regiobreed, map: een })
  expect(zelfde.bestanden.map(b => [b.bestand, b.nieuw, b.gewijzigd, b.vervallen])).toEqual(zelfde.bestanden.map(b => [b.bestand, 0, 0, 0]))
})
