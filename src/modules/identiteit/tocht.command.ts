import type { Services } from "#platform/services"
import { hashToken } from "#platform/sessie"
import { haalBuiten } from "#platform/uitgaand"
import { decrypt, encrypt } from "#platform/versleuteling"
import * as oidc from "openid-client"
import { isBevestigd } from "./adres.rules.ts"
import { herken, koppelMetLink, loadDienst, loadVertrouwtAdres, storeTocht, takeTocht } from "./identiteit.sql.ts"

/** What is remembered of a log-in while somebody is away at the provider; encrypted in the database, found by its state alone. */
interface Tocht {
  organisatieId: string
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
  organisatieId: string,
  alleen?: string,
): Promise<{ config: oidc.Configuration; issuer: string } | null> {
  const dienst = await services.db.inRol("poort", null, tx => loadDienst(tx, organisatieId))
  if (!dienst || (alleen !== undefined && alleen !== dienst.issuer)) return null
  const geheim = decrypt(services.sleutel, "identiteit", organisatieId, dienst.geheim)
  const config = await oidc.discovery(new URL(dienst.issuer), dienst.clientId, geheim, oidc.ClientSecretPost(geheim), {
    [oidc.customFetch]: haalBuiten(services.idpLokaal),
    execute: services.idpLokaal ? [oidc.allowInsecureRequests] : [],
    timeout: 5,
  })
  return { config, issuer: config.serverMetadata().issuer }
}

/** Where to send the browser, and the state it has to bring back; null where the organisation has no provider. Throws Error when it is down. */
export async function vertrek(
  services: Services,
  invoer: { organisatieId: string; terug: string; naar: string; link: string | null },
): Promise<{ url: URL; state: string } | null> {
  const dienst = await verbind(services, invoer.organisatieId)
  if (!dienst) return null
  const [state, verifier, nonce] = [oidc.randomState(), oidc.randomPKCECodeVerifier(), oidc.randomNonce()]
  const link = invoer.link && hashToken(invoer.link).toString("base64")
  const tocht: Tocht = { organisatieId: invoer.organisatieId, verifier, nonce, naar: invoer.naar, link }
  const dicht = encrypt(services.sleutel, DOEL, state, JSON.stringify(tocht)).toString("base64")
  await services.db.inRol("poort", null, tx => storeTocht(tx, hashToken(state), dicht))
  const url = oidc.buildAuthorizationUrl(dienst.config, {
    redirect_uri: invoer.terug,
    scope: "openid email",
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  })
  return { url, state }
}

/**
 * Who came back, or null: another browser than the one that left, a state that was used, another issuer, a token that was not
 * asked for here, or somebody who does not work there (any more). Why is not said to whoever tries.
 */
export async function aankomst(
  services: Services,
  invoer: { organisatieId: string; terug: string; vraag: URLSearchParams; koek: string | null },
): Promise<{ accountId: string; sid: string | null; naar: string } | null> {
  const state = invoer.vraag.get("state")
  if (!state || state !== invoer.koek) return null
  const dicht = await services.db.inRol("poort", null, tx => takeTocht(tx, hashToken(state)))
  if (!dicht) return null
  const tocht = JSON.parse(decrypt(services.sleutel, DOEL, state, Buffer.from(dicht, "base64"))) as Tocht
  if (tocht.organisatieId !== invoer.organisatieId) return null
  const wie = await ruil(services, tocht, new URL(`${invoer.terug}?${invoer.vraag}`), state)
  const { organisatieId, link } = tocht
  const accountId =
    wie &&
    (await services.db.inRol("poort", null, tx =>
      link ? koppelMetLink(tx, { organisatieId, ...wie, link: Buffer.from(link, "base64") }) : herken(tx, { organisatieId, ...wie }),
    ))
  return accountId ? { accountId, sid: wie.sid, naar: tocht.naar } : null
}

/** The code for the token, with every check of openid-client on; null when one of them fails. */
async function ruil(services: Services, tocht: Tocht, terug: URL, state: string) {
  try {
    const dienst = await verbind(services, tocht.organisatieId)
    if (!dienst) return null
    const { config, issuer } = dienst
    const tokens = await oidc.authorizationCodeGrant(config, terug, {
      pkceCodeVerifier: tocht.verifier,
      expectedState: state,
      expectedNonce: tocht.nonce,
      idTokenExpected: true,
    })
    const { sub, sid, email, email_verified: zeker } = tokens.claims()!
    const meer = email === undefined ? await oidc.fetchUserInfo(config, tokens.access_token, sub) : { email, email_verified: zeker }
    const vertrouwt = await services.db.inRol("poort", null, tx => loadVertrouwtAdres(tx, tocht.organisatieId))
    return {
      issuer,
      sub,
      sid: typeof sid === "string" ? sid : null,
      email: typeof meer.email === "string" && isBevestigd(meer.email_verified, vertrouwt) ? meer.email : null,
    }
  } catch (fout) {
    services.log.info("inloggen via de organisatie mislukt", { fout: (fout as Error).name, code: (fout as { code?: string }).code ?? "" })
    return null
  }
}
