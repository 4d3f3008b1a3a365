import type { Weigering } from "#begrippen/uitkomst"
import { TALEN } from "#begrippen/taal"
import { readFields } from "#modules/toegang"
import { readForm } from "#platform/form"
import { page, type PageContent, type Route, seeOther, transfer } from "#platform/page"
import { t } from "#platform/taal"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { MeldZelfAan } from "./aanmelding.schema.ts"
import { loadOpen, type OpenOrganisatie } from "./aanmelding.sql.ts"
import { meldZelfAan } from "./meld-zelf-aan.command.ts"

interface Data {
  organisaties: readonly OpenOrganisatie[]
  waarden: Readonly<Record<string, string>>
  fouten: readonly Weigering[]
}

/** For everybody, without an account, on a phone: four things and a question. */
function aanmeldInhoud({ organisaties, waarden, fouten }: Data, vandaag: string): PageContent {
  const v = veldenVan({ formulier: { waarden, weigeringen: fouten } })
  if (organisaties.length === 0)
    return {
      titel: t("Aanmelden"),
      vorm: "smal",
      inleiding: t("U kunt zich hier nog niet aanmelden. Bel uw gemeente: zij helpt u verder."),
      inhoud: <Knop href="/inloggen">{t("Naar inloggen")}</Knop>,
    }
  return {
    titel: t("Aanmelden"),
    kop: t("Wilt u hulp bij werk?"),
    vorm: "smal",
    inleiding: t("Vul dit in. Uw gemeente belt of mailt u voor een gesprek. U beslist zelf of u daarna verder gaat."),
    inhoud: (
      <Formulier actie="/aanmelden" fouten={fouten} naam={t("Aanmelden")}>
        <Veld
          {...v.een("organisatieId", organisaties.length === 1 ? organisaties[0]!.id : "")}
          type="select"
          label={t("Uw gemeente")}
          leegTekst={t("Kies uw gemeente")}
          opties={organisaties.map(o => ({ waarde: o.id, tekst: o.naam }))}
        />
        <Veld {...v.een("voornaam")} label={t("Uw voornaam")} autocomplete="given-name" breedte="vol" />
        <VeldenRij>
          <Veld {...v.een("tussenvoegsel")} label={t("Tussenvoegsel")} verplicht={false} breedte="kort" />
          <Veld {...v.een("achternaam")} label={t("Uw achternaam")} autocomplete="family-name" />
        </VeldenRij>
        <Veld {...v.een("geboortedatum")} type="date" label={t("Uw geboortedatum")} max={vandaag} autocomplete="bday" />
        <Veld {...v.een("telefoon")} type="tel" label={t("Uw telefoonnummer")} verplicht={false} autocomplete="tel" />
        <Veld {...v.een("email")} type="email" label={t("Uw e-mailadres")} verplicht={false} autocomplete="email" />
        <Veld
          {...v.een("voertaal")}
          type="select"
          label={t("Welke taal spreekt u het liefst?")}
          leegTekst={t("Kies")}
          verplicht={false}
          opties={TALEN.map(({ code, naam }) => ({ waarde: code, tekst: t(naam) }))}
        />
        <Veld
          {...v.een("vraag")}
          type="textarea"
          label={t("Waar wilt u hulp bij?")}
          hint={t("Een paar woorden is genoeg. Schrijf niet op of u ziek bent.")}
          verplicht={false}
          rijen={3}
          maxlengte={1000}
        />
        <p class="stil">
          {t("Uw gemeente gebruikt dit alleen om u uit te nodigen. Komt er geen gesprek, dan wissen wij het na 90 dagen.")}
        </p>
        <Knoppen>
          <Knop soort="hoofd" breed groot>
            {t("Meld mij aan")}
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }
}

export const aanmeldenPagina: Route = page<Data>({
  path: "/aanmelden",
  recht: "openbaar",
  vertaald: true,
  inzage: "geen",
  load: async ({ tx }) => ({ organisaties: await loadOpen(tx), waarden: {}, fouten: [] }),
  view: (data, shell) => aanmeldInhoud(data, shell.vandaag),
})

export const aanmeldenDeur: Route = transfer({
  methode: "post",
  path: "/aanmelden",
  recht: "openbaar",
  vertaald: true,
  inzage: "geen",
  load: async () => ({}),
  async send(_, request) {
    const waarden = await readFields(request)
    const uitkomst = await meldZelfAan(request.services, readForm(MeldZelfAan, waarden), request.adres)
    if (uitkomst.ok) return seeOther("/aanmelden/klaar")
    const organisaties = await request.services.db.inRol("app", null, loadOpen)
    return { pagina: aanmeldInhoud({ organisaties, waarden, fouten: uitkomst.weigeringen }, request.vandaag), status: 422 }
  },
})

/** The same for everybody: whether somebody was known already shows nowhere. */
export const aangemeldPagina: Route = page({
  path: "/aanmelden/klaar",
  recht: "openbaar",
  vertaald: true,
  inzage: "geen",
  load: async () => ({}),
  view: () => ({
    titel: t("U bent aangemeld"),
    vorm: "smal",
    inhoud: (
      <Stapel>
        <Melding soort="goed" titel={t("Uw gemeente heeft uw aanmelding.")}>
          {t("Zij belt of mailt u voor een gesprek. U hoeft nu niets te doen.")}
        </Melding>
        <p>{t("Hoort u na twee weken niets? Bel dan uw gemeente.")}</p>
      </Stapel>
    ),
  }),
})
