import type { Weigering } from "#begrippen/uitkomst"
import { readFields } from "#modules/toegang"
import { readForm } from "#platform/form"
import { page, type PageContent, type Route, seeOther, transfer } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { beantwoordMetLink, openLink, teVaak } from "./beantwoord.command.ts"
import { Antwoord } from "./doorverwijzing.schema.ts"
import type { Gevraagd } from "./link.sql.ts"
import { AntwoordVelden, DeVraag } from "./velden.view.tsx"

const PAD = "/antwoord/:geheim"

interface Data {
  geheim: string
  /** Null: the link works no longer. */
  gevraagd: Gevraagd | null
  waarden: Readonly<Record<string, string>>
  fouten: readonly Weigering[]
}

function inhoudVan({ geheim, gevraagd, waarden, fouten }: Data, vandaag: string): PageContent {
  if (!gevraagd)
    return {
      titel: "Deze link werkt niet meer",
      vorm: "smal",
      inhoud: (
        <Melding soort="info" titel="De vraag is al beantwoord, ingetrokken of verlopen.">
          Wilt u er iets over zeggen? Bel dan wie u de link stuurde.
        </Melding>
      ),
    }
  return {
    titel: "Een vraag om samenwerking",
    kop: "Kunt u iemand helpen?",
    vorm: "smal",
    inleiding: `${gevraagd.organisatie} vraagt dit aan ${gevraagd.aan}. Om wie het gaat hoort u pas na uw ja, van wie het vraagt.`,
    inhoud: (
      <Stapel>
        <DeVraag g={gevraagd} />
        <Formulier actie={`/antwoord/${geheim}`} fouten={fouten} naam="Antwoord">
          <AntwoordVelden v={veldenVan({ formulier: { waarden, weigeringen: fouten } })} vandaag={vandaag} />
          <Knoppen>
            <Knop soort="hoofd" breed groot>
              Verstuur mijn antwoord
            </Knop>
          </Knoppen>
        </Formulier>
      </Stapel>
    ),
  }
}

const opent = async (services: Parameters<typeof openLink>[0], geheim: string, adres: string | null): Promise<Omit<Data, "waarden">> => {
  const wacht = await teVaak(services, adres)
  return { geheim, gevraagd: wacht ? null : await openLink(services, geheim), fouten: wacht ? [wacht] : [] }
}

/** For who holds the link, without an account: the question, and nothing of the person. */
export const linkPagina: Route = transfer({
  methode: "get",
  path: PAD,
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  async send(_, { services, params, adres, vandaag }) {
    const data = await opent(services, params["geheim"]!, adres)
    return { pagina: inhoudVan({ ...data, waarden: {} }, vandaag), status: data.gevraagd ? 200 : 410 }
  },
})

export const linkDeur: Route = transfer({
  methode: "post",
  path: PAD,
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  async send(_, request) {
    const { services, params, adres, vandaag } = request
    const waarden = await readFields(request)
    const data = await opent(services, params["geheim"]!, adres)
    if (!data.gevraagd) return { pagina: inhoudVan({ ...data, waarden: {} }, vandaag), status: 410 }
    const uitkomst = await beantwoordMetLink(services, data.geheim, readForm(Antwoord, waarden))
    if (uitkomst.ok) return seeOther("/antwoord/klaar")
    return { pagina: inhoudVan({ ...data, waarden, fouten: uitkomst.weigeringen }, vandaag), status: 422 }
  },
})

export const beantwoordPagina: Route = page({
  path: "/antwoord/klaar",
  recht: "openbaar",
  inzage: "geen",
  load: async () => ({}),
  view: () => ({
    titel: "Uw antwoord is verstuurd",
    vorm: "smal",
    inhoud: (
      <Melding soort="goed" titel="Dank u wel. Uw antwoord is vastgelegd.">
        Zei u ja, dan belt of mailt wie het vroeg u met wat u nodig hebt.
      </Melding>
    ),
  }),
})
