import type { Inlogdoel } from "#begrippen/inlogdoel"
import { timingSafeEqual } from "node:crypto"
import type { Weigering } from "#begrippen/uitkomst"
import type { Services } from "#platform/services"
import { type Hoe, hashToken, newToken, openSessie, SESSIE_UREN } from "#platform/sessie"
import { t } from "#platform/taal"
import { totpStep } from "#platform/totp"
import { decrypt, keyedHash } from "#platform/versleuteling"
import { hashPassword, verifyPassword } from "#platform/wachtwoord"
import { beoordeelWachtwoord } from "./inlog.rules.ts"
import { loadInlog, loadInlogVan, loadLink, loadPlicht, loadZetels, openFiguur, useLink, useTotpStap } from "./inlog.sql.ts"
import { poging } from "./poging.command.ts"
import { wachttijd } from "./wachttijd.teksten.ts"

/** How far somebody came: inside with a session, on to the second step, or refused. */
export type Aanmelding = Binnen | { soort: "tweede_stap"; bewijs: string } | { soort: "geweigerd"; weigering: Weigering }

const weiger = (code: string, veld: string, tekst: string): Aanmelding => ({ soort: "geweigerd", weigering: { code, veld, tekst } })

/** Inside. `kiesStap`: he has to choose a second step before anything else. */
export interface Binnen {
  soort: "binnen"
  token: string
  kiesStap: boolean
}

/** The browser that somebody sits at, as far as it is known. */
export interface Waar {
  adres?: string | null
  toestel?: string | null
  /** The organisation whose own identity provider vouches for him. */
  via?: string
  /** Whether it vouches for who works there, or for who lives there. */
  doel?: Inlogdoel
  /** How that provider calls its own session: it may end it from there. */
  sid?: string | null
}

/** First step: e-mail and password. An account that does not exist takes the same steps, statements and time. */
export async function logIn(
  services: Services,
  invoer: Waar & { email: string; wachtwoord: string; adres: string | null },
): Promise<Aanmelding> {
  const { db } = services
  const email = invoer.email.trim().toLowerCase()
  const { wacht, gelukt } = await poging(services, `wachtwoord ${email}`, invoer.adres)
  if (wacht > 0)
    return weiger("te_vaak", "email", t("Er is te vaak geprobeerd in te loggen. Wacht nog {{tijd}}.", { tijd: wachttijd(wacht) }))
  const inlog = await db.inRol("poort", null, tx => loadInlog(tx, email))
  if (!(await verifyPassword(inlog?.wachtwoord ?? null, invoer.wachtwoord)) || !inlog)
    return weiger(
      "onjuist",
      "email",
      "E-mailadres of wachtwoord klopt niet. Probeer het opnieuw, of vraag uw beheerder om een nieuwe link.",
    )
  await gelukt()
  return inlog.totp
    ? { soort: "tweede_stap", bewijs: signProof(services, inlog.accountId) }
    : enter(services, inlog.accountId, "wachtwoord", invoer)
}

/** Second step: the code of the authenticator, with the proof that the first step was taken. */
export async function bevestigInlog(
  services: Services,
  invoer: Waar & { bewijs: string; code: string; adres: string | null },
): Promise<Aanmelding> {
  const accountId = readProof(services, invoer.bewijs)
  if (!accountId) return weiger("verlopen", "code", "Dit duurde te lang. Log opnieuw in met uw e-mailadres en wachtwoord.")
  const { wacht, gelukt } = await poging(services, `code ${accountId}`, invoer.adres)
  if (wacht > 0)
    return weiger("te_vaak", "code", t("Er is te vaak een verkeerde code ingevuld. Wacht nog {{tijd}}.", { tijd: wachttijd(wacht) }))
  const inlog = await services.db.inRol("poort", null, tx => loadInlogVan(tx, accountId))
  const stap = inlog?.totp ? totpStep(decrypt(services.sleutel, "totp", accountId, inlog.totp), invoer.code) : null
  const eerste = stap !== null && (await services.db.inRol("poort", null, tx => useTotpStap(tx, accountId, stap)))
  if (!eerste) return weiger("onjuist", "code", "Deze code klopt niet (meer). Vul de code in die de app nu toont.")
  await gelukt()
  return enter(services, accountId, "twee_stappen", invoer)
}

/** With a one-time link: sets the password. Who has a second step still has to take it. */
export async function begin(services: Services, invoer: Waar & { linkToken: string; wachtwoord: string }): Promise<Aanmelding> {
  const hash = hashToken(invoer.linkToken)
  const verlopen = weiger("verlopen", "wachtwoord", "Deze link is gebruikt of verlopen. Vraag uw beheerder om een nieuwe.")
  const account = await services.db.inRol("poort", null, tx => loadLink(tx, hash))
  if (!account) return verlopen
  const fout = beoordeelWachtwoord(invoer.wachtwoord, account.email)
  if (fout) return { soort: "geweigerd", weigering: fout }
  const wachtwoord = await hashPassword(invoer.wachtwoord)
  const inlog = await services.db.inRol("poort", null, async tx => {
    const accountId = await useLink(tx, hash, wachtwoord)
    return accountId && (await loadInlogVan(tx, accountId))
  })
  if (!inlog) return verlopen
  return inlog.totp
    ? { soort: "tweede_stap", bewijs: signProof(services, inlog.accountId) }
    : enter(services, inlog.accountId, "wachtwoord", invoer)
}

/** Into one of the cast of the example region. The database keeps this door (ctx.speel_figuur); null: it is not there. */
export async function speelFiguur(services: Services, accountId: string): Promise<string | null> {
  const token = newToken()
  const open = await services.db.inRol("poort", null, tx => openFiguur(tx, hashToken(token), accountId, SESSIE_UREN))
  return open ? token : null
}

/** With one seat straight into it; with more, or none, as the account alone (the begin page asks which). */
export async function enter(
  services: Services,
  accountId: string,
  wijze: NonNullable<Hoe["wijze"]>,
  { adres = null, toestel = null, via, doel = "medewerkers", sid = null }: Waar,
): Promise<Binnen> {
  const { zetels, plicht } = await services.db.inRol("poort", null, async tx => ({
    zetels: await loadZetels(tx, accountId, via ? { organisatieId: via, doel } : undefined),
    plicht: await loadPlicht(tx),
  }))
  const zetel = zetels.length === 1 ? zetels[0]! : { medewerkerId: null, deelnemerId: null }
  const token = await openSessie(services.db, accountId, zetel, "web", { wijze, adres, toestel, via: via ?? null, doel, sid })
  return { soort: "binnen", token, kiesStap: plicht && wijze === "wachtwoord" }
}

const PROOF_MINUTES = 5

/** Says that this account gave the right password just now; stands in the form of the second step. */
function signProof({ sleutel }: Services, accountId: string): string {
  const body = `${accountId}.${Date.now() + PROOF_MINUTES * 60_000}`
  return `${body}.${keyedHash(sleutel, "tweede-stap", body).toString("base64url")}`
}

function readProof({ sleutel }: Services, bewijs: string): string | null {
  const [accountId, tot, mac] = bewijs.split(".")
  const body = `${accountId}.${tot}`
  const right = keyedHash(sleutel, "tweede-stap", body)
  const given = Buffer.from(mac ?? "", "base64url")
  if (given.length !== right.length || !timingSafeEqual(given, right) || Number(tot) < Date.now()) return null
  return accountId ?? null
}
