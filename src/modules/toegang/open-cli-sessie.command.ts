import type { Services } from "#platform/services"
import { openSessie } from "#platform/sessie"
import { findAccount, findRekenaar, type GevondenAccount } from "./regio.sql.ts"

/**
 * Opens a session for the command line, to do what needs this right: `als` is an e-mail address or a medewerker_nr. Whoever
 * has the database's own password needs no other. Somebody with more seats and the right for the whole region acts from
 * none of them. Throws Error in plain Dutch when nobody, or more than one, is meant.
 */
export async function openCliSessie(services: Services, als: string, recht: string): Promise<string> {
  const gevonden = await services.db.inRol("poort", null, tx => findAccount(tx, als.trim()))
  const [eerste] = gevonden
  if (!eerste) throw new Error(`Er is geen account "${als}". Geef met --als een e-mailadres of een medewerker_nr op.`)
  if (!eerste.actief) throw new Error(`Het account "${als}" is afgesloten.`)
  if (gevonden.length === 1) return open(services, eerste, eerste.medewerkerId)
  const eenAccount = gevonden.every(g => g.accountId === eerste.accountId)
  if (eenAccount && eerste.regiobreed.includes(recht)) return open(services, eerste, null)
  const keuzes = gevonden.map(g => `  --als "${g.keuze}"   ${g.functie}`)
  throw new Error(`"${als}" heeft meer dan één functie. Kies uit welke u dit doet:\n${keuzes.join("\n")}`)
}

const open = (services: Services, { accountId }: GevondenAccount, medewerkerId: string | null): Promise<string> =>
  openSessie(services.db, accountId, { medewerkerId, deelnemerId: null }, "cli")

/** E-mail address of who counts when the command line names nobody. Throws Error when no account may count the whole region. */
export async function loadRekenaar({ db }: Services): Promise<string> {
  const email = await db.inRol("poort", null, findRekenaar)
  if (!email) throw new Error("Geen account mag voor de hele regio tellen. Noem met --als wie telt.")
  return email
}
