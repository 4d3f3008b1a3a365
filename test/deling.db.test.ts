import { afterAll, beforeAll, expect, test } from "vitest"
import { plusDagen } from "#begrippen/dag"
import { type Command, execute } from "#platform/command"
import { sql } from "#platform/db"
import { amsterdamDay } from "#platform/services"
import { beeindigDeling, deelDossier } from "../src/modules/delen/deel-dossier.command.ts"
import { beeindigOvereenkomst, legOvereenkomstVast } from "../src/modules/delen/overeenkomst.command.ts"
import { beslisVerzoek, schrijfVerzoekOp } from "../src/modules/rechten/verzoek.command.ts"
import { DelingModel, type Gever } from "./support/deling-model.ts"
import { CATEGORIEEN } from "./support/rechten.ts"
import { type Actie, openTestRegio, type TestRegio } from "./support/regio.ts"
import { Willekeur } from "./support/willekeur.ts"

// T21: a share from its first day to its last, beside a model that knows only docs/rechten.md: sharing, sharing less, running out,
// withdrawing, an objection, an agreement that begins and ends, a person who moves between municipalities (as when these merge, or one
// leaves the joint scheme) and moves back. After every step both see exactly what holds on that day. Planted at the end and seen.
const STAPPEN = Number(process.env["TREDE_STAPPEN"] ?? 120)
const ZAAD = Number(process.env["TREDE_ZAAD"] ?? Date.now() % 1_000_000)
const PER_MENS = 15
const VANDAAG = amsterdamDay(new Date())
const REDEN = "zo afgesproken met de persoon"
const TE_DELEN = ["C01B", "C03", "C04", "C05", "C12", "C14", "C15", "C16"]

let regio: TestRegio
let gevers: Record<Gever, { organisatieId: string; coach: Actie; beheer: Actie }>
let ontvangers: Record<"schuldhulp" | "trajectbegeleider", { organisatieId: string; wie: Actie }>
beforeAll(async () => {
  regio = await openTestRegio(VANDAAG)
  const gever = async (organisatieId: string, coach: Actie) => ({
    organisatieId,
    coach,
    beheer: await regio.medewerker(organisatieId, "beheer"),
  })
  gevers = { a: await gever(regio.stadskanaal, regio.coach), b: await gever(regio.veendam, regio.coachVeendam) }
  const hulp = await regio.alsEigenaar<{ id: string }>(
    "insert into organisatie (code, naam, soort) values ('hulp', 'Hulp', 'partner') returning id",
  )
  ontvangers = {
    schuldhulp: { organisatieId: hulp[0]!.id, wie: await regio.medewerker(hulp[0]!.id, "schuldhulp") },
    trajectbegeleider: { organisatieId: regio.sob, wie: regio.trajectbegeleider },
  }
})
afterAll(() => regio.close())

/** Does it; answers its id, or null when it was refused. */
async function doe<I, O>(command: Command<I, O>, wie: Actie, invoer: object): Promise<string | null> {
  const id = crypto.randomUUID()
  return (await execute(regio.services, wie.token, command, invoer, { id })).ok ? id : null
}

type Stap = (m: DelingModel, id: string, w: Willekeur) => Promise<void>
const nu = (m: DelingModel) => gevers[m.eigenaar]
const over = (dagen: number) => plusDagen(VANDAAG, dagen)
const greep = (w: Willekeur) => TE_DELEN.filter(() => w.soms(0.4))

const STAPPEN_VAN: Record<string, Stap> = {
  async deel(m, id, w) {
    const rol = w.kies(["schuldhulp", "trajectbegeleider"] as const)
    const [doel, toevoegen, dagen, categorieen] = [w.kies(["P2", "P3", "P6"]), w.soms(0.4), w.getal(1, 6), ["C01", ...greep(w)]]
    const aan = { aanOrganisatieId: ontvangers[rol].organisatieId, aanMedewerkerId: null }
    const invoer = {
      deelnemerId: id,
      ...aan,
      categorieen,
      toevoegen,
      doel,
      grond: "toestemming",
      toelichting: REDEN,
      begin: over(0),
      einde: over(dagen),
    }
    const deling = await doe(deelDossier, nu(m).coach, invoer)
    expect(deling !== null, `delen mag${m.magDelen(rol, doel) ? "" : " niet"}`).toBe(m.magDelen(rol, doel))
    if (deling) m.deel({ id: deling, rol, doel, toevoegen, categorieen, tot: m.dag + dagen })
  },
  async trekIn(m, id, w) {
    const deling = w.kies(m.lopend())
    if (!deling) return
    expect(await doe(beeindigDeling, nu(m).coach, { deelnemerId: id, delingId: deling.id, reden: REDEN })).not.toBeNull()
    m.stop(deling)
  },
  /** Wider, or longer, without a new ground: nothing that runs can be changed to it. */
  async verruim(m, id) {
    for (const zet of [
      "einde = einde + 30",
      "categorieen = categorieen || '{C05}'",
      "toevoegen = true",
      "eigen_deel = '{C16}'",
      "doel = 'P2'",
    ]) {
      const poging = regio.db.inRol("app", nu(m).coach.token, tx =>
        sql`update deling set ${sql.raw(zet)} where deelnemer_id = ${id}`.execute(tx),
      )
      await expect(poging).rejects.toThrow("permission denied")
    }
  },
  async dag(m, id, w) {
    const n = w.getal(1, 3)
    const mijn = `where deelnemer_id = '${id}'`
    for (const [tabel, waar] of [["deling", mijn], ["betrokkene", mijn], ["overeenkomst", ""]] as const) // biome-ignore format: a table
      await regio.alsEigenaar(`update ${tabel} set begin = begin - ${n}, einde = einde - ${n} ${waar}`)
    m.dag += n
  },
  async betrek(m, id, w) {
    const dagen = w.getal(1, 8)
    await regio.alsEigenaar(
      `insert into betrokkene (deelnemer_id, organisatie_id, medewerker_id, rol, begin, einde)
       values ($1, $2, $3, 'trajectbegeleider', current_date, current_date + $4::int)`,
      [id, nu(m).organisatieId, regio.trajectbegeleider.medewerkerId, dagen],
    )
    m.betrokkenTot.push(m.dag + dagen)
  },
  async spreekAf(m, _id, w) {
    const [dagen, doel, categorieen] = [w.getal(1, 8), w.kies(["P2", "P6"]), greep(w)]
    const tussen = { vanOrganisatieId: nu(m).organisatieId, metOrganisatieId: regio.sob }
    const inhoud = {
      kenmerk: "x",
      ...tussen,
      producten: [],
      doelen: [doel],
      categorieen: ["C01", ...categorieen],
      begin: over(0),
      einde: over(dagen),
    }
    const afspraak = await doe(legOvereenkomstVast, nu(m).beheer, inhoud)
    expect(afspraak).not.toBeNull()
    m.spreekAf({ id: afspraak!, doel, categorieen: ["C01", "C01B", ...categorieen], van: m.dag, tot: m.dag + dagen })
  },
  async zegOp(m) {
    const afspraak = m.afspraken[m.eigenaar].find(a => a.van < m.dag && a.tot > m.dag)
    if (!afspraak) return
    const beheer = nu(m).beheer
    expect(await doe(beeindigOvereenkomst, beheer, { overeenkomstId: afspraak.id, einde: over(100) })).toBeNull()
    expect(await doe(beeindigOvereenkomst, beheer, { overeenkomstId: afspraak.id, einde: over(0) })).not.toBeNull()
    afspraak.tot = m.dag
  },
  async bezwaar(m, id) {
    const open = m.beperkt
    if (open) {
      expect(await doe(beslisVerzoek, nu(m).coach, { verzoekId: open, besluit: "geweigerd", reden: REDEN })).not.toBeNull()
      m.beperkt = null
      return
    }
    const vraag = { deelnemerId: id, soort: "bezwaar", over: null, tekst: REDEN, betwist: false, ontvangenOp: VANDAAG }
    const verzoek = await doe(schrijfVerzoekOp, nu(m).coach, vraag)
    expect(verzoek).not.toBeNull()
    m.bezwaar(verzoek!)
  },
  async verhuis(m, id) {
    const naar = m.eigenaar === "a" ? "b" : "a"
    const { organisatieId, coach } = gevers[naar]
    await regio.alsEigenaar(
      `insert into dossieroverdracht (deelnemer_id, organisatie_id, van_organisatie_id, naar_organisatie_id, op, grond, toelichting, mee,
         antwoord_voor, aangeboden_door, besluit, besloten_door, regisseur_id)
       values ($1, $2, $2, $3, current_date, 'herindeling', $4, $5, current_date, gen_random_uuid(), 'aanvaard', gen_random_uuid(), $6)`,
      [id, nu(m).organisatieId, organisatieId, REDEN, CATEGORIEEN.filter(c => c !== "C24"), coach.medewerkerId],
    )
    await regio.alsEigenaar("update deelnemer set organisatie_id = $2 where id = $1", [id, organisatieId])
    await regio.alsEigenaar("select ctx.voer_overdrachten_uit(array[$1::uuid])", [id])
    m.verhuis(naar)
  },
}
const KEUZES = ["deel", "deel", "deel", "trekIn", "verruim", "dag", "dag", "betrek", "betrek", "spreekAf", "zegOp", "bezwaar", "verhuis"]

/** What each receiver sees and may add to now, by the database. */
async function ziet(id: string, wie: Actie): Promise<string[]> {
  const { rows } = await regio.db.inRol("app", wie.token, tx =>
    sql<{ wat: string }>`select c || ' ' || modus as wat from unnest(${CATEGORIEEN}::text[]) c, unnest(array['lees', 'toevoeg']) modus
      where ${id}::uuid in (select ctx.dossiers(c, modus))`.execute(tx),
  )
  return rows.map(r => r.wat).toSorted()
}

async function leven(afspraken: DelingModel["afspraken"], w: Willekeur, keuzes = KEUZES): Promise<void> {
  const id = await regio.deelnemer(regio.stadskanaal, "Levensloop", [regio.coach])
  const m = new DelingModel(afspraken, w.getal(1_000, 9_000) * 1_000)
  const gedaan: string[] = []
  for (let n = 0; n < PER_MENS; n++) {
    const stap = w.kies(keuzes)
    gedaan.push(stap)
    await STAPPEN_VAN[stap]!(m, id, w)
    for (const rol of ["schuldhulp", "trajectbegeleider"] as const)
      expect(await ziet(id, ontvangers[rol].wie), `${rol} na ${gedaan.join(", ")}`).toEqual(m.ziet(rol))
  }
  // Whom they see grows with every life that is left behind, and each step asks for all of them.
  for (const tabel of ["deling", "betrokkene"]) await regio.alsEigenaar(`delete from ${tabel} where deelnemer_id = $1`, [id])
}

/** Fifty thousand steps take longer than the half hour after which who does nothing is logged out; nobody's session is what is tested here. */
const WAKKER =
  "update ctx.sessie set gezien_op = now(), vervalt_op = greatest(vervalt_op, now() + interval '1 hour') where vervalt_op > now()"

test(`${STAPPEN} stappen in het leven van delingen: nooit langer of breder dan wat geldt (zaad ${ZAAD})`, {
  timeout: 7_200_000,
}, async () => {
  const w = new Willekeur(ZAAD)
  for (let n = 0; n < STAPPEN / PER_MENS; n++) {
    await regio.alsEigenaar("delete from overeenkomst")
    await regio.alsEigenaar(WAKKER)
    await leven({ a: [], b: [] }, w)
  }
})

test.for<[string, string, string]>([
  ["een deling die niet afloopt", "d.begin <= current_date and d.einde > current_date", "d.begin <= current_date"],
  ["een deling die alles opent", "p_categorie = any (d.categorieen)", "true"],
  ["een ingetrokken deling die blijft", "d.vervallen_op is null and d.begin", "d.begin"],
])("ingebouwde fout gezien: %s", async ([, van, naar]) => {
  const [heel] = await regio.alsEigenaar<{ f: string }>("select pg_get_functiondef('ctx.wegen(text, text)'::regprocedure) as f")
  const kapot = heel!.f.replace(van, naar)
  expect(kapot).not.toBe(heel!.f)
  await regio.alsEigenaar("delete from overeenkomst")
  await regio.alsEigenaar(kapot)
  const proef = async () => {
    for (let n = 0; n < 8; n++) await leven({ a: [], b: [] }, new Willekeur(n), ["deel", "deel", "trekIn", "dag"])
  }
  await expect(proef()).rejects.toThrow(/^(schuldhulp|trajectbegeleider) na /)
  await regio.alsEigenaar(heel!.f)
})
