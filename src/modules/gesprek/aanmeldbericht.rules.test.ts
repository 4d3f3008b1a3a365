import { expect, test } from "vitest"
import { type Melding, teMelden } from "./aanmeldbericht.rules.ts"

const m = (anders: Partial<Melding>): Melding => ({
  uitgenodigdVoor: "2026-12-01",
  uitgenodigdNr: 1,
  gezienOp: null,
  geslotenOp: null,
  gemeld: null,
  gemeldNr: null,
  gemeldDag: null,
  ...anders,
})
const verteld = (soort: string, nr = 1, op = "2026-11-20") => ({ gemeld: soort, gemeldNr: nr, gemeldDag: op })

test.each<[string, Partial<Melding>, string, string | null]>([
  ["nooit iets gehoord", {}, "2026-11-22", "uitnodiging"],
  ["twee keer afgesproken voordat er iets uitging", { uitgenodigdNr: 3 }, "2026-11-22", "uitnodiging"],
  ["al gehoord", verteld("uitnodiging"), "2026-11-22", null],
  ["een andere tijd", { uitgenodigdNr: 2, ...verteld("uitnodiging") }, "2026-11-22", "verzet"],
  ["de dag ervoor", verteld("uitnodiging"), "2026-11-30", "herinnering"],
  ["de dag ervoor uitgenodigd", verteld("uitnodiging", 1, "2026-11-30"), "2026-11-30", null],
  ["al herinnerd", verteld("herinnering", 1, "2026-11-30"), "2026-11-30", null],
  ["gesloten na een uitnodiging", { uitgenodigdNr: 2, geslotenOp: "2026-11-22", ...verteld("uitnodiging") }, "2026-11-22", "afgezegd"],
  ["gesloten en gehoord", { uitgenodigdNr: 2, geslotenOp: "2026-11-22", ...verteld("afgezegd", 2) }, "2026-11-23", null],
  ["gesloten zonder dat hij iets wist", { uitgenodigdNr: 2, geslotenOp: "2026-11-22" }, "2026-11-22", null],
  ["gesloten na de dag zelf", { uitgenodigdNr: 2, geslotenOp: "2026-12-02", ...verteld("herinnering") }, "2026-12-02", null],
  ["eerder gesproken", { gezienOp: "2026-11-25", ...verteld("uitnodiging") }, "2026-11-30", null],
])("%s", (_, anders, vandaag, soort) => expect(teMelden(m(anders), vandaag)).toBe(soort))
