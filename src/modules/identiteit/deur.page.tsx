import type { Inlogdoel } from "#begrippen/inlogdoel"
import { browserOf, eigenPad, enter, readFields, stepInside } from "#modules/toegang"
import { leesKoek, zetKoek } from "#platform/koek"
import { meldingCookie } from "#platform/melding"
import { seeOther, transfer, type TransferRequest } from "#platform/page"
import { z } from "zod"
import { aankomst, vertrek } from "./tocht.command.ts"
import { logUitVanElders } from "./uitloggen.command.ts"

/** Ties the way back to the browser that left. Lax: it comes along when the provider sends the browser back. */
export const koek = (state: string | null, https: boolean): string => zetKoek("trede-tocht", state, https, 600)

const WEG: Record<Inlogdoel, string> = { medewerkers: "organisatie", inwoners: "inwoner" }
/** Each service has ways of its own: an answer meant for the one is never taken for the other. */
const wegVan = ({ services, url }: Pick<TransferRequest, "services" | "url">, organisatieId: string, doel: Inlogdoel): string =>
  `${services.basisUrl ?? url.origin}/inloggen/${WEG[doel]}/${organisatieId}`
export const terugVan = (van: Pick<TransferRequest, "services" | "url">, organisatieId: string, doel: Inlogdoel): string =>
  `${wegVan(van, organisatieId, doel)}/terug`
export const uitVan = (van: Pick<TransferRequest, "services" | "url">, organisatieId: string, doel: Inlogdoel): string =>
  `${wegVan(van, organisatieId, doel)}/uit`

export const door = {
  methode: "get",
  recht: "openbaar",
  inzage: "geen",
  load: async ({ params }: TransferRequest) => {
    const organisatieId = z.uuid().safeParse(params["organisatie"])
    return organisatieId.success ? { organisatieId: organisatieId.data } : null
  },
} as const

/** On to the identity provider of one's organisation. A link and not a form: our own policy lets no form leave this site. */
export const vertrekDeur = transfer({
  ...door,
  path: "/inloggen/organisatie/:organisatie",
  async send({ organisatieId }, request) {
    const { services, https, query } = request
    const link = query["link"] || null
    // Somebody else's page may not send a browser off to be bound: whoever goes has read whose link it is, and chose it there.
    if (link && request.raw.headers.get("sec-fetch-site") !== "same-origin") return seeOther(`/welkom/${encodeURIComponent(link)}`)
    const doel = "medewerkers"
    const invoer = { organisatieId, doel, terug: terugVan(request, organisatieId, doel), naar: eigenPad(query["naar"]), link } as const
    const weg = await vertrek(services, invoer).catch(() => null)
    if (!weg)
      return seeOther("/inloggen", meldingCookie("Het inloggen van uw organisatie is nu niet te bereiken. Probeer het zo weer.", https))
    return new Response(null, { status: 303, headers: { location: weg.url.href, "set-cookie": koek(weg.state, https) } })
  },
})

/** Back from it: inside at this organisation, or at the log-in page with one sentence for every reason. */
export const terugDeur = transfer({
  ...door,
  path: "/inloggen/organisatie/:organisatie/terug",
  async send({ organisatieId }, request) {
    const { services, https, url } = request
    const terug = terugVan(request, organisatieId, "medewerkers")
    const wie = await aankomst(services, {
      organisatieId,
      terug,
      vraag: url.searchParams,
      koek: leesKoek(request.raw.headers.get("cookie"), "trede-tocht", https),
    })
    if (!wie)
      return seeOther(
        "/inloggen",
        koek(null, https),
        meldingCookie("Via uw organisatie bent u hier niet ingelogd. Vraag uw beheerder of u bij Trede bekend bent.", https),
      )
    const binnen = await enter(services, wie.accountId, "organisatie", { ...browserOf(request), via: organisatieId, sid: wie.sid })
    return stepInside(request, binnen, wie.naar, koek(null, https))
  },
})

/** Where the provider says that somebody logged out there: from server to server, with a token that it signed. */
export const uitDeur = transfer({
  ...door,
  methode: "post",
  vanElders: true,
  path: "/inloggen/organisatie/:organisatie/uit",
  send: ({ organisatieId }, request) => sluitVanElders(request, organisatieId, "medewerkers"),
})

export async function sluitVanElders(request: TransferRequest, organisatieId: string, doel: Inlogdoel): Promise<Response> {
  const { logout_token: bewijs = "" } = await readFields(request).catch((): Record<string, string> => ({}))
  const uit = await logUitVanElders(request.services, { organisatieId, doel, bewijs, adres: request.adres })
  return uit ? new Response(null, { status: 200 }) : Response.json({ error: "invalid_request" }, { status: 400 })
}
