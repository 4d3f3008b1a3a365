import { bestaat } from "#begrippen/dag"
import { readFields, telPoging } from "#modules/toegang"
import { type Answer, page, type Route, seeOther, transfer, type TransferRequest } from "#platform/page"
import { t } from "#platform/taal"
import { type Achter, openDaadlink, useDaadlink } from "./daadlink.sql.ts"
import { daadInhoud, klaarInhoud, teVaakInhoud, vraagInhoud, wegInhoud } from "./daadlink.view.tsx"

const PAD = "/link/:geheim{[\\w-]{43}}"
/** Opened in an hour from one address: a phone company has one for many, and nobody guesses 256 bits. */
const PER_ADRES = 60

const teVaak = async ({ services, adres }: TransferRequest): Promise<boolean> =>
  adres !== null && (await telPoging(services, `link ${adres}`, PER_ADRES)) > 0

function toon(achter: Achter, { url }: TransferRequest, geboren: string | null): Answer {
  const adres = { actie: url.pathname + url.search, geboren }
  if (achter.uitslag === "weg") return { pagina: wegInhoud(), status: 404 }
  if (achter.uitslag === "open") return { pagina: daadInhoud(achter, adres), status: 200 }
  const fout = { code: "anders", veld: "geboren", tekst: t("Deze geboortedatum klopt niet. Kijk de dag, de maand en het jaar na.") }
  return achter.uitslag === "vraag" ? { pagina: vraagInhoud(adres, []), status: 200 } : { pagina: vraagInhoud(adres, [fout]), status: 422 }
}

/** Opening a link does nothing, whoever or whatever opens it: mail is read by machines first. */
const linkPagina: Route = transfer({
  methode: "get",
  path: PAD,
  recht: "openbaar",
  vertaald: true,
  inzage: "geen",
  load: async () => ({}),
  async send(_, request) {
    if (await teVaak(request)) return { pagina: teVaakInhoud(), status: 429 }
    return toon(await openDaadlink(request.services.db, request.params["geheim"]!, null), request, null)
  },
})

/** With a date of birth alone it looks; with an act it does that, once. */
const linkDeur: Route = transfer({
  methode: "post",
  path: PAD,
  recht: "openbaar",
  vertaald: true,
  inzage: "geen",
  load: async () => ({}),
  async send(_, request) {
    if (await teVaak(request)) return { pagina: teVaakInhoud(), status: 429 }
    const { services, vandaag } = request
    const geheim = request.params["geheim"]!
    const velden = await readFields(request)
    const geboren = bestaat(velden["geboren"] ?? "") ? velden["geboren"]! : null
    const daad = velden["daad"]
    if (!daad) return toon(await openDaadlink(services.db, geheim, geboren), request, geboren)
    const uit = await useDaadlink(services.db, geheim, { geboren, daad, vandaag })
    return uit === "gedaan" ? seeOther(`/link/klaar?daad=${encodeURIComponent(daad)}`) : toon({ uitslag: uit }, request, null)
  },
})

const klaarPagina: Route = page({
  path: "/link/klaar",
  recht: "openbaar",
  vertaald: true,
  inzage: "geen",
  load: async ({ url }) => ({ daad: url.searchParams.get("daad") ?? "" }),
  view: ({ daad }) => klaarInhoud(daad),
})

export const daadlinkRoutes: readonly Route[] = [klaarPagina, linkPagina, linkDeur]
