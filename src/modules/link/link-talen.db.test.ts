import { readFileSync } from "node:fs"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { stuurBerichten } from "#modules/gesprek"
import { execute } from "#platform/command"
import type { Uitgaand } from "#platform/post"
import { TALEN } from "#platform/taal"
import { keurSchermen } from "../../../test/support/bezoek.ts"
import { type Bladlezer, openBladlezer } from "../../../test/support/blad.ts"
import { startBrowser } from "../../../test/support/browser.ts"
import { openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { onvertaald } from "../../../test/support/vertaling.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { stuurLink } from "./stuur-link.command.ts"

// What somebody without a log-in sees of a link for one act, from the question to the answer, in each language: clean under axe on
// three screens, and not a word left in Dutch but what was written for him alone.
const GEBOREN = "1990-05-01" // of everybody in the test region
const EIGEN = "Bel de school"
let regio: TestRegio
let web: TestWeb
let browser: Browser
let lezer: Bladlezer
const paden = new Map<string, string>()
const post: Uitgaand[] = []

beforeAll(async () => {
  regio = await openTestRegio()
  web = openTestWeb(regio, { manifest: JSON.parse(readFileSync("dist/public/manifest.json", "utf8")) as Record<string, string> })
  regio.services.post = { email: async bericht => void post.push(bericht), sms: null }
  await regio.alsEigenaar("update deelnemer set email = 'anna@example.org' where id = $1", [regio.anna])
  const nieuw = async (query: string) => (await regio.alsEigenaar<{ id: string }>(query, [regio.anna]))[0]!.id
  const van = "select id, organisatie_id from deelnemer where id = $1"
  const onderwerpen = {
    stap: await nieuw(`insert into stap (deelnemer_id, organisatie_id, wat, wie, uiterlijk)
      select id, organisatie_id, '${EIGEN}', 'deelnemer', current_date + 9 from (${van}) d returning id`),
    plan: await nieuw(`insert into planversie (deelnemer_id, organisatie_id, soort, inhoud)
      select id, organisatie_id, 'plan', '{"kan": "${EIGEN}", "wil": null, "markt": null, "uitvoerder": null, "doelen": []}' from (${van}) d returning id`),
    vacature: await nieuw(`with w as (insert into werkgever (naam, plaats) values ('Bakkerij Vos', 'Onstwedde') returning id),
        v as (insert into vacature (werkgever_id, titel, open_vanaf) select id, '${EIGEN}', '2020-01-01' from w returning id)
      insert into vacaturevoorstel (deelnemer_id, organisatie_id, vacature_id, titel, werkgever, waarom, voorgesteld_op)
        select d.id, d.organisatie_id, v.id, '${EIGEN}', 'Bakkerij Vos', 'Het is dichtbij', current_date from (${van}) d, v returning id`),
  }
  for (const [soort, onderwerpId] of Object.entries(onderwerpen)) {
    const id = crypto.randomUUID()
    const gestuurd = await execute(regio.services, regio.coach.token, stuurLink, { deelnemerId: regio.anna, soort, onderwerpId }, { id })
    expect(gestuurd).toMatchObject({ ok: true })
    await bezorg(soort)
  }
  await nieuw(`insert into afspraak (uid, deelnemer_id, organisatie_id, dag, tijd, minuten, hoe, plek)
    select gen_random_uuid(), id, organisatie_id, current_date + 9, '10:00', 30, 'locatie', 'Plein 1' from (${van}) d returning id`)
  await bezorg("afspraak")
  browser = await startBrowser()
  lezer = await openBladlezer(browser, web)
})
afterAll(async () => {
  await lezer.weg()
  await browser.close()
  await regio.close()
})

async function bezorg(soort: string): Promise<void> {
  await stuurBerichten.run({ services: regio.services, token: null }, {})
  paden.set(soort, new URL(/http\S+\/link\/\S+/.exec(post.at(-1)!.tekst)![0]).pathname)
}

test.for(TALEN)("elke link voor één daad in het %s", async taal => {
  const koppen = { cookie: `taal=${taal}` }
  const bladen: Array<[string, number, string]> = []
  const lees = async (naam: string, pad: string, velden?: Record<string, string>) => {
    const antwoord = await web.vraag(velden ? "POST" : "GET", pad, { koppen, ...(velden && { velden }) })
    bladen.push([naam, antwoord.status, await antwoord.text()])
  }
  for (const [soort, pad] of paden) {
    await lees(`${soort}: wat de link vraagt`, pad)
    await lees(`${soort}: open`, pad, { geboren: GEBOREN })
  }
  await lees("een andere geboortedatum", paden.get("stap")!, { geboren: `1991-01-0${TALEN.indexOf(taal) + 1}` })
  await lees("een nee zonder reden", paden.get("vacature")!, { geboren: GEBOREN, daad: "antwoord", antwoord: "nee" })
  await lees("werkt niet meer", `/link/${"x".repeat(43)}`)
  expect(bladen.map(([, status]) => status)).toEqual([...Array.from(paden, () => [200, 200]).flat(), 422, 422, 404])
  for (const [naam, , html] of bladen) {
    expect(html, naam).toContain(`<html lang="${taal}"`)
    expect(taal === "ar" ? onvertaald(html) : [], naam).toEqual([])
    await lezer.toon(html)
    expect(await keurSchermen(lezer.page, true), naam).toEqual([])
  }
  expect(bladen.filter(([naam, , html]) => naam.endsWith(": open") && html.includes(EIGEN))).toHaveLength(3)
})
