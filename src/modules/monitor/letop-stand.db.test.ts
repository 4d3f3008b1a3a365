import { afterAll, beforeAll, expect, test } from "vitest"
import { openVoorraadRegio, type VoorraadRegio } from "../../../test/support/voorraad.ts"
import { openTestWeb } from "../../../test/support/web.ts"
import { LETOP } from "./letop.rules.ts"
import { loadLetopStand, MOTOR } from "./letop-stand.sql.ts"
import { type LetopTelling, loadLetop } from "./letop.sql.ts"

let regio: VoorraadRegio
let mensen: string[]
beforeAll(async () => {
  regio = await openVoorraadRegio()
  const coaches = [await regio.nieuweCoach(), await regio.nieuweCoach()]
  mensen = []
  for (let i = 0; i < 8; i++) mensen.push(await regio.persoon(`Mens ${i}`, coaches.slice(i % 3), i % 2 ? null : "2026-01-10"))
})
afterAll(() => regio.close())

/** What is remembered beside what is read in one go, as the team leader of Stadskanaal. */
const beide = () =>
  regio.db.inRol("app", regio.teamleider.token, async tx => {
    const vraag = { soorten: [...LETOP], organisaties: [regio.stadskanaal], vandaag: regio.services.vandaag() }
    return [opVolgorde(await loadLetopStand(tx, regio.db, vraag, "teamleider")), opVolgorde(await loadLetop(tx, vraag))] as const
  })

/** The same for who only counts: over two municipalities, in the engine's role. */
const overal = () =>
  regio.db.inRol("meting", null, async tx => {
    const vraag = { soorten: [...LETOP], organisaties: [regio.stadskanaal, regio.veendam], vandaag: regio.services.vandaag() }
    return [opVolgorde(await loadLetopStand(tx, regio.db, vraag, MOTOR)), opVolgorde(await loadLetop(tx, vraag))] as const
  })
const opVolgorde = (rijen: LetopTelling[]) => rijen.map(r => [r.soort, r.coachId, r.coach, r.mensen].join(" ")).toSorted()

const traject = `insert into traject (deelnemer_id, organisatie_id, voorziening_id, begin, verwacht_einde)
  select d.id, organisatie_id, v.id, '2026-01-01', '2026-11-01' from deelnemer d, voorziening v where d.id = $1 limit 1`
/** Somebody else's presence at a traject of this person. */
const aanwezig = `insert into aanwezigheid (deelnemer_id, organisatie_id, datum, dagdeel, traject_id, status)
  select d.id, d.organisatie_id, '2026-02-02', 'ochtend', t.id, 'aanwezig' from deelnemer d, traject t
  where t.deelnemer_id = $1 and d.id <> $1 and d.organisatie_id = t.organisatie_id order by d.id limit 1 on conflict do nothing`
const WIJZIGINGEN = [
  "insert into trede (deelnemer_id, organisatie_id, datum, trede) select id, organisatie_id, '2026-11-20', 4 from deelnemer where id = $1",
  "update trede set vervallen_op = now() where deelnemer_id = $1",
  traject,
  aanwezig,
  "update betrokkene set einde = '2026-11-01' where deelnemer_id = $1 and einde is null",
  "update deelnemer set overleden_op = '2026-11-01' where id = $1",
  "update deelnemer set organisatie_id = (select id from organisatie o where o.code = 'veendam') where id = $1",
  "update medewerker set naam = naam || ' x' where id in (select medewerker_id from betrokkene where deelnemer_id <> $1)",
  "update deelnemer set organisatie_id = (select id from organisatie o where o.code = 'stadskanaal') where id = $1",
]

// Seen red with `weg` left empty (who was mended stays), with `naarHen` left out (presence at a traject that moved away), and
// with `anders` of loadGewijzigdOveral left empty (nobody is read again for who only counts).
test("wat van de registratie onthouden is, is na elke wijziging gelijk aan wat opnieuw gelezen is", async () => {
  const begin = await beide()
  expect(begin[0]).toEqual(begin[1])
  const [overalBegin, overalOpnieuw] = await overal()
  expect(overalBegin).toEqual(overalOpnieuw)
  for (const wijziging of WIJZIGINGEN)
    for (const wie of [1, 2, 4]) {
      await regio.alsEigenaar(wijziging, [mensen[wie]])
      const [onthouden, opnieuw] = await beide()
      expect(onthouden, wijziging).toEqual(opnieuw)
      const [geteld, opnieuwGeteld] = await overal()
      expect(geteld, wijziging).toEqual(opnieuwGeteld)
    }
  expect((await beide())[0].join()).toContain("andermans_traject")
})

test.each([
  ["registratie", "Wat;Begeleider;Deelnemers", "er is geen einde vastgelegd"],
  ["vergelijk", "Vraag;Cijfer;Eenheid;", "Definitie TRJ-UITVAL"],
])("%s is er ook als bestand, met wat het betekent, voor wie de bladzijde mag zien", async (pad, kop, betekenis) => {
  const web = openTestWeb(regio)
  const haal = (token: string, vorm = "") => web.vraag("GET", `/monitor/${pad}/tabel${vorm}`, { token })
  const antwoord = await haal(regio.teamleider.token)
  const tekst = await antwoord.text()
  expect([antwoord.status, antwoord.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"])
  expect(tekst.startsWith(kop), tekst.slice(0, 80)).toBe(true)
  expect(tekst).toContain(betekenis)
  expect((await haal(regio.teamleider.token, "?vorm=xlsx")).headers.get("content-type")).toContain("spreadsheetml")
  expect((await haal((await regio.medewerker(regio.stadskanaal, "uitzender")).token)).status).toBe(403)
})
