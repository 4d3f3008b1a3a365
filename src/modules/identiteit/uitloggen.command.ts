import type { Inlogdoel } from "#begrippen/inlogdoel"
import { createRemoteJWKSet, customFetch, decodeJwt, type JWTPayload, jwtVerify } from "jose"
import { poging } from "#modules/toegang"
import type { Services } from "#platform/services"
import { hashToken } from "#platform/sessie"
import { haalBuiten } from "#platform/uitgaand"
import { sluitVia } from "./identiteit.sql.ts"
import { verbind } from "./tocht.command.ts"

/** OpenID Connect Back-Channel Logout 1.0 §2.4. */
const GEBEURTENIS = "http://schemas.openid.net/event/backchannel-logout"
/** Seconds: a token is for now. What was used is remembered longer (ctx.sluit_via). */
const LEEFTIJD = 300
const SPELING = 60
/** Signed with a key of the provider's own; never 'none', and no secret that both sides have. */
const ALGORITMEN = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519"]

/**
 * Ends the sessions that came in through the provider of this organisation, as its token says. False: not its token, not for
 * us, not about logging out, too old, or used before; which of these is not said to whoever tries.
 */
export async function logUitVanElders(
  services: Services,
  invoer: { organisatieId: string; doel: Inlogdoel; bewijs: string; adres: string | null },
): Promise<boolean> {
  const { wacht, gelukt } = await poging(services, `uitloggen ${invoer.bewijs}`, invoer.adres)
  if (wacht > 0) return false
  const claims = await lees(services, invoer).catch((fout: Error) => {
    services.log.info("uitloggen van elders geweigerd", { fout: fout.name, code: (fout as { code?: string }).code ?? "" })
    return null
  })
  if (!claims) return false
  const { iss, sub = null, sid, jti } = claims
  const uit = await services.db.inRol("poort", null, tx =>
    sluitVia(tx, {
      organisatieId: invoer.organisatieId,
      doel: invoer.doel,
      issuer: iss!,
      sub,
      sid: typeof sid === "string" ? sid : null,
      bewijs: hashToken(`uitloggen ${iss} ${jti}`),
    }),
  )
  if (uit) await gelukt()
  return uit
}

/** The claims of a token that keeps every rule of §2.6, or null. Throws Error where its signature or provider fails. */
async function lees(
  services: Services,
  { bewijs, ...van }: { organisatieId: string; doel: Inlogdoel; bewijs: string },
): Promise<JWTPayload | null> {
  // Looked at before anybody is called: whatever is sent here makes no call but to the provider that it names.
  const gezegd = decodeJwt(bewijs)
  const dienst = await verbind(services, van, gezegd.iss)
  const { jwks_uri: sleutels, issuer } = dienst?.config.serverMetadata() ?? {}
  if (!dienst || !sleutels || !issuer) return null
  const haal = haalBuiten(services.idpLokaal)
  const set = createRemoteJWKSet(new URL(sleutels), {
    [customFetch]: (url, { method, headers }) => haal(url, { method, headers: Object.fromEntries(headers) }),
  })
  const { payload } = await jwtVerify(bewijs, set, {
    issuer,
    audience: dienst.config.clientMetadata().client_id,
    algorithms: ALGORITMEN,
    clockTolerance: SPELING,
    maxTokenAge: LEEFTIJD,
    requiredClaims: ["iss", "aud", "iat", "jti", "events"],
  })
  return isUitlogbewijs(payload) ? payload : null
}

function isUitlogbewijs({ events, nonce, sub, sid, jti }: JWTPayload): boolean {
  const gebeurtenis = typeof events === "object" && events !== null ? (events as Record<string, unknown>)[GEBEURTENIS] : null
  const overIemand = typeof sid === "string" ? sid !== "" : typeof sub === "string" && sub !== "" && sid === undefined
  return (
    typeof gebeurtenis === "object" && gebeurtenis !== null && nonce === undefined && overIemand && typeof jti === "string" && jti !== ""
  )
}
