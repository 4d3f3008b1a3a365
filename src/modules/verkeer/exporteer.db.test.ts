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

test("een afgeschermd adres gaat niet mee, en wordt niet gewist als het bestand terugkomt", async () => {
  const adres = "select postcode, woongemeente_code, huishouden_nr from deelnemer_adres where deelnemer_id = $1"
  const [wie] = await bron.alsEigenaar<{ id: string; nr: string }>(
    "select a.deelnemer_id as id, n.deelnemer_nr as nr from deelnemer_adres a join deelnemer_nummer n using (deelnemer_id) where a.postcode is not null and a.huishouden_nr is not null limit 1",
  )
  await bron.alsEigenaar(
    "insert into afscherming (deelnemer_id, organisatie_id, soort, reden, lezers) select id, organisatie_id, 'adres', 'veiligheid', array[gen_random_uuid(), gen_random_uuid()] from deelnemer where id = $1",
    [wie!.id],
  )
  const stond = await bron.alsEigenaar(adres, [wie!.id])
  const map = nieuweMap()
  await exporteer(bron.services, { token: bron.regiobreed, map })
  const regels = (lees(map)["deelnemers.csv"] ?? "").split("\n")
  const rij = (regels.find(r => r.startsWith(`${wie!.nr};`)) ?? "").split(";")
  expect([rij[8], rij[9], rij[13]]).toEqual(["", "", ""])
  const terug = await importeer(bron.services, { token: bron.regiobreed, map })
  expect(terug.bestanden.filter(b => b.gewijzigd > 0)).toEqual([])
  expect(await bron.alsEigenaar(adres, [wie!.id])).toEqual(stond)
})
