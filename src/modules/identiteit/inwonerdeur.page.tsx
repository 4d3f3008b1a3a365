import { browserOf, eigenPad, enter, stepInside } from "#modules/toegang"
import { leesKoek } from "#platform/koek"
import { meldingCookie } from "#platform/melding"
import { page, seeOther, transfer } from "#platform/page"
import { t } from "#platform/taal"
import { Knop, Knoppen } from "#ui/knop"
import { door, koek, sluitVanElders, terugVan } from "./deur.page.tsx"
import { aankomstInwoner } from "./inwoner.command.ts"
import { vertrek } from "./tocht.command.ts"

const doel = "inwoners"

/** On to the log-in that a municipality offers its residents. */
export const inwonerVertrek = transfer({
  ...door,
  vertaald: true,
  path: "/inloggen/inwoner/:organisatie",
  async send({ organisatieId }, request) {
    const { services, https, query } = request
    const invoer = {
      organisatieId,
      doel,
      terug: terugVan(request, organisatieId, doel),
      naar: eigenPad(query["naar"]),
      link: null,
    } as const
    const weg = await vertrek(services, invoer).catch(() => null)
    if (!weg)
      return seeOther("/inloggen", meldingCookie(t("Het inloggen van uw gemeente is nu niet te bereiken. Probeer het zo weer."), https))
    return new Response(null, { status: 303, headers: { location: weg.url.href, "set-cookie": koek(weg.state, https) } })
  },
})

/** Back from it: in one's own file, or at a page that says no more than that he is not found. */
export const inwonerTerug = transfer({
  ...door,
  vertaald: true,
  path: "/inloggen/inwoner/:organisatie/terug",
  async send({ organisatieId }, request) {
    const { services, https, url, adres } = request
    const terug = terugVan(request, organisatieId, doel)
    const kwam = await aankomstInwoner(services, {
      organisatieId,
      terug,
      vraag: url.searchParams,
      koek: leesKoek(request.raw.headers.get("cookie"), "trede-tocht", https),
      adres,
    })
    if (kwam.soort === "onbekend") return seeOther("/inloggen/niet-gevonden", koek(null, https))
    if (kwam.soort === "mislukt")
      return seeOther("/inloggen", koek(null, https), meldingCookie(t("Het inloggen is niet gelukt. Probeer het opnieuw."), https))
    const waar = { ...browserOf(request), via: organisatieId, doel, sid: kwam.sid } as const
    return stepInside(request, await enter(services, kwam.accountId, "organisatie", waar), kwam.naar, koek(null, https))
  },
})

export const inwonerUit = transfer({
  ...door,
  methode: "post",
  vanElders: true,
  path: "/inloggen/inwoner/:organisatie/uit",
  send: ({ organisatieId }, request) => sluitVanElders(request, organisatieId, doel),
})

/** One page for every reason: whether somebody has a file here is not told to whoever tries. */
export const nietGevonden = page({
  path: "/inloggen/niet-gevonden",
  recht: "openbaar",
  inzage: "geen",
  vertaald: true,
  load: async () => ({}),
  view: () => ({
    titel: t("Wij vinden u niet"),
    vorm: "smal",
    inleiding: t("Bel uw gemeente."),
    inhoud: (
      <Knoppen>
        <Knop href="/inloggen">{t("Naar inloggen")}</Knop>
      </Knoppen>
    ),
  }),
})
