import { expect, test } from "vitest"
import { kolommenVan } from "../../../test/support/cijferregio.ts"
import { bereken } from "./bereken.ts"
import type { Veld } from "./indeling.ts"
import { SPLITSINGEN, splitsingenVan } from "./splitsing.ts"
import { type Code, VELDEN } from "./velden.ts"

/** Somebody to whom everything happened that an indicator counts. */
const ALLES = {
  nr: "a",
  geboren: "1980-01-01",
  geslacht: "v",
  aangemeld: "2020-01-01",
  uitkeringen: [["bijstand", "2025-02-01", "2025-06-01", "loondienst"], ["ioaw", "2025-09-01"], ["bijstand", "2023-01-01", "2024-06-01", "loondienst"]] as [string, string, string?, string?][], // biome-ignore format: rows
  doelgroepen: [["banenafspraak", "2020-01-01"]] as [string, string][],
  treden: [["2024-01-01", 2], ["2025-05-01", 3]] as [string, number][], // biome-ignore format: rows
  opleidingen: [["havo_vwo_mbo24", "2000-01-01", true]] as [string, string, boolean][],
  regie: [["2020-01-01"]] as [string][],
  trajecten: [
    { begin: "2025-01-02", einde: "2025-04-01", reden: "uitval", uitvalreden: "ziekte" },
    { begin: "2025-03-01", verwacht: "2025-05-01" },
  ],
  dienstverbanden: [
    { nr: "1", soort: "regulier", begin: "2024-02-01", einde: "2024-09-01", reden: "ontslag" },
    { nr: "2", soort: "regulier", begin: "2025-06-01", contact: true, lks: true },
    { nr: "3", soort: "banenafspraak", begin: "2025-06-01", uren: 20, eigen: "sob" },
    { nr: "4", soort: "beschut", begin: "2025-06-01" },
    { nr: "5", soort: "wsw", begin: "2025-06-01" },
  ],
  plaatsingen: [{ begin: "2025-05-01", werkvorm: "wep_extern" }],
}

const aantallen = (i: object): Map<string, number> =>
  new Map(
    Object.entries(VELDEN).flatMap(([code, velden]) =>
      Object.entries(velden as Record<string, Veld>).flatMap(([veld, { soort }]) => {
        if (soort === "afgeleid") return []
        const waarde = (i as Record<string, Record<string, unknown>>)[code]![veld]
        return [[`${code}.${veld}`, (typeof waarde === "number" ? [waarde] : Object.values(waarde as object).flat()).reduce((s: number, n) => s + (n as number), 0)] as const] // biome-ignore format: one thought
      }),
    ),
  )

test.each(SPLITSINGEN)("een veld heeft groepen naar %s als het contract het zo splitst, en anders niet", splitsing => {
  const k = kolommenVan({
    organisaties: [{ code: "0037", soort: "gemeente" }, { code: "sob", soort: "sob" }],
    meldingen: [{ nr: "m", datum: "2025-01-03", afgehandeld: "2025-02-01", uitkomst: "ingestroomd", deelnemer: "a" }],
    deelnemers: [ALLES],
  }) // biome-ignore format: one region
  const [uitslag] = bereken(k, { perioden: [{ van: "2025-01-01", tot: "2026-01-01" }], organisaties: ["0037"], splitsing })
  const perGroep = Object.values(uitslag!.delen!).map(aantallen)
  for (const [plek, n] of aantallen(uitslag!.indicatoren)) {
    const [code, veld] = plek.split(".") as [Code, string]
    const gesplitst = perGroep.some(groep => groep.get(plek)! > 0)
    expect(gesplitst, plek).toBe(n > 0 && splitsingenVan(code, veld).includes(splitsing))
  }
})
