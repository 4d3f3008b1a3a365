import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb } from "../../../test/support/web.ts"
import { beginDossier } from "./begin-dossier.command.ts"
import { meldAan } from "./meld-aan.command.ts"
import { zetToegangswijze } from "./zet-toegangswijze.command.ts"

// What a sign-up brings along to a file that was there already: who pays, and the group that somebody came in by.
let regio: TestRegio

beforeAll(async () => {
  regio = await openTestRegio()
  await execute(
    regio.services,
    regio.teamleider.token,
    zetToegangswijze,
    { wijze: "iedereen", begin: "2017-01-01" },
    { id: crypto.randomUUID() },
  )
})
afterAll(() => regio.close())

const WIE = { voornaam: "Anna", achternaam: "Proef", geboortedatum: "1990-05-01", bevestigd: true }
const doe = <I, O>(command: Command<I, O>, invoer: Record<string, unknown>) =>
  execute(regio.services, regio.coach.token, command, invoer, { id: crypto.randomUUID() })
const meld = async (meer: object): Promise<string> => {
  const uitkomst = await doe(meldAan, { ...WIE, ...meer })
  if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde.aanmeldingId
}
const erbij = (aanmeldingId: string, meer: object = {}) => doe(beginDossier, { aanmeldingId, deelnemerId: regio.anna, ...meer })

// Planted and seen red: only a new file takes it along.
test("wie betaalt gaat mee naar een dossier dat er al is; staat daar een ander, dan kiest iemand", async () => {
  const betaald = (betaler: string) => meld({ betaler, opdrachtgever: betaler === "uwv" ? "UWV Groningen" : null })
  const loopt = "select betaler, begin::text, einde::text from v_bekostiging where deelnemer_id = $1 order by begin"
  const staat = () => regio.alsEigenaar(loopt, [regio.anna])
  expect(await erbij(await betaald("uwv"))).toMatchObject({ ok: true })
  expect(await staat()).toEqual([{ betaler: "uwv", begin: "2026-11-22", einde: null }])
  expect(await erbij(await betaald("uwv"))).toMatchObject({ ok: true })
  expect(await staat()).toHaveLength(1)
  await regio.alsEigenaar("update bekostiging set begin = '2026-01-01' where deelnemer_id = $1", [regio.anna])
  const ander = await betaald("zorgaanbieder")
  const blad = await openTestWeb(regio).vraag("GET", `/aanmeldingen/${ander}/dossier`, { token: regio.coach.token })
  expect(await blad.text()).toContain("Wie betaalt vanaf vandaag?")
  expect(await erbij(ander)).toMatchObject({ weigeringen: [{ code: "andere_betaler", veld: "betaling" }] })
  expect(await erbij(ander, { betaling: "aanmelding" })).toMatchObject({ ok: true })
  expect(await staat()).toEqual([
    { betaler: "uwv", begin: "2026-01-01", einde: "2026-11-22" },
    { betaler: "zorgaanbieder", begin: "2026-11-22", einde: null },
  ])
  expect(await erbij(await betaald("uwv"), { betaling: "dossier" })).toMatchObject({ ok: true })
  expect((await staat()).at(-1)).toMatchObject({ betaler: "zorgaanbieder" })
})

// Planted and seen red: only a new file takes it along.
test("bij welke groep iemand hoort gaat mee naar een dossier dat er al is, als het daar nog niet loopt", async () => {
  const na = async (groep: string) => {
    expect(await erbij(await meld({ groep }))).toMatchObject({ ok: true })
    const loopt = "select doelgroep, begin::text, einde::text from v_doelgroep where deelnemer_id = $1 order by doelgroep"
    return regio.alsEigenaar(loopt, [regio.anna])
  }
  const nugger = { doelgroep: "nugger", begin: "2026-11-22", einde: null }
  for (const groep of ["nugger", "nugger", "participatiewet"]) expect(await na(groep), groep).toEqual([nugger])
  await regio.alsEigenaar("update doelgroep set begin = '2026-01-01' where deelnemer_id = $1", [regio.anna])
  expect(await na("statushouder")).toEqual([
    { ...nugger, begin: "2026-01-01" },
    { ...nugger, doelgroep: "statushouder" },
  ])
})
