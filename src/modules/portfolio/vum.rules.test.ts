import { expect, test } from "vitest"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { TAALNIVEAUS } from "#begrippen/taalniveau"
import { DAGDELEN_WERK, RIJBEWIJZEN, VERVOERMIDDELEN } from "#begrippen/werkwens"
import { keurVum } from "../../../test/support/vum-vorm.ts"
import { LEEG } from "./onderdeel.rules.ts"
import type { Regel } from "./regels.rules.ts"
import { vumProfiel } from "./vum.rules.ts"

// The file for the candidate register against what the specification of the register itself demands (test/support/vum-0.8.7.json). Planted and
// seen red: a name longer than the register takes; a code that it does not have; a field that it does not know.
const VANDAAG = "2026-11-24"
const LANG = "Arbeidsongeschiktheid ".repeat(200)
const regel = (soort: Regel["soort"], wat: string, anders: Partial<Regel> = {}): Regel => ({
  ...LEEG,
  sleutel: `${soort}${wat}`,
  soort,
  wat,
  vakbegrip: null,
  van: "zelf",
  onderdeel: null,
  bewijzen: [],
  open: null,
  ...anders,
})
const dagen = { begin: "2019-09-01", einde: "2025-09-30" }
const REGELS: Regel[] = [
  ...(["werk", "vrijwilligerswerk", "vaardigheid", "geleerd", "beroepswens"] as const).flatMap(soort => [
    regel(soort, "kort"),
    regel(soort, LANG.slice(0, 200), { ...dagen, waar: LANG.slice(0, 200), toelichting: LANG.slice(0, 4000) }),
  ]),
  regel("certificaat", LANG.slice(0, 200), { begin: "2024-01-01", waar: LANG.slice(0, 200) }),
  ...OPLEIDINGSNIVEAUS.flatMap(({ code: niveau }) =>
    [true, false, null].map(diploma =>
      regel("opleiding", `${niveau} ${diploma} ${LANG}`.slice(0, 200), { ...dagen, niveau, diploma, waar: LANG.slice(0, 200) }),
    ),
  ),
  regel("opleiding", "Mbo 2", { van: "dossier", einde: "2010-07-01", diploma: true, niveau: "havo_vwo_mbo24" }),
  ...TAALNIVEAUS.map(({ code }) => regel("taal", "Nederlands", { spreken: code, luisteren: code, lezen: code, schrijven: code })),
  regel("taal", "Een taal zonder code"),
]
const alles = (lijst: ReadonlyArray<{ code: string }>) => lijst.map(({ code }) => code)
const wens = {
  urenMin: 0,
  urenMax: 60,
  vanaf: "2027-01-01",
  reistijd: 240,
  dagdelen: alles(DAGDELEN_WERK),
  vervoer: alles(VERVOERMIDDELEN),
  rijbewijs: alles(RIJBEWIJZEN),
  overMij: LANG.slice(0, 2000),
  zelf: true,
  vastgelegdOp: VANDAAG,
  door: null,
}
const keuze = { indeling: "tijd" as const, weggelaten: [], banenafspraakMee: true, zelf: true }
const niemand = { id: crypto.randomUUID(), naam: "Amira", telefoon: null, email: null, postcode: null, woongemeente: null, doelgroepen: [] }

test.for([
  ["niets", niemand, { wens: null, keuze: null }, []],
  [
    "alles",
    { ...niemand, telefoon: "06-12345612", email: "amira@voorbeeld.nl", postcode: "9501 AB", doelgroepen: ["banenafspraak"] },
    { wens, keuze },
    REGELS,
  ],
  [
    "wat het register niet aanneemt",
    { ...niemand, telefoon: "+49 30 1234", email: "amira@ voorbeeld", postcode: "9501 SS" },
    { wens, keuze },
    REGELS,
  ],
  [
    "een adres zonder punt",
    { ...niemand, telefoon: "0031 599 123456", email: "amira@voorbeeld", postcode: "0501 AB" },
    { wens, keuze },
    [],
  ],
] as const)("kandidaat.json is zoals het register het vraagt: %s", ([, persoon, portfolio, regels]) => {
  const { werkzoekende, vorm } = vumProfiel(persoon, portfolio, regels, VANDAAG)
  expect([vorm, keurVum(werkzoekende)]).toEqual(["VUM werkzoekendenprofielen 0.8.7", []])
  // No profile says that it has an address when it has none.
  expect(werkzoekende["indicatieBeschikbaarheidContactgegevens"]).toBe(
    (werkzoekende["emailadres"] ?? werkzoekende["telefoonnummer"]) ? 1 : 2,
  )
})

test.for([
  [{}, "werkzoekende.idWerkzoekende: ontbreekt"],
  [{ idWerkzoekende: "x", schoenmaat: 42 }, "werkzoekende.schoenmaat: onbekend veld"],
  [{ idWerkzoekende: "x", indicatieLdrRegistratie: 3 }, "werkzoekende.indicatieLdrRegistratie: niet van 1 tot 2"],
  [{ idWerkzoekende: "x", indicatieLdrRegistratie: true }, "werkzoekende.indicatieLdrRegistratie: geen heel getal"],
  [{ idWerkzoekende: "x".repeat(201) }, "werkzoekende.idWerkzoekende: niet van 0 tot 200 tekens"],
  [{ idWerkzoekende: "x", emailadres: ["x"] }, "werkzoekende.emailadres[0]: past niet op het patroon"],
  [{ idWerkzoekende: "x", bemiddelingsberoep: [{ naamBeroep: "x" }] }, "werkzoekende.bemiddelingsberoep[0].naamBeroep: onbekend veld"],
  [{ idWerkzoekende: "x", werktijden: 3 }, "werkzoekende.werktijden: geen object"],
] as const)("de keuring zelf ziet wat er mis is: %o", ([profiel, fout]) => expect(keurVum(profiel)).toEqual([fout]))
