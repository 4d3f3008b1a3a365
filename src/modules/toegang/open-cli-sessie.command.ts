import { sql } from "#platform/db"
import type { Services } from "#platform/services"
import { openSessie } from "#platform/sessie"
import { findAccount } from "./regio.sql.ts"

/**
 * Opens a session for the command line: `als` is an e-mail address or a medewerker_nr. Whoever has the database's own
 * password needs no other. Throws Error in plain Dutch when nobody, or more than one, is meant.
 */
export async function openCliSessie(services: Services, als: string): Promise<string> {
  const gevonden = await services.db.inRol("poort", null, tx => findAccount(tx, als.trim()))
  const [eerste] = gevonden
  if (!eerste) throw new Error(`Er is geen account "${als}". Geef met --als een e-mailadres of een medewerker_nr op.`)
  if (!eerste.actief) throw new Error(`Het account "${als}" is afgesloten.`)
  if (gevonden.length > 1)
    throw new Error(
      `"${als}" heeft meer dan één functie (${gevonden.map(g => g.functie).join(", ")}). Geef met --als het medewerker_nr van een ervan op.`,
    )
  return openSessie(services.db, eerste.accountId, { medewerkerId: eerste.medewerkerId, deelnemerId: null }, "cli")
}

/** E-mail address of who counts when the command line names nobody. Throws Error when no account may count the whole region. */
export async function loadRekenaar({ db }: Services): Promise<string> {
  const { rows } = await db.inRol("poort", null, tx => sql<{ email: string | null }>`select ctx.rekenaar() as email`.execute(tx))
  if (!rows[0]?.email) throw new Error("Geen account mag voor de hele regio tellen. Noem met --als wie telt.")
  return rows[0].email
}
