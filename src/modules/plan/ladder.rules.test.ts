import fc from "fast-check"
import { expect, test } from "vitest"
import { PLAATSINGSLADDER } from "#begrippen/plan"
import { inTaal, leerTalen, TALEN } from "#platform/taal"
import { type Ladderfeiten, plaatsingsladder, type Sport, type Zin } from "./ladder.rules.ts"
import { zinTekst } from "./ladder.view.tsx"
import { vertaling } from "./vertaling.teksten.ts"

const feiten = (rest: Partial<Ladderfeiten> = {}): Ladderfeiten => ({
  meting: { trede: 4, datum: "2026-10-01" },
  doelgroepen: [],
  opleiding: { niveau: "vmbo_mbo1", op: "2015-07-01" },
  werk: [],
  plekken: [],
  loonwaarde: null,
  volledigeOntheffing: null,
  vermogen: null,
  praktijk: null,
  techniek: null,
  ...rest,
})
const uitslag = (antwoord: string) => ({ antwoord, datum: "2026-09-01" })
const trede = (t: 1 | 2 | 3 | 4 | 5 | 6) => ({ meting: { trede: t, datum: "2026-10-01" } })
const sinds = (...codes: string[]) => codes.map(code => ({ code, begin: "2026-02-03" }))
const ONTHEFFING = { begin: "2026-02-03", einde: null }
const KORT = { haalbaar: "ja", nog_niet: "nog niet", niet: "nee", onbekend: "?" } as const
const lees = (f: Partial<Ladderfeiten>) => plaatsingsladder(feiten(f)).map(s => KORT[s.oordeel])

// Read as: somebody of whom this is known: regulier, afspraakbaan, scholing, werkervaringsplek, detachering, beschut, dagbesteding.
test.for<[string, Partial<Ladderfeiten>, string]>([
  ["op trede 4, verder niets bekend", {}, "ja ? ja ja ? ? nee"],
  ["op trede 2", trede(2), "nog niet ? nog niet nog niet ? ? ja"],
  ["nooit gemeten: onbekend is iets anders dan nee", { meting: null }, "? ? ? ? ? ? ?"],
  ["geen opleiding vastgelegd", { opleiding: null }, "ja ? ? ja ? ? nee"],
  ["in het doelgroepregister, trede 3", { ...trede(3), doelgroepen: sinds("banenafspraak") }, "nog niet ja ja ja ja ? nee"],
  [
    "doelgroep loonkostensubsidie, loonwaarde 60 %",
    { doelgroepen: sinds("lks"), loonwaarde: { pct: 60, begin: "2026-02-03" } },
    "nog niet nog niet ja ja ja ? nee",
  ],
  ["indicatie beschut", { doelgroepen: sinds("beschut_indicatie") }, "nee nee ja ja ja ja nee"],
  ["volledige ontheffing op trede 3", { ...trede(3), volledigeOntheffing: ONTHEFFING }, "nog niet ? ja nog niet ? ? nee"],
  ["heeft regulier werk, hbo", { ...trede(6), werk: sinds("regulier"), opleiding: { niveau: "hbo", op: null } }, "ja ? nee nee ? nee nee"],
  ["arbeidsvermogen onder het minimumloon", { vermogen: uitslag("onder_wml") }, "nog niet ? ja ja nog niet ? nee"],
  ["tijdelijk geen arbeidsvermogen", { vermogen: uitslag("tijdelijk_geen") }, "nog niet ? ja nog niet ? ? nee"],
  ["met hulp het minimumloon: dat sluit niets uit", { vermogen: uitslag("hulp") }, "ja ? ja ja ? ? nee"],
  ["geen opleiding bekend, wel een praktijkassessment", { opleiding: null, praktijk: uitslag("2") }, "ja ? ja ja ? ? nee"],
  ["geen opleiding bekend, techniektest zegt nee", { opleiding: null, techniek: uitslag("nee") }, "ja ? ? ja ? ? nee"],
  ["op een werkervaringsplek", { plekken: sinds("wep_extern") }, "ja ? ja ja ? ? nee"],
])("%s", ([, f, verwacht]) => expect(lees(f).join(" ")).toBe(verwacht))

const willekeurig = fc.record({
  meting: fc.option(
    fc.constantFrom(1, 2, 3, 4, 5, 6).map(t => ({ trede: t as 1, datum: "2026-10-01" })),
    { nil: null },
  ),
  doelgroepen: fc.subarray(sinds("banenafspraak", "lks", "beschut_indicatie", "wsw_indicatie", "statushouder")),
  opleiding: fc.option(
    fc.constantFrom("geen", "basis", "havo_vwo_mbo24", "hbo").map(niveau => ({ niveau, op: null })),
    { nil: null },
  ),
  werk: fc.subarray(sinds("regulier", "beschut", "bbl")),
  plekken: fc.subarray(sinds("wep_intern", "detachering_groep", "dagbesteding")),
  loonwaarde: fc.option(
    fc.integer({ min: 0, max: 110 }).map(pct => ({ pct, begin: "2026-02-03" })),
    { nil: null },
  ),
  volledigeOntheffing: fc.constantFrom(null, ONTHEFFING),
  vermogen: fc.option(fc.constantFrom("onder_wml", "hulp", "zelfstandig", "tijdelijk_geen", "onbekend").map(uitslag), { nil: null }),
  praktijk: fc.option(fc.constantFrom("1", "2", "3", "eigen").map(uitslag), { nil: null }),
  techniek: fc.option(fc.constantFrom("ja", "nee", "onbekend").map(uitslag), { nil: null }),
})
const alleZinnen = ({ waarom, anders }: Sport): Zin[] => [...waarom, ...(anders ? [anders] : [])]
const zinnen = (sport: Sport): string => alleZinnen(sport).map(zinTekst).join(" ")

// Planted and seen red: a reason without its translation, a day left as it is stored, a value that a sentence has no place for.
test.for(TALEN)("wie %s leest krijgt elke reden in zijn taal, met de dag zoals hij hem schrijft", taal => {
  leerTalen([vertaling])
  fc.assert(
    fc.property(willekeurig, f => {
      for (const zin of plaatsingsladder(f).flatMap(alleZinnen)) {
        const gelezen = inTaal(taal, () => zinTekst(zin))
        expect(gelezen).not.toMatch(/\{\{|undefined|\d{4}-\d{2}/)
        expect(gelezen === zinTekst(zin), gelezen).toBe(taal === "nl")
        const { tekst, ...waarden } = zin
        for (const naam of Object.keys(waarden)) expect(tekst).toContain(`{{${naam}}}`)
      }
    }),
    { numRuns: 200 },
  )
})

test("elke sport heeft een reden; wat nog niet kan of onbekend is zegt wat het zou veranderen; dezelfde feiten, hetzelfde antwoord", () => {
  fc.assert(
    fc.property(willekeurig, f => {
      const ladder = plaatsingsladder(f)
      expect(ladder.map(s => s.vorm)).toEqual(PLAATSINGSLADDER.map(p => p.code))
      for (const sport of ladder) {
        // A reason says from which fact: with its day, or that there is none.
        const zegtWaarvan =
          sport.waarom.some(z => z.dag) || /Er staat|Er is geen|nog niet gemeten|hbo- of universitaire/.test(zinnen(sport))
        expect(zegtWaarvan, sport.vorm).toBe(true)
        expect(sport.anders !== null || sport.oordeel === "haalbaar" || sport.oordeel === "niet").toBe(true)
      }
      expect(plaatsingsladder({ ...f, doelgroepen: f.doelgroepen.toReversed() })).toEqual(ladder)
      // Whoever he is otherwise takes no part: a group that is no ground of the ladder changes nothing.
      expect(plaatsingsladder({ ...f, doelgroepen: f.doelgroepen.filter(d => d.code !== "statushouder") })).toEqual(ladder)
    }),
    { numRuns: 200 },
  )
})
