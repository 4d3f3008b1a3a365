import type { ClientBase } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { beleidsregels } from "#modules/toegang"
import { sql } from "#platform/db"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { CATEGORIEEN, type Daad, letter, mag, magToevoegen, ROLLEN, TABELLEN } from "./support/rechten.ts"
import { type Actor, alsActor, eigenaarVan, type Persoon, probeer, verhouding, Wereld, wijziging } from "./support/rechtenwereld.ts"
import { deel } from "./support/rechtenwegen.ts"
import { TOEVOEGEN } from "./support/toevoegen.ts"
import { Willekeur } from "./support/willekeur.ts"

// Every role × every table × every way to stand to a person × read, add, change: what the database does against what
// docs/rechten.md says. The planted faults at the end each turn it red.
const DADEN = ["lees", "toevoeg", "schrijf"] as const

let regio: TestRegio
let wereld: Wereld
let namen: Map<Persoon, string>

beforeAll(async () => {
  regio = await openTestRegio()
  wereld = await Wereld.open(regio)
  const actoren: Actor[] = []
  for (const rol of ROLLEN) if (rol !== "deelnemer") actoren.push(await wereld.zetel(regio.stadskanaal, rol))
  const hier = () => wereld.persoon(regio.stadskanaal)
  const daar = () => wereld.persoon(regio.veendam)
  const [betrokken, voorbij, straks, vervallen, daarBetrokken] = [await hier(), await hier(), await hier(), await hier(), await daar()]
  const [inDienst, uitDienst, zelf, niets] = [await daar(), await hier(), await daar(), await hier()]
  for (const actor of actoren) {
    await wereld.betrek(betrokken, actor)
    await wereld.betrek(voorbij, actor, "voorbij")
    await wereld.betrek(straks, actor, "straks")
    await wereld.betrek(vervallen, actor, "vervallen")
    await wereld.betrek(daarBetrokken, actor)
  }
  await wereld.neemInDienst(inDienst, regio.stadskanaal)
  await wereld.neemInDienst(uitDienst, regio.stadskanaal, "voorbij")
  await wereld.inlog(zelf)
  await wereld.tablet(zelf, regio.stadskanaal)
  const daarNiets = await daar()
  const perDeling = await deelMetAllen(actoren)
  const afspraakVoorbij = await betrekOnderAfspraak(actoren)
  const vast = { betrokken, voorbij, straks, vervallen, daarBetrokken, inDienst, uitDienst, zelf, niets, daarNiets, afspraakVoorbij }
  namen = new Map(Object.entries({ ...vast, ...perDeling }).map(([n, p]) => [p, n]))
})
afterAll(() => regio.close())

/** Somebody of elsewhere whom each of these was shared with by name: the share runs, ran out, or was withdrawn. */
async function deelMetAllen(actoren: readonly Actor[]): Promise<Record<string, Persoon>> {
  const w = new Willekeur(8)
  const gedeeld: Record<string, Persoon> = {}
  for (const hoe of ["nu", "voorbij", "vervallen"] as const) {
    const persoon = await wereld.persoon(regio.veendam)
    for (const actor of actoren) await deel(wereld, persoon, actor, w, hoe)
    gedeeld[`gedeeld ${hoe}`] = persoon
  }
  return gedeeld
}

/** Somebody whom they work with for another organisation, under an agreement about half of everything that ran out. */
async function betrekOnderAfspraak(actoren: readonly Actor[]): Promise<Persoon> {
  const categorieen = CATEGORIEEN.filter((c, i) => c.startsWith("C01") || i % 2 === 0)
  const afspraak = { van: regio.sob, met: regio.stadskanaal, doelen: ["P1", "P2"], categorieen }
  await regio.alsEigenaar(
    `insert into overeenkomst (kenmerk, van_organisatie_id, met_organisatie_id, producten, doelen, categorieen, begin, einde, vastgelegd_door)
     values ('proef', $1, $2, '{}', $3, $4, current_date - 30, current_date, gen_random_uuid())`,
    [afspraak.van, afspraak.met, afspraak.doelen, afspraak.categorieen],
  )
  wereld.afspraken.overeenkomsten.push({ ...afspraak, loopt: false })
  const persoon = await wereld.persoon(afspraak.van)
  for (const actor of actoren) await wereld.betrek(persoon, actor)
  return persoon
}

/** What the document says about one cell for one person; registered people come in by import or registration alone. */
function verwacht(actor: Actor, persoon: Persoon, tabel: (typeof TABELLEN)[number], daad: Daad): "ja" | "nee" {
  const kan = daad === "lees" || (tabel.schrijfwijze !== "lezen" && !(daad === "toevoeg" && tabel.tabel === "deelnemer"))
  const v = verhouding(actor, persoon)
  return kan && (daad === "toevoeg" ? magToevoegen(actor.rol, tabel, v) : mag(actor.rol, tabel.categorie, daad, v)) ? "ja" : "nee"
}

/** Every difference between document and database, for these roles and tables; `fout` is planted before it looks. */
async function verschillen(rollen: readonly string[], tabellen = TABELLEN, fout?: string): Promise<{ aantal: number; anders: string[] }> {
  const actoren = wereld.actoren.filter(a => rollen.includes(a.rol))
  const perActor = await Promise.all(
    actoren.map(actor => alsActor(regio, actor.token, client => verschillenVan(client, actor, tabellen), fout)),
  )
  return { aantal: actoren.length * namen.size * tabellen.length * DADEN.length, anders: perActor.flat() }
}

async function verschillenVan(client: ClientBase, actor: Actor, tabellen: typeof TABELLEN): Promise<string[]> {
  const anders: string[] = []
  for (const [persoon, naam] of namen)
    for (const tabel of tabellen)
      for (const daad of DADEN) {
        const is = await doe(client, actor, persoon, tabel.tabel, daad)
        const hoort = verwacht(actor, persoon, tabel, daad)
        if (is !== hoort) anders.push(`${actor.rol} ${daad} ${tabel.tabel} van ${naam}: ${is}, hoort ${hoort}`)
      }
  return anders
}

async function doe(client: ClientBase, actor: Actor, persoon: Persoon, tabel: string, daad: Daad): Promise<"ja" | "nee"> {
  if (daad === "toevoeg")
    return probeer(client, TOEVOEGEN[tabel]!, [persoon.id, persoon.organisatieId, actor.accountId, regio.coach.medewerkerId])
  if (daad === "schrijf") return probeer(client, wijziging(tabel), [persoon.id, actor.accountId])
  const { rowCount } = await client.query(`select 1 from ${tabel} where ${eigenaarVan(tabel)} = $1 limit 1`, [persoon.id])
  return rowCount ? "ja" : "nee"
}

test("het document en de constante zeggen hetzelfde", () => {
  const uitDocument = ROLLEN.flatMap(rol =>
    CATEGORIEEN.flatMap(categorie => {
      const modi: Record<string, string[]> = {
        W: ["lees", "toevoeg", "schrijf", "eigen"],
        V: ["lees", "toevoeg", "schrijf"],
        T: ["lees", "toevoeg", "eigen"],
        R: ["lees"],
        S: ["lees"],
        L: ["lees"],
        O: [rol === "deelnemer" ? "lees" : "eigen"],
        M: ["masker"],
      }
      const deur = { L: "organisatie", V: "organisatie", O: rol === "deelnemer" ? "eigen" : "dossier" }[letter(rol, categorie)] ?? "dossier"
      return (modi[letter(rol, categorie)] ?? []).map(modus => `${rol} ${categorie} ${modus} ${deur}`)
    }),
  )
  expect(
    beleidsregels()
      .map(r => `${r.rol} ${r.categorie} ${r.modus} ${r.deur}`)
      .toSorted(),
  ).toEqual(uitDocument.toSorted())
})

test("elke rol kan in elke tabel bij iedereen precies wat het document zegt", { timeout: 120_000 }, async () => {
  const { aantal, anders } = await verschillen([...ROLLEN, "tablet"])
  expect(anders).toEqual([])
  expect(aantal).toBeGreaterThan(40_000)
})

test("wie een masker heeft ziet de afgeleide waarde van zijn eigen mensen, en van niemand anders", async () => {
  for (const actor of wereld.actoren) {
    const gezien = await regio.db.inRol("app", actor.token, async tx => {
      const { rows } = await sql<{ deelnemerId: string; trede: number | null }>`select deelnemer_id, trede from ctx.gemaskeerd()`.execute(
        tx,
      )
      const bsn: string[] = []
      for (const [persoon] of namen)
        if ((await sql`select 1 from ctx.bsn_masker(${persoon.id})`.execute(tx)).rows.length > 0) bsn.push(persoon.id)
      return { naam: rows.map(r => r.deelnemerId), trede: rows.filter(r => r.trede !== null).map(r => r.deelnemerId), bsn }
    })
    const wie = (categorie: string, daden: readonly Daad[]) =>
      [...namen.keys()].filter(p => daden.some(d => mag(actor.rol, categorie, d, verhouding(actor, p)))).map(p => p.id)
    expect(gezien.naam.toSorted(), actor.rol).toEqual(wie("C01", ["masker"]).toSorted())
    expect(gezien.trede.toSorted(), actor.rol).toEqual(
      wie("C01", ["masker"])
        .filter(id => wie("C14", ["masker", "lees"]).includes(id))
        .toSorted(),
    )
    expect(gezien.bsn.toSorted(), actor.rol).toEqual(wie("C02", ["masker"]).toSorted())
  }
})

const wegen = async () => (await regio.alsEigenaar<{ d: string }>("select pg_get_functiondef('ctx.wegen'::regproc) as d"))[0]!.d

test.for<[string, string[], tabel: string, () => string | Promise<string>]>([
  [
    "twee cellen verwisseld",
    ["jobcoach"],
    "deelnemer_adres",
    () =>
      "update ctx.beleid set rol = case rol when 'jobcoach' then 'werkleider' else 'jobcoach' end where categorie = 'C03' and rol in ('jobcoach', 'werkleider')",
  ],
  [
    "wie vroeger betrokken was telt mee",
    ["jobcoach"],
    "trede",
    async () => (await wegen()).replaceAll("(b.einde is null or b.einde > current_date)", "true"),
  ],
  ...(
    [
      ["een deling loopt door na haar einde", "d.begin <= current_date and d.einde > current_date", "d.begin <= current_date"],
      ["een ingetrokken deling telt mee", "and d.vervallen_op is null and d.begin", "and d.begin"],
      ["een overeenkomst loopt door na haar einde", "o.begin <= current_date and o.einde > current_date", "o.begin <= current_date"],
    ] as const
  ).map(([naam, van, naar]): [string, string[], string, () => Promise<string>] => [
    naam,
    ["casusregisseur", "klantmanager_inkomen", "trajectbegeleider", "jobcoach", "partner", "schuldhulp"],
    "trede opleiding uitkering",
    async () => (await wegen()).replaceAll(van, naar),
  ]),
  [
    "de eerste deur vraagt niet van wie",
    ["teamleider"],
    "trede",
    () => "alter policy lees on trede using ((select ctx.org_breed('C14', 'lees')) is not null)",
  ],
  [
    "toevoegen vraagt niet bij wie",
    ["partner"],
    "uitkering",
    () => "alter policy schrijf_nieuw on uitkering with check (vastgelegd_door = (select ctx.account()))",
  ],
  [
    "lezen volstaat om te wijzigen",
    ["jobcoach"],
    "deelnemer_adres",
    () =>
      ["using", "with check"]
        .map(deel => `alter policy schrijf on deelnemer_adres ${deel} (deelnemer_id in (select ctx.dossiers('C03', 'lees')))`)
        .join(";"),
  ],
  [
    "wat is afgesproken staat open voor wie het plan niet ziet",
    ["klantmanager_inkomen"],
    "planakkoord",
    () => "alter policy lees on planakkoord using ((select ctx.is_medewerker()))",
  ],
])("ingebouwde fout gezien: %s", async ([, rollen, tabel, fout]) => {
  expect((await verschillen(rollen, TABELLEN.filter(t => tabel.split(" ").includes(t.tabel)), await fout())).anders).not.toEqual([]) // biome-ignore format: one line
})
