import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Actor, Wereld } from "../../../test/support/rechtenwereld.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { onvertaald, zonderVertaling } from "../../../test/support/vertaling.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { vragenVan, type Instrument } from "./instrument.rules.ts"
import { instrumentTeksten } from "./instrument.teksten.ts"
import { vertalingen } from "../../vertalingen.ts"

// The questionnaires that come with Trede are asked in the language of the resident; what an organisation wrote stays as it is, marked as Dutch.
// The words are read from the database, wherever a migration put them.
let regio: TestRegio
let web: TestWeb
let zelf: Actor
beforeAll(async () => {
  regio = await openTestRegio("2026-11-23")
  web = openTestWeb(regio)
  const wereld = await Wereld.open(regio)
  zelf = await wereld.inlog(await wereld.persoon(regio.stadskanaal))
})
afterAll(() => regio.close())

type Lijst = Pick<Instrument, "code" | "naam" | "waarvoor" | "definitie">
/** What is written the same everywhere: a level of language or of arithmetic. */
const NIVEAU = /^([ABC][12]|[123]F)$/
const woordenVan = ({ naam, waarvoor, definitie }: Lijst): string[] =>
  [
    naam,
    waarvoor,
    ...definitie.onderdelen.flatMap(o => [o.titel, o.uitleg]),
    ...vragenVan(definitie).flatMap(v => [v.gewoon ?? v.vraag, v.uitleg, v.eenheid, ...(v.opties ?? []).map(o => o.tekst)]),
  ].filter((woord): woord is string => woord !== undefined && !NIVEAU.test(woord))
const kent = new Set(vertalingen.flatMap(deel => Object.keys(deel)))
const ontbreekt = (lijst: Lijst) =>
  zonderVertaling(
    woordenVan(lijst).map(w => [w, lijst.code] as const),
    kent,
  )
const vanTrede = () =>
  regio.alsEigenaar<Lijst>(
    "select code, naam, waarvoor, definitie from instrument where organisatie_id is null and in_gebruik order by code",
  )

describe("de vragenlijsten van Trede zijn vertaald", () => {
  test("elk woord dat een inwoner ervan leest, en geen woord te veel", async () => {
    const lijsten = await vanTrede()
    expect(lijsten.length).toBeGreaterThan(8)
    expect(lijsten.flatMap(ontbreekt)).toEqual([])
    const gevraagd = new Set(lijsten.flatMap(woordenVan))
    expect(Object.keys(instrumentTeksten).filter(woord => !gevraagd.has(woord))).toEqual([])
  })
  test("een nieuwe vraag zonder vertaling wordt gezien", async () => {
    const [lijst] = await vanTrede()
    const nieuw = {
      onderdelen: [{ code: "x", titel: "Uitslag", vragen: [{ code: "y", soort: "tekst" as const, vraag: "Nog niet vertaald?" }] }],
    }
    expect(ontbreekt({ ...lijst!, definitie: nieuw })).toEqual([`${lijst!.code}: "Nog niet vertaald?" heeft geen vertaling`])
  })
})

const vraag = async (methode: "GET" | "POST", pad: string, velden?: Record<string, string>) =>
  web.vraag(methode, pad, {
    koppen: { cookie: `trede=${zelf.token}; taal=ar` },
    ...(velden ? { velden: { id: crypto.randomUUID(), ...velden } } : {}),
  })
async function begin(code: string): Promise<string> {
  const [lijst] = await regio.alsEigenaar<{ id: string }>(
    "select id from instrument where code = $1 order by organisatie_id nulls last, versie desc limit 1",
    [code],
  )
  const antwoord = await vraag("POST", "/mijn/diagnose", { instrumentId: lijst!.id })
  return (await vraag("GET", antwoord.headers.get("location")!)).text()
}

describe("in het Arabisch", () => {
  test.for([
    ["beroepsinteresse", "ما العمل الذي تريد القيام به؟"],
    ["zrm", "الأمور المالية"],
    ["talentperron", "المحطات التي زرتها"],
  ] as const)("%s", async ([code, woord]) => {
    const blad = await begin(code)
    expect(blad.includes(woord)).toBe(true)
    expect(onvertaald(blad)).toEqual([])
    expect(blad.match(/<main[\s\S]*<\/main>/)?.[0].match(/<bdi lang="nl">[^<]*/g) ?? []).toEqual([])
  })
  test("wat een organisatie zelf schreef blijft zoals het er staat", async () => {
    await regio.alsEigenaar(
      `insert into instrument (code, versie, organisatie_id, naam, waarvoor, categorie, invullers, bron, definitie, geldig_van)
      select 'eigen-lijst', 1, $1, 'Werkgever', 'Sector', 'C13', invullers, 'eigen', definitie, geldig_van from instrument
      where code = 'beroepsinteresse' and organisatie_id is null`,
      [regio.stadskanaal],
    )
    const blad = await begin("eigen-lijst")
    expect(blad).toContain('<bdi lang="nl">Welk werk wilt u doen?</bdi>')
    expect(blad).toContain('<bdi lang="nl">Werkgever</bdi>')
    expect(onvertaald(blad)).toEqual([])
  })
})
