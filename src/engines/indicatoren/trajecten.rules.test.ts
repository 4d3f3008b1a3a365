import { expect, test } from "vitest"
import { cijfer, cijfers, JAAR } from "../../../test/support/cijfers.ts"
import type { Deelnemer, Traject } from "../../../test/support/cijferregio.ts"

const p = (tot: string) => ({ ...JAAR, p: tot })

test.for<[string, Traject, string, object]>([
  ["begonnen op van", { begin: "2025-01-01" }, "2026-01-01", { start: 1, lopend: 1, eind: 0 }],
  ["begonnen op tot", { begin: "2026-01-01" }, "2026-06-01", { start: 0, lopend: 1, eind: 0 }],
  ["begonnen op p", { begin: "2025-06-01" }, "2025-06-01", { start: 0, lopend: 0, eind: 0 }],
  ["begonnen op de peildag", { begin: "2025-05-31" }, "2025-06-01", { start: 1, lopend: 1, eind: 0 }],
  ["geëindigd op de peildag", { begin: "2020-01-01", einde: "2025-05-31" }, "2025-06-01", { start: 0, lopend: 0, eind: 1 }],
  ["een einde op p is niet bekend", { begin: "2020-01-01", einde: "2025-06-01" }, "2025-06-01", { start: 0, lopend: 1, eind: 0 }],
  ["een einde op tot", { begin: "2020-01-01", einde: "2026-01-01" }, "2026-06-01", { start: 0, lopend: 0, eind: 0 }],
])("traject %s", ([, traject, tot, verwacht]) => {
  const uit = cijfers({ deelnemers: [{ nr: "a", trajecten: [traject] }] }, p(tot))
  expect({ start: uit["TRJ-START"].aantal, lopend: uit["TRJ-LOPEND"].aantal, eind: uit["TRJ-EIND"].aantal }).toEqual(verwacht)
})

// Peildag 2025-12-31; 56 days before it is 2025-11-05.
test.for<[string, string | undefined, string[], number]>([
  ["56 dagen over tijd is nog niet verlopen", "2025-11-05", [], 0],
  ["57 dagen over tijd wel", "2025-11-04", [], 1],
  ["zonder verwacht einde niet", undefined, [], 0],
  ["aanwezig op de peildag", "2025-01-01", ["2025-12-31"], 0],
  ["aanwezig op de eerste van de 56 dagen", "2025-01-01", ["2025-11-06"], 0],
  ["aanwezig een dag eerder", "2025-01-01", ["2025-11-05"], 1],
  ["aanwezig na de peildag is niet bekend", "2025-01-01", ["2026-01-01", "2025-01-05"], 1],
])("verlopen: %s", ([, verwacht, aanwezig, verlopen]) => {
  const traject = { begin: "2024-06-01", aanwezig, ...(verwacht ? { verwacht } : {}) }
  expect(cijfer("TRJ-LOPEND", { trajecten: [traject] })).toEqual({ aantal: 1, verlopen })
})

test("uitval is een deel van wie begonnen is en niet overleed, met pensioen ging of verhuisde", () => {
  const redenen = ["uitval", "uitval", "afgerond", "nooit_begonnen", "overlijden", "aow", "verhuizing", undefined]
  const trajecten = redenen.map((reden, i) => ({
    nr: `${i}`,
    begin: "2025-01-01",
    einde: "2025-03-01",
    ...(reden ? { reden } : {}),
    ...(i === 0 ? { uitvalreden: "ziekte" } : {}),
  }))
  const uit = cijfers({ deelnemers: [{ nr: "a", trajecten }] })
  expect(uit["TRJ-UITVAL"]).toEqual({ aantal: 2, noemer: 4, aandeel: 0.5, redenen: { ziekte: 1, onbekend: 1 } })
  expect(uit["TRJ-EIND"]).toEqual({
    aantal: 8,
    redenen: { uitval: 2, afgerond: 1, nooit_begonnen: 1, overlijden: 1, aow: 1, verhuizing: 1, onbekend: 1 },
  })
  expect(uit["TRJ-DUUR"].n).toBe(7)
})

test.for<[number[], object]>([
  [[10], { n: 1, mediaan: 10, gemiddelde: 10, p90: 10 }],
  [[10, 21], { n: 2, mediaan: 15.5, gemiddelde: 15.5, p90: 21 }],
  [[3, 1, 2], { n: 3, mediaan: 2, gemiddelde: 2, p90: 3 }],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { n: 10, mediaan: 5.5, gemiddelde: 5.5, p90: 9 }],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100], { n: 11, mediaan: 6, gemiddelde: 155 / 11, p90: 10 }],
])("doorlooptijd van %j dagen", ([dagen, verwacht]) => {
  const trajecten = dagen.map((d, i) => ({
    nr: `${i}`,
    begin: "2025-01-01",
    einde: new Date(Date.UTC(2025, 0, 1 + d)).toISOString().slice(0, 10),
  }))
  expect(cijfer("TRJ-DUUR", { trajecten })).toEqual(verwacht)
})

const lopend = { n: 0, mediaan: null }
const geen = { n: 0, mediaan: null, lopend_n: 0, lopend_mediaan: null }
test.for<[string, Omit<Deelnemer, "nr">, object]>([
  [
    "werk op de dag van het traject",
    { trajecten: [{ begin: "2025-03-01" }], dienstverbanden: [{ begin: "2025-03-01" }] },
    { ...geen, n: 1, mediaan: 0 },
  ],
  [
    "werk ervoor telt niet",
    { trajecten: [{ begin: "2025-03-01" }], dienstverbanden: [{ begin: "2025-02-28" }] },
    { ...lopend, lopend_n: 1, lopend_mediaan: 305 },
  ],
  [
    "beschut werk telt niet",
    { trajecten: [{ begin: "2025-12-01" }], dienstverbanden: [{ begin: "2025-12-10", soort: "beschut" }] },
    { ...lopend, lopend_n: 1, lopend_mediaan: 30 },
  ],
  [
    "een nooit begonnen traject telt niet",
    {
      trajecten: [
        { nr: "1", begin: "2020-01-01", einde: "2020-02-01", reden: "nooit_begonnen" },
        { nr: "2", begin: "2025-03-01" },
      ],
      dienstverbanden: [{ begin: "2025-03-11" }],
    },
    { ...geen, n: 1, mediaan: 10 },
  ],
  [
    "de eerste kernperiode lag voor de periode",
    {
      trajecten: [{ begin: "2020-03-01" }],
      dienstverbanden: [
        { nr: "1", begin: "2021-01-01", einde: "2022-01-01" },
        { nr: "2", begin: "2025-03-11" },
      ],
    },
    geen,
  ],
  [
    "een deel dat aansluit is geen nieuwe periode",
    {
      trajecten: [{ begin: "2024-12-01" }],
      dienstverbanden: [
        { nr: "1", begin: "2024-11-01", einde: "2025-01-01" },
        { nr: "2", begin: "2025-02-01" },
      ],
    },
    { ...lopend, lopend_n: 1, lopend_mediaan: 395 },
  ],
  ["wie buiten de populatie valt loopt niet", { trajecten: [{ begin: "2020-03-01", einde: "2025-01-01" }] }, geen],
])("ontwikkelduur: %s", ([, deelnemer, verwacht]) => {
  expect(cijfer("ONTW-DUUR", deelnemer)).toEqual(verwacht)
})

test("dat een traject nooit begon is pas bekend als het einde bekend is", () => {
  const trajecten = [{ begin: "2025-03-01", einde: "2025-06-01", reden: "nooit_begonnen" }]
  expect(cijfer("ONTW-DUUR", { trajecten }, p("2025-06-01")).lopend_n).toBe(1)
  expect(cijfer("ONTW-DUUR", { trajecten }, p("2025-06-02")).lopend_n).toBe(0)
})
