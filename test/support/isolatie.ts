import type pg from "pg"
import type { TestRegio } from "./regio.ts"
import { type Daad, letter, mag, magToevoegen, ROLLEN, TABELLEN, type Tabel } from "./rechten.ts"
import { type Actor, eigenaarVan, type Persoon, probeer, verhouding, Wereld, wijziging } from "./rechtenwereld.ts"
import { TOEVOEGEN } from "./toevoegen.ts"
import { schrijfRegel } from "./eigen-deel.ts"
import { voegSamen } from "./rechtenpaar.ts"
import { breekGlas, deel, draagOver, neemWaar, schermAf, sluitOvereenkomst } from "./rechtenwegen.ts"
import type { Willekeur } from "./willekeur.ts"

/** What somebody asks, what the database answered, and what the document says. Ids beyond it are a leak, fewer a wrong refusal. */
export interface Antwoord {
  vraag: string
  /** role, category and act: which cells of the matrix were tried. */
  cellen: string[]
  is: readonly string[]
  hoort: readonly string[]
}
type Vraag = (client: pg.ClientBase, actor: Actor, w: Willekeur) => Promise<Antwoord>

/** What the fuzz asks, the more often the more it is worth. */
export const SOORTEN = [
  "lijst",
  "lijst",
  "andermans",
  "tel",
  "een",
  "een",
  "samen",
  "zoek",
  "zoekDag",
  "zoekBsn",
  "masker",
  "bsn",
  "schrijf",
  "schrijf",
  "schrijf",
  "nooit",
  "dagdeel",
  "dag",
]

/** A region with every role twice, in municipalities and SOB, and people with whom they have all sorts of ties. */
export async function willekeurigeWereld(regio: TestRegio, w: Willekeur, mensen: number): Promise<Wereld> {
  const wereld = await Wereld.open(regio)
  const organisaties = [regio.stadskanaal, regio.veendam, regio.sob]
  for (const rol of ROLLEN)
    if (rol !== "deelnemer") for (const organisatie of w.geschud(organisaties).slice(0, 2)) await wereld.zetel(organisatie, rol)
  for (let i = 0; i < mensen; i++) {
    const persoon = await wereld.persoon(w.kies(organisaties))
    for (const actor of w.geschud(wereld.actoren.filter(a => a.medewerkerId)).slice(0, 5))
      await wereld.betrek(persoon, actor, w.kies(["nu", "nu", "voorbij", "straks", "vervallen"] as const))
    if (w.soms(0.5)) await wereld.neemInDienst(persoon, w.kies(organisaties), w.kies(["nu", "voorbij"] as const))
    if (i % 5 === 0) await wereld.inlog(persoon)
    if (i % 5 === 1) await wereld.tablet(persoon, w.kies(organisaties))
  }
  return wereld
}

/** Something changes between two rounds: a tie begins or ends, a person moves, or another way to him opens or shuts. */
export async function verander(wereld: Wereld, w: Willekeur): Promise<void> {
  const persoon = w.kies(wereld.personen)
  const actor = w.kies(wereld.actoren.filter(a => a.medewerkerId))
  const { stadskanaal, veendam, sob } = wereld.regio
  const organisaties = [stadskanaal, veendam, sob]
  const soort = w.getal(0, 19)
  if (soort > 16) return schrijfRegel(wereld, persoon, actor, w)
  if (soort === 0) await wereld.verhuis(persoon, w.kies(organisaties))
  else if (soort === 14) await draagOver(wereld, persoon, w.kies(organisaties), w)
  else if (soort === 15) await voegSamen(wereld, w, true)
  else if (soort === 16) {
    if (wereld.personen.length > 8 && w.soms(0.3)) await voegSamen(wereld, w, false)
  } else if (soort <= 3) await deel(wereld, persoon, actor, w, w.kies(["nu", "nu", "voorbij", "straks", "vervallen"] as const))
  else if (soort === 4)
    await breekGlas(
      wereld,
      persoon,
      w.kies(wereld.actoren.filter(a => a.medewerkerId && (w.soms(0.2) || a.organisatieId === persoon.organisatieId))),
      w,
      w.soms(0.5),
    )
  else if (soort <= 6) await schermAf(wereld, persoon, w)
  else if (soort === 7 && w.soms(0.3)) await neemWaar(wereld, w)
  else if (soort === 8 && wereld.afspraken.overeenkomsten.length < 10 && w.soms(0.6)) await sluitOvereenkomst(wereld, w, organisaties)
  else if (persoon.betrokken.has(actor.medewerkerId!)) await wereld.eindig(persoon, actor)
  else await wereld.betrek(persoon, actor)
}

/** The category first: one with a dozen tables would else crowd out those with one, and each cell of the matrix is to be tried. */
function kiesTabel(w: Willekeur) {
  const categorie = w.kies(CATEGORIEEN_MET_TABEL)
  return w.kies(TABELLEN.filter(t => t.categorie === categorie))
}
const CATEGORIEEN_MET_TABEL = [...new Set(TABELLEN.map(t => t.categorie))]

/** Who may do one of these takes back what he wrote himself; of the portfolio whoever reads it. */
const weghalen = (tabel: string): readonly Daad[] => ["eigen", "toevoeg", ...(tabel.startsWith("portfolio_") ? (["lees"] as const) : [])]

/** Everything that can be asked; asked as often as it is named. */
export function vragen(wereld: Wereld): Record<string, Vraag> {
  const wie = (actor: Actor, categorie: string, daden: readonly Daad[]) =>
    wereld.personen.filter(p => daden.some(d => mag(actor.rol, categorie, d, verhouding(actor, p)))).map(p => p.id)
  /** Of whom he reads something in this table: all of it, or in his own part what he wrote himself. */
  const leest = (actor: Actor, tabel: Tabel) => [
    ...new Set([...wie(actor, tabel.categorie, ["lees"]), ...eigenRegelVan(actor, tabel, ["eigen"])]),
  ]
  /** Of whom he wrote a line in this table, and may do one of these: in his own part he reads it; where he may add he takes it back. */
  const eigenRegelVan = (actor: Actor, { tabel, categorie, eigenDeel }: Tabel, daden: readonly Daad[]): string[] =>
    wereld.personen
      .filter(
        p =>
          eigenDeel &&
          p.geschreven.has(`${actor.accountId} ${tabel}`) &&
          !verhouding(actor, p).achtergelaten(categorie) &&
          daden.some(d => mag(actor.rol, categorie, d, verhouding(actor, p))),
      )
      .map(p => p.id)
  const cel = (actor: Actor, categorie: string, daad: Daad) => `${actor.rol} ${categorie} ${daad}`
  const ids = async (client: pg.ClientBase, sql: string, waarden: unknown[] = []) =>
    (await client.query<{ id: string }>(sql, waarden)).rows.map(r => r.id)
  const jaNee = (ja: boolean) => (ja ? ["ja"] : [])

  const lijst: Vraag = async (client, actor, w) => {
    const van = kiesTabel(w)
    const { tabel, categorie } = van
    const is = await ids(client, `select distinct ${eigenaarVan(tabel)} as id from ${tabel}`)
    return { vraag: `lijst ${tabel}`, cellen: [cel(actor, categorie, "lees")], is, hoort: leest(actor, van) }
  }
  /** What others wrote: an own part opens none of it. */
  const andermans: Vraag = async (client, actor, w) => {
    const { tabel, categorie } = w.kies(TABELLEN.filter(t => t.eigenDeel))
    const is = await ids(client, `select distinct deelnemer_id as id from ${tabel} where vastgelegd_door is distinct from $1`, [
      actor.accountId,
    ])
    return { vraag: `andermans ${tabel}`, cellen: [], is, hoort: wie(actor, categorie, ["lees"]) }
  }
  const tel: Vraag = async (client, actor, w) => {
    const van = kiesTabel(w)
    const { tabel, categorie } = van
    const { rows } = await client.query<{ n: number }>(`select count(distinct ${eigenaarVan(tabel)}) as n from ${tabel}`)
    return {
      vraag: `tel ${tabel}`,
      cellen: [cel(actor, categorie, "lees")],
      is: [String(rows[0]!.n)],
      hoort: [String(leest(actor, van).length)],
    }
  }
  const een: Vraag = async (client, actor, w) => {
    const van = kiesTabel(w)
    const { tabel, categorie } = van
    const persoon = w.kies(wereld.personen)
    const is = await ids(client, `select distinct ${eigenaarVan(tabel)} as id from ${tabel} where ${eigenaarVan(tabel)} = $1`, [persoon.id])
    const hoort = leest(actor, van).filter(id => id === persoon.id)
    return { vraag: `een ${tabel}`, cellen: [cel(actor, categorie, "lees")], is, hoort }
  }
  const samen: Vraag = async (client, actor, w) => {
    const [a, b] = [w.kies(GEPUBLICEERD), w.kies(GEPUBLICEERD)]
    const is = await ids(
      client,
      `select distinct a.${eigenaarVan(a.tabel)} as id from v_${a.tabel} a join v_${b.tabel} b on b.${eigenaarVan(b.tabel)} = a.${eigenaarVan(a.tabel)}`,
    )
    const hoort = leest(actor, a).filter(id => leest(actor, b).includes(id))
    return { vraag: `samen ${a.tabel} ${b.tabel}`, cellen: [], is, hoort }
  }
  const zoek: Vraag = async (client, actor, w) => {
    const persoon = w.kies(wereld.personen)
    const naam = w.soms(0.5) ? persoon.merk : persoon.merk.slice(0, 12)
    const is = await ids(client, "select deelnemer_id as id from ctx.zoek_deelnemer($1, null, null, 50)", [naam])
    const zichtbaar = wie(actor, "C01", ["lees"])
    // A likeness may bring in others of one's own people; nobody else, and at least the one who was meant.
    const hoort = zichtbaar.filter(id => id === persoon.id || is.includes(id))
    return { vraag: "zoek op naam", cellen: [cel(actor, "C01", "lees")], is, hoort }
  }
  const zoekDag: Vraag = async (client, actor) => ({
    vraag: "zoek op geboortedatum",
    cellen: [cel(actor, "C01", "lees")],
    is: await ids(client, "select deelnemer_id as id from ctx.zoek_deelnemer(null, '1990-05-01', null, 500)"),
    hoort: wie(actor, "C01", ["lees"]),
  })
  const zoekBsn: Vraag = async (client, actor, w) => {
    const persoon = w.kies(wereld.personen)
    const is = await ids(client, "select deelnemer_id as id from ctx.zoek_deelnemer(null, null, sha256($1::text::bytea), 50)", [
      persoon.merk,
    ])
    const ziet = wie(actor, "C01", ["lees"]).includes(persoon.id) && "MRWSL".includes(letter(actor.rol, "C02"))
    return {
      vraag: "zoek op bsn",
      cellen: [cel(actor, "C02", "masker")],
      is,
      hoort: ziet && actor.organisatieId === persoon.organisatieId ? [persoon.id] : [],
    }
  }
  const masker: Vraag = async (client, actor) => ({
    vraag: "gemaskeerd",
    cellen: [cel(actor, "C01", "masker")],
    is: await ids(client, "select deelnemer_id as id from ctx.gemaskeerd()"),
    hoort: wie(actor, "C01", ["masker"]),
  })
  const bsn: Vraag = async (client, actor, w) => {
    const persoon = w.kies(wereld.personen)
    const is = await ids(client, "select $1::text as id from ctx.bsn_masker($1::uuid)", [persoon.id])
    return { vraag: "bsn", cellen: [cel(actor, "C02", "masker")], is, hoort: wie(actor, "C02", ["masker"]).filter(id => id === persoon.id) }
  }
  const schrijf: Vraag = async (client, actor, w) => {
    const van = kiesTabel(w)
    const { tabel, categorie, schrijfwijze } = van
    const persoon = w.kies(wereld.personen)
    const daad: Daad = w.soms(0.5) ? "toevoeg" : "schrijf"
    const ja = await (daad === "toevoeg"
      ? probeer(client, TOEVOEGEN[tabel]!, [persoon.id, persoon.organisatieId, actor.accountId, wereld.regio.coach.medewerkerId])
      : probeer(client, wijziging(tabel), [persoon.id, actor.accountId]))
    const kan = schrijfwijze !== "lezen" && !(tabel === "deelnemer" && daad === "toevoeg")
    const mocht =
      daad === "toevoeg"
        ? magToevoegen(actor.rol, van, verhouding(actor, persoon))
        : wie(actor, categorie, [daad]).includes(persoon.id) || eigenRegelVan(actor, van, weghalen(tabel)).includes(persoon.id)
    const hoort = jaNee(kan && mocht)
    return { vraag: `${daad} ${tabel}`, cellen: [cel(actor, categorie, daad)], is: jaNee(ja === "ja"), hoort }
  }
  /** What a shared tablet answers: the first name of who is at it. */
  const dagdeel: Vraag = async (client, actor) => ({
    vraag: "dagdeel",
    cellen: [],
    is: await ids(client, "select voornaam as id from ctx.mijn_dagdeel()"),
    hoort: actor.rol === "tablet" ? wereld.personen.filter(p => p.id === actor.deelnemerId).map(p => p.merk) : [],
  })
  const dag: Vraag = async (client, actor) => ({
    vraag: "lijst van de dag",
    cellen: [cel(actor, "C18", "toevoeg")],
    is: await ids(client, "select deelnemer_id as id from ctx.dag_aanwezigheid(current_date, 'avond')"),
    hoort: wie(actor, "C18", ["toevoeg"]),
  })
  /** What nobody may, whatever his role. */
  const nooit: Vraag = async (client, actor, w) => {
    const persoon = w.kies(wereld.personen)
    const { tabel } = kiesTabel(w)
    const [statement, waarden] = w.kies(NOOIT)(tabel, persoon, actor, wereld)
    return { vraag: `nooit: ${statement}`, cellen: [], is: jaNee((await probeer(client, statement, waarden)) === "ja"), hoort: [] }
  }
  return { lijst, andermans, tel, een, samen, zoek, zoekDag, zoekBsn, masker, bsn, schrijf, dagdeel, dag, nooit }
}

// The BSN and who referred have no published view: nobody needs them outside their own module. Of shares, shielding and restriction not everybody has a live one.
const GEPUBLICEERD = TABELLEN.filter(t => !["deelnemer_bsn", "verwijzing", "deling", "afscherming", "beperking"].includes(t.tabel))

const NOOIT: ReadonlyArray<(tabel: string, persoon: Persoon, actor: Actor, wereld: Wereld) => [string, unknown[]]> = [
  (tabel, p) => [`delete from ${tabel} where ${eigenaarVan(tabel)} = $1`, [p.id]],
  (tabel, p, a) => [`update ${tabel} set organisatie_id = $2 where ${eigenaarVan(tabel)} = $1`, [p.id, a.organisatieId]],
  (_, p, a, { regio }) => [
    "insert into trede (deelnemer_id, organisatie_id, datum, trede, vastgelegd_door) select $1, $2, current_date, 4, $3::uuid where $3 <> $4::uuid",
    [p.id, p.organisatieId, regio.coach.accountId, a.accountId],
  ],
  () => ["select * from ctx.sessie", []],
  () => ["select * from ctx.geheim", []],
  () => ["select * from ctx.pas", []],
  (_, p, a) => ["select ctx.open_tablet('x', 'x', null, $1) from account where id = $2", [p.id, a.accountId]],
  (_, p, a) => ["select ctx.leg_aanwezigheid_vast($1, current_date, 'avond', 'ziek', $2, $3, true)", [p.id, p.organisatieId, a.accountId]],
  (_, __, a) => ["select ctx.open_sessie('x', $1, null, null, 'web', interval '1 hour')", [a.accountId]],
  (_, p) => ["select deelnemer_ids from inzage where deelnemer_ids @> array[$1::uuid]", [p.id]],
  (_, p) => ["select hmac from deelnemer_bsn where deelnemer_id = $1", [p.id]],
  (_, p, a) => [
    "insert into noodtoegang (deelnemer_id, organisatie_id, medewerker_id, account_id, reden, toelichting, categorieen, tot) values ($1, $2, $3, $4, 'gevaar', 'zonder deur', '{C01}', now())",
    [p.id, p.organisatieId, a.medewerkerId, a.accountId],
  ],
  (_, __, a) => ["update waarneming set waarnemer_id = $1", [a.medewerkerId]],
  () => ["update overeenkomst set einde = einde + 1000", []],
  (_, p) => ["update deling set einde = einde + 30 where deelnemer_id = $1", [p.id]],
  (_, __, a) => ["update medewerker set rol = 'teamleider' where account_id = $1", [a.accountId]],
  (_, __, a) => ["insert into recht (account_id, recht) values ($1, 'beheer')", [a.accountId]],
  (_, p, a) => [
    "insert into audit (account_id, rol, handeling, uitkomst, deelnemer_id) select id, 'beheer', 'x', 'akkoord', $1 from account where id <> $2",
    [p.id, a.accountId],
  ],
]
