import { afterAll, beforeAll, expect, test } from "vitest"
import { SPLITSINGEN, type Vraag } from "#engines/indicatoren"
import { type Cijferdatabase, openCijferdatabase } from "../../../test/support/cijferdatabase.ts"
import { verschillen } from "../../../test/support/verschil.ts"
import { verwijderMens, wijziging } from "../../../test/support/wijzigingen.ts"
import { Willekeur } from "../../../test/support/willekeur.ts"
import { samen, storeRijen, willekeurigePeriode, willekeurigeRegio } from "../../../test/support/willekeurige-regio.ts"
import { berekenOrakel } from "./orakel.sql.ts"
import { isZichtbaarIn } from "./positie.sql.ts"
import type { Spiegel } from "./spiegel.sql.ts"

const REGIOS = Array.from({ length: 6 }, (_, nr) => willekeurigeRegio(nr, 30))
const ORGANISATIES = REGIOS.flatMap(r => r.organisaties)
const MENSEN = REGIOS.flatMap(r => r.rijen["deelnemer"]!.map(rij => rij["id"] as string))
const w = new Willekeur(7)
let regio: Cijferdatabase
let spiegel: Spiegel

beforeAll(async () => {
  regio = await openCijferdatabase()
  await storeRijen(regio.db, samen(REGIOS.map(r => r.rijen)))
  await regio.schrijf("analyze")
  spiegel = await regio.spiegel()
}, 30_000)
afterAll(() => regio.close())

const vraag = (): Vraag => ({
  perioden: [willekeurigePeriode(w), { van: "2024-01-01", tot: "2026-01-01" }],
  organisaties: ORGANISATIES,
  splitsing: w.kies(SPLITSINGEN),
})

test("10.000 willekeurige wijzigingen: wat is bijgehouden is gelijk aan een verse opbouw en aan het orakel", async () => {
  for (let ronde = 1; ronde <= 10; ronde++) {
    for (let i = 0; i < 25; i++) {
      await regio.schrijf(Array.from({ length: 40 }, () => wijziging(w)).join(";\n"))
      await spiegel.volg()
    }
    await regio.schrijf(verwijderMens(w.kies(MENSEN)))
    await spiegel.volg()
    const gevraagd = vraag()
    expect(verschillen(spiegel.bereken(gevraagd), await regio.vers(gevraagd)).slice(0, 5)).toEqual([])
  }
  const gevraagd = vraag()
  const orakel = await regio.db.inRol("meting", null, tx => berekenOrakel(tx, gevraagd))
  expect(verschillen(spiegel.bereken(gevraagd), orakel).slice(0, 5)).toEqual([])
}, 240_000)

test("na samenvoegen en na uiteenhalen is wat is bijgehouden gelijk aan een verse opbouw, en na uiteenhalen aan het begin", async () => {
  const gevraagd: Vraag = { perioden: [{ van: "2024-01-01", tot: "2026-01-01" }], organisaties: ORGANISATIES, splitsing: "organisatie" }
  await spiegel.volg()
  const voor = spiegel.bereken(gevraagd)
  const lees = await regio.verbinding()
  // Twenty pairs of one organisation; of what stands in both chance chooses.
  const { rows } = await lees.query<{ code: string | null }>(`
    with paar as (select min(d.id::text)::uuid as een, max(d.id::text)::uuid as ander, row_number() over (order by min(d.id::text)) as nr
      from (select id, organisatie_id, (row_number() over (partition by organisatie_id order by id) - 1) / 2 as p from deelnemer) d left join deelnemer_bsn b on b.deelnemer_id = d.id
      group by d.organisatie_id, p having count(*) = 2 and count(b.deelnemer_id) < 2 limit 20)
    select ctx.verenig(gen_random_uuid(), een, ander, '{}',
      array(select b.weg_rij from ctx.botst(een, ander) b where (ascii(right(b.weg_rij::text, 1)) + nr) % 2 = 0), nr % 2 = 0) as code from paar`)
  expect(rows.map(r => r.code)).toEqual(Array.from({ length: 20 }, () => null))
  await spiegel.volg()
  const samengevoegd = spiegel.bereken(gevraagd)
  expect(verschillen(samengevoegd, await regio.vers(gevraagd)).slice(0, 5)).toEqual([])
  expect(verschillen(samengevoegd, voor)).not.toEqual([])
  await lees.query(
    "select ctx.splits(id, 'proef') from (select id from samenvoeging where gedaan_op is not null order by gedaan_op desc, id) s",
  )
  await spiegel.volg()
  expect(verschillen(spiegel.bereken(gevraagd), voor).slice(0, 5)).toEqual([])
}, 60_000)

const LOPEND: Vraag = { perioden: [{ van: "2024-01-01", tot: "2026-07-01" }], organisaties: ORGANISATIES }
const tredes = (uitslagen = spiegel.bereken(LOPEND)) => uitslagen[0]!.indicatoren["TREDE-STAND"].treden
/** Somebody of whom nothing but a benefit is known. */
const IEMAND = "00000000-0000-4000-8000-000000000001"
const nieuwMens = `
  insert into deelnemer (id, organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum)
    select '${IEMAND}', id, id, 'N', 'N', '1990-01-01' from organisatie where code = 'r0-ga';
  insert into uitkering (deelnemer_id, organisatie_id, soort, begin) select id, organisatie_id, 'bijstand', '2024-01-01' from deelnemer where id = '${IEMAND}'`
const meet = (trede: number) =>
  `insert into trede (deelnemer_id, organisatie_id, datum, trede) select id, organisatie_id, '2026-06-01', ${trede} from deelnemer where id = '${IEMAND}'`

test("wat later vastgelegd maar eerder begonnen is, wordt niet overgeslagen", async () => {
  await regio.schrijf(nieuwMens)
  const vroeg = await regio.verbinding()
  await vroeg.query(`begin; ${meet(6)}`)
  await regio.schrijf(
    "insert into trede (deelnemer_id, organisatie_id, datum, trede) select id, organisatie_id, '2026-06-02', 1 from deelnemer order by id desc limit 1",
  )
  await spiegel.volg()
  const zonder = tredes()
  await vroeg.query("commit")
  expect(await spiegel.volg()).toBe(true)
  expect(tredes()).toEqual(tredes(await regio.vers(LOPEND)))
  expect(tredes()).not.toEqual(zonder)
  expect(await spiegel.volg()).toBe(false)
})

test("wat wordt teruggedraaid, verandert niets", async () => {
  const voor = tredes()
  const client = await regio.verbinding()
  await client.query(`begin; ${meet(2)}; rollback`)
  await spiegel.volg()
  expect(tredes()).toEqual(voor)
})

test("na een import van veel mensen wordt alles opnieuw gelezen", async () => {
  const nieuw = willekeurigeRegio(99, 1)
  await storeRijen(regio.db, nieuw.rijen)
  await regio.schrijf(`
    insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum)
      select o.id, o.id, 'N', 'N', '1990-01-01' from organisatie o, generate_series(1, 5100) where o.code = 'r99-ga';
    insert into trede (deelnemer_id, organisatie_id, datum, trede) select id, organisatie_id, '2025-01-01', 3 from deelnemer where organisatie_id = (select id from organisatie where code = 'r99-ga');
    insert into uitkering (deelnemer_id, organisatie_id, soort, begin) select id, organisatie_id, 'ioaz', '2025-01-01' from deelnemer
      where organisatie_id = (select id from organisatie where code = 'r99-ga') on conflict do nothing`)
  await spiegel.volg()
  const [uitslag] = spiegel.bereken({ perioden: [{ van: "2025-01-01", tot: "2026-01-01" }], organisaties: ["r99-ga"] })
  expect(uitslag!.indicatoren["BIJ-STAND"].personen).toBeGreaterThanOrEqual(5100)
}, 30_000)

test("snoeien laat staan wat een lezer nog nodig heeft; wie te laat is leest alles opnieuw", async () => {
  const client = await regio.verbinding()
  const snoei = async (ouder: string) => Number((await client.query(`select ctx.snoei_wijziging('${ouder}') as weg`)).rows[0].weg)
  await snoei("1 hour")
  await regio.schrijf(meet(4))
  const laat = await regio.spiegel()
  const voorbij = laat.positie
  await regio.schrijf(meet(5))
  expect(await snoei("1 hour")).toBe(0)
  await laat.volg()
  expect(isZichtbaarIn(laat.positie.split(":")[0]!, laat.positie)).toBe(false)
  laat.positie = voorbij
  await snoei("0")
  await regio.schrijf(meet(6))
  // What a transaction of any database of the cluster may still need is kept: other tests have theirs open.
  await expect.poll(() => snoei("0"), { timeout: 20_000 }).toBeGreaterThan(0)
  await laat.volg()
  await spiegel.volg()
  expect(laat.positie).not.toBe(voorbij)
  const gevraagd = vraag()
  expect(verschillen(laat.bereken(gevraagd), spiegel.bereken(gevraagd)).slice(0, 5)).toEqual([])
})
