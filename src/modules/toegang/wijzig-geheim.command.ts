import type { Weigering } from "#begrippen/uitkomst"
import type { Services } from "#platform/services"
import { hashToken } from "#platform/sessie"
import { totpStep } from "#platform/totp"
import { decrypt, encrypt } from "#platform/versleuteling"
import { hashPassword, verifyPassword } from "#platform/wachtwoord"
import { storeTotp, storeWachtwoord } from "./account.sql.ts"
import { beoordeelWachtwoord } from "./inlog.rules.ts"
import { wachttijd } from "./wachttijd.teksten.ts"
import { loadInlogVan } from "./inlog.sql.ts"
import { poging } from "./poging.command.ts"

/** Whose secret, with which session, from where. */
interface Wie {
  accountId: string
  token: string
  adres: string | null
}

/** A new password; the old one proves that it is he. All other sessions end. Null when it was done. */
export async function wijzigWachtwoord(
  services: Services,
  wie: Wie,
  invoer: { email: string; huidig: string; wachtwoord: string },
): Promise<Weigering | null> {
  const fout = (await bewijsZelf(services, wie, invoer.huidig)) ?? beoordeelWachtwoord(invoer.wachtwoord, invoer.email)
  if (fout) return fout
  const hash = await hashPassword(invoer.wachtwoord)
  await services.db.inRol("poort", null, tx => storeWachtwoord(tx, wie.accountId, hash, hashToken(wie.token)))
  return null
}

/** Turns the second step on with a key that the app has just shown a code of, and one's password. */
export async function zetTweedeStapAan(
  services: Services,
  wie: Wie,
  invoer: { secret: string; code: string; huidig: string },
): Promise<Weigering | null> {
  const stap = totpStep(invoer.secret, invoer.code)
  if (stap === null) return ONJUIST
  const fout = await bewijsZelf(services, wie, invoer.huidig)
  return fout ?? storeStap(services, wie.accountId, invoer.secret, stap)
}

/** The same for who gave his password just now, at the door, and may not go on without a second step. */
export async function kiesTweedeStap(
  services: Services,
  accountId: string,
  invoer: { secret: string; code: string },
): Promise<Weigering | null> {
  const stap = totpStep(invoer.secret, invoer.code)
  return stap === null ? ONJUIST : storeStap(services, accountId, invoer.secret, stap)
}

async function storeStap(services: Services, accountId: string, secret: string, stap: number): Promise<Weigering | null> {
  const geheim = encrypt(services.sleutel, "totp", accountId, secret)
  const gezet = await services.db.inRol("poort", null, tx => storeTotp(tx, accountId, geheim, stap))
  return gezet ? null : OPNIEUW
}

/** Whoever finds an open screen does not know the password. */
export async function bewijsZelf(services: Services, wie: Wie, huidig: string): Promise<Weigering | null> {
  const { wacht, gelukt } = await poging(services, `eigen ${wie.accountId}`, wie.adres)
  if (wacht > 0)
    return { code: "te_vaak", veld: "huidig", tekst: `Er is te vaak een verkeerd wachtwoord ingevuld. Wacht nog ${wachttijd(wacht)}.` }
  const inlog = await services.db.inRol("poort", null, tx => loadInlogVan(tx, wie.accountId))
  if (!(await verifyPassword(inlog?.wachtwoord ?? null, huidig)))
    return { code: "onjuist", veld: "huidig", tekst: "Dit is niet uw huidige wachtwoord." }
  await gelukt()
  return null
}

/** Turns it off again, with a code: whoever finds an open screen cannot. */
export async function zetTweedeStapUit(services: Services, wie: Wie, code: string): Promise<Weigering | null> {
  const { wacht, gelukt } = await poging(services, `code ${wie.accountId}`, wie.adres)
  if (wacht > 0)
    return { code: "te_vaak", veld: "code", tekst: `Er is te vaak een verkeerde code ingevuld. Wacht nog ${wachttijd(wacht)}.` }
  const inlog = await services.db.inRol("poort", null, tx => loadInlogVan(tx, wie.accountId))
  const stap = inlog?.totp ? totpStep(decrypt(services.sleutel, "totp", wie.accountId, inlog.totp), code) : null
  if (stap === null) return { code: "onjuist", veld: "code", tekst: "Deze code klopt niet (meer). Vul de code in die de app nu toont." }
  if (!(await services.db.inRol("poort", null, tx => storeTotp(tx, wie.accountId, null, stap)))) return OPNIEUW
  await gelukt()
  return null
}

const ONJUIST: Weigering = {
  code: "onjuist",
  veld: "code",
  tekst: "Deze code klopt niet. Vul de zes cijfers in die de app nu bij Trede toont.",
}
const OPNIEUW: Weigering = { code: "al_gebruikt", veld: "code", tekst: "Deze code is al gebruikt. Wacht op de volgende en vul die in." }
