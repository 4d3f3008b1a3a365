import fc from "fast-check"
import { expect, test } from "vitest"
import { adres } from "./adres.rules.ts"
import { bladzijde, eerst, metOok, PER_PAGINA, tel } from "./lijst.rules.ts"
import { perCoach } from "./per-coach.rules.ts"
import { termijnenOp } from "./werkvoorraad.parameters.ts"
import { type Soort, weeg, type Zaak } from "./werkvoorraad.rules.ts"

const VANDAAG = "2026-11-22"
const zaak = (rest: Partial<Zaak>): Zaak => ({
  soort: "trede_oud",
  deelnemerId: "anna",
  feitId: null,
  dag: "2026-01-01",
  trede: 3,
  inTraject: false,
  geland: null,
  klok: null,
  bij: ["chantal"],
  termijn: null,
  uiterlijk: "2026-12-01",
  urgentie: "straks",
  achterstand: false,
  sleutel: "",
  ...rest,
})

test("wat niet kan wachten staat voor wat te laat is, en dat voor wat eraan komt; daarbinnen telt de dag", () => {
  const weegt = (soort: Soort, dag: string, trede: Zaak["trede"] = null) =>
    weeg({ ...zaak({}), soort, dag, trede }, VANDAAG, termijnenOp(VANDAAG))!
  const zaken = [
    weegt("trede_oud", "2026-05-30", 4),
    weegt("traject_voorbij", "2026-11-20"),
    weegt("traject_voorbij", "2026-03-01"),
    weegt("werk_stopt", "2026-12-01"),
    weegt("hercontrole", "2026-12-01"),
  ]
  const volgorde = zaken.toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1)).map(z => `${z.soort} ${z.uiterlijk}`)
  expect(volgorde).toEqual([
    "werk_stopt 2026-12-01",
    "hercontrole 2026-12-01",
    "traject_voorbij 2026-03-01",
    "traject_voorbij 2026-11-20",
    "trede_oud 2026-11-30",
  ])
})

test("bladeren laat niets weg en toont niets twee keer, ook als er intussen iets wordt afgehandeld", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ sleutel: fc.uuid(), achterstand: fc.boolean(), weg: fc.boolean() }), {
        selector: r => r.sleutel,
        maxLength: 120,
      }),
      rijen => {
        const zaken = rijen.map(rij => zaak(rij)).toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1))
        const gebleven = zaken.filter((_, i) => !rijen[i]!.weg)
        const gezien: string[] = []
        let na: string | undefined
        do {
          const { zaken: hier, volgende } = bladzijde(na ? gebleven : zaken, {}, na, VANDAAG)
          expect(hier.length).toBeLessThanOrEqual(PER_PAGINA)
          gezien.push(...hier.map(z => z.sleutel))
          na = volgende ?? undefined
        } while (na)
        const eerste = new Set(gezien.slice(0, PER_PAGINA))
        const verwacht = zaken.filter(z => !z.achterstand && (eerste.has(z.sleutel) || gebleven.includes(z)))
        expect(gezien).toEqual(verwacht.map(z => z.sleutel))
      },
    ),
    { numRuns: 200 },
  )
})

test("elk filter telt wat het zou tonen, binnen de keuze van het andere", () => {
  const zaken = [
    zaak({ soort: "werk_stopt", urgentie: "nu", uiterlijk: "2026-11-20" }),
    zaak({ soort: "werk_stopt", urgentie: "nu", uiterlijk: "2026-12-01", deelnemerId: "bea" }),
    zaak({ urgentie: "laat", uiterlijk: "2026-11-20" }),
    zaak({ urgentie: "straks" }),
    zaak({ urgentie: "laat", uiterlijk: "2020-01-01", achterstand: true }),
    // Neither is to be done: they stand behind their own filters.
    zaak({ soort: "plan_akkoord", urgentie: "wacht" }),
    zaak({ soort: "plan_pauze", urgentie: "stil" }),
  ]
  expect(bladzijde(zaken, {}, undefined, VANDAAG).zaken).toHaveLength(4)
  expect(bladzijde(zaken, { wanneer: "wacht" }, undefined, VANDAAG).zaken.map(z => z.soort)).toEqual(["plan_akkoord"])
  expect(bladzijde(zaken, { wanneer: "stil" }, undefined, VANDAAG).zaken.map(z => z.soort)).toEqual(["plan_pauze"])
  const alles = tel(zaken, {}, VANDAAG)
  expect(alles).toMatchObject({ alles: 4, mensenNu: 2, wanneer: { nu: 2, laat: 2, straks: 2, wacht: 1, stil: 1, achterstand: 1 } })
  expect(alles.soort).toMatchObject({ werk_stopt: 2, trede_oud: 2, hercontrole: 0 })
  expect(tel(zaken, { soort: "werk_stopt" }, VANDAAG)).toMatchObject({ alles: 2, wanneer: { nu: 2, laat: 1, straks: 1, achterstand: 0 } })
  expect(tel(zaken, { wanneer: "achterstand" }, VANDAAG).soort).toMatchObject({ werk_stopt: 0, trede_oud: 1 })
})

test("bovenaan staan drie verschillende mensen, en niemand bij wie alles kan wachten", () => {
  const zaken = [
    zaak({ deelnemerId: "anna", urgentie: "nu" }),
    zaak({ deelnemerId: "anna", urgentie: "laat" }),
    zaak({ deelnemerId: "bea", urgentie: "laat" }),
    zaak({ deelnemerId: "cor", urgentie: "laat" }),
    zaak({ deelnemerId: "dirk", urgentie: "laat" }),
  ]
  expect(eerst(zaken).map(z => `${z.deelnemerId} ${z.urgentie}`)).toEqual(["anna nu", "bea laat", "cor laat"])
  expect(eerst([zaak({})])).toEqual([])
})

test("bij elk ding staat wat er voor dezelfde mens nog meer is", () => {
  const werk = zaak({ soort: "werk_stopt" })
  const alle = [werk, zaak({}), zaak({ soort: "hercontrole", achterstand: true }), zaak({ soort: "geen_regie", deelnemerId: "bea" })]
  expect(metOok([werk], alle)).toEqual([{ zaak: werk, ook: ["trede_oud"] }])
})

test("per coach telt alleen wat op zijn eigen lijst staat", () => {
  const rechten: Record<string, string[]> = {
    casusregisseur: ["C20:lees", "C15:lees", "C16:toevoeg", "C04:lees", "C04:schrijf"],
    jobcoach: ["C20:lees", "C15:lees", "C16:toevoeg", "C04:lees"],
  }
  const coaches = [
    { id: "jan", rol: "jobcoach", mensen: 3 },
    { id: "chantal", rol: "casusregisseur", mensen: 80 },
  ]
  const zaken = [
    zaak({ soort: "hercontrole", urgentie: "nu", uiterlijk: "2026-11-01", bij: ["chantal", "jan"] }),
    zaak({ soort: "werk_stopt", urgentie: "nu", bij: ["chantal", "jan", "elders"] }),
    zaak({ soort: "werk_stopt", urgentie: "nu", uiterlijk: "2020-01-01", achterstand: true, bij: ["jan"] }),
    zaak({ soort: "werk_stopt", urgentie: "stil", uiterlijk: "2027-01-01", bij: ["jan"] }),
    zaak({ soort: "werk_stopt", urgentie: "wacht", uiterlijk: "2027-01-01", bij: ["jan", "chantal"] }),
  ]
  const standen = perCoach(coaches, zaken, VANDAAG, (rol, recht) => rechten[rol]!.includes(recht))
  expect(standen).toEqual([
    { coach: coaches[1], nu: 2, laat: 1, achterstand: 0, stil: 0, wacht: 1 },
    { coach: coaches[0], nu: 1, laat: 0, achterstand: 1, stil: 1, wacht: 1 },
  ])
})

test.for([
  [{}, {}, "/werkvoorraad"],
  [{ wanneer: "nu", na: "2.x" }, { soort: "hercontrole" }, "/werkvoorraad?wanneer=nu&soort=hercontrole"],
  [{ wanneer: "nu", coach: "c" }, { wanneer: undefined }, "/werkvoorraad?coach=c"],
  [{ soort: "geen_regie" }, { na: "1.2026-11-22.2.a." }, "/werkvoorraad?soort=geen_regie&na=1.2026-11-22.2.a."],
] as const)("het adres van een andere keuze begint vooraan: %j met %j", ([query, anders, verwacht]) =>
  expect(adres(query, anders)).toBe(verwacht),
)
