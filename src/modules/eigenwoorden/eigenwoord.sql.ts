import { createHash } from "node:crypto"
import type { Dag } from "#begrippen/dag"
import { sql, type Tx } from "#platform/db"
import { refusalOf } from "#platform/refusal"
import type { Eigentekst, Woordrij } from "./eigenwoord.rules.ts"

/** What makes two texts the same: their words, and nothing else of them. */
export const kenmerkVan = (tekst: string): string => createHash("sha256").update(tekst.trim().normalize()).digest("hex")

/** All that was said about the texts of one person and holds, the oldest first. */
export async function loadWoordrijen(tx: Tx, deelnemerId: string): Promise<Woordrij[]> {
  const { rows } = await sql<Woordrij>`select id, soort, bron, kenmerk, taal, tekst, vertaler,
      coalesce(op, (vastgelegd_op at time zone 'Europe/Amsterdam')::date) as op
    from v_eigenwoord where deelnemer_id = ${deelnemerId} order by vastgelegd_op, id`.execute(tx)
  return rows
}

interface Rij {
  bron: string
  wat: string
  tekst: string | null
}
interface Versieinhoud {
  kan?: string | null
  wil?: string | null
  markt?: string | null
  doelen: ReadonlyArray<{
    id: string
    wat: string
    situatie: string | null
    gewenst: string | null
    toelichting: string | null
    stappen: ReadonlyArray<{ wat: string }>
  }>
}

/**
 * What people wrote that the resident reads: the plan as it stands and as it was last laid before him, open steps, reviews, where the coach
 * saw the placement ladder differently, and case conferences. In that order; a text may stand in more places.
 */
export async function loadEigenteksten(tx: Tx, deelnemerId: string): Promise<Eigentekst[]> {
  const van = sql`deelnemer_id = ${deelnemerId}`
  const { rows } = await sql<Rij>`
    with nu as (select * from v_plan where ${van} order by vastgelegd_op desc limit 1)
    select bron, wat, tekst from (
      select 1 as deel, 1::bigint as nr, vastgelegd_op, 'vraag:kan' as bron, 'Wat kun je (leren)?' as wat, kan as tekst from nu
      union all select 1, 2, vastgelegd_op, 'vraag:wil', 'Wat wil je?', wil from nu
      union all select 1, 3, vastgelegd_op, 'vraag:markt', 'Wat vraagt de arbeidsmarkt?', markt from nu
      union all select 2, v.nr, d.vastgelegd_op, 'doel:' || d.doel_id || ':' || v.veld, v.wat, v.tekst from v_plandoel d cross join lateral
        (values (1, 'wat', 'Doel', d.wat), (2, 'situatie', 'Hoe het nu is', d.situatie), (3, 'gewenst', 'Wanneer het gelukt is', d.gewenst),
          (4, 'toelichting', 'Wat ervan kwam', d.toelichting)) v (nr, veld, wat, tekst) where d.${van}
      union all select 3, 1, vastgelegd_op, 'stap:' || id, 'Stap', s.wat from v_stap s where s.${van} and s.uitkomst is null
      union all select 5, 1, vastgelegd_op, 'evaluatie:' || id, 'Evaluatie', verslag from v_evaluatie where ${van}
      union all select 6, 1, vastgelegd_op, 'ladder:' || vorm, 'Welk werk past', motief from v_ladderoordeel where ${van}
      union all select 7, v.nr, o.vastgelegd_op, 'overleg:' || o.uid || ':' || v.veld, v.wat, v.tekst from v_casusoverleg o cross join lateral
        (values (1, 'agenda', 'Overleg: waarover', o.agenda), (2, 'besluiten', 'Overleg: besloten', o.besluiten)) v (nr, veld, wat, tekst) where o.${van}
    ) alles where tekst is not null order by deel, vastgelegd_op, nr, bron`.execute(tx)
  return [...rows, ...(await loadVersieteksten(tx, deelnemerId))].flatMap(({ bron, wat, tekst }) =>
    tekst ? [{ bron, wat, tekst, kenmerk: kenmerkVan(tekst) }] : [],
  )
}

/** Of the version that the resident finds when he opens his plan. Where it says what the plan says, it is the same text. */
async function loadVersieteksten(tx: Tx, deelnemerId: string): Promise<Rij[]> {
  const { rows } = await sql<{ inhoud: string }>`select inhoud::text as inhoud from v_planversie
    where deelnemer_id = ${deelnemerId} order by vastgelegd_op desc limit 1`.execute(tx)
  if (!rows[0]) return []
  const { kan, wil, markt, doelen } = JSON.parse(rows[0].inhoud) as Versieinhoud
  const wat = "Het plan zoals het is voorgelegd"
  return [
    ...Object.entries({ kan, wil, markt }).map(([veld, tekst]) => ({ bron: `vraag:${veld}`, wat, tekst: tekst ?? null })),
    ...doelen.flatMap(d => [
      ...(["wat", "situatie", "gewenst", "toelichting"] as const).map(veld => ({ bron: `doel:${d.id}:${veld}`, wat, tekst: d[veld] })),
      ...d.stappen.map(s => ({ bron: `doel:${d.id}:stap`, wat, tekst: s.wat })),
    ]),
  ]
}

interface Bij {
  deelnemerId: string
  accountId: string
}
type Welke = Pick<Eigentekst, "bron" | "kenmerk">

/** False: the person is out of reach. */
export async function storeVertaling(
  tx: Tx,
  { deelnemerId, accountId }: Bij,
  { bron, kenmerk }: Welke,
  v: { taal: string; tekst: string; vertaler: string },
): Promise<boolean> {
  await closeRijen(tx, { deelnemerId, accountId }, kenmerk, "vertaald", sql`(soort = 'vraag' or soort = 'vertaling' and taal = ${v.taal})`)
  const { numAffectedRows } = await sql`
    insert into eigenwoord (deelnemer_id, organisatie_id, soort, bron, kenmerk, taal, tekst, vertaler, vastgelegd_door)
    select id, organisatie_id, 'vertaling', ${bron}, ${kenmerk}, ${v.taal}, ${v.tekst}, ${v.vertaler}, ${accountId} from v_deelnemer where id = ${deelnemerId}`.execute(
    tx,
  )
  return numAffectedRows === 1n
}
/** Without a translation that held: the text is Dutch alone again. */
export const dropVertaling = (tx: Tx, bij: Bij, kenmerk: string, taal: string): Promise<void> =>
  closeRijen(tx, bij, kenmerk, "weggehaald", sql`soort = 'vertaling' and taal = ${taal}`)

/** False: the person is out of reach. */
export async function storeUitleg(tx: Tx, { deelnemerId, accountId }: Bij, { bron, kenmerk }: Welke, op: Dag): Promise<boolean> {
  await closeRijen(tx, { deelnemerId, accountId }, kenmerk, "uitgelegd", sql`soort = 'vraag'`)
  const { numAffectedRows } = await sql`insert into eigenwoord (deelnemer_id, organisatie_id, soort, bron, kenmerk, op, vastgelegd_door)
    select id, organisatie_id, 'uitleg', ${bron}, ${kenmerk}, ${op}::date, ${accountId} from v_deelnemer where id = ${deelnemerId}`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

async function closeRijen(
  tx: Tx,
  { deelnemerId, accountId }: Bij,
  kenmerk: string,
  reden: string,
  welke: ReturnType<typeof sql>,
): Promise<void> {
  await sql`update eigenwoord set vervallen_op = now(), vervallen_door = ${accountId}, vervallen_reden = ${reden}
    where deelnemer_id = ${deelnemerId} and kenmerk = ${kenmerk} and vervallen_op is null and ${welke}`.execute(tx)
}

/** By the resident himself. Null, or the code of what stands in the way. */
export const storeVraag = (tx: Tx, { bron, kenmerk }: Welke): Promise<string | null> =>
  refusalOf(tx, sql`ctx.begrijp_niet(${crypto.randomUUID()}, ${bron}, ${kenmerk})`)
