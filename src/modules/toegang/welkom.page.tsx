import type { Weigering } from "#begrippen/uitkomst"
import { hashToken } from "#platform/sessie"
import { page, type PageContent, transfer } from "#platform/page"
import { t } from "#platform/taal"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { type LinkAccount, loadLink } from "./inlog.sql.ts"
import { answerAanmelding, browserOf, readFields } from "./inloggen.page.tsx"
import { begin } from "./log-in.command.ts"

function welkomPagina(linkToken: string, account: LinkAccount | null, fouten: readonly Weigering[]): PageContent {
  if (!account)
    return {
      titel: t("Deze link werkt niet meer"),
      vorm: "smal",
      inleiding: t("Zij is al gebruikt of verlopen. Vraag de functioneel beheerder van uw organisatie om een nieuwe link."),
      inhoud: <Knop href="/inloggen">{t("Naar inloggen")}</Knop>,
    }
  return {
    titel: t("Welkom bij Trede"),
    kop: t("Welkom, {{naam}}", { naam: account.naam }),
    vorm: "smal",
    inleiding: t("Kies een wachtwoord. Daarna bent u meteen ingelogd; deze link werkt dan niet meer."),
    inhoud: (
      <Formulier actie={`/welkom/${linkToken}`} fouten={fouten} naam={t("Wachtwoord kiezen")}>
        <Veld naam="email" label={t("E-mailadres")} type="email" waarde={account.email} autocomplete="username" alleenLezen breedte="vol" />
        <Veld
          naam="wachtwoord"
          label={t("Nieuw wachtwoord")}
          type="password"
          autocomplete="new-password"
          hint={t("Minstens 12 tekens. Drie of vier losse woorden onthoudt u het best.")}
          fout={foutVan(fouten, "wachtwoord")}
          breedte="vol"
        />
        <Knoppen>
          <Knop soort="hoofd">{t("Bewaar en log in")}</Knop>
        </Knoppen>
      </Formulier>
    ),
  }
}

export const welkom = page({
  path: "/welkom/:link",
  recht: "openbaar",
  inzage: "geen",
  vertaald: true,
  load: async ({ tx, params }) => ({ link: params["link"]!, account: await loadLink(tx, hashToken(params["link"]!)) }),
  view: ({ link, account }) => welkomPagina(link, account, []),
})

export const welkomDeur = transfer({
  methode: "post",
  path: "/welkom/:link",
  recht: "openbaar",
  inzage: "geen",
  vertaald: true,
  load: async ({ tx, params }) => ({ account: await loadLink(tx, hashToken(params["link"]!)) }),
  async send({ account }, request) {
    const linkToken = request.params["link"]!
    const { wachtwoord = "" } = await readFields(request)
    const aanmelding = await begin(request.services, { linkToken, wachtwoord, ...browserOf(request) })
    const verlopen = aanmelding.soort === "geweigerd" && aanmelding.weigering.code === "verlopen"
    return answerAanmelding(request, aanmelding, "/", fouten => welkomPagina(linkToken, verlopen ? null : account, fouten))
  },
})
