import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { draagTakenOver, wisselBegeleider } from "#modules/dossier"
import { loadWatNu } from "#modules/werkvoorraad"
import { loadActor } from "#platform/actor"
import { type Command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { type Actie, HEDEN, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb } from "../../../test/support/web.ts"
import { legCasusoverlegVast, planCasusoverleg, verbeterCasusoverleg, zegCasusoverlegAf } from "./casusoverleg.command.ts"
import { loadOverleggen } from "./casusoverleg.sql.ts"
import { loadWisselingen } from "./stabiliteit.sql.ts"
import { loadVolggroep } from "./volggroep.sql.ts"

const VANDAAG = "2026-11-22"
let regio: TestRegio
let opvolger: Actie
let mensen: string[]
beforeAll(async () => {
  regio = await openTestRegio(VANDAAG)
  opvolger = await regio.medewerker(regio.stadskanaal, "casusregisseur")
})
afterAll(() => regio.close())
beforeEach(async () => {
  await regio.alsEigenaar("update betrokkene set vervallen_op = now() where vervallen_op is null")
  mensen = []
  for (const naam of ["Cees", "Dora", "Eef"])
    mensen.push(await regio.deelnemer(regio.stadskanaal, naam, [regio.coach, regio.trajectbegeleider]))
})

const wissel = (wie: Actie, invoer: Record<string, unknown>) =>
  execute(
    regio.services,
    wie.token,
    wisselBegeleider,
    { vanMedewerkerId: regio.coach.medewerkerId, naarMedewerkerId: opvolger.medewerkerId, per: VANDAAG, reden: "ander_werk", ...invoer },
    { id: crypto.randomUUID() },
  )
const lopend = (per: string) =>
  regio.alsEigenaar<{ id: string; bij: string[] }>(
    `select d.voornaam as id, array_agg(b.medewerker_id::text) as bij from v_betrokkene b join deelnemer d on d.id = b.deelnemer_id
     where b.rol = 'casusregisseur' and b.begin <= $1 and (b.einde is null or b.einde > $1) and d.id = any ($2) group by 1 order by 1`,
    [per, mensen],
  )
const bij = (wie: Actie) => [wie.medewerkerId]

// Planted and seen red: the old rows not closed (two case directors), the end a day late, no audit row a person.
describe("een caseload gaat over", () => {
  test("iedereen in één keer, met op elke dag precies één casusregisseur", async () => {
    expect(await wissel(regio.teamleider, { allemaal: true, per: "2026-12-01" })).toMatchObject({ ok: true, waarde: { aantal: 3 } })
    expect((await lopend("2026-11-30")).map(r => r.bij)).toEqual([bij(regio.coach), bij(regio.coach), bij(regio.coach)])
    expect((await lopend("2026-12-01")).map(r => r.bij)).toEqual([bij(opvolger), bij(opvolger), bij(opvolger)])
  })
  test("wie gekozen is, en niet de anderen; de trajectbegeleider blijft", async () => {
    expect(await wissel(regio.coach, { deelnemerIds: mensen.slice(0, 1) })).toMatchObject({ ok: true, waarde: { aantal: 1 } })
    expect((await lopend(VANDAAG)).map(r => r.bij)).toEqual([bij(opvolger), bij(regio.coach), bij(regio.coach)])
    expect(
      await regio.alsEigenaar("select 1 from v_betrokkene where deelnemer_id = $1 and rol = 'trajectbegeleider' and einde is null", [
        mensen[0],
      ]),
    ).toHaveLength(1)
  })
  test("een auditregel per persoon, zonder een woord van de toelichting", async () => {
    await wissel(regio.teamleider, { allemaal: true, toelichting: "Mia gaat met pensioen" })
    const rijen = await regio.alsEigenaar<{ deelnemer_id: string; gegevens: unknown }>(
      "select deelnemer_id, gegevens from audit where handeling = 'wissel-begeleider' and deelnemer_id = any ($1)",
      [mensen],
    )
    expect(rijen.map(r => r.deelnemer_id).toSorted()).toEqual(mensen.toSorted())
    expect(JSON.stringify(rijen)).not.toContain("pensioen")
  })
  test("wie niet aan de beurt is niet: andere rol, andere organisatie, een dag die voorbij is, niemand gekozen", async () => {
    const jobcoach = await regio.medewerker(regio.stadskanaal, "jobcoach")
    const code = async (invoer: Record<string, unknown>, wie = regio.teamleider) => {
      const antwoord = await wissel(wie, { allemaal: true, ...invoer })
      return antwoord.ok ? "ok" : antwoord.weigeringen[0]!.code
    }
    expect(await code({ naarMedewerkerId: jobcoach.medewerkerId })).toBe("opvolger")
    expect(await code({ naarMedewerkerId: regio.coachVeendam.medewerkerId })).toBe("opvolger")
    expect(await code({ per: "2026-11-21" })).toBe("dag")
    expect(await code({ allemaal: false })).toBe("niemand")
    expect(await code({}, regio.coachVeendam)).toBe("niet_gevonden")
    expect(await code({ allemaal: false, deelnemerIds: [mensen[0], regio.bea] })).toBe("niet_gevonden")
  })
})

// Planted and seen red: appointments not moved, steps due before the day moved at once, the check on who moved them left out.
describe("wat open staat gaat mee", () => {
  const open = async () =>
    (
      await regio.alsEigenaar<{ wat: string; bij: string }>(
        `select wat, medewerker_id as bij from v_stap where deelnemer_id = $1 and uitkomst is null
         union all select 'afspraak ' || dag, medewerker_id from v_afspraak where deelnemer_id = $1 and uitkomst is null order by 1`,
        [mensen[0]],
      )
    ).map(r => [r.wat, r.bij === opvolger.medewerkerId ? "nieuw" : "oud"])
  const agenda = async (wie: Actie) => {
    const geheim = Buffer.from(crypto.randomUUID())
    await regio.db.inRol("app", wie.token, tx => sql`select ctx.zet_kalender(${geheim})`.execute(tx))
    const { rows } = await regio.db.inRol("poort", null, tx =>
      sql<{ uid: string | null }>`select uid from ctx.lees_kalender(${geheim})`.execute(tx),
    )
    return rows.filter(r => r.uid !== null).map(r => r.uid)
  }
  const morgen = plusDagen(HEDEN, 1)
  beforeEach(async () => {
    regio.services.vandaag = () => HEDEN
    const bij = [mensen[0], regio.stadskanaal, regio.coach.medewerkerId]
    for (const [wat, op] of [
      ["vandaag", HEDEN],
      ["later", plusDagen(HEDEN, 9)],
    ])
      await regio.alsEigenaar(
        "insert into stap (deelnemer_id, organisatie_id, wat, wie, medewerker_id, uiterlijk) values ($1, $2, $4, 'medewerker', $3, $5)",
        [...bij, wat, op],
      )
    await regio.alsEigenaar(
      "insert into afspraak (uid, deelnemer_id, organisatie_id, medewerker_id, dag, tijd, minuten, hoe) values ($4, $1, $2, $3, $5, '10:00', 30, 'telefoon')",
      [...bij, mensen[0], plusDagen(HEDEN, 5)],
    )
  })
  afterEach(() => {
    regio.services.vandaag = () => VANDAAG
  })

  test("wie zijn eigen mensen weggeeft geeft stappen en afspraken mee, ook in de agenda die iemand elders volgt", async () => {
    expect([await agenda(regio.coach), await agenda(opvolger)]).toEqual([[mensen[0]], []])
    expect(await wissel(regio.coach, { deelnemerIds: mensen.slice(0, 1), per: HEDEN })).toMatchObject({ ok: true })
    expect((await open()).map(([, bij]) => bij)).toEqual(["nieuw", "nieuw", "nieuw"])
    expect([await agenda(regio.coach), await agenda(opvolger)]).toEqual([[], [mensen[0]]])
  })
  test("wat voor die dag klaar moet zijn blijft tot dan, en gaat op de dag zelf mee", async () => {
    await wissel(regio.teamleider, { allemaal: true, per: morgen })
    expect(await open()).toEqual([
      [`afspraak ${plusDagen(HEDEN, 5)}`, "nieuw"],
      ["later", "nieuw"],
      ["vandaag", "oud"],
    ])
    await draagTakenOver.run({ services: { ...regio.services, vandaag: () => morgen }, token: null }, {})
    expect((await open()).map(([, bij]) => bij)).toEqual(["nieuw", "nieuw", "nieuw"])
  })
  test("niemand verhangt de taken van een ander zonder hem over te dragen", async () => {
    const { rows } = await regio.db.inRol("app", regio.teamleider.token, tx =>
      sql<{
        n: number
      }>`select ctx.draag_taken_over(${regio.coach.medewerkerId}, ${opvolger.medewerkerId}, ${HEDEN}, ${HEDEN}) as n`.execute(tx),
    )
    expect([rows[0]!.n, (await open()).map(([, bij]) => bij)]).toEqual([0, ["oud", "oud", "oud"]])
  })
})

describe("de volggroep", () => {
  test("wie meewerkt ziet wie wat doet; wie er niet bij is niets", async () => {
    await regio.alsEigenaar(
      "insert into stap (deelnemer_id, organisatie_id, wat, wie, medewerker_id, uiterlijk) values ($1, $2, 'Bel de bakker', 'medewerker', $3, '2026-12-01')",
      [mensen[0], regio.stadskanaal, regio.trajectbegeleider.medewerkerId],
    )
    const lees = (wie: Actie) => regio.db.inRol("app", wie.token, tx => loadVolggroep(tx, mensen[0]!, VANDAAG))
    const groep = await lees(regio.coach)
    expect(groep.leden.map(l => [l.rol, l.organisatieSoort])).toEqual([
      ["casusregisseur", "gemeente"],
      ["trajectbegeleider", "sob"],
    ])
    expect(groep.taken).toMatchObject([{ wat: "Bel de bakker", medewerkerSoort: "sob" }])
    expect(await lees(regio.coachVeendam)).toEqual({ leden: [], taken: [], meelezers: [] })
  })
  test("een wisseling telt bij de rust, en alleen wie werk mag zien ziet die", async () => {
    await wissel(regio.teamleider, { allemaal: true })
    const tel = (metWerk: boolean) =>
      regio.db.inRol("app", regio.teamleider.token, tx => loadWisselingen(tx, mensen.slice(0, 1), { vandaag: VANDAAG, metWerk }))
    expect([...(await tel(true)).values()]).toEqual([{ mens: 1, plek: 0, werk: 0 }])
    expect([...(await tel(false)).values()]).toEqual([{ mens: 1, plek: null, werk: null }])
  })
})

// Planted and seen red: actions stored without the conference, the ground left out of the rule, the appointment left standing after a cancel.
describe("casusoverleg", () => {
  const PLAN = { dag: VANDAAG, tijd: "10:00", plek: "Wijkhuis", agenda: "- Taal\n- Vervoer", metInwoner: true }
  const doe = async <I, O>(wie: Actie, command: Command<I, O>, invoer: Record<string, unknown>) => {
    const antwoord = await execute(regio.services, wie.token, command, { deelnemerId: mensen[0], ...invoer }, { id: crypto.randomUUID() })
    return antwoord.ok ? "ok" : antwoord.weigeringen[0]!.code
  }
  const lees = (wie: Actie) => regio.db.inRol("app", wie.token, tx => loadOverleggen(tx, mensen[0]!))
  const opLijst = () =>
    regio.db.inRol("app", regio.coach.token, async tx => {
      const lezer = { tx, actor: await loadActor(tx), services: { ...regio.services, vandaag: () => MORGEN }, vandaag: MORGEN }
      return (await loadWatNu(lezer, mensen[0]!)).some(z => z.zaak.soort === "overleg")
    })
  const MORGEN = plusDagen(VANDAAG, 1)
  /** What his diary of today says of it: the conference, or the appointment that came with it. */
  const inAgenda = async (wie: Actie) => {
    const blad = await (await openTestWeb(regio).vraag("GET", "/agenda?toon=dag", { token: wie.token })).text()
    return [blad.includes(`/deelnemers/${mensen[0]}/overleggen`), blad.includes(`/deelnemers/${mensen[0]}/afspraken/`)]
  }
  const afspraken = () =>
    regio.alsEigenaar<{ uitkomst: string | null }>("select uitkomst from v_afspraak where deelnemer_id = $1", [mensen[0]])

  test("van agenda tot besluiten; de acties zijn stappen, en wie er niet bij hoort ziet niets", async () => {
    const genodigden = [regio.trajectbegeleider.medewerkerId]
    expect(await doe(regio.coach, planCasusoverleg, { ...PLAN, genodigden: [regio.coachVeendam.medewerkerId] })).toBe("geen_lid")
    expect(await doe(regio.coach, planCasusoverleg, { ...PLAN, genodigden, anderen: "De wijkagent" })).toBe("geen_grond")
    expect(
      await doe(regio.coachVeendam, planCasusoverleg, { ...PLAN, anderen: "X", grond: "toestemming", toelichting: "Ja in gesprek" }),
    ).toBe("niet_gevonden")
    expect(await doe(regio.coach, planCasusoverleg, { ...PLAN, genodigden })).toBe("ok")
    const agendas = [await inAgenda(regio.trajectbegeleider), await inAgenda(regio.coach), await inAgenda(regio.coachVeendam)]
    expect(agendas).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ])
    expect([await afspraken(), await opLijst()]).toEqual([[{ uitkomst: null }], true])
    const [gepland] = await lees(regio.trajectbegeleider)
    const acties = [{ wat: "Belt de taalschool", wie: "medewerker", uiterlijk: MORGEN }]
    expect(await doe(regio.coach, legCasusoverlegVast, { overlegId: gepland!.id, besluiten: "Eerst taal", acties })).toBe("ok")
    expect(await doe(regio.coach, legCasusoverlegVast, { overlegId: gepland!.id, besluiten: "Nog eens", acties })).toBe("niet_gevonden")
    expect(await lees(regio.trajectbegeleider)).toMatchObject([
      { besluiten: "Eerst taal", acties: [{ wat: "Belt de taalschool", uitkomst: null }] },
    ])
    const beter = { overlegId: (await lees(regio.coach))[0]!.id, besluiten: "Eerst rekenen", reden: "Verkeerd opgeschreven" }
    expect(await doe(regio.coachVeendam, verbeterCasusoverleg, beter)).toBe("niet_gevonden")
    expect([await doe(regio.coach, verbeterCasusoverleg, beter), await doe(regio.coach, verbeterCasusoverleg, beter)]).toEqual([
      "ok",
      "niet_gevonden",
    ])
    expect(await lees(regio.coach)).toMatchObject([{ besluiten: "Eerst rekenen", acties: [{ wat: "Belt de taalschool" }] }])
    await wissel(regio.teamleider, { deelnemerIds: mensen.slice(0, 1) })
    expect((await lees(opvolger))[0]!.acties).toHaveLength(1)
    expect([await lees(regio.coachVeendam), await opLijst()]).toEqual([[], false])
  })
  test("afgezegd gaat de uitnodiging van de inwoner mee", async () => {
    await doe(regio.coach, planCasusoverleg, { ...PLAN, genodigden: [regio.trajectbegeleider.medewerkerId] })
    const [gepland] = await lees(regio.coach)
    expect(await doe(regio.coach, zegCasusoverlegAf, { overlegId: gepland!.id, reden: "Iedereen ziek" })).toBe("ok")
    expect([await lees(regio.coach), await afspraken()]).toEqual([[], [{ uitkomst: "afgezegd" }]])
  })
})
