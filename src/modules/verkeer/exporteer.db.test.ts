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

// AVG art. 18. Planted and seen red: uit_beperkt that stays empty; rows that are not held against it.
test("wie beperkt is gaat niet mee, in geen enkel bestand, en hoeveel dat er zijn wordt gezegd", async () => {
  const [wie] = await bron.alsEigenaar<{ id: string; nr: string }>(
    "select d.id, n.deelnemer_nr as nr from deelnemer d join deelnemer_nummer n on n.deelnemer_id = d.id where exists (select 1 from traject t where t.deelnemer_id = d.id) and exists (select 1 from aanwezigheid a where a.deelnemer_id = d.id) order by n.deelnemer_nr limit 1",
  )
  const staatIn = async () => {
    const map = nieuweMap()
    const { weggelaten, bestanden } = await exporteer(bron.services, { token: bron.regiobreed, map })
    const genoemd = Object.entries(lees(map)).filter(([, tekst]) => tekst.split("\n").some(regel => regel.split(";").includes(wie!.nr)))
    return {
      weggelaten,
      genoemd: genoemd.map(([naam]) => naam),
      mensen: bestanden["deelnemers.csv"]!,
      dagen: bestanden["aanwezigheid.csv"]!,
    }
  }
  const [eigen] = await bron.alsEigenaar<{ dagen: number }>("select count(*)::int as dagen from aanwezigheid where deelnemer_id = $1", [
    wie!.id,
  ])
  const voor = await staatIn()
  expect(voor.weggelaten).toBe(0)
  expect(voor.genoemd).toContain("aanwezigheid.csv")
  const verzoek = "77777777-7777-4777-8777-777777777777"
  await bron.alsEigenaar(
    "insert into verzoek (id, deelnemer_id, organisatie_id, soort, tekst, ingediend_door, ontvangen_op, uiterlijk) select $1, id, organisatie_id, 'bezwaar', 'x', gen_random_uuid(), '2026-11-01', '2026-12-01' from deelnemer where id = $2",
    [verzoek, wie!.id],
  )
  await bron.alsEigenaar("insert into beperking (verzoek_id, deelnemer_id, organisatie_id) select id, deelnemer_id, organisatie_id from verzoek where id = $1", [verzoek]) // biome-ignore format: one row
  expect(await staatIn()).toEqual({ weggelaten: 1, genoemd: [], mensen: voor.mensen - 1, dagen: voor.dagen - eigen!.dagen })
  const [spoor] = await bron.alsEigenaar<{ gegevens: object }>(
    "select gegevens from audit where handeling = 'exporteer' order by op desc limit 1",
  )
  expect(spoor!.gegevens).toEqual({ personen: voor.mensen - 1, weggelaten: 1, vorm: "csv" })
  await bron.alsEigenaar("update beperking set geeindigd_op = now(), einde_reden = 'x' where verzoek_id = $1", [verzoek])
  expect(await staatIn()).toEqual(voor)
})

test("één bestand alleen: wie erin staat en wat ervan is gezien, en niemand anders", async () => {
  const blikken = () => bron.alsEigenaar<{ categorieen: string[]; n: number }>("select categorieen, sum(cardinality(deelnemer_ids))::int as n from inzage where pagina = 'export' and op > $1 group by 1", [sinds]) // biome-ignore format: one look
  let [{ nu: sinds } = { nu: "" }] = await bron.alsEigenaar<{ nu: string }>("select clock_timestamp()::text as nu")
  const stappen: number[] = []
  const map = nieuweMap()
  const uit = await exporteer(bron.services, { token: bron.regiobreed, map, vorm: "xlsx", alleen: "treden", voortgang: v => stappen.push(v.gedaan / v.totaal) })
  const [telling] = await bron.alsEigenaar<{ rijen: number; mensen: number }>("select count(*)::int as rijen, count(distinct deelnemer_id)::int as mensen from trede where vervallen_op is null")
  expect(uit.bestanden).toEqual({ "trede-treden-2026-11-22.xlsx": telling!.rijen })
  expect(stappen.at(-1)).toBe(1)
  expect(await blikken()).toEqual([{ categorieen: ["C01", "C14"], n: telling!.mensen }])
  ;[{ nu: sinds } = { nu: "" }] = await bron.alsEigenaar<{ nu: string }>("select clock_timestamp()::text as nu")
  await exporteer(bron.services, { token: bron.regiobreed, map: nieuweMap(), vorm: "zip", alleen: "werkgevers" })
  expect(await blikken()).toEqual([])
}) // biome-ignore format: one act a line

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
