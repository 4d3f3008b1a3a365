import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { execute } from "#platform/command"
import { type Actie, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { type FeitCommand, feitCommands } from "./feit.command.ts"
import { hercontroleerOntheffing } from "./hercontroleer-ontheffing.command.ts"
import { betrokkene } from "./betrokkene.schema.ts"
import { bekostiging } from "./bekostiging.schema.ts"
import { doelgroep } from "./doelgroep.schema.ts"
import { ontheffing } from "./ontheffing.schema.ts"
import { opleiding } from "./opleiding.schema.ts"
import { uitkering } from "./uitkering.schema.ts"

let regio: TestRegio
let klantmanager: Actie
let persoon: string
beforeAll(async () => {
  regio = await openTestRegio()
  klantmanager = await regio.medewerker(regio.stadskanaal, "klantmanager_inkomen")
})
afterAll(() => regio.close())
beforeEach(async () => {
  persoon = await regio.deelnemer(regio.stadskanaal, "Elif", [regio.coach, klantmanager, regio.trajectbegeleider])
})

const doe = (command: FeitCommand, invoer: Record<string, unknown>, wie: Actie = klantmanager, id: string = crypto.randomUUID()) =>
  execute(regio.services, wie.token, command, { deelnemerId: persoon, ...invoer }, { id })
const slaagt = async (antwoord: ReturnType<typeof doe>): Promise<string> => {
  const uitkomst = await antwoord
  expect(uitkomst).toMatchObject({ ok: true })
  return uitkomst.ok ? uitkomst.waarde.feitId : ""
}
const rijen = (tabel: string) =>
  regio.alsEigenaar(
    `select *, begin::text, einde::text from ${tabel} where deelnemer_id = $1 and vastgelegd_door is not null order by vastgelegd_op`,
    [persoon],
  )

const SOORTEN = [
  [
    uitkering,
    { soort: "bijstand", begin: "2024-03-04" },
    { soort: "ioaw", begin: "2024-03-04" },
    { redenEinde: "loondienst" },
    () => klantmanager,
  ],
  [
    doelgroep,
    { doelgroep: "lks", begin: "2024-03-04" },
    { doelgroep: "banenafspraak", begin: "2024-03-04" },
    { reden: "hoort er niet meer bij" },
    () => klantmanager,
  ],
  [
    bekostiging,
    { betaler: "uwv", opdrachtgever: "UWV Groningen", begin: "2024-03-04" },
    { betaler: "zorgaanbieder", begin: "2024-03-04" },
    { reden: "de opdracht is klaar" },
    () => regio.coach,
  ],
  [
    ontheffing,
    { soort: "volledig", begin: "2024-03-04", hercontroleOp: "2025-03-04" },
    { soort: "gedeeltelijk", begin: "2024-03-04" },
    { reden: "kan weer meedoen" },
    () => klantmanager,
  ],
  [
    betrokkene,
    { rol: "jobcoach", begin: "2024-03-04" },
    { rol: "partner", begin: "2024-03-04" },
    { redenEinde: "uit_dienst" },
    () => regio.coach,
  ],
] as const

describe.each(SOORTEN)("$naam", (soort, eerst, anders, einde, wie) => {
  const commands = feitCommands(soort)
  const wieErbij = () => (soort === betrokkene ? { medewerkerId: regio.teamleider.medewerkerId } : {})

  test("registreren, corrigeren, beëindigen en intrekken laten elke stand leesbaar achter", async () => {
    const id = await slaagt(doe(commands.registreer, { ...wieErbij(), ...eerst }, wie()))
    const verbeterd = await slaagt(doe(commands.corrigeer, { ...wieErbij(), feitId: id, ...anders, reden: "verkeerd gelezen" }, wie()))
    const geeindigd = await slaagt(doe(commands.beeindig, { feitId: verbeterd, einde: "2026-12-01", ...einde }, wie()))
    await slaagt(doe(commands.trekIn, { feitId: geeindigd, reden: "hoort bij iemand anders" }, wie()))
    expect(
      (await rijen(soort.naam)).map(r => [r["id"], r["vervangt"], r["einde"], r["vervallen_op"] !== null, r["vervallen_reden"]]),
    ).toEqual([
      [id, null, null, true, "verkeerd gelezen"],
      [verbeterd, id, null, true, expect.stringContaining("Stopt op 1 dec 2026")],
      [geeindigd, verbeterd, "2026-12-01", true, "hoort bij iemand anders"],
    ])
  })

  test("twee collega's tegelijk: één wint, de ander hoort wie en wat", async () => {
    const id = await slaagt(doe(commands.registreer, { ...wieErbij(), ...eerst }, wie()))
    const corrigeer = (begin: string) =>
      doe(commands.corrigeer, { ...wieErbij(), feitId: id, ...eerst, begin, reden: "andere datum" }, wie())
    const antwoorden = await Promise.all([corrigeer("2024-03-01"), corrigeer("2024-02-01")])
    expect(antwoorden.filter(a => a.ok)).toHaveLength(1)
    expect(antwoorden.find(a => !a.ok)).toMatchObject({ weigeringen: [{ code: "intussen_gewijzigd" }] })
    expect((await rijen(soort.naam)).filter(r => r["vervallen_op"] === null)).toHaveLength(1)
  })

  test("twee keer tegelijk hetzelfde vastleggen: één staat er, de ander overlapt", async () => {
    const antwoorden = await Promise.all([0, 1].map(() => doe(commands.registreer, { ...wieErbij(), ...eerst }, wie())))
    expect(antwoorden.map(a => (a.ok ? "akkoord" : a.weigeringen[0]!.code)).toSorted()).toEqual(["akkoord", "overlap"])
  })

  test("dezelfde opdracht nog eens legt niets extra vast", async () => {
    const id = crypto.randomUUID()
    await slaagt(doe(commands.registreer, { ...wieErbij(), ...eerst }, wie(), id))
    await slaagt(doe(commands.registreer, { ...wieErbij(), ...eerst }, wie(), id))
    expect(await rijen(soort.naam)).toHaveLength(1)
  })

  test("wie de persoon niet ziet, ziet niets: niet gevonden", async () => {
    const vreemd = await regio.medewerker(
      regio.veendam,
      soort === uitkering || soort === doelgroep || soort === ontheffing ? "klantmanager_inkomen" : "casusregisseur",
    )
    expect(await doe(commands.registreer, { ...wieErbij(), ...eerst }, vreemd)).toMatchObject({ weigeringen: [{ code: "niet_gevonden" }] })
  })

  test("wie alleen leest of niets mag, wordt geweigerd", async () => {
    const werkleider = await regio.medewerker(regio.sob, "werkleider")
    expect(await doe(commands.registreer, { ...wieErbij(), ...eerst }, werkleider)).toMatchObject({ weigeringen: [{ code: "geen_recht" }] })
  })
})

test("een opleiding zonder dag, gecorrigeerd met diploma", async () => {
  const commands = feitCommands(opleiding)
  const id = await slaagt(doe(commands.registreer, { niveau: "vmbo_mbo1" }, regio.coach))
  await slaagt(
    doe(
      commands.corrigeer,
      { feitId: id, niveau: "vmbo_mbo1", diploma: true, behaaldOp: "2025-07-11", omschrijving: "bakkerij", reden: "diploma gezien" },
      regio.trajectbegeleider,
    ),
  )
  const opleidingen = await regio.alsEigenaar(
    "select diploma, behaald_op::text, vervallen_op is null as telt from opleiding where deelnemer_id = $1 order by vastgelegd_op",
    [persoon],
  )
  expect(opleidingen).toEqual([
    { diploma: null, behaald_op: null, telt: false },
    { diploma: true, behaald_op: "2025-07-11", telt: true },
  ])
})

test("een periode uit een aanlevering die er tegelijk bij komt wordt een weigering, geen fout", async () => {
  await regio.alsEigenaar("insert into uitkering (deelnemer_id, organisatie_id, soort, begin) values ($1, $2, 'ww', '2026-01-01')", [
    persoon,
    regio.stadskanaal,
  ])
  expect(await doe(feitCommands(uitkering).registreer, { soort: "ww", begin: "2026-03-01" })).toMatchObject({
    weigeringen: [{ code: "overlap", veld: "begin" }],
  })
})

test("de hercontrole van een ontheffing zet de volgende dag, met de reden erbij", async () => {
  const id = await slaagt(doe(feitCommands(ontheffing).registreer, { soort: "volledig", begin: "2025-12-01", hercontroleOp: "2026-12-01" }))
  const antwoord = await doe(hercontroleerOntheffing, { feitId: id, hercontroleOp: "2027-06-01", reden: "gezondheid is niet veranderd" })
  expect(antwoord).toMatchObject({ ok: true })
  const [oud, nieuw] = await regio.alsEigenaar(
    "select hercontrole_op::text, vervallen_reden from ontheffing where deelnemer_id = $1 order by vastgelegd_op",
    [persoon],
  )
  expect(oud!["vervallen_reden"]).toBe("Hercontrole op 22 nov 2026: gezondheid is niet veranderd")
  expect(nieuw!["hercontrole_op"]).toBe("2027-06-01")
})

describe("wie erbij komt", () => {
  const zet = (wieErbij: Actie, wie: Actie = regio.coach) =>
    doe(feitCommands(betrokkene).registreer, { medewerkerId: wieErbij.medewerkerId, rol: "jobcoach", begin: "2026-01-01" }, wie)
  test("een collega van het SOB mag", async () =>
    expect(await zet(await regio.medewerker(regio.sob, "jobcoach"))).toMatchObject({ ok: true }))
  test("een coach van een andere gemeente niet", async () =>
    expect(await zet(regio.coachVeendam)).toMatchObject({ weigeringen: [{ code: "andere_gemeente" }] }))
  test("de teamleider verdeelt het werk zonder er zelf bij te staan", async () =>
    expect(await zet(await regio.medewerker(regio.stadskanaal, "casusregisseur"), regio.teamleider)).toMatchObject({ ok: true }))
  test("de eigen betrokkenheid beëindigen kan, en daarna is de persoon uit beeld", async () => {
    const [eigen] = await regio.alsEigenaar("select id from betrokkene where deelnemer_id = $1 and medewerker_id = $2", [
      persoon,
      regio.coach.medewerkerId,
    ])
    const antwoord = await doe(
      feitCommands(betrokkene).beeindig,
      { feitId: eigen!["id"], einde: "2026-11-22", redenEinde: "overgedragen" },
      regio.coach,
    )
    expect(antwoord).toMatchObject({ ok: true, waarde: { inBeeld: false } })
  })
})
