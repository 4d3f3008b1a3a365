import { bestaat } from "#begrippen/dag"
import { geweigerd } from "#begrippen/uitkomst"
import { readFields, telPoging } from "#modules/toegang"
import { AntwoordOpVacature, beoordeelAntwoord } from "#modules/voorstel"
import { type Answer, page, type Route, seeOther, transfer, type TransferRequest } from "#platform/page"
import { t } from "#platform/taal"
import { type Achter, openDaadlink, useDaadlink } from "./daadlink.sql.ts"
import { daadInhoud, klaarInhoud, teVaakInhoud, vacatureInhoud, vraagInhoud, wegInhoud } from "./daadlink.view.tsx"

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
    // The words of an answer are no act of their own: its reason is asked along this way only.
    if (daad === "antwoord" || daad === "ja" || daad === "nee") return antwoord(request, geheim, geboren, velden)
    if (!daad) return toon(await openDaadlink(services.db, geheim, geboren), request, geboren)
    const uit = await useDaadlink(services.db, geheim, { geboren, daad, vandaag })
    return uit === "gedaan" ? seeOther(`/link/klaar?daad=${encodeURIComponent(daad)}`) : toon({ uitslag: uit }, request, null)
  },
})

/** Yes or no with a reason: what is missing is said on the same page, with the link unused. */
async function antwoord(request: TransferRequest, geheim: string, geboren: string | null, velden: Record<string, string>): Promise<Answer> {
  const { services, vandaag, url } = request
  const gelezen = AntwoordOpVacature.safeParse({
    antwoord: velden["antwoord"],
    reden: velden["reden"] || null,
    toelichting: velden["toelichting"],
  })
  const besluit = gelezen.success
    ? beoordeelAntwoord(gelezen.data)
    : geweigerd(...gelezen.error.issues.map(i => ({ code: "invoer", veld: i.path.join("."), tekst: i.message })))
  if (!besluit.ok) {
    const achter = await openDaadlink(services.db, geheim, geboren)
    if (achter.uitslag !== "open" || achter.soort !== "vacature") return toon(achter, request, geboren)
    const formulier = { waarden: velden, weigeringen: besluit.weigeringen }
    return { pagina: vacatureInhoud(achter, { actie: url.pathname + url.search, geboren }, formulier), status: 422 }
  }
  const { antwoord: daad, ...rest } = besluit.waarde
  const uit = await useDaadlink(services.db, geheim, { geboren, daad, ...rest, vandaag })
  return uit === "gedaan" ? seeOther(`/link/klaar?daad=${daad}`) : toon({ uitslag: uit }, request, null)
}

const klaarPagina: Route = page({
  path: "/link/klaar",
  recht: "openbaar",
  vertaald: true,
  inzage: "geen",
  load: async ({ url }) => ({ daad: url.searchParams.get("daad") ?? "" }),
  view: ({ daad }) => klaarInhoud(daad),
})

export const daadlinkRoutes: readonly Route[] = [klaarPagina, linkPagina, linkDeur]
