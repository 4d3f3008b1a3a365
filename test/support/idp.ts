import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { Provider } from "oidc-provider"

export interface Idp {
  server: Server
  issuer: string
  provider: Provider
  sleutel: CryptoKey
  /** Who sits at this provider's log-in page now; null: it refuses. `verified` null: it does not say. */
  wie: { sub: string; email: string; verified?: boolean | null; extra?: Record<string, unknown> } | null
}

/** A real provider on this machine, with Trede as its one client; `extra`: claims that it gives besides; `naarTrede` carries what it sends to Trede itself. */
export async function openIdp(terug: string, naarTrede: (request: Request) => Promise<Response>, extra: string[] = []): Promise<Idp> {
  const paar = await generateKeyPair("RS256", { extractable: true })
  let handler: ReturnType<Provider["callback"]> = async () => {}
  const server = createServer((req, res) => void handler(req, res))
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "trede",
        client_secret: "geheim-van-trede",
        redirect_uris: [terug],
        token_endpoint_auth_method: "client_secret_post",
        backchannel_logout_uri: terug.replace(/terug$/, "uit"),
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(paar.privateKey)), kid: "sleutel", alg: "RS256", use: "sig" }] },
    // It calls Trede as another server would: no cookie, no Origin.
    fetch: async (url: URL | RequestInfo, opties?: RequestInit) => naarTrede(new Request(url, opties)),
    claims: { openid: ["sub", ...extra], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    cookies: { keys: ["alleen-in-deze-proef"] },
    interactions: { url: (_, interactie) => `/wie/${interactie.uid}` },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: async () => ({
        ...idp.wie!.extra,
        sub,
        email: idp.wie!.email,
        email_verified: idp.wie!.verified === null ? undefined : (idp.wie!.verified ?? true),
      }),
    }),
    ttl: { Session: 60, Grant: 60, Interaction: 60, AccessToken: 60, IdToken: 60 },
  })
  const idp: Idp = { server, issuer, provider, sleutel: paar.privateKey, wie: null }
  const callback = provider.callback()
  handler = async (req, res) => {
    if (!req.url?.startsWith("/wie/")) return callback(req, res)
    const { prompt, params } = await provider.interactionDetails(req, res)
    const uitslag = async () => {
      if (!idp.wie) return { error: "access_denied" }
      if (prompt.name === "login") return { login: { accountId: idp.wie.sub } }
      const grant = new provider.Grant({ accountId: idp.wie.sub, clientId: String(params["client_id"]) })
      grant.addOIDCScope("openid email")
      return { consent: { grantId: await grant.save() } }
    }
    await provider.interactionFinished(req, res, await uitslag())
  }
  return idp
}

/** Goes through the provider as a browser would, up to where it sends him back to Trede. */
export async function bijIdp(url: URL): Promise<URL> {
  const koeken = new Map<string, string>()
  let hier = url
  for (let stap = 0; stap < 12 && hier.origin === url.origin; stap++) {
    const antwoord = await fetch(hier, { redirect: "manual", headers: { cookie: [...koeken].map(([n, w]) => `${n}=${w}`).join("; ") } })
    for (const koek of antwoord.headers.getSetCookie()) {
      const [naam, waarde] = koek.split(";")[0]!.split("=") as [string, string]
      koeken.set(naam, waarde)
    }
    hier = new URL(antwoord.headers.get("location")!, hier)
  }
  return hier
}

/** A token about logging out, signed as this provider signs, with something else in it. */
export async function uitlogbewijs(
  a: Idp,
  anders: Record<string, unknown>,
  opties: { sleutel?: CryptoKey | Uint8Array; alg?: string } = {},
): Promise<string> {
  const nu = Math.floor(Date.now() / 1000)
  const events = { "http://schemas.openid.net/event/backchannel-logout": {} }
  const claims = { iss: a.issuer, aud: "trede", iat: nu, exp: nu + 120, jti: crypto.randomUUID(), events, ...anders }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: opties.alg ?? "RS256", kid: "sleutel", typ: "logout+jwt" })
    .sign(opties.sleutel ?? a.sleutel)
}
