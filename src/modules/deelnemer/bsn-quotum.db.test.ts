import { afterAll, beforeAll, expect, test } from "vitest"
import { execute } from "#platform/command"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { metKapotteFunctie } from "../../../test/support/kapot.ts"
import { registreer } from "./registreer.command.ts"
import { zoekOpBsn } from "./zoek-op-bsn.command.ts"

// Planted and seen red: ctx.bsn_gezocht without its lock (four at once became more than one), a refusal that is not written down, and one that is
// written down after the lock is let go.
let regio: TestRegio
beforeAll(async () => {
  regio = await openTestRegio()
})
afterAll(() => regio.close())

const zoek = (wie: Actie) =>
  execute(regio.services, wie.token, zoekOpBsn, { bsn: "999990123", doel: "begeleiding" }, { id: crypto.randomUUID() })
const zochtAl = (wie: Actie, keer: number, geleden: string) =>
  regio.alsEigenaar(
    "insert into audit (account_id, organisatie_id, rol, handeling, uitkomst, op) select $1, $2, 'casusregisseur', 'zoek-op-bsn', 'akkoord', now() - $4::interval from generate_series(1, $3)",
    [wie.accountId, regio.stadskanaal, keer, geleden],
  )
const wachtend = async () => {
  await regio.alsEigenaar("select pg_stat_clear_snapshot()")
  return regio.alsEigenaar(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  )
}
const VOL = { ok: false, weigeringen: [{ code: "quotum" }] }

test("van vier tegelijk mag alleen de dertigste nog; de weigeringen zijn vastgelegd", async () => {
  const wie = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  await zochtAl(wie, 29, "59 minutes")
  // Whoever has counted is held back before he answers, until all four are under way.
  await regio.alsEigenaar("begin")
  await regio.alsEigenaar("lock table deelnemer_bsn in access exclusive mode")
  const zoekend = Promise.all([zoek(wie), zoek(wie), zoek(wie), zoek(wie)])
  await expect.poll(wachtend, { timeout: 10_000 }).toEqual([{ n: 4 }])
  await regio.alsEigenaar("commit")
  const uitkomsten = await zoekend
  expect(uitkomsten.filter(u => u.ok)).toHaveLength(1)
  expect(uitkomsten.find(u => !u.ok)).toMatchObject(VOL)
  const geweigerd = await regio.alsEigenaar(
    "select gegevens from audit where account_id = $1 and handeling = 'zoek-op-bsn' and uitkomst = 'geweigerd'",
    [wie.accountId],
  )
  expect(geweigerd).toEqual([1, 2, 3].map(() => ({ gegevens: { code: "quotum" } })))
})

test("na een uur mag het weer, tot het dagquotum vol is; een ander merkt er niets van", async () => {
  const wie = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  await zochtAl(wie, 89, "61 minutes")
  expect(await zoek(wie)).toMatchObject({ ok: true })
  expect(await zoek(wie)).toMatchObject(VOL)
  expect(await zoek(regio.coach)).toMatchObject({ ok: true })
})

const registreert = (wie: Actie, bsn: string | null) =>
  execute(
    regio.services,
    wie.token,
    registreer,
    { voornaam: "Proef", achternaam: crypto.randomUUID(), geboortedatum: "1980-02-03", bsn },
    { id: crypto.randomUUID() },
  )
const BEKEND = { ok: false, weigeringen: [{ code: "bsn_niet_vastgelegd" }] }

test("registreren onder een BSN dat bekend is telt als zoeken: het quotum houdt ook dat op, zonder BSN gaat het door", async () => {
  const wie = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  expect(await registreert(regio.coach, "999990123")).toMatchObject({ ok: true })
  await zochtAl(wie, 28, "59 minutes")
  expect([await registreert(wie, "999990123"), await registreert(wie, "999990123")]).toMatchObject([BEKEND, BEKEND])
  expect([await registreert(wie, "999990123"), await zoek(wie)]).toMatchObject([VOL, VOL])
  expect(await registreert(wie, null)).toMatchObject({ ok: true })
  // Planted: a quota that counts searches alone.
  const alleenZoeken = ["a.gegevens->>'code' = 'bsn_niet_vastgelegd'", "false"] as [string, string]
  expect(await metKapotteFunctie(regio, "ctx.bsn_gezocht", alleenZoeken, () => registreert(wie, "999990123"))).toMatchObject(BEKEND)
})

test("veertig tegelijk, langs beide wegen: samen nooit boven het quotum", async () => {
  const wie = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  await registreert(regio.coach, "999990123")
  const uitkomsten = await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 4 === 3 ? zoek(wie) : registreert(wie, "999990123"))))
  const vol = uitkomsten.filter(u => !u.ok && u.weigeringen[0]!.code === "quotum")
  expect(vol).toHaveLength(10)
  const verteld = await regio.alsEigenaar(
    "select count(*)::int as n from audit where account_id = $1 and handeling ~ 'bsn|registreer' and gegevens->>'code' is distinct from 'quotum'",
    [wie.accountId],
  )
  expect(verteld).toEqual([{ n: 30 }])
})
