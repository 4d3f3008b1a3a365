import type { Inlogdoel } from "#begrippen/inlogdoel"
import type { Services } from "#platform/services"
import { hashToken } from "#platform/sessie"
import { haalBuiten } from "#platform/uitgaand"
import { decrypt, encrypt } from "#platform/versleuteling"
import * as oidc from "openid-client"
import { isBevestigd } from "./adres.rules.ts"
import { geheimPlek } from "./geheim.rules.ts"
import { herken, koppelMetLink, loadDienst, loadVertrouwtAdres, storeTocht, takeTocht } from "./identiteit.sql.ts"

/** A service: of which organisation, and for whom. */
export interface Bij {
  organisatieId: string
  doel: Inlogdoel
}

/** What is remembered of a log-in while somebody is away at the provider; encrypted in the database, found by its state alone. */
interface Tocht extends Bij {
  verifier: string
  nonce: string
  naar: string
  /** The hash of the one-time link with which somebody binds himself; null: he is known by his number or his address. */
  link: string | null
}
const DOEL = "tocht"

/** The provider of an organisation, asked how it works; null where there is none, or (with `alleen`) where it has another name. */
export async function verbind(
  services: Services,
  { organisatieId, doel }: Bij,
  alleen?: string,
): Promise<{ config: oidc.Configuration; issuer: string; bsnClaim: string | null } | null> {
  const dienst = await services.db.inRol("poort", null, tx => loadDienst(tx, organisatieId, doel))
  if (!dienst || (alleen !== undefined && alleen !== dienst.issuer)) return null
  const geheim = decrypt(services.sleutel, "identiteit", geheimPlek(organisatieId, doel), dienst.geheim)
  const config = await oidc.discovery(new URL(dienst.issuer), dienst.clientId, geheim, oidc.ClientSecretPost(geheim), {
    [oidc.customFetch]: haalBuiten(services.idpLokaal),
    execute: services.idpLokaal ? [oidc.allowInsecureRequests] : [],
    timeout: 5,
  })
  return { config, issuer: config.serverMetadata().issuer, bsnClaim: dienst.bsnClaim }
}

/** Where to send the browser, and the state it has to bring back; null where the organisation has no provider. Throws Error when it is down. */
export async function vertrek(
  services: Services,
  invoer: Bij & { terug: string; naar: string; link: string | null },
): Promise<{ url: URL; state: string } | null> {
  const dienst = await verbind(services, invoer)
  if (!dienst) return null
  const [state, verifier, nonce] = [oidc.randomState(), oidc.randomPKCECodeVerifier(), oidc.randomNonce()]
  const link = invoer.link && hashToken(invoer.link).toString("base64")
  const tocht: Tocht = { organisatieId: invoer.organisatieId, doel: invoer.doel, verifier, nonce, naar: invoer.naar, link }
  const dicht = encrypt(services.sleutel, DOEL, state, JSON.stringify(tocht)).toString("base64")
  await services.db.inRol("poort", null, tx => storeTocht(tx, hashToken(state), dicht))
  const url = oidc.buildAuthorizationUrl(dienst.config, {
    redirect_uri: invoer.terug,
    // Of a resident nothing is asked but who he is.
    scope: invoer.doel === "inwoners" ? "openid" : "openid email",
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  })
  return { url, state }
}

/** With what a browser came back. */
export interface Terugkeer {
  organisatieId: string
  terug: string
  vraag: URLSearchParams
  koek: string | null
}
/** What a provider said of whoever logged in there: in its token, and on asking what does not stand in it. */
export interface Gezegd {
  issuer: string
  sub: string
  sid: string | null
  bsnClaim: string | null
  /** The claim of this name; one that the token leaves out is asked for together with `samen`. */
  claims(naam: string, ...samen: string[]): Promise<Record<string, unknown>>
}

/** Which member of staff came back, or null. Why is not said to whoever tries. */
export async function aankomst(
  services: Services,
  invoer: Terugkeer,
): Promise<{ accountId: string; sid: string | null; naar: string } | null> {
  const { organisatieId } = invoer
  const kwam = await keerTerug(services, { ...invoer, doel: "medewerkers" }, async ({ issuer, sub, sid, claims }) => {
    const { email, email_verified: zeker } = await claims("email", "email_verified")
    const vertrouwt = await services.db.inRol("poort", null, tx => loadVertrouwtAdres(tx, organisatieId))
    return { issuer, sub, sid, email: typeof email === "string" && isBevestigd(zeker, vertrouwt) ? email : null }
  })
  if (!kwam) return null
  const { wie, link, naar } = kwam
  const accountId = await services.db.inRol("poort", null, tx =>
    link ? koppelMetLink(tx, { organisatieId, ...wie, link: Buffer.from(link, "base64") }) : herken(tx, { organisatieId, ...wie }),
  )
  return accountId ? { accountId, sid: wie.sid, naar } : null
}

/**
 * What `lees` makes of whom the provider let through, or null: another browser than the one that left, a state that was used, or
 * that left for another organisation or for the other purpose, another issuer, or a token that was not asked for here.
 */
export async function keerTerug<T>(
  services: Services,
  invoer: Terugkeer & Bij,
  lees: (gezegd: Gezegd) => Promise<T>,
): Promise<{ wie: T; link: string | null; naar: string } | null> {
  const state = invoer.vraag.get("state")
  if (!state || state !== invoer.koek) return null
  const dicht = await services.db.inRol("poort", null, tx => takeTocht(tx, hashToken(state)))
  if (!dicht) return null
  const tocht = JSON.parse(decrypt(services.sleutel, DOEL, state, Buffer.from(dicht, "base64"))) as Tocht
  if (tocht.organisatieId !== invoer.organisatieId || tocht.doel !== invoer.doel) return null
  const wie = await ruil(services, tocht, new URL(`${invoer.terug}?${invoer.vraag}`), state, lees)
  return wie && { wie, link: tocht.link, naar: tocht.naar }
}

/** The code for the token, with every check of openid-client on; null when one of them fails. */
async function ruil<T>(services: Services, tocht: Tocht, terug: URL, state: string, lees: (gezegd: Gezegd) => Promise<T>) {
  try {
    const dienst = await verbind(services, tocht)
    if (!dienst) return null
    const { config, issuer, bsnClaim } = dienst
    const tokens = await oidc.authorizationCodeGrant(config, terug, {
      pkceCodeVerifier: tocht.verifier,
      expectedState: state,
      expectedNonce: tocht.nonce,
      idTokenExpected: true,
    })
    const eigen = tokens.claims()!
    const claims: Gezegd["claims"] = async (...namen) => {
      const bron = eigen[namen[0]] === undefined ? await oidc.fetchUserInfo(config, tokens.access_token, eigen.sub) : eigen
      return Object.fromEntries(namen.map(naam => [naam, bron[naam]]))
    }
    return await lees({ issuer, sub: eigen.sub, sid: typeof eigen.sid === "string" ? eigen.sid : null, bsnClaim, claims })
  } catch (fout) {
    services.log.info("inloggen via de organisatie mislukt", { fout: (fout as Error).name, code: (fout as { code?: string }).code ?? "" })
    return null
  }
}
