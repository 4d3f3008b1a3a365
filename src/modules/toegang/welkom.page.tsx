import type { Weigering } from "#begrippen/uitkomst"
import type { Tx } from "#platform/db"
import { hashToken } from "#platform/sessie"
import { page, type PageContent, transfer } from "#platform/page"
import { t } from "#platform/taal"
import { Formulier } from "#ui/formulier"
import { Stapel } from "#ui/raster"
import { Kaart } from "#ui/kaart"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { type LinkAccount, loadLink, loadLinkDiensten } from "./inlog.sql.ts"
import { answerAanmelding, browserOf, readFields } from "./inloggen.page.tsx"
import { begin } from "./log-in.command.ts"

interface Welkom {
  account: LinkAccount | null
  diensten: ReadonlyArray<{ organisatieId: string; naam: string }>
}

function welkomPagina(linkToken: string, { account, diensten }: Welkom, fouten: readonly Weigering[]): PageContent {
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
    inleiding:
      diensten.length > 0
        ? t("Log in bij uw organisatie, of kies een wachtwoord. Deze link werkt daarna niet meer.")
        : t("Kies een wachtwoord. Daarna bent u meteen ingelogd; deze link werkt dan niet meer."),
    inhoud: (
      <Stapel>
        {diensten.length > 0 && <ViaOrganisatie linkToken={linkToken} diensten={diensten} />}
        <Formulier actie={`/welkom/${linkToken}`} fouten={fouten} naam={t("Wachtwoord kiezen")}>
          <Veld
            naam="email"
            label={account.email.includes("@") ? t("E-mailadres") : t("Uw inlognummer: schrijf het op")}
            waarde={account.email}
            autocomplete="username"
            alleenLezen
            breedte="vol"
          />
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
            <Knop soort={diensten.length > 0 ? "gewoon" : "hoofd"}>{t("Bewaar en log in")}</Knop>
          </Knoppen>
        </Formulier>
      </Stapel>
    ),
  }
}

/** Bound to the account there, with no address and no password: what the administrator of the account meant by giving this link. */
const ViaOrganisatie = ({ linkToken, diensten }: Pick<Welkom, "diensten"> & { linkToken: string }) => (
  <Kaart titel={t("Zonder apart wachtwoord")}>
    <p>{t("Uw account bij uw organisatie is dan aan Trede gekoppeld.")}</p>
    <Knoppen>
      {diensten.map(d => (
        <Knop soort="hoofd" href={`/inloggen/organisatie/${d.organisatieId}?link=${linkToken}`}>
          {t("Log in via {{organisatie}}", { organisatie: d.naam })}
        </Knop>
      ))}
    </Knoppen>
  </Kaart>
)

const loadWelkom = async (tx: Tx, link: string): Promise<Welkom> => ({
  account: await loadLink(tx, hashToken(link)),
  diensten: await loadLinkDiensten(tx, hashToken(link)),
})

export const welkom = page({
  path: "/welkom/:link",
  recht: "openbaar",
  inzage: "geen",
  vertaald: true,
  load: async ({ tx, params }) => ({ link: params["link"]!, ...(await loadWelkom(tx, params["link"]!)) }),
  view: ({ link, ...wie }) => welkomPagina(link, wie, []),
})

export const welkomDeur = transfer({
  methode: "post",
  path: "/welkom/:link",
  recht: "openbaar",
  inzage: "geen",
  vertaald: true,
  load: ({ tx, params }) => loadWelkom(tx, params["link"]!),
  async send(wie, request) {
    const linkToken = request.params["link"]!
    const { wachtwoord = "" } = await readFields(request)
    const aanmelding = await begin(request.services, { linkToken, wachtwoord, ...browserOf(request) })
    const verlopen = aanmelding.soort === "geweigerd" && aanmelding.weigering.code === "verlopen"
    return answerAanmelding(request, aanmelding, "/", fouten =>
      welkomPagina(linkToken, verlopen ? { account: null, diensten: [] } : wie, fouten),
    )
  },
})
