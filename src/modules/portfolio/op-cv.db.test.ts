import { afterAll, beforeAll, expect, test } from "vitest"
import { type Actor, type Persoon, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"

// What of the file goes on a CV, and out of the house with it: what somebody said yes to. Who helps him says that he wants it. Planted and seen
// red: no word needed of who helps; his word still shown after the resident took the line off and put it back himself.
let regio: TestRegio
let web: TestWeb
let coach: Actor
let makelaar: Actor
let bewoner: Actor
let ander: Actor
let mens: Persoon

beforeAll(async () => {
  regio = await openTestRegio()
  const wereld = await Wereld.open(regio)
  web = openTestWeb(regio)
  coach = await wereld.zetel(regio.stadskanaal, "casusregisseur")
  mens = await wereld.persoon(regio.stadskanaal)
  makelaar = await wereld.zetel(regio.stadskanaal, "accountmanager")
  for (const wie of [coach, makelaar]) await wereld.betrek(mens, wie)
  bewoner = await wereld.inlog(mens)
  ander = await wereld.inlog(await wereld.persoon(regio.stadskanaal))
  for (const t of ["portfolio_onderdeel", "portfolio_document", "werkwens", "cv_keuze"]) await regio.alsEigenaar(`delete from ${t}`)
})
afterAll(() => regio.close())

const blad = async (pad: string, wie: Actor) => (await web.vraag("GET", pad, { token: wie.token })).text()

/** What the page says of each line of the file, in the order in which it stands: open, or kept off. */
const uitDossier = async (wie: Actor, basis: string) =>
  [...(await blad(basis, wie)).matchAll(/<th scope="row"[^>]*>([^]*?)<\/th>/g)].flatMap(([, cel]) => {
    const stand = /(nog niet|niet) op het cv/.exec(cel!)?.[0]
    const [wat] = cel!
      .replaceAll(/<[^>]+>/g, " ")
      .trim()
      .split(/ {2,}/)
    return stand ? [`${wat}: ${stand}`] : []
  })
const stuur = (wie: Actor, pad: string, velden: Record<string, string | string[]>) =>
  web.vraag("POST", pad, { token: wie.token, velden: { id: crypto.randomUUID(), deelnemerId: mens.id, ...velden } })
const tik = async (wie: Actor, basis: string, op: "ja" | "nee", ...sleutels: string[]) => (await stuur(wie, basis, { op, sleutels })).status

test("werk uit het dossier gaat de deur pas uit als iemand ja zegt", async () => {
  const werk = await regio.alsEigenaar<{ id: string }>(
    "select id from dienstverband where deelnemer_id = $1 union all select id from plaatsing where deelnemer_id = $1 and dienstverband_id is null",
    [mens.id],
  )
  const bij = `deelnemers/${mens.id}/portfolio`
  const paden = [`${bij}/kandidaat.json`, `${bij}/portfolio.json`, `${bij}/cv`, `api/v1/${bij}`]
  const erin = async () => (await Promise.all(paden.map(pad => blad(`/${pad}`, coach)))).filter(tekst => /Merk\w+C20/.test(tekst)).length
  expect([werk.length, (await uitDossier(bewoner, "/mijn/portfolio")).length, await erin()]).toEqual([2, 2, 0])
  expect(await tik(bewoner, "/mijn/portfolio", "ja", ...werk.map(w => w.id))).toBe(303)
  expect([await uitDossier(bewoner, "/mijn/portfolio"), await erin()]).toEqual([[], 4])
  expect(await blad("/mijn/portfolio", bewoner)).toContain("Welk werk was dat?")
})

test("een afgerond traject staat er vanzelf, en komt met één tik op het cv of juist niet", async () => {
  const [traject] = await regio.alsEigenaar<{ id: string; naam: string }>(
    `update traject t set einde = '2024-06-01', reden_einde = 'afgerond' from voorziening v where v.id = t.voorziening_id and t.deelnemer_id = $1
     returning t.id, v.naam`,
    [mens.id],
  )
  const { id, naam } = traject!
  const mijn = "/mijn/portfolio"
  expect(await uitDossier(bewoner, mijn)).toEqual([`${naam}: nog niet op het cv`])
  expect([await tik(bewoner, mijn, "nee", id), await uitDossier(bewoner, mijn)]).toEqual([303, [`${naam}: niet op het cv`]])
  expect([await tik(bewoner, mijn, "nee", id), await tik(ander, mijn, "ja", id)]).toEqual([303, 422])
  expect([await tik(bewoner, mijn, "ja", id), await uitDossier(bewoner, mijn)]).toEqual([303, []])
  // It is his own line now: another tap takes it off, and no second one comes of it.
  expect(await tik(bewoner, mijn, "ja", id)).toBe(422)
  const [rij] = await regio.alsEigenaar<{ stam: string }>(
    "select stam from portfolio_onderdeel where uit_id = $1 and vervallen_op is null",
    [id],
  )
  expect([await tik(bewoner, mijn, "nee", rij!.stam), await uitDossier(bewoner, mijn)]).toEqual([303, [`${naam}: niet op het cv`]])
})

test("een uitslag staat er vanzelf met zijn bron, en gaat nergens heen voordat iemand ja zegt", async () => {
  const neem = (code: string, tabel: string, datum: string, antwoorden: Record<string, unknown>) =>
    regio.alsEigenaar<{ id: string }>(
      `insert into ${tabel} (deelnemer_id, organisatie_id, instrument_id, datum, invuller, antwoorden, afgerond_op, vastgelegd_door)
       select $1, $2, id, $3, 'medewerker', $4, $3, $5 from instrument where code = $6 and organisatie_id is null returning id`,
      [mens.id, regio.stadskanaal, datum, JSON.stringify(antwoorden), coach.accountId, code],
    )
  await regio.alsEigenaar("delete from afname_werk; delete from afname_wens; delete from afname_vermogen; delete from afname_taal")
  await regio.alsEigenaar("delete from cv_keuze")
  await regio.alsEigenaar("update traject set reden_einde = 'uitval' where deelnemer_id = $1", [mens.id])
  const gezien = { sterk: { waarde: "rustig blijven" }, leren: { waarde: "op tijd komen leren" } }
  const [werk] = await neem("werkgever", "afname_werk", "2026-11-01", gezien)
  const wil = { trekt: { waarde: ["maken"] }, beroep: { waarde: "kok bij een school" } }
  const [wens] = await neem("beroepsinteresse", "afname_wens", "2026-11-02", wil)
  await neem("kunnen-en-nodig", "afname_vermogen", "2026-11-03", { tillen: { waarde: 20 } })
  await neem("taal-rekenen", "afname_taal", "2024-11-01", { lezen: { waarde: "b1" } })
  const bij = `/deelnemers/${mens.id}/portfolio`
  const zet = async (wie: Actor, wil: boolean, ...sleutels: string[]) =>
    (await stuur(wie, `${bij}/op-cv`, { op: "ja", sleutels, ...(wil ? { inwonerWil: "ja" } : {}) })).status
  const mijn = "/mijn/portfolio"
  const beide = ["Rustig blijven: nog niet op het cv", "Kok bij een school: nog niet op het cv"]
  expect([await uitDossier(bewoner, mijn), await uitDossier(coach, bij)]).toEqual([beide, beide])
  expect(await blad(mijn, bewoner)).toMatch(/Kok bij een school[^]*Welk werk past bij u\?[^]*2 nov 2026/)
  // Who writes in the portfolio and has no tests (C14) sees nothing of them, and takes nothing over.
  expect([await uitDossier(makelaar, bij), await zet(makelaar, true, `${werk!.id}.sterk`)]).toEqual([beide.slice(1), 422])

  const bestand = async (pad: string, wie: Actor) => (await web.vraag("GET", pad, { token: wie.token })).text()
  const API = `/api/v1/deelnemers/${mens.id}/portfolio`
  const erin = async (woorden: RegExp) => {
    const paden = [`${bij}/kandidaat.json`, `${bij}/portfolio.json`, `${bij}/cv`, API]
    const bijCoach = await Promise.all(paden.map(pad => bestand(pad, coach)))
    const zelf = await Promise.all(["kandidaat.json", "portfolio.json", "cv"].map(naam => bestand(`${mijn}/${naam}`, bewoner)))
    return [...bijCoach, ...zelf].filter(tekst => woorden.test(tekst)).length
  }
  expect([await erin(/rustig blijven/i), await erin(/kok bij een school/i)]).toEqual([0, 0])

  // Who helps him asks him first: without his word nothing changes, on either page.
  const vooraf = [beide, 0]
  const nu = async () => [await uitDossier(bewoner, mijn), await erin(/kok bij een school/i)]
  expect([await tik(coach, bij, "ja", `${wens!.id}.beroep`), await zet(coach, false, `${wens!.id}.beroep`)]).toEqual([422, 422])
  expect(await nu()).toEqual(vooraf)
  expect(await zet(coach, true, `${wens!.id}.beroep`)).toBe(303)
  expect([await uitDossier(bewoner, mijn), await erin(/kok bij een school/i), await erin(/rustig blijven/i)]).toEqual([
    beide.slice(0, 1),
    7,
    0,
  ])
  expect(await tik(bewoner, mijn, "nee", `${werk!.id}.sterk`)).toBe(303)
  expect([await uitDossier(coach, bij), await erin(/rustig blijven/i)]).toEqual([["Rustig blijven: niet op het cv"], 0])

  // He sees who said so, takes it off himself (his own file and the list of choices keep it), and it comes back on at his wish alone, from the page of choices too.
  const gezegd = async (wie: Actor, pad: string) => /gezet omdat (?:u|\w+) dat wilde, door (\w+)/.exec(await blad(pad, wie))?.[1] ?? null
  const naam = (await regio.alsEigenaar<{ naam: string }>("select naam from medewerker where account_id = $1", [coach.accountId]))[0]!.naam
  expect([await gezegd(bewoner, mijn), await gezegd(coach, bij)]).toEqual([naam.split(" ")[0], naam.split(" ")[0]])
  const [rij] = await regio.alsEigenaar<{ stam: string }>(
    "select stam from portfolio_onderdeel where uit_id = $1 and vervallen_op is null",
    [wens!.id],
  )
  expect([await tik(bewoner, mijn, "nee", rij!.stam), await gezegd(bewoner, mijn), await erin(/kok bij een school/i)]).toEqual([
    303,
    null,
    5,
  ])
  const kies = async (wie: Actor, pad: string, wil: object) => (await stuur(wie, `${pad}/cv`, { indeling: "tijd", ...wil })).status
  expect([await kies(coach, bij, {}), await erin(/kok bij een school/i)]).toEqual([422, 5])
  expect([await kies(coach, bij, { inwonerWil: "ja" }), await gezegd(bewoner, mijn), await erin(/kok bij een school/i)]).toEqual([
    303,
    naam.split(" ")[0],
    7,
  ])
  // What he puts on it himself is of nobody else.
  expect([await tik(bewoner, mijn, "nee", rij!.stam), await tik(bewoner, mijn, "ja", rij!.stam), await gezegd(bewoner, mijn)]).toEqual([
    303,
    303,
    null,
  ])
})

// The word of the resident again: no as long as nobody said yes. Planted and seen red: his yes undone by a line put on the CV; a yes of who
// helps without his word.
test("de banenafspraak gaat alleen mee naar het register als de inwoner dat koos", async () => {
  await regio.alsEigenaar("delete from cv_keuze; delete from doelgroep where doelgroep = 'banenafspraak'")
  const bij = `/deelnemers/${mens.id}/portfolio`
  const vraag = "Mag in het bestand voor het kandidatenregister"
  const kies = async (wie: Actor, basis: string, velden: Record<string, string>) =>
    (await stuur(wie, `${basis}/cv`, { indeling: "tijd", weggelaten: [], ...velden })).status
  const mee = async () =>
    (
      await Promise.all(
        [[bewoner, "/mijn/portfolio"] as const, [coach, bij] as const].map(([wie, basis]) => blad(`${basis}/kandidaat.json`, wie)),
      )
    ).map(tekst => (JSON.parse(tekst) as { werkzoekende: Record<string, unknown> }).werkzoekende["indicatieLdrRegistratie"])
  expect((await blad("/mijn/portfolio/cv", bewoner)).includes(vraag)).toBe(false)
  await regio.alsEigenaar(
    "insert into doelgroep (deelnemer_id, organisatie_id, doelgroep, begin) values ($1, $2, 'banenafspraak', '2020-01-01')",
    [mens.id, regio.stadskanaal],
  )
  expect([(await blad("/mijn/portfolio/cv", bewoner)).includes(vraag), (await blad(`${bij}/cv`, coach)).includes(vraag)]).toEqual([
    true,
    true,
  ])
  expect(await mee()).toEqual([undefined, undefined])
  expect([await kies(coach, bij, { banenafspraakMee: "ja" }), await mee()]).toEqual([422, [undefined, undefined]])
  expect([await kies(coach, bij, { banenafspraakMee: "ja", inwonerWil: "ja" }), await mee()]).toEqual([303, [1, 1]])
  // What says nothing about it leaves it as it was: another choice, or lines that go off the CV.
  expect([await kies(bewoner, "/mijn/portfolio", {}), await mee()]).toEqual([303, [1, 1]])
  await stuur(bewoner, "/mijn/portfolio/nieuw/vaardigheid", { wat: "vegen" })
  const [regel] = await regio.alsEigenaar<{ stam: string }>(
    "select stam from portfolio_onderdeel where wat = 'vegen' and vervallen_op is null",
  )
  expect([await tik(bewoner, "/mijn/portfolio", "nee", regel!.stam), await mee()]).toEqual([303, [1, 1]])
  expect([await kies(bewoner, "/mijn/portfolio", { banenafspraakMee: "nee" }), await mee()]).toEqual([303, [undefined, undefined]])
})
