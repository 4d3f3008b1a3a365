import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Antwoord, SOORTEN, verander, vragen, willekeurigeWereld } from "./support/isolatie.ts"
import { CATEGORIEEN, ROLLEN, TABELLEN } from "./support/rechten.ts"
import type { Wereld } from "./support/rechtenwereld.ts"
import { EIGEN_DEEL_FOUTEN, geefEigenDelen } from "./support/eigen-deel.ts"
import { nieuwPaar, voegSamen } from "./support/rechtenpaar.ts"
import { breekGlas, draagOver, neemWaar, schermAf, sluitOvereenkomst } from "./support/rechtenwegen.ts"
import { openTestRegio, type TestRegio } from "./support/regio.ts"
import { Willekeur } from "./support/willekeur.ts"

// Random actors ask random things, while the world changes; docs/rechten.md says what the answer should have been. The seed
// is printed, and TREDE_ZAAD repeats a run. The planted faults at the end must each be seen.
const ZAAD = Number(process.env["TREDE_ZAAD"] ?? Date.now() % 1_000_000)
const VERZOEKEN = Number(process.env["TREDE_VERZOEKEN"] ?? 20_000)
const RONDE = 200
const VERBINDINGEN = 6

interface Uitslag {
  lekken: string[]
  geweigerd: string[]
  cellen: Set<string>
}

const legeUitslag = (): Uitslag => ({ lekken: [], geweigerd: [], cellen: new Set() })

/** Asks in rounds of 200 over some connections, and changes the world between them. */
async function bevraag(wereld: Wereld, w: Willekeur, verzoeken: number, soorten: readonly string[]): Promise<Uitslag> {
  const uitslag = legeUitslag()
  const clients = await Promise.all(Array.from({ length: VERBINDINGEN }, () => connect(wereld.regio)))
  const kan = vragen(wereld)
  for (let gedaan = 0; gedaan < verzoeken; gedaan += RONDE) {
    await Promise.all(clients.map(client => ronde(client, new Willekeur(w.getal(0, 1e9)), RONDE / VERBINDINGEN)))
    for (let i = 0; i < 3; i++) await verander(wereld, w)
    if (gedaan % (50 * RONDE) === 0) await houdWakker(wereld.regio)
  }
  await Promise.all(clients.map(client => client.end()))
  return uitslag

  async function ronde(client: pg.Client, kans: Willekeur, aantal: number): Promise<void> {
    const app = await wereld.regio.db.roleName("app")
    for (let i = 0; i < aantal; i++) {
      const actor = kans.kies(wereld.actoren)
      await client.query("begin")
      await client.query("select set_config('role', $1, true), set_config('trede.sessie', $2, true)", [app, actor.token])
      const antwoord = await kan[kans.kies(soorten)]!(client, actor, kans)
      await client.query("rollback")
      weeg(uitslag, `${actor.rol}: ${antwoord.vraag}`, antwoord)
    }
  }
}

/** They are all at work: in a run of an hour nobody is logged out because he did nothing for half of it. */
const houdWakker = (regio: TestRegio) =>
  regio.alsEigenaar(
    "update ctx.sessie set gezien_op = now(), vervalt_op = greatest(vervalt_op, now() + interval '1 hour') where vervalt_op > now()",
  )

function weeg(uitslag: Uitslag, wat: string, { is, hoort, cellen }: Antwoord): void {
  for (const cel of cellen) uitslag.cellen.add(cel)
  const [te, weinig] = [is.filter(x => !hoort.includes(x)), hoort.filter(x => !is.includes(x))]
  if (te.length > 0) uitslag.lekken.push(`${wat} gaf ${te.length} te veel`)
  if (weinig.length > 0) uitslag.geweigerd.push(`${wat} gaf ${weinig.length} te weinig`)
}

async function connect(regio: TestRegio): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: regio.db.url, options: "-c timezone=Europe/Amsterdam" })
  await client.connect()
  return client
}

/** The cells that a request can try: read everywhere, add and change where the house writes at all. */
const BEREIKBAAR = ROLLEN.flatMap(rol =>
  CATEGORIEEN.filter(c => TABELLEN.some(t => t.categorie === c)).flatMap(c => [
    `${rol} ${c} lees`,
    `${rol} ${c} toevoeg`,
    `${rol} ${c} schrijf`,
  ]),
)

let regio: TestRegio
let wereld: Wereld
const kans = new Willekeur(ZAAD)
beforeAll(async () => {
  regio = await openTestRegio()
  wereld = await willekeurigeWereld(regio, kans, 40)
})
afterAll(() => regio.close())

test(`${VERZOEKEN} verzoeken van willekeurige mensen: geen lek, geen onterechte weigering (zaad ${ZAAD})`, {
  timeout: 60_000 + VERZOEKEN * 20,
}, async () => {
  const { lekken, geweigerd, cellen } = await bevraag(wereld, kans, VERZOEKEN, SOORTEN)
  expect({ lekken, geweigerd }).toEqual({ lekken: [], geweigerd: [] })
  const geraakt = BEREIKBAAR.filter(c => cellen.has(c)).length
  expect(geraakt / BEREIKBAAR.length).toBeGreaterThanOrEqual(VERZOEKEN >= 20_000 ? 0.95 : 0)
})

type Fout = (regio: TestRegio) => string | Promise<string>
type Gebeurtenis = (wereld: Wereld, kans: Willekeur) => Promise<unknown>

const functie =
  (naam: string, van: string, naar: string): Fout =>
  async ({ alsEigenaar }) => {
    const [rij] = await alsEigenaar<{ d: string }>("select pg_get_functiondef($1::regproc) as d", [naam])
    if (!rij!.d.includes(van)) throw new Error(`${naam} bevat niet meer: ${van}`)
    return rij!.d.replace(van, naar)
  }

/** Every second person is shielded as a whole: left to chance it took up to four worlds before such a fault showed. */
async function schermVelenAf(wereld: Wereld, w: Willekeur): Promise<void> {
  for (const persoon of wereld.personen.filter((_, i) => i % 2 === 0))
    while (!persoon.toegang.lezers.dossier) await schermAf(wereld, persoon, w)
}

/** `vooraf`: what must be there for it to show. */
const FOUTEN: ReadonlyArray<[naam: string, soort: string, fout: Fout, vooraf?: Gebeurtenis]> = [
  [
    "een tabel zonder eerste deur",
    "lijst",
    () => "alter policy lees on uitkering using (deelnemer_id in (select deelnemer_id from betrokkene))",
  ],
  ["zoeken zonder de eigen mensen", "zoek", functie("ctx.zoek_deelnemer", "d.id = any (zaken) and (p_geb", "(p_geb")],
  ["een masker zonder deur", "masker", functie("ctx.gemaskeerd", "where d.id in (select ctx.dossiers('C01', 'masker'))", "")],
  ["een deling zonder einde", "lijst", functie("ctx.wegen", "d.begin <= current_date and d.einde > current_date and", "")],
  ["een deling met wie dan ook", "lijst", functie("ctx.wegen", "d.aan_organisatie_id = w.organisatie_id and", "")],
  ["noodtoegang die openblijft", "lijst", functie("ctx.wegen", "n.tot > now()", "true")],
  ["noodtoegang buiten de eigen organisatie", "lijst", functie("ctx.wegen", "n.organisatie_id = w.organisatie_id and", "")],
  ["waarneming na haar einde", "lijst", functie("ctx.wegen", "n.einde > current_date", "true")],
  [
    "waarneming die meer geeft dan wie weg is had",
    "lijst",
    functie("ctx.wegen", "and ctx.mocht(m.rol, p_categorie, p_modus, b.organisatie_id = w.organisatie_id)", ""),
    async (wereld, w) => {
      for (let i = 0; i < 40; i++) await neemWaar(wereld, w, true)
    },
  ],
  ["een overeenkomst die niets afbakent", "lijst", functie("ctx.wegen", "p_categorie = any (o.categorieen)", "true")],
  ["een overeenkomst die na haar einde opent", "lijst", functie("ctx.wegen", "o.einde > current_date", "true")],
  ["een overeenkomst voor welk doel ook", "lijst", functie("ctx.wegen", "o.doelen && werkt_voor and", "")],
  ["een deling voor welk doel ook", "lijst", functie("ctx.wegen", "and d.doel = any (werkt_voor)", "")],
  [
    "betrokkenheid die een overgang overleeft",
    "lijst",
    functie("ctx.wegen", "where s.op is null or m.vastgelegd_op >= s.op or m.organisatie_id = w.organisatie_id", ""),
  ],
  [
    "een warme overdracht langs de overeenkomst van de oude organisatie",
    "lijst",
    functie("ctx.wegen", "coalesce(h.van_organisatie_id, m.organisatie_id)", "m.organisatie_id"),
  ],
  [
    "een tablet die zijn deelnemer voor hemzelf houdt",
    "lijst",
    functie(
      "ctx.wie",
      "g.rol, g.deelnemer_id into v from ctx.geldige_sessie g",
      "case when s.aanwezige_id is null then g.rol else 'deelnemer' end, coalesce(g.deelnemer_id, s.aanwezige_id) into v from ctx.geldige_sessie g join ctx.sessie s on s.token_hash = g.token_hash",
    ),
  ],
  [
    "een tablet die de hele zaal noemt",
    "dagdeel",
    functie("ctx.mijn_dagdeel", "join public.deelnemer d on d.id = w.deelnemer_id", "join public.deelnemer d on true"),
  ],
  [
    "een lijst van de dag zonder deur",
    "dag",
    functie("ctx.dag_aanwezigheid", "select ctx.dossiers('C18', 'toevoeg') as id", "select id from public.deelnemer"),
  ],
  [
    "tabellen die tonen wat niet meeging",
    "lijst",
    () => `do $$ declare t text; begin
      for t in select tablename from pg_policies where policyname = 'achtergelaten' loop execute format('drop policy achtergelaten on %I', t); end loop;
    end $$`,
  ],
  ["een tabel zonder afscherming", "lijst", () => "drop policy afscherming on trede", schermVelenAf],
  ["zoeken langs de afscherming", "zoekDag", functie("ctx.zoek_deelnemer", "d.id <> all (dicht) and (d.org", "(d.org"), schermVelenAf],
  ["afscherming die wegen vergeten", "masker", functie("ctx.wegen", "m.id <> all (afgeschermd)", "true"), schermVelenAf],
  ...EIGEN_DEEL_FOUTEN.map(([naam, soort, van, naar]): (typeof FOUTEN)[number] => [
    naam,
    soort,
    van ? functie("ctx.wegen_eigen", van, naar) : () => naar,
    geefEigenDelen,
  ]),
  ["een view die als eigenaar leest", "samen", () => "alter view v_trede set (security_invoker = false)"],
  [
    "een nieuw feit in andermans naam",
    "nooit",
    () => "alter policy schrijf_nieuw on trede with check (deelnemer_id in (select ctx.dossiers('C14', 'toevoeg')))",
  ],
]
/** Of what happens under it: two files become one, and for some two again. */
const SAMENVOEGFOUTEN: ReadonlyArray<[naam: string, soort: string, fout: Fout, weerUiteen: boolean]> = [
  [
    "samenvoegen dat een afgeschermd dossier opent",
    "lijst",
    functie(
      "ctx.verenig",
      "delete from public.deelnemer where id = p_weg;",
      "delete from public.deelnemer where id = p_weg; delete from public.afscherming where deelnemer_id = p_blijft and soort = 'dossier';",
    ),
    false,
  ],
  [
    "uiteenhalen dat de betrokkenen bij de ander laat",
    "lijst",
    functie("ctx.splits", "elsif x.daad = 'verplaatst' then", "elsif x.daad = 'verplaatst' and x.tabel <> 'betrokkene' then"),
    true,
  ],
]

// They prove the test, not the database: one PostgreSQL is enough.
if (!process.env["TREDE_TEST_PG"])
  describe("ingebouwde fouten", () => {
    const w = new Willekeur(ZAAD + 1)
    let eigen: TestRegio
    let klein: Wereld
    beforeAll(async () => {
      eigen = await openTestRegio()
      klein = await willekeurigeWereld(eigen, w, 20)
      await laatGebeuren(klein, w)
    }, 60_000)
    afterAll(() => eigen.close())

    test("zonder fout wordt er zo ook geen lek gezien", async () => {
      for (const soort of new Set(FOUTEN.map(([, soort]) => soort))) expect(await toontFout(klein, w, soort, () => "", 150)).toBe(false)
    })

    test.for(FOUTEN)("ingebouwde fout gezien: %s", { timeout: 120_000 }, async ([, soort, fout, vooraf]) => {
      let gezien = false
      // Chance may leave out of a world what the fault would show. Then more happens first.
      for (let keer = 1; keer <= 10 && !gezien; keer++) {
        if (keer > 1) await laatGebeuren(klein, w)
        await vooraf?.(klein, w)
        gezien = await toontFout(klein, w, soort, fout)
      }
      expect(gezien).toBe(true)
    })

    test.for(SAMENVOEGFOUTEN)("ingebouwde fout gezien: %s", { timeout: 120_000 }, async ([, soort, fout, weerUiteen]) => {
      const anders = await openTestRegio()
      try {
        const wereld = await willekeurigeWereld(anders, w, 8)
        await anders.alsEigenaar(await fout(anders))
        await voegSamen(wereld, w, weerUiteen, await nieuwPaar(wereld, w))
        expect(await toontFout(wereld, w, soort, () => "")).toBe(true)
      } finally {
        await anders.close()
      }
    })
  })

/**
 * Plants a fault in a transaction that is taken back, and asks within it until there is a leak: what 3,000 requests do not find is not
 * there. A world of its own for each fault cost four times as much.
 */
async function toontFout(wereld: Wereld, w: Willekeur, soort: string, fout: Fout, vragenHoogstens = 3_000): Promise<boolean> {
  const [app, vraag, client] = [await wereld.regio.db.roleName("app"), vragen(wereld)[soort]!, await connect(wereld.regio)]
  const uitslag = legeUitslag()
  const statement = await fout(wereld.regio)
  try {
    await client.query("begin")
    await client.query(statement)
    for (let i = 0; i < vragenHoogstens && uitslag.lekken.length === 0; i++) {
      const actor = w.kies(wereld.actoren)
      await client.query("savepoint vraag")
      await client.query("select set_config('role', $1, true), set_config('trede.sessie', $2, true)", [app, actor.token])
      weeg(uitslag, soort, await vraag(client, actor, w))
      await client.query("rollback to savepoint vraag")
    }
    return uitslag.lekken.length > 0
  } finally {
    await client.end()
  }
}

/** A hundred changes; and of what is over enough for a fault to show: chance gave too little of it in one run of three. */
async function laatGebeuren(wereld: Wereld, w: Willekeur): Promise<void> {
  const { stadskanaal, veendam, sob } = wereld.regio
  for (let i = 0; i < 100; i++) await verander(wereld, w)
  for (let i = 0; i < 24; i++) {
    const actor = w.kies(wereld.actoren.filter(a => a.medewerkerId))
    const persoon = w.kies(wereld.personen)
    await breekGlas(wereld, persoon, actor, w, persoon.organisatieId !== actor.organisatieId)
    await neemWaar(wereld, w, false)
    if (i % 3 === 0) await draagOver(wereld, persoon, w.kies([stadskanaal, veendam, sob]), w)
    if (i < 6) await sluitOvereenkomst(wereld, w, [stadskanaal, veendam, sob], i % 2 === 0)
  }
}
