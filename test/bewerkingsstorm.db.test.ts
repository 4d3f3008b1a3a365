import { randomInt, randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Uitkomst } from "#begrippen/uitkomst"
import { type Command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { persoonsgegevens } from "../src/modules/deelnemer/wijzig-gegevens.command.ts"
import { isAway } from "#platform/weg"
import { openTestRegio, type TestRegio } from "./support/regio.ts"

// T11 and T12: many at once on the same few people, each on the version that he saw. What was accepted stands exactly once and
// was overwritten by nobody who had not seen it; what was refused says why. TREDE_BEWERKINGEN in all; the long run takes 100,000.
const BEWERKINGEN = Number(process.env["TREDE_BEWERKINGEN"] ?? 600)
const KLANTEN = 20

let regio: TestRegio
beforeAll(async () => {
  regio = await openTestRegio()
})
afterAll(() => regio.close())

interface Bewerking {
  opVersie: number
  naam: string
}
type Invoer = Parameters<(typeof persoonsgegevens)["command"]["run"]>[1]

/** A storm on fresh people; answers, per person, what was accepted, and every refusal that is no conflict. */
async function storm(command: Command<Invoer, { deelnemerId: string }>, aantal: number) {
  const mensen = await Promise.all([1, 2, 3].map(n => regio.deelnemer(regio.stadskanaal, `Storm ${n}`, [regio.coach])))
  const aanvaard = new Map<string, Bewerking[]>(mensen.map(m => [m, []]))
  const vreemd: string[] = []
  let [over, botsingen] = [aantal, 0]
  const klant = async () => {
    while (over-- > 0) {
      const deelnemerId = mensen[randomInt(mensen.length)]!
      const opVersie = await versie(deelnemerId)
      const naam = `N${randomUUID().replaceAll("-", "")}`
      const uitkomst = await geefNietOp(command, { ...LEEG, deelnemerId, versie: opVersie, achternaam: naam }, randomUUID())
      if (uitkomst.ok) aanvaard.get(deelnemerId)!.push({ opVersie, naam })
      else if (uitkomst.weigeringen[0]!.code === "intussen_gewijzigd") botsingen++
      else vreemd.push(JSON.stringify(uitkomst.weigeringen))
    }
  }
  await Promise.all(Array.from({ length: KLANTEN }, klant))
  return { mensen, aanvaard, vreemd, botsingen }
}
/** As a client does that got no connection in time: the same again, under the same id. */
const geefNietOp = (command: Command<Invoer, { deelnemerId: string }>, invoer: Invoer, id: string) =>
  totHetLukt(() => execute(regio.services, regio.coach.token, command, invoer, { id }))
async function totHetLukt<T>(vraag: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await vraag()
    } catch (fout) {
      if (!isAway(fout)) throw fout
    }
  }
}
const LEEG = { voornaam: "Storm", tussenvoegsel: null, geboortedatum: "1990-05-01", geslacht: "onbekend" }

async function versie(deelnemerId: string): Promise<number> {
  const vraag = () => regio.alsMeting<{ versie: number }>(sql`select versie from deelnemer where id = ${deelnemerId}`)
  return (await totHetLukt(vraag))[0]!.versie
}

/** What was accepted and is nowhere: each accepted name must be the present one or the one that an accepted later one replaced. */
async function verloren({ mensen, aanvaard }: Awaited<ReturnType<typeof storm>>): Promise<string[]> {
  const kwijt: string[] = []
  for (const id of mensen) {
    const gedaan = aanvaard.get(id)!
    // The sequential model: one accepted edit for each version, no two on the same.
    const perVersie = Map.groupBy(gedaan, b => b.opVersie)
    for (const [nr, samen] of perVersie) if (samen.length > 1) kwijt.push(...samen.slice(1).map(b => `${b.naam} op versie ${nr}`))
    const [nu] = await regio.alsMeting<{ versie: number; achternaam: string }>(
      sql`select versie, achternaam from deelnemer where id = ${id}`,
    )
    if (nu!.achternaam !== gedaan.toSorted((a, b) => a.opVersie - b.opVersie).at(-1)?.naam)
      kwijt.push(`${nu!.achternaam} is niet de laatste`)
    const [spoor] = await regio.alsEigenaar<{ n: number }>(
      "select count(*)::int as n from audit where deelnemer_id = $1 and uitkomst = 'akkoord'",
      [id],
    )
    if (spoor!.n !== gedaan.length) kwijt.push(`${gedaan.length} aanvaard, ${spoor!.n} in het spoor`)
  }
  return kwijt
}

test(`${BEWERKINGEN} bewerkingen door ${KLANTEN} tegelijk: geen verloren`, { timeout: 60_000 + BEWERKINGEN * 200 }, async () => {
  const uitslag = await storm(persoonsgegevens.command, BEWERKINGEN)
  expect(uitslag.vreemd).toEqual([])
  expect(await verloren(uitslag)).toEqual([])
  const aanvaard = [...uitslag.aanvaard.values()].reduce((n, b) => n + b.length, 0)
  expect(aanvaard + uitslag.botsingen).toBe(BEWERKINGEN)
  expect(uitslag.botsingen).toBeGreaterThan(0) // else nobody met anybody
})

test("ingebouwde fout gezien: wijzigen zonder naar de versie te kijken", async () => {
  const echt = persoonsgegevens.command
  const blind: Command<Invoer, { deelnemerId: string }> = {
    ...echt,
    run: async (context, invoer) => {
      const [nu] = (
        await sql<{ versie: number }>`select versie from deelnemer where id = ${invoer.deelnemerId} for update`.execute(context.tx)
      ).rows
      return echt.run(context, { ...invoer, versie: nu!.versie })
    },
  }
  expect(await verloren(await storm(blind, 120))).not.toEqual([])
})

/** Sends commands again and again, all at once; what was done more than once, answered otherwise, or taken with other contents. */
async function herhaal(keren: number): Promise<string[]> {
  const bezwaren: string[] = []
  for (let i = 0; i < keren; i++) {
    const invoer = { ...LEEG, deelnemerId: regio.anna, versie: await versie(regio.anna), achternaam: `H${randomUUID().slice(0, 8)}` }
    const id = randomUUID()
    const doe = (anders = {}): Promise<Uitkomst<unknown>> => geefNietOp(persoonsgegevens.command, { ...invoer, ...anders }, id)
    const antwoorden = await Promise.all(Array.from({ length: randomInt(2, 6) }, () => doe()))
    const soorten = new Set(antwoorden.map(a => JSON.stringify(a)))
    if (soorten.size > 1 || !antwoorden[0]!.ok) bezwaren.push(`antwoordt ${[...soorten].join(" en ")}`)
    const anders = await doe({ achternaam: "Anders" })
    if (anders.ok || anders.weigeringen[0]!.code !== "opdracht_anders") bezwaren.push(`andere inhoud: ${JSON.stringify(anders)}`)
    const [gedaan] = await regio.alsEigenaar<{ n: number }>("select count(*)::int as n from audit where opdracht_id = $1", [id])
    if (gedaan!.n !== 1) bezwaren.push(`${gedaan!.n} keer gedaan`)
  }
  return bezwaren
}

test("dezelfde opdracht 2 tot 5 keer tegelijk: één keer gedaan, hetzelfde antwoord; met andere inhoud geweigerd", async () => {
  expect(await herhaal(Math.max(20, BEWERKINGEN / 30))).toEqual([])
})

test.for<[string, string, string, RegExp]>([
  ["een opdracht die vergeten wordt", "after", "delete from opdracht where id = new.id; return null", /[2-5] keer gedaan/],
  [
    "een antwoord dat niet meer bij zijn inhoud hoort",
    "before",
    "new.invoer_hash := 'x'; return new",
    /^antwoordt (?=.* en ).*opdracht_anders/,
  ],
])("ingebouwde fout gezien: %s", async ([, wanneer, fout, gezien]) => {
  await regio.alsEigenaar(`create function proef() returns trigger language plpgsql security definer as $$ begin ${fout}; end $$;
    create trigger proef ${wanneer} insert on opdracht for each row execute function proef()`)
  const gevonden = await herhaal(3).finally(() => regio.alsEigenaar("drop function proef cascade"))
  expect(gevonden.join("\n")).toMatch(gezien)
})
