import { afterAll, beforeAll, expect, test } from "vitest"
import { type Command, execute } from "#platform/command"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { beginDossier } from "./begin-dossier.command.ts"
import { legScreeningVast } from "./leg-screening-vast.command.ts"
import { meldAan } from "./meld-aan.command.ts"
import { zetToegangswijze } from "./zet-toegangswijze.command.ts"

// Screened first, or everybody to the TDC: what came of the screening is a dated fact, and is compared without giving anybody away.
let regio: TestRegio
let web: TestWeb
beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio)
})
afterAll(() => regio.close())

const doe = <I, O>(command: Command<I, O>, door: Actie, invoer: unknown) =>
  execute(regio.services, door.token, command, invoer as Record<string, unknown>, { id: crypto.randomUUID() })
const meld = async (achternaam: string) => {
  const uitkomst = await doe(meldAan, regio.coach, { voornaam: "Zeef", achternaam, geboortedatum: "1988-08-08", bevestigd: true })
  if (!uitkomst.ok) throw new Error(JSON.stringify(uitkomst.weigeringen))
  return uitkomst.waarde.aanmeldingId
}
const tekst = async (pad: string) =>
  (await (await web.vraag("GET", pad, { token: regio.coach.token })).text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")
const staat = (id: string) =>
  regio.alsEigenaar("select screening, screening_op::text, deelnemer_id is not null as dossier from aanmelding where id = $1", [id])

test("waar een voorselectie geldt wordt de uitkomst met haar dag vastgelegd, en gaat mee naar het dossier", async () => {
  await doe(zetToegangswijze, regio.teamleider, { wijze: "iedereen", begin: "2017-01-01" })
  const zonder = await meld("Zonder")
  const naar = (aanmeldingId: string, uitkomst: string, datum = "2026-11-22", door = regio.coach) =>
    doe(legScreeningVast, door, { aanmeldingId, uitkomst, datum })
  expect(await naar(zonder, "tdc")).toMatchObject({ weigeringen: [{ code: "geen_voorselectie" }] })
  expect(await tekst(`/aanmeldingen/${zonder}`)).not.toContain("Screening")
  await doe(zetToegangswijze, regio.teamleider, { wijze: "voorselectie", begin: "2026-11-22" })
  const met = await meld("Met")
  expect(await tekst(`/aanmeldingen/${met}`)).toContain("Uitkomst van de screening")
  expect(await naar(met, "tdc", "2026-11-21")).toMatchObject({ weigeringen: [{ code: "te_vroeg", veld: "datum" }] })
  expect(await naar(met, "tdc", "2026-11-23")).toMatchObject({ weigeringen: [{ code: "toekomst", veld: "datum" }] })
  expect(await naar(met, "tdc", "2026-11-22", regio.coachVeendam)).toMatchObject({ weigeringen: [{ code: "niet_gevonden" }] })
  expect([await naar(met, "tdc"), await naar(met, "eerst_hulp")]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await tekst(`/aanmeldingen/${met}`)).toContain("Eerst zorg of andere hulp, 22 nov")
  expect(await doe(beginDossier, regio.coach, { aanmeldingId: met, bevestigd: true })).toMatchObject({ ok: true })
  expect(await staat(met)).toEqual([{ screening: "eerst_hulp", screening_op: "2026-11-22", dossier: true }])
  expect(await naar(met, "tdc")).toMatchObject({ weigeringen: [{ code: "niet_gevonden" }] })
})

test("naast elkaar staat hoeveel mensen waarheen gingen; een te klein deel neemt een ander mee", async () => {
  const groep = (aantal: number, screening: string | null) =>
    regio.alsEigenaar(
      `with d as (insert into deelnemer (organisatie_id, standaard_organisatie_id, voornaam, achternaam, geboortedatum, aanmelddatum)
         select $1, $1, 'Groep', 'z', '1990-01-01', '2025-03-01' from generate_series(1, $2) returning id)
       insert into aanmelding (deelnemer_id, organisatie_id, weg, toegang, ontvangen_op, begonnen_op, screening, screening_op)
         select d.id, $1, 'medewerker', 'voorselectie', '2025-03-01', '2025-03-02', $3::text, case when $3::text is not null then '2025-03-02'::date end from d`,
      [regio.veendam, aantal, screening],
    )
  await groep(20, "tdc")
  await groep(10, "eerst_hulp")
  await groep(7, "geen_hulp")
  const rij = async () => /Na de screening.*?(Veendam .*?) Wat betekenen/.exec(await tekst("/aanmeldingen/vergelijken"))?.[1]
  // Nobody is unrecorded: that nought with the smallest part stays away, or the whole less the rest would tell it.
  expect(await rij()).toBe("Veendam 35 20 10 te weinig te weinig")
  await groep(3, null)
  expect(await rij()).toBe("Veendam 40 20 10 te weinig te weinig")
  await groep(3, null)
  expect(await rij()).toBe("Veendam 45 20 10 5 5")
})
