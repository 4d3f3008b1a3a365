import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { type Command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { openSessie } from "#platform/sessie"
import { metKapotteFunctie } from "../../../test/support/kapot.ts"
import { type Actie, HEDEN, openTestRegio, type TestRegio } from "../../../test/support/regio.ts"
import { openTestWeb, type TestWeb } from "../../../test/support/web.ts"
import { loadIngelicht } from "./noodtoegang.sql.ts"
import { beslisAansluiting, neemWaar, beeindigWaarneming, vraagAansluiting } from "./toegang-vragen.command.ts"

// The bad roads of joining a case and of cover: what neither may open, tell or outlive. Beside each stands the fault in the
// database that was seen to turn it red, and that is planted again here.
let regio: TestRegio
let web: TestWeb
let vrager: Actie
let dicht: string
beforeAll(async () => {
  regio = await openTestRegio(HEDEN)
  web = openTestWeb(regio)
  vrager = await regio.medewerker(regio.stadskanaal, "casusregisseur")
  dicht = await regio.deelnemer(regio.stadskanaal, "Dicht", [regio.coach])
  await regio.alsEigenaar(
    "insert into afscherming (deelnemer_id, organisatie_id, soort, reden, lezers) values ($1, $2, 'dossier', 'veiligheid', $3)",
    [dicht, regio.stadskanaal, [regio.coach.medewerkerId, regio.teamleider.medewerkerId]],
  )
})
afterAll(() => regio.close())

const doe = async <I, O>(command: Command<I, O>, wie: Actie, invoer: object): Promise<string> => {
  const uitkomst = await execute(regio.services, wie.token, command, invoer, { id: crypto.randomUUID() })
  return uitkomst.ok ? "ok" : uitkomst.weigeringen[0]!.code
}
/** Of which people somebody reads this category now. */
const ziet = async (wie: Actie, categorie = "C01"): Promise<string[]> =>
  (
    await regio.db.inRol("app", wie.token, tx =>
      sql<{
        naam: string
      }>`select voornaam as naam from deelnemer where id in (select ctx.dossiers(${categorie}, 'lees')) order by 1`.execute(tx),
    )
  ).rows.map(r => r.naam)
const een = async (query: string, waarden: unknown[] = []) => (await regio.alsEigenaar<Record<string, string>>(query, waarden))[0]!

describe("aansluiten bij een dossier", () => {
  const verzoek = (id: string) => ({
    nummer: id.slice(0, 8),
    geboortedatum: "1990-05-01",
    wijze: "verzoek",
    toelichting: "Zij stond bij mij aan de balie",
  })
  const open = async (wie = vrager) => {
    const mens = await regio.deelnemer(regio.stadskanaal, "Gevraagd", [regio.coach])
    expect(await doe(vraagAansluiting, wie, verzoek(mens))).toBe("ok")
    const { id } = await een("select id from aansluiting where deelnemer_id = $1", [mens])
    return {
      mens,
      beslis: (door: Actie, besluit = "akkoord") => doe(beslisAansluiting, door, { deelnemerId: mens, aansluitingId: id, besluit }),
    }
  }
  const opHet = async (mens: string) => (await web.vraag("GET", `/deelnemers/${mens}`, { token: vrager.token })).status
  const betrokken = (mens: string, wie: Actie) =>
    regio.alsEigenaar("select 1 from betrokkene where deelnemer_id = $1 and medewerker_id = $2", [mens, wie.medewerkerId])

  test("een verzoek opent niets tot een ander ja zegt", async () => {
    const vooraf = async () => opHet((await open()).mens)
    expect(await vooraf()).toBe(404)
    expect(await metKapotteFunctie(regio, "ctx.vraag_aansluiting", ["if p_wijze = 'verzoek' then return null; end if;", ""], vooraf)).toBe(
      200,
    )
    await regio.alsEigenaar("delete from betrokkene where medewerker_id = $1", [vrager.medewerkerId])
    const nee = await open()
    expect(await nee.beslis(regio.coach, "geweigerd")).toBe("ok")
    expect(await nee.beslis(regio.coach), "nee is nee").toBe("al_besloten")
    expect(await opHet(nee.mens)).toBe(404)
    const ja = await open()
    expect(await ja.beslis(regio.coach)).toBe("ok")
    expect(await opHet(ja.mens)).toBe(200)
  })

  test("het antwoord is hetzelfde, of het dossier nu bestaat, van een ander is, afgeschermd is of niet bestaat", async () => {
    const bestaat = await regio.deelnemer(regio.stadskanaal, "Bestaat", [regio.coach])
    const antwoord = async (wijze: string, id: string, geboortedatum = "1990-05-01") => {
      const velden = { ...verzoek(id), geboortedatum, wijze, opdrachtId: crypto.randomUUID() }
      const antwoord = await web.vraag("POST", "/aansluiten", { token: vrager.token, velden })
      const zonder = (tekst: string) => tekst.replaceAll(/[0-9a-f]{8}(-[0-9a-f-]{27})?|1990-05-0\d/g, "#")
      return zonder(JSON.stringify([antwoord.status, [...antwoord.headers].filter(([k]) => k !== "server-timing"), await antwoord.text()]))
    }
    const alle = async (wijze: string) =>
      new Set([
        await antwoord(wijze, wijze === "grond" ? "00000001" : bestaat),
        await antwoord(wijze, bestaat, "1990-05-02"),
        await antwoord(wijze, dicht),
        await antwoord(wijze, regio.bea),
        await antwoord(wijze, "00000000"),
      ])
    expect([...(await alle("verzoek"))]).toHaveLength(1)
    expect([...(await alle("grond"))]).toHaveLength(1)
    const spoor = await een(
      "select string_agg(gegevens::text || coalesce(deelnemer_id::text, ''), '') as t from audit where account_id = $1 and gegevens->>'wijze' = 'verzoek'",
      [vrager.accountId],
    )
    expect(spoor["t"], "ook het spoor zegt van een verzoek niet bij wie").not.toContain(bestaat)
    const verraadt: [string, string] = [
      "if p_wijze = 'verzoek' then return null; end if;",
      "if p_wijze = 'verzoek' then return d.id; end if;",
    ]
    expect([...(await metKapotteFunctie(regio, "ctx.vraag_aansluiting", verraadt, () => alle("verzoek")))]).toHaveLength(2)
    const elders: [string, string] = ["(x.organisatie_id = w.organisatie_id or (", "(true or ("]
    expect((await metKapotteFunctie(regio, "ctx.vraag_aansluiting", elders, () => alle("grond"))).size).toBe(2)
  })

  test("wie vraagt beslist niet zelf, ook niet met een andere zetel, en wie er niet over gaat evenmin", async () => {
    const { mens, beslis } = await open()
    expect(await beslis(vrager)).toBe("niet_gevonden")
    expect(await beslis(regio.coachVeendam)).toBe("niet_gevonden")
    const { id } = await een(
      "insert into medewerker (account_id, organisatie_id, naam, rol, begin) values ($1, $2, 'Zelf', 'teamleider', '2020-01-01') returning id",
      [vrager.accountId, regio.stadskanaal],
    )
    const zelf = {
      accountId: vrager.accountId,
      medewerkerId: id!,
      token: await openSessie(regio.db, vrager.accountId, { medewerkerId: id!, deelnemerId: null }),
    }
    expect(await beslis(zelf)).toBe("zelf")
    const zonder: [string, string] = ["if a.account_id = w.account_id then return 'zelf'; end if;", ""]
    const toch = metKapotteFunctie(regio, "ctx.beslis_aansluiting", zonder, () => beslis(zelf))
    await expect(toch, "dan weigert de tabel het nog").rejects.toThrow(/aansluiting_check/)
    expect(await betrokken(mens, vrager)).toEqual([])
  })

  test("wie intussen vertrok wordt niet meer betrokken; weigeren kan nog, en wie zelf weg is beslist niet", async () => {
    const weg = await regio.medewerker(regio.stadskanaal, "jobcoach")
    const vertrek = (wie: Actie) => regio.alsEigenaar("update medewerker set einde = current_date where id = $1", [wie.medewerkerId])
    const [een, twee] = [await open(weg), await open(weg)]
    const beslisser = await regio.medewerker(regio.stadskanaal, "teamleider")
    await vertrek(weg)
    expect(await een.beslis(beslisser)).toBe("vertrokken")
    expect(await betrokken(een.mens, weg)).toEqual([])
    expect(await een.beslis(beslisser, "geweigerd")).toBe("ok")
    const zonder: [string, string] = ["(m.einde is null or m.einde > current_date)", "true"]
    expect(await metKapotteFunctie(regio, "ctx.beslis_aansluiting", zonder, () => twee.beslis(beslisser))).toBe("ok")
    expect(await betrokken(twee.mens, weg), "zo'n rij maakte het").toHaveLength(1)
    const drie = await open()
    await vertrek(beslisser)
    expect(await drie.beslis(beslisser)).toBe("niet_ingelogd")
  })
})

describe("waarneming", () => {
  let weg: Actie
  let waarnemer: Actie
  let zetel: (rol?: "casusregisseur" | "jobcoach") => Promise<Actie>
  beforeAll(async () => {
    zetel = (rol = "casusregisseur") => regio.medewerker(regio.stadskanaal, rol)
    ;[weg, waarnemer] = [await zetel(), await zetel("jobcoach")]
    await regio.deelnemer(regio.stadskanaal, "Mens", [weg])
    await regio.alsEigenaar("update afscherming set lezers = lezers || $1::uuid", [weg.medewerkerId])
    await regio.alsEigenaar(
      "insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin) values ($1, $2, $3, 'casusregisseur', '2020-01-01')",
      [dicht, regio.stadskanaal, weg.medewerkerId],
    )
  })
  const regel = (van: Actie, door: Actie, wie = van, begin = HEDEN, einde = plusDagen(HEDEN, 3)) =>
    doe(neemWaar, wie, { medewerkerId: van.medewerkerId, waarnemerId: door.medewerkerId, begin, einde })
  const dagen = (n: number) => regio.alsEigenaar(`update waarneming set begin = begin + ${n}, einde = einde + ${n}`)
  const opDag = async (n: number) => {
    await dagen(-n)
    const namen = await ziet(waarnemer)
    await dagen(n)
    return namen
  }

  test("geldt van de eerste tot de laatste dag, en eindigt vanzelf", async () => {
    expect(await ziet(waarnemer)).toEqual([])
    expect(await regel(weg, waarnemer, weg, plusDagen(HEDEN, 2), plusDagen(HEDEN, 5))).toBe("ok")
    expect([await opDag(1), await opDag(2), await opDag(4), await opDag(5)]).toEqual([[], ["Mens"], ["Mens"], []])
    const kapot = (fout: [string, string], dag: number) => metKapotteFunctie(regio, "ctx.wegen", fout, () => opDag(dag))
    expect(await kapot(["n.einde > current_date", "n.einde >= current_date"], 5)).toEqual(["Mens"])
    expect(await kapot(["n.begin <= current_date", "true"], 1)).toEqual(["Mens"])
    await regio.alsEigenaar("delete from waarneming")
  })

  test("geeft niet meer dan de eigen rol, en alleen de mensen van de collega: niets afgeschermds, geen deling of noodtoegang van hem", async () => {
    expect(await regel(weg, waarnemer)).toBe("ok")
    expect(await ziet(waarnemer, "C05"), "een jobcoach leest geen uitkering").toEqual([])
    expect(await ziet(weg, "C05")).toEqual(["Dicht", "Mens"])
    const alleenVanHem = await regio.deelnemer(regio.stadskanaal, "Nood", [])
    await regio.alsEigenaar(
      "insert into noodtoegang (deelnemer_id, organisatie_id, medewerker_id, account_id, reden, toelichting, categorieen, tot) values ($1, $2, $3, $4, 'gevaar', 'niemand bereikbaar', '{C01}', now() + interval '1 hour')",
      [alleenVanHem, regio.stadskanaal, weg.medewerkerId, weg.accountId],
    )
    await regio.alsEigenaar(
      `insert into deling (deelnemer_id, organisatie_id, aan_organisatie_id, aan_medewerker_id, categorieen, toevoegen, doel, grond, toelichting, begin, einde)
       values ($1, $2, $3, $4, '{C01}', false, 'P2', 'toestemming', 'getekend', current_date, current_date + 30)`,
      [regio.bea, regio.veendam, regio.stadskanaal, weg.medewerkerId],
    )
    expect(await ziet(weg)).toEqual(["Bea", "Dicht", "Mens", "Nood"])
    expect(await ziet(waarnemer)).toEqual(["Mens"])
    const ook: [string, string] = [
      "n.medewerker_id = w.medewerker_id",
      "n.medewerker_id in (w.medewerker_id, (select x.medewerker_id from public.waarneming x where x.waarnemer_id = w.medewerker_id))",
    ]
    expect(await metKapotteFunctie(regio, "ctx.wegen", ook, () => ziet(waarnemer))).toEqual(["Mens", "Nood"])
    const zoalsHij: [string, string] = [
      "w.medewerker_id <> all (a.lezers)",
      "w.medewerker_id <> all (a.lezers) and not exists (select 1 from public.waarneming x where x.waarnemer_id = w.medewerker_id and x.medewerker_id = any (a.lezers))",
    ]
    expect(await metKapotteFunctie(regio, "ctx.afgeschermd", zoalsHij, () => ziet(waarnemer))).toEqual(["Dicht", "Mens"])
  })

  test("gaat niet door naar wie voor de waarnemer waarneemt", async () => {
    const derde = await zetel()
    expect(await regel(waarnemer, derde)).toBe("ok")
    expect(await ziet(derde)).toEqual([])
    const keten: [string, string] = [
      "join public.betrokkene b on b.medewerker_id = n.medewerker_id and",
      "join public.betrokkene b on b.medewerker_id in (select n.medewerker_id union select k.medewerker_id from public.waarneming k where k.waarnemer_id = n.medewerker_id) and",
    ]
    expect(await metKapotteFunctie(regio, "ctx.wegen", keten, () => ziet(derde))).toEqual(["Mens"])
  })

  test("regelt ieder voor zichzelf en de leiding voor allen, met een collega die er dan nog werkt", async () => {
    const [ander, vertrekt] = [await zetel(), await zetel()]
    await regio.alsEigenaar("update medewerker set einde = current_date + 1 where id = $1", [vertrekt.medewerkerId])
    expect(await regel(weg, waarnemer, waarnemer), "wie waarneemt regelt het niet zelf").toBe("geen_recht")
    expect(await regel(weg, ander, regio.teamleider)).toBe("ok")
    expect(await regel(weg, ander, await regio.medewerker(regio.veendam, "teamleider"))).toBe("geen_recht")
    expect(await regel(weg, regio.coachVeendam)).toBe("collega")
    expect(await regel(weg, vertrekt)).toBe("ok")
    expect(await regel(weg, vertrekt, weg, plusDagen(HEDEN, 1))).toBe("vertrokken")
    const zonder: [string, string] = ["v_door.einde <= p_begin", "false"]
    expect(await metKapotteFunctie(regio, "ctx.neem_waar", zonder, () => regel(weg, vertrekt, weg, plusDagen(HEDEN, 1)))).toBe("ok")
    const { id } = await een("select id from waarneming where waarnemer_id = $1", [ander.medewerkerId])
    expect(await doe(beeindigWaarneming, regio.coach, { waarnemingId: id })).toBe("niet_gevonden")
    expect(await ziet(ander)).toEqual(["Mens"])
    expect(await doe(beeindigWaarneming, weg, { waarnemingId: id })).toBe("ok")
    expect(await ziet(ander)).toEqual([])
  })

  test("staat vast: wie het regelde, en bij elke blik dat het waarneming was", async () => {
    const { id } = await een("select id from deelnemer where voornaam = 'Mens'")
    const blik = async () => {
      expect((await web.vraag("GET", `/deelnemers/${id}`, { token: waarnemer.token })).status).toBe(200)
      return (await een("select grond from inzage where account_id = $1 order by op desc limit 1", [waarnemer.accountId]))["grond"]
    }
    expect(await blik()).toBe("waarneming")
    expect(await metKapotteFunctie(regio, "ctx.wegen", ["b.vastgelegd_op, 'waarneming'", "b.vastgelegd_op, 'betrokken'"], blik)).toBe(
      "betrokken",
    )
    const sporen = await regio.alsEigenaar(
      "select gegevens->>'waarnemerId' as wie from audit where handeling = 'neem-waar' and account_id = $1 and uitkomst = 'akkoord'",
      [weg.accountId],
    )
    expect(sporen).toContainEqual({ wie: waarnemer.medewerkerId })
  })
})

test("van noodtoegang hoort altijd iemand: wie het dossier leidt en wie toezicht houdt, en zijn die er niet, wie het team leidt", async () => {
  const [opent, leider] = [await regio.medewerker(regio.veendam, "jobcoach"), await regio.medewerker(regio.veendam, "teamleider")]
  const mens = await regio.deelnemer(regio.veendam, "Alleen", [])
  const { id } = await een(
    `insert into noodtoegang (deelnemer_id, organisatie_id, medewerker_id, account_id, reden, toelichting, categorieen, tot)
     values ($1, $2, $3, $4, 'gevaar', 'niemand bereikbaar', '{C01}', now() + interval '1 hour') returning id`,
    [mens, regio.veendam, opent.medewerkerId, opent.accountId],
  )
  const ingelicht = async () => (await regio.db.inRol("import", null, tx => loadIngelicht(tx, id!))).map(i => [i.accountId, i.toezicht])
  expect(await ingelicht()).toContainEqual([leider.accountId, false])
  expect(await metKapotteFunctie(regio, "ctx.in_te_lichten", ["w.rol = 'teamleider'", "false"], ingelicht)).toEqual([])
  const privacy = await regio.medewerker(regio.veendam, "privacy")
  expect(await ingelicht(), "wie toezicht houdt is er wel").toEqual([[privacy.accountId, true]])
})
