import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openVoorraadRegio, type VoorraadRegio } from "../../../test/support/voorraad.ts"

let regio: VoorraadRegio
beforeAll(async () => {
  regio = await openVoorraadRegio()
})
afterAll(() => regio.close())

describe("elk feit vraagt om één ding", () => {
  test.for<[string, gemeten: string | null, feiten: Array<[tabel: string, waarden: () => Record<string, unknown>]>, verwacht: string[]]>([
    ["alles op orde", "2026-11-15", [], []],
    ["nooit gemeten", null, [], ["De ladder is nooit gemeten; er is begeleiding sinds 1 jan 2020."]],
    ["lang niet gemeten", "2026-01-10", [], ["Stond op 10 jan 2026 op trede 3 en is daarna niet meer gemeten."]],
    [
      "een uitslag die verlopen is",
      "2026-11-15",
      [["afname_werk", () => regio.uitslag("techniektest", "2024-11-10")]],
      ["De uitslag van Techniektest is verlopen op 10 nov 2026."],
    ],
    [
      "een uitslag die bijna verloopt, ook als een nieuwe nog niet af is",
      "2026-11-15",
      [
        ["afname_vermogen", () => regio.uitslag("zrm", "2026-06-10")],
        ["afname_vermogen", () => ({ ...regio.uitslag("zrm", "2026-11-10"), afgerond_op: null })],
      ],
      ["De uitslag van Zelfredzaamheid-Matrix 2017 verloopt op 10 dec 2026: tijd om opnieuw te kijken."],
    ],
    [
      "een nieuwere uitslag telt, en wat niet veroudert vraagt niets",
      "2026-11-15",
      [
        ["afname_werk", () => regio.uitslag("techniektest", "2024-11-10")],
        ["afname_werk", () => regio.uitslag("techniektest", "2026-11-10")],
        ["afname_wens", () => regio.uitslag("talentperron", "2019-11-10")],
      ],
      [],
    ],
    ["een nieuwere meting telt", "2026-01-10", [["trede", () => ({ datum: "2026-11-01", trede: 2 })]], []],
    [
      "op trede 1 is een jaar genoeg, maar niet in een traject",
      null,
      [
        ["trede", () => ({ datum: "2026-01-10", trede: 1 })],
        ["traject", () => regio.traject({})],
      ],
      ["Stond op 10 jan 2026 op trede 1 en is daarna niet meer gemeten."],
    ],
    [
      "hercontrole van een ontheffing",
      "2026-11-15",
      [["ontheffing", () => ({ soort: "volledig", begin: "2025-12-01", hercontrole_op: "2026-12-01" })]],
      ["Hercontrole van de volledige ontheffing: bespreek wat wél kan."],
    ],
    [
      "een ontheffing zonder hercontrole wordt bekeken voor zij afloopt",
      "2026-11-15",
      [["ontheffing", () => ({ soort: "gedeeltelijk", begin: "2025-12-01", einde: "2026-12-10" })]],
      ["Hercontrole van de gedeeltelijke ontheffing: bespreek wat wél kan."],
    ],
    [
      "een ontheffing die voorbij is",
      "2026-11-15",
      [["ontheffing", () => ({ soort: "volledig", begin: "2024-12-01", einde: "2026-11-01" })]],
      [],
    ],
    [
      "traject voorbij het verwachte einde",
      "2026-11-15",
      [["traject", () => regio.traject({ verwacht_einde: "2026-11-01" })]],
      ["Werkfit zou op 1 nov 2026 klaar zijn en loopt nog."],
    ],
    ["traject dat klaar is", "2026-11-15", [["traject", () => regio.traject({ verwacht_einde: "2026-11-01", einde: "2026-11-10" })]], []],
    [
      "contract dat stopt",
      "2026-11-15",
      [["dienstverband", () => regio.baan({ einde: "2026-12-01" })]],
      ["De baan bij De Korenaar stopt op 1 dec 2026 en er is geen vervolg vastgelegd."],
    ],
    [
      "contract dat stopt om een reden die geen vervolg vraagt",
      "2026-11-15",
      [["dienstverband", () => regio.baan({ einde: "2026-12-01", reden_einde: "aow" })]],
      [],
    ],
    [
      "contract met een vervolg",
      "2026-11-15",
      [
        ["dienstverband", () => regio.baan({ einde: "2026-12-01" })],
        ["dienstverband", () => regio.baan({ begin: "2026-12-15" })],
      ],
      [],
    ],
    [
      "contract met een vervolg dat te laat begint",
      "2026-11-15",
      [
        ["dienstverband", () => regio.baan({ einde: "2026-12-01" })],
        ["dienstverband", () => regio.baan({ begin: "2027-02-01" })],
      ],
      ["De baan bij De Korenaar stopt op 1 dec 2026 en er is geen vervolg vastgelegd."],
    ],
    [
      "contract met een traject erna",
      "2026-11-15",
      [
        ["dienstverband", () => regio.baan({ einde: "2026-11-01" })],
        ["traject", () => regio.traject({ begin: "2026-11-10" })],
      ],
      [],
    ],
    [
      "stage die stopt",
      "2026-11-15",
      [["plaatsing", () => regio.stage({ einde: "2026-12-01" })]],
      ["Stage bij De Korenaar stopt op 1 dec 2026 en er is geen vervolg vastgelegd."],
    ],
    [
      "stage die overgaat in een baan",
      "2026-11-15",
      [
        ["plaatsing", () => regio.stage({ einde: "2026-12-01" })],
        ["dienstverband", () => regio.baan({ begin: "2026-12-01" })],
      ],
      [],
    ],
  ])("%s", async ([, gemeten, feiten, verwacht]) => {
    const wie = await regio.nieuweCoach()
    const id = await regio.persoon("Cora", [wie], gemeten)
    for (const [tabel, waarden] of feiten) await regio.plant(id, tabel, waarden())
    expect(await regio.redenen(wie, id)).toEqual(verwacht)
  })

  test("een detachering die stopt terwijl de baan doorgaat, vraagt om een nieuwe plek; stoppen ze samen, dan telt de baan", async () => {
    const wie = await regio.nieuweCoach()
    const id = await regio.persoon("Cora", [wie])
    await regio.plant(id, "dienstverband", { ...regio.baan({ einde: "2026-12-01" }), dienstverband_nr: "d1", bron_id: regio.bron })
    const plek = async (einde: string) =>
      regio.alsEigenaar(
        `insert into plaatsing (deelnemer_id, organisatie_id, dienstverband_id, werkvorm, werkgever_id, begin, einde)
         select deelnemer_id, organisatie_id, id, 'detachering_individueel', werkgever_id, '2026-02-01', $2 from dienstverband where deelnemer_id = $1`,
        [id, einde],
      )
    await plek("2026-12-01")
    expect(await regio.redenen(wie, id)).toEqual(["De baan bij De Korenaar stopt op 1 dec 2026 en er is geen vervolg vastgelegd."])
    await regio.alsEigenaar("update dienstverband set einde = null where deelnemer_id = $1", [id])
    expect(await regio.redenen(wie, id)).toEqual([
      "Individuele detachering bij De Korenaar stopt op 1 dec 2026 en er is geen vervolg vastgelegd.",
    ])
  })

  test("de handeling bij een hercontrole gaat over precies die ontheffing", async () => {
    const wie = await regio.nieuweCoach()
    const id = await regio.persoon("Cora", [wie])
    await regio.plant(id, "ontheffing", { soort: "volledig", begin: "2025-12-01", hercontrole_op: "2026-12-01" })
    const [ontheffing] = await regio.alsEigenaar<{ id: string }>("select id from ontheffing where deelnemer_id = $1", [id])
    expect((await regio.lijst(wie)).zaken.map(z => z.handeling?.href)).toEqual([
      `/deelnemers/${id}/ontheffingen/${ontheffing!.id}/hercontrole`,
    ])
  })

  test("een traject zonder plan dat is voorgelegd, tot er een ligt; na het eindverslag wacht het volgende", async () => {
    const wie = await regio.nieuweCoach()
    const id = await regio.persoon("Cora", [wie])
    const zaken = async () => (await regio.lijst(wie)).zaken.map(z => [z.soort, z.reden, z.uiterlijk, z.handeling?.href])
    const eigenaar = (opdracht: string) => regio.alsEigenaar(opdracht, [id])
    await regio.plant(id, "traject", regio.traject({ begin: "2026-10-01" }))
    expect(await zaken()).toEqual([
      ["plan_nooit", "Er is nog geen plan; het traject loopt sinds 1 okt 2026.", "2026-11-12", `/deelnemers/${id}/plan/vragen`],
    ])
    await regio.plant(id, "plan", { begin: "2026-11-20", wil: "Bakken" })
    const concept = [
      "plan_concept",
      "Het plan is nog niet voorgelegd; het traject loopt sinds 1 okt 2026.",
      "2026-11-12",
      `/deelnemers/${id}/plan`,
    ]
    expect(await zaken()).toEqual([concept])
    await regio.plant(id, "planversie", { soort: "plan", inhoud: "{}", vastgelegd_op: "2026-10-05 10:00+02" })
    expect((await zaken()).map(([soort]) => soort)).toEqual(["plan_akkoord"])
    const allen = () =>
      eigenaar(`insert into planakkoord (deelnemer_id, organisatie_id, planversie_id, partij, wijze, op)
        select v.deelnemer_id, v.organisatie_id, v.id, p, 'scherm', '2026-11-21' from planversie v, unnest(array['deelnemer', 'coach']) p
        where v.deelnemer_id = $1 on conflict do nothing`)
    await allen()
    expect(await zaken()).toEqual([])
    // The report of the plan before it: while somebody has to say yes to that, it is the report that is waited for.
    await eigenaar("update planversie set vastgelegd_op = '2026-10-02 10:00+02', soort = 'eindverslag' where deelnemer_id = $1")
    expect(await zaken()).toEqual([["plan_concept", concept[1]!.replace("1 okt", "2 okt"), "2026-11-13", concept[3]]])
    await eigenaar("delete from planakkoord where deelnemer_id = $1 and partij = 'coach'")
    expect((await zaken()).map(([soort]) => soort)).toEqual(["plan_akkoord"])
  })

  test("een plan dat ontbreekt is van niemand zolang niemand begeleidt, en niet van wie pas begon", async () => {
    const wie = await regio.nieuweCoach()
    const id = await regio.persoon("Cora", [])
    await regio.plant(id, "traject", regio.traject({ begin: "2026-10-01" }))
    const pas = await regio.persoon("Pas", [wie])
    await regio.plant(pas, "traject", regio.traject({}))
    const kinds = (await regio.lijst(regio.teamleider)).zaken.filter(z => z.deelnemerId === id || z.deelnemerId === pas).map(z => z.soort)
    expect(kinds).toEqual(["geen_regie"])
  })

  test("wie is overleden staat nergens meer", async () => {
    const wie = await regio.nieuweCoach()
    const id = await regio.persoon("Cora", [wie], null)
    await regio.alsEigenaar("update deelnemer set overleden_op = '2026-11-01' where id = $1", [id])
    expect(await regio.lijst(wie)).toMatchObject({ mensen: 0, zaken: [] })
  })
})

describe("casusregie", () => {
  test("zonder casusregisseur: de klantmanager en de teamleider zien het, met de vorige erbij", async () => {
    const klantmanager = await regio.medewerker(regio.stadskanaal, "klantmanager_inkomen")
    const vorige = await regio.nieuweCoach()
    const id = await regio.persoon("Cora", [klantmanager, vorige])
    await regio.alsEigenaar("update betrokkene set einde = '2026-11-10' where medewerker_id = $1", [vorige.medewerkerId])
    const verwacht = ["Er is geen casusregisseur sinds 10 nov 2026; de vorige was casusregisseur."]
    expect(await regio.redenen(klantmanager, id)).toEqual(verwacht)
    expect(await regio.redenen(regio.teamleider, id)).toEqual(verwacht)
  })

  test("een casusregisseur die hier niet meer werkt, telt niet", async () => {
    const weg = await regio.nieuweCoach()
    const id = await regio.persoon("Cora", [weg])
    await regio.alsEigenaar("update medewerker set einde = '2026-11-01' where id = $1", [weg.medewerkerId])
    expect(await regio.redenen(regio.teamleider, id)).toEqual(["Casusregisseur casusregisseur werkt hier niet meer sinds 1 nov 2026."])
  })

  test("niemand betrokken: wie nieuw is of in een traject zit wel, een oud gesloten dossier niet", async () => {
    const nieuw = await regio.persoon("Nieuw", [])
    await regio.alsEigenaar("update deelnemer set aanmelddatum = '2026-10-01' where id = $1", [nieuw])
    const bezig = await regio.persoon("Bezig", [])
    await regio.plant(bezig, "traject", regio.traject({}))
    const oud = await regio.persoon("Oud", [])
    expect(await regio.redenen(regio.teamleider, nieuw)).toEqual(["Er is niemand betrokken, en er is er nooit een geweest."])
    expect(await regio.redenen(regio.teamleider, bezig)).toEqual(["Er is niemand betrokken, en er is er nooit een geweest."])
    expect(await regio.redenen(regio.teamleider, oud)).toEqual([])
  })

  test("de teamleider wijst toe; wat een ander moet doen, doet hij niet", async () => {
    const wie = await regio.nieuweCoach()
    const id = await regio.persoon("Cora", [wie], null)
    await regio.alsEigenaar("update betrokkene set rol = 'jobcoach' where deelnemer_id = $1", [id])
    const zaken = (await regio.lijst(regio.teamleider)).zaken.filter(z => z.deelnemerId === id)
    expect(Object.fromEntries(zaken.map(z => [z.soort, z.handeling?.href ?? null]))).toEqual({
      geen_regie: `/deelnemers/${id}/betrokkenen/nieuw`,
      trede_nooit: null,
    })
  })
})

test("de teamleider hoort niet van een uitslag over wat iemand kan en nodig heeft: die leest hij niet", async () => {
  const wie = await regio.nieuweCoach()
  const id = await regio.persoon("Dora", [wie])
  await regio.plant(id, "afname_vermogen", regio.uitslag("zrm", "2025-11-10"))
  await regio.plant(id, "afname_wens", regio.uitslag("beroepsinteresse", "2024-01-10"))
  const wens = "De uitslag van Welk werk past bij u? is verlopen op 10 jan 2026."
  expect((await regio.redenen(wie, id)).toSorted()).toEqual([
    wens,
    "De uitslag van Zelfredzaamheid-Matrix 2017 is verlopen op 10 mei 2026.",
  ])
  expect(await regio.redenen(regio.teamleider, id)).toEqual([wens])
})

describe("achterstand bij de start", () => {
  test("wat al te laat was toen het binnenkwam, staat apart; wat daarna te laat werd niet", async () => {
    const wie = await regio.nieuweCoach()
    const [ingelezen] = await regio.alsEigenaar<{ id: string }>(
      "insert into import (id, bron_id, account_id, geland_op, bestanden) values (gen_random_uuid(), $1, $2, '2026-11-01 12:00+01', '[]') returning id",
      [regio.bron, wie.accountId],
    )
    const oud = await regio.persoon("Oud", [wie], null)
    await regio.plant(oud, "trede", { datum: "2025-01-10", trede: 3, import_id: ingelezen!.id, bron_id: regio.bron })
    const later = await regio.persoon("Later", [wie], null)
    await regio.plant(later, "trede", { datum: "2026-05-10", trede: 3, import_id: ingelezen!.id, bron_id: regio.bron })
    const hier = await regio.persoon("Hier", [wie], "2025-01-10")
    const nu = await regio.lijst(wie)
    expect(nu.zaken.map(z => z.deelnemerId)).toEqual([hier, later])
    expect(nu.aantallen.wanneer).toEqual({ nu: 0, laat: 2, straks: 0, wacht: 0, stil: 0, achterstand: 1 })
    const stapel = await regio.lijst(wie, "?wanneer=achterstand")
    expect(stapel.zaken.map(z => [z.deelnemerId, z.achterstand])).toEqual([[oud, true]])
    await regio.plant(oud, "trede", { datum: "2026-11-20", trede: 4 })
    expect((await regio.lijst(wie)).aantallen.wanneer["achterstand"]).toBe(0)
  })
})
