import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { nieuwBudget, openArchief } from "#platform/archief"
import { leesBlad } from "#platform/xlsx-blad"
import { openWerkmap } from "#platform/xlsx-werkmap"
import { type Actor, type Persoon, Wereld } from "./support/rechtenwereld.ts"
import { HEDEN, openTestRegio, type TestRegio } from "./support/regio.ts"
import { openTestWeb, type TestWeb } from "./support/web.ts"

// A list that is taken along shows what its page shows, logs whom it shows, and leaves out whose data may not be used now.
let regio: TestRegio
let wereld: Wereld
let web: TestWeb
let coach: Actor
let werkleider: Actor
let privacy: Actor
let persoon: Persoon
let beperkt: Persoon
let niemands: Persoon
const map = mkdtempSync(join(tmpdir(), "trede-lijst-"))

beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  ;[coach, werkleider, privacy] = [
    await wereld.zetel(regio.stadskanaal, "casusregisseur"),
    await wereld.zetel(regio.stadskanaal, "werkleider"),
    await wereld.zetel(regio.stadskanaal, "privacy"),
  ]
  ;[persoon, beperkt] = [await wereld.persoon(regio.stadskanaal), await wereld.persoon(regio.stadskanaal)]
  niemands = await wereld.persoon(regio.stadskanaal)
  for (const p of [persoon, beperkt]) for (const actor of [coach, werkleider]) await wereld.betrek(p, actor)
  await regio.alsEigenaar("update beperking set geeindigd_op = null, einde_reden = null where deelnemer_id = $1", [beperkt.id])
})
afterAll(async () => {
  rmSync(map, { recursive: true })
  await regio.close()
})

/** The rows of the first sheet, and what the second one says of them. */
async function haal(pad: string, actor: Actor): Promise<{ status: number; lijst: string[][]; definitie: string[][] }> {
  const antwoord = await web.vraag("GET", pad, { token: actor.token })
  if (antwoord.status !== 200) return { status: antwoord.status, lijst: [], definitie: [] }
  expect(antwoord.headers.get("content-disposition")).toMatch(/attachment; filename="trede-[\w-]+\.xlsx"/)
  writeFileSync(join(map, "l.xlsx"), Buffer.from(await antwoord.arrayBuffer()))
  const archief = await openArchief(join(map, "l.xlsx"), nieuwBudget())
  const werkmap = await openWerkmap(archief)
  const [lijst = [], definitie = []] = await Promise.all(
    werkmap.bladen.map(async blad => {
      const rijen: string[][] = []
      for await (const stuk of leesBlad(werkmap, blad, () => {})) rijen.push(...stuk.map(r => r.cellen))
      return rijen
    }),
  )
  archief.sluit()
  return { status: 200, lijst, definitie }
}
const blikken = (pagina: string) =>
  regio.alsEigenaar<{ rol: string; ids: string[]; categorieen: string[] }>(
    "select rol, deelnemer_ids::text[] as ids, categorieen from inzage where pagina = $1 order by op",
    [pagina],
  )

test("de lijst van mensen: wie beperkt is niet, hoeveel wel; wie erin staat is gezien", async () => {
  const { lijst, definitie } = await haal("/deelnemers/download?sorteer=trede", coach)
  expect(lijst[0]).toEqual(["Naam", "Geboren", "Dossier", "Woongemeente", "Trede", "Gemeten op", "Nu", "Uitkering", "Wie betaalt", "Opdrachtgever", "Casusregisseur", "Laatste contact"]) // biome-ignore format: one row
  expect(lijst[1]!.slice(0, 6)).toEqual([`${persoon.merk} ${persoon.merk}C00`, "1990-05-01", persoon.id.slice(0, 8), "Stadskanaal", "3", "2024-01-01"]) // biome-ignore format: one row
  expect(lijst[2]![0]).toMatch(/^Eén mens staat er niet in/)
  expect(lijst).toHaveLength(3)
  expect(JSON.stringify(lijst)).not.toContain(beperkt.merk)
  expect(definitie.map(r => r[0])).toEqual(["Wat", ...lijst[0]!, "Gemaakt", "Bewaren"])
  expect(await blikken("/deelnemers/download")).toEqual([
    { rol: "casusregisseur", ids: [persoon.id], categorieen: ["C01", "C01B", "C03", "C05", "C14", "C15", "C16", "C20", "C26"] },
  ])
  expect(await regio.alsEigenaar("select gegevens from audit where handeling = 'neem-lijst-mee'")).toEqual([
    { gegevens: { lijst: "deelnemers", regels: 1, weggelaten: 1 } },
  ])
})

test("wie een masker ziet krijgt ook in het bestand niet meer", async () => {
  const { lijst } = await haal("/deelnemers/download", werkleider)
  expect(lijst[0]).toEqual(["Voornaam", "Telefoon", "Dossier"])
  expect(JSON.stringify(lijst)).toContain(persoon.merk)
  expect(JSON.stringify(lijst)).not.toContain(`${persoon.merk}C00`)
  expect(JSON.stringify(lijst)).not.toContain(beperkt.merk)
  expect((await haal("/deelnemers/download", privacy)).status).toBe(403)
})

test("de werkvoorraad: dezelfde dingen als op de pagina, met de dag als dag", async () => {
  const { lijst } = await haal("/werkvoorraad/download", coach)
  expect(lijst[0]!.slice(0, 3)).toEqual(["Deelnemer", "Geboren", "Plaats"])
  const over = lijst.slice(1, -1)
  expect(over.length).toBeGreaterThan(0)
  for (const rij of over) expect([rij[0], rij[lijst[0]!.indexOf("Uiterlijk")]]).toEqual([`${persoon.merk} ${persoon.merk}C00`, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]) // biome-ignore format: one row
  expect(lijst.at(-1)![0]).toMatch(/^Eén mens staat er niet in/)
  expect((await blikken("/werkvoorraad/download"))[0]!.ids).toEqual([persoon.id])
  expect((await haal("/werkvoorraad/download", werkleider)).status).toBe(403)
})

test("de lijsten van toezicht: elk deel, alleen voor wie toezicht houdt", async () => {
  for (const deel of ["inzagen", "medewerkers", "dossiers", "handelingen"]) {
    const { lijst } = await haal(`/toezicht/download?deel=${deel}`, privacy)
    expect([deel, lijst.length > 1]).toEqual([deel, true])
  }
  const inzagen = (await haal("/toezicht/download?deel=inzagen", privacy)).lijst
  expect(inzagen.filter(r => r.includes(persoon.id.slice(0, 8))).join()).toMatch(/casusregisseur/i)
  expect((await haal("/toezicht/opvallend/download", privacy)).lijst[0]![0]).toBe("Wat")
  for (const pad of ["/toezicht/download", "/toezicht/opvallend/download"]) expect((await haal(pad, coach)).status).toBe(403)
})

test("verzoeken, overdrachten en wat er niet klopt: wie beperkt is niet, en wie erin staat is gezien", async () => {
  const teamleider = await wereld.zetel(regio.stadskanaal, "teamleider")
  const verzoeken = await haal("/verzoeken/download", coach)
  expect(verzoeken.lijst[0]!.slice(0, 3)).toEqual(["Dossier", "Naam", "Soort"])
  expect(verzoeken.lijst[1]!.slice(0, 6)).toEqual([persoon.id.slice(0, 8), `${persoon.merk} ${persoon.merk}C00`, "correctie", "", "2024-01-01", "2024-02-01"]) // biome-ignore format: one row
  expect(JSON.stringify(verzoeken.lijst)).not.toContain(beperkt.merk)
  expect((await blikken("/verzoeken/download"))[0]!.ids).toEqual([persoon.id])
  expect((await haal("/verzoeken/download", werkleider)).status).toBe(403)
  const nooit = await haal("/monitor/registratie/zonder_begeleider/download", teamleider)
  expect([nooit.status, nooit.lijst[0]!.slice(0, 2)]).toEqual([200, ["Deelnemer", "Dossier"]])
  expect(JSON.stringify(nooit.lijst)).not.toContain(beperkt.merk)
  expect((await haal("/overdrachten/download", teamleider)).lijst[0]!.slice(0, 3)).toEqual(["Richting", "Dossier", "Naam"])
  expect(JSON.stringify((await haal("/overdrachten/download", teamleider)).lijst)).not.toContain(beperkt.merk)
  expect((await haal("/overdrachten/download", werkleider)).status).toBe(403)
})

test("wat er niet klopt als CSV: dezelfde regels met hun uitleg, gezien en vastgelegd, en niets dat een rekenblad uitvoert", async () => {
  const teamleider = await wereld.zetel(regio.stadskanaal, "teamleider")
  await regio.alsEigenaar("update deelnemer set voornaam = '=HYPERLINK(\"x\")' where id = $1", [niemands.id])
  const pad = "/monitor/registratie/zonder_begeleider/download"
  const antwoord = await web.vraag("GET", `${pad}?vorm=csv`, { token: teamleider.token })
  expect(antwoord.headers.get("content-disposition")).toMatch(/trede-registratie-zonder-begeleider-[\d-]+\.csv/)
  const csv = await antwoord.text()
  expect(csv.split("\r\n")[0]).toMatch(/^\uFEFF?Deelnemer;Dossier;/)
  expect(csv).toMatch(/^"'=HYPERLINK\(""x""\)/m)
  expect(csv).toContain("\r\n\r\nWat;Toelichting\r\nDeelnemer;")
  expect((await blikken("/monitor/registratie/:soort/download")).at(-1)!.ids).toContain(niemands.id)
  const sporen = await regio.alsEigenaar<{ n: number }>(
    "select count(*)::int as n from audit where handeling = 'neem-lijst-mee' and gegevens->>'lijst' = 'registratie-zonder-begeleider'",
  )
  expect(sporen[0]!.n).toBeGreaterThan(0)
})

test("aanwezigheid van een dagdeel, per coach, noodtoegang, medewerkers en wie keek", async () => {
  const teamleider = await wereld.zetel(regio.stadskanaal, "teamleider")
  const beheer = await wereld.zetel(regio.stadskanaal, "beheer")
  await regio.alsEigenaar("update plaatsing set begin = '2026-11-01', einde = null where deelnemer_id in ($1, $2)", [
    persoon.id,
    beperkt.id,
  ])
  const dag = await haal("/aanwezigheid/download?datum=2026-11-20&dagdeel=ochtend", werkleider)
  expect(dag.lijst.map(r => r[1])).toEqual(["Dossier", persoon.id.slice(0, 8), undefined, undefined].slice(0, dag.lijst.length))
  expect(dag.lijst.at(-1)![0]).toMatch(/^Eén mens staat er niet in/)
  expect((await haal("/aanwezigheid/download", privacy)).status).toBe(403)
  const coaches = await haal("/werkvoorraad/coaches/download", teamleider)
  expect([coaches.lijst[0]![0], coaches.lijst.length > 1]).toEqual(["Coach", true])
  expect((await haal("/werkvoorraad/coaches/download", coach)).status).toBe(404)
  expect((await haal("/toezicht/noodtoegang/download", privacy)).lijst[0]![0]).toBe("Medewerker")
  expect((await haal("/beheer/download?zoek=casusregisseur", beheer)).lijst.length).toBeGreaterThan(1)
  expect((await haal("/beheer/download", coach)).status).toBe(403)
  const zelf = await wereld.inlog(persoon)
  await web.vraag("GET", `/deelnemers/${persoon.id}`, { token: coach.token })
  expect((await haal("/mijn/inzagen/download", zelf)).lijst[1]).toContain("Casusregisseur")
})

test("de lijsten van beheer en van de ingang: getypte cellen, de definitie ernaast, en alleen voor wie de pagina mag", async () => {
  const beheer = await wereld.zetel(regio.stadskanaal, "beheer")
  const [begin, einde] = [plusDagen(HEDEN, -30), plusDagen(HEDEN, 60)]
  const teamleider = await wereld.zetel(regio.stadskanaal, "teamleider")
  await regio.alsEigenaar(
    `with o as (insert into overeenkomst (van_organisatie_id, met_organisatie_id, kenmerk, producten, doelen, categorieen, begin, einde, vastgelegd_door)
        values ($1, $2, '=DVO', '{}', '{P2}', '{C01,C01B,C14}', $6, $7, $3)),
      w as (insert into waarneming (organisatie_id, medewerker_id, waarnemer_id, begin, einde, vastgelegd_door)
        values ($1, $4, $5, $6, $7, $3)),
      c as (insert into certificaat (medewerker_id, soort, uitgever, begin, vastgelegd_door) values ($4, 'zrm', 'Uitgever', $6, $3)),
      t as (insert into ctx.tablet (organisatie_id, plek, account_id, gemaakt_door) values ($1, 'Hal', $3, $3)),
      a as (insert into inloopactiviteit (id, organisatie_id, naam, begin, vastgelegd_door) values ($3, $1, 'Hout', $6, $3) returning id),
      i as (insert into inloop (activiteit_id, organisatie_id, datum, dagdeel, aantal) select id, $1, $8, 'middag', 7 from a)
    insert into ctx.woordwacht (organisatie_id, week, soort, gezien, onterecht) values ($1, $8, 'oordeel', 4, 1)`,
    [regio.stadskanaal, regio.sob, coach.accountId, coach.medewerkerId, werkleider.medewerkerId, begin, einde, HEDEN],
  )
  for (const [pad, wie, niet, regel] of [
    [
      "/beheer/overeenkomsten/download",
      beheer,
      coach,
      ["=DVO", expect.anything(), expect.anything(), expect.anything(), "alle producten", expect.anything(), begin, einde],
    ],
    ["/waarneming/download", teamleider, werkleider, [expect.anything(), expect.anything(), begin, einde]],
    [`/beheer/certificaten/${coach.medewerkerId}/download`, beheer, coach, [expect.anything(), "Uitgever", "", begin, "", "geldig"]],
    [`/beheer/tablets/${regio.stadskanaal}/download`, beheer, coach, ["Hal"]],
    ["/woordwacht/download", beheer, coach, [expect.anything(), "4", "1", "25"]],
    ["/inloop/weken/download", coach, beheer, [expect.anything(), "7", "7"]],
  ] as const) {
    const { lijst, definitie } = await haal(pad, wie)
    expect([pad, lijst[1]]).toEqual([pad, regel])
    expect(definitie.map(r => r[0])).toEqual(["Wat", ...lijst[0]!, "Gemaakt", "Bewaren"])
    expect([pad, (await haal(pad, niet)).status]).toEqual([pad, 403])
  }
  const ingang = await haal("/aanmeldingen/download?stand=begonnen", coach)
  expect(ingang.lijst[1]!.slice(0, 4)).toEqual([`${persoon.merk} ${persoon.merk}C00`, expect.anything(), "Dossier begonnen", "2024-01-01"])
  expect([JSON.stringify(ingang.lijst).includes(beperkt.merk), ingang.lijst.at(-1)![0]]).toEqual([
    false,
    expect.stringMatching(/^Eén mens/),
  ])
  expect(ingang.definitie.at(-1)![1]).toMatch(/na 90 dagen gewist/)
  expect((await blikken("/aanmeldingen/download"))[0]!.ids).toEqual([persoon.id])
  expect((await haal("/aanmeldingen/download", werkleider)).status).toBe(403)
})

test("tellingen naast elkaar: wie betaalt, en de wijzen van toegang zoals zij op de bladzijde staan", async () => {
  const { lijst, definitie } = await haal("/deelnemers/betalers/download", coach)
  expect(lijst[0]).toEqual(["Wie betaalt", "Opdracht van", "Mensen"])
  expect(lijst.slice(1).map(r => [r[1], r[2]])).toContainEqual([`${persoon.merk}C26`, "1"])
  expect(definitie.map(r => r[0])).toEqual(["Wat", ...lijst[0]!, "Gemaakt", "Bewaren"])
  expect((await blikken("/deelnemers/betalers/download"))[0]!.ids).toContain(persoon.id)
  expect((await haal("/deelnemers/betalers/download", werkleider)).status).toBe(404)
  await regio.alsEigenaar(
    `insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum, aanmelddatum)
     select $1, $1, 'Telt', 'Mee', '1990-01-01', make_date(extract(year from current_date)::int - 2, 3, 1) from generate_series(1, 12)`,
    [regio.stadskanaal],
  )
  const naast = await haal("/aanmeldingen/vergelijken/download", coach)
  expect(naast.lijst[0]).toEqual(["Wat", "Jaar", "Organisatie", "Wijze of uitkomst", "Aangemeld", "Daarvan", "Helft binnen (dagen)"])
  expect(naast.lijst).toContainEqual([
    "aan het werk binnen een jaar",
    expect.anything(),
    "Stadskanaal",
    "niet vastgelegd",
    expect.stringMatching(/^[12][05]$/),
  ])
  expect((await haal("/aanmeldingen/vergelijken/download", await wereld.zetel(regio.sob, "personeelszaken"))).status).toBe(403)
})

test("een voorstel om te wissen: van elk mens elke soort, gezien door wie moet beslissen, en leeg na het besluit", async () => {
  const plan = crypto.randomUUID()
  await regio.alsEigenaar(
    `with p as (insert into wisplan (id, organisatie_id, op_verzoek, peildatum, termijnen, mensen, telling, voorgesteld_door)
        values ($1, $2, false, '2026-11-22', '[]', 2, '{"C14": 2}', $3) returning id)
      insert into wisplan_mens (wisplan_id, deelnemer_id, categorieen, geheel, archief) select id, w, '{C14,C01}', false, '{C14}' from p, unnest($4::uuid[]) w`,
    [plan, regio.stadskanaal, coach.accountId, [persoon.id, niemands.id]],
  )
  const { lijst, definitie } = await haal(`/bewaren/${plan}/download`, privacy)
  expect(lijst.slice(1).map(r => [r[0], r[6]])).toEqual(
    [persoon.id, niemands.id].toSorted().flatMap(id => ["nee", "ja"].map(archief => [id.slice(0, 8), archief])),
  )
  expect(definitie.at(-1)![1]).toMatch(/zodra over het voorstel is besloten/)
  const [blik] = await blikken("/bewaren/:wisplanId/download")
  expect([blik!.ids.toSorted(), blik!.categorieen]).toEqual([[persoon.id, niemands.id].toSorted(), ["C01", "C14"]])
  expect((await haal(`/bewaren/${plan}/download`, coach)).status).toBe(403)
  await regio.alsEigenaar("update wisplan set besluit = 'afgewezen', besloten_op = now(), besloten_door = $2 where id = $1", [
    plan,
    privacy.accountId,
  ])
  expect((await haal(`/bewaren/${plan}/download`, privacy)).status).toBe(404)
})

test("meer dan in één bestand gaat wordt gezegd, en niets ervan gezien", async () => {
  await regio.alsEigenaar(
    "insert into inzage (account_id, organisatie_id, rol, doel, pagina, categorieen, betreft_organisatie_id, deelnemer_ids) select $1, $2, 'jobcoach', 'P2', '/veel', '{C01}', $2, array[$3::uuid] from generate_series(1, 5001)",
    [coach.accountId, regio.stadskanaal, persoon.id],
  )
  const voor = (await blikken("/toezicht/download")).length
  const antwoord = await web.vraag("GET", "/toezicht/download?deel=inzagen", { token: privacy.token })
  expect([antwoord.status, await antwoord.text()]).toEqual([422, expect.stringContaining("hoogstens 5.000 regels")])
  expect((await blikken("/toezicht/download")).length).toBe(voor)
})

test("de ingebouwde fout: wie niet weet wie beperkt is, neemt hem mee", async () => {
  await regio.alsEigenaar(
    "create or replace function ctx.nu_beperkt(p_wie uuid[]) returns setof uuid language sql as 'select null::uuid where false'",
  )
  expect(JSON.stringify((await haal("/deelnemers/download", coach)).lijst)).toContain(beperkt.merk)
})
