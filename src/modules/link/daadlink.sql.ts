import type { Dag } from "#begrippen/dag"
import { type Database, sql, type Tx } from "#platform/db"
import { hashToken } from "#platform/sessie"

/** What stands behind a link. 'weg': nothing (any more), without saying why. 'vraag' and 'anders': first the date of birth. */
export type Achter =
  | { uitslag: "weg" | "vraag" | "anders" }
  | { uitslag: "open"; soort: "afspraak"; dag: Dag; tijd: string }
  | { uitslag: "open"; soort: "stap"; dag: Dag; wat: string }
  | { uitslag: "open"; soort: "plan"; dag: Dag; inhoud: string }
  | { uitslag: "open"; soort: "vacature"; inhoud: string }

/** Looks, and acts on nothing; a wrong date of birth is counted. */
export async function openDaadlink(db: Database, geheim: string, geboren: Dag | null): Promise<Achter> {
  const { rows } = await db.inRol("poort", null, tx =>
    sql<Achter>`select uitslag, soort, dag, tijd, wat, inhoud from ctx.open_daadlink(${hashToken(geheim)}, ${geboren}::date)`.execute(tx),
  )
  return rows[0]!
}

/** The one act, and the link is used up. */
export async function useDaadlink(
  db: Database,
  geheim: string,
  daad: { geboren: Dag | null; daad: string; reden?: string | null; toelichting?: string | null; vandaag: Dag },
): Promise<"gedaan" | "weg" | "anders"> {
  const { rows } = await db.inRol("poort", null, tx =>
    sql<{
      uit: "gedaan" | "weg" | "anders"
    }>`select ctx.gebruik_daadlink(${hashToken(geheim)}, ${daad.geboren}::date, ${daad.daad}, ${daad.reden ?? null}::text,
      ${daad.toelichting ?? null}::text, ${daad.vandaag}::date) as uit`.execute(tx),
  )
  return rows[0]!.uit
}

/** Where a link that was sent stands. */
export interface Link {
  soort: string
  kanaal: string
  gemaaktOp: Date
  verstuurdOp: Date | null
  stand: string
}
/** The last ones of one person, newest on top. */
export const loadLinks = async (tx: Tx, deelnemerId: string): Promise<Link[]> =>
  (await sql<Link>`select * from ctx.links_van(${deelnemerId})`.execute(tx)).rows

/** Puts a message with a link in the queue. Null, or the code of what stands in the way. */
export async function storeLinkbericht(
  tx: Tx,
  b: { id: string; deelnemerId: string; soort: string; onderwerpId: string; kanaal: string },
): Promise<string | null> {
  const { rows } = await sql<{
    code: string | null
  }>`select ctx.stuur_link(${b.id}, ${b.deelnemerId}, ${b.soort}, ${b.onderwerpId}, ${b.kanaal}) as code`.execute(tx)
  return rows[0]!.code
}

/** False: the step is not open, not his own, or the actor may not write about this person. */
export const stopStapbericht = async (tx: Tx, stapId: string): Promise<boolean> =>
  (await sql<{ ja: boolean }>`select ctx.stop_stapbericht(${stapId}) as ja`.execute(tx)).rows[0]!.ja

/** Every open link of one person; how many no longer work. Null: out of reach. */
export const closeLinks = async (tx: Tx, deelnemerId: string): Promise<number | null> =>
  (await sql<{ aantal: number | null }>`select ctx.trek_links_in(${deelnemerId}) as aantal`.execute(tx)).rows[0]!.aantal

const loadVacature = async (tx: Tx, deelnemerId: string, id: string): Promise<{ wat: string } | null> =>
  (
    await sql<{ wat: string }>`select v.titel as wat from v_vacaturevoorstel v where v.id = ${id} and v.deelnemer_id = ${deelnemerId}
      and v.antwoord is null and ctx.vacature_stand(v.vacature_id, current_date) = 'open'`.execute(tx)
  ).rows[0] ?? null

/** What the link would be about: the open step of the participant, the vacancy, or the day of the version. Null: nothing. */
export async function loadOnderwerp(tx: Tx, deelnemerId: string, soort: string, onderwerpId: string): Promise<{ wat: string } | null> {
  if (soort === "vacature") return loadVacature(tx, deelnemerId, onderwerpId)
  const vraag =
    soort === "stap"
      ? sql<{
          wat: string
        }>`select wat from v_stap where id = ${onderwerpId} and deelnemer_id = ${deelnemerId} and wie = 'deelnemer' and uitkomst is null`
      : sql<{
          wat: string
        }>`select 'Plan van ' || to_char(vastgelegd_op at time zone 'Europe/Amsterdam', 'DD-MM-YYYY') as wat from v_planversie v
          where id = ${onderwerpId} and deelnemer_id = ${deelnemerId}
            and not exists (select from v_planakkoord a where a.planversie_id = v.id and a.partij = 'deelnemer')`
  return (await vraag.execute(tx)).rows[0] ?? null
}
