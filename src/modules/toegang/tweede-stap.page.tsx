import type { Weigering } from "#begrippen/uitkomst"
import { meldingCookie } from "#platform/melding"
import { page, type PageContent, seeOther, transfer } from "#platform/page"
import { newTotpSecret, totpUri } from "#platform/totp"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Qr } from "#ui/qr"
import { Raster } from "#ui/raster"
import { Veld } from "#ui/veld"
import { loadEigenEmail, loadEigenGeheim } from "./account.sql.ts"
import { readFields } from "./inloggen.page.tsx"
import { HuidigVeld } from "./wachtwoord.page.tsx"
import { zetTweedeStapAan, zetTweedeStapUit } from "./wijzig-geheim.command.ts"

const KRUIMELS = [{ tekst: "Uw account", href: "/account" }]

function Code({ fouten }: { fouten: readonly Weigering[] }) {
  return (
    <Veld
      naam="code"
      label="Code in de app"
      inputmode="numeric"
      autocomplete="one-time-code"
      breedte="kort"
      maxlengte={7}
      fout={foutVan(fouten, "code")}
    />
  )
}

/** The two cards: connect the telephone, show that it works. `actie`: where the form goes; `huidig`: it asks the password too. */
export function Koppel(props: {
  email: string
  secret: string
  fouten: readonly Weigering[]
  actie: string
  huidig: boolean
  naar?: string
}) {
  const { email, secret, fouten } = props
  return (
    <Raster boven>
      <Kaart titel="1. Koppel uw telefoon">
        <p>Open een app voor codes (bijvoorbeeld Aegis, 2FAS of Microsoft Authenticator) en scan dit vierkant.</p>
        <Qr tekst={totpUri(secret, email)} naam="QR-code om Trede aan uw app te koppelen" />
        <p>
          Kunt u niet scannen? Vul dan deze sleutel in: <code>{secret.match(/.{1,4}/g)!.join(" ")}</code>
        </p>
      </Kaart>
      <Kaart titel="2. Laat zien dat het werkt">
        <Formulier actie={props.actie} verborgen={{ secret, naar: props.naar }} fouten={fouten} naam="Tweede stap aanzetten">
          <Code fouten={fouten} />
          {props.huidig && <HuidigVeld fouten={fouten} />}
          <Knoppen>
            <Knop soort="hoofd">Zet de tweede stap aan</Knop>
          </Knoppen>
        </Formulier>
      </Kaart>
    </Raster>
  )
}

function aanPagina(email: string, secret: string, fouten: readonly Weigering[]): PageContent {
  return {
    titel: "Tweede stap",
    kop: "Log voortaan in met twee stappen",
    inleiding: "Wie uw wachtwoord te pakken krijgt, komt er dan nog niet in.",
    kruimels: KRUIMELS,
    inhoud: <Koppel email={email} secret={secret} fouten={fouten} actie="/account/tweede-stap" huidig />,
  }
}

function uitPagina(fouten: readonly Weigering[]): PageContent {
  return {
    titel: "Tweede stap uitzetten",
    inleiding:
      "Daarna is een wachtwoord genoeg om in te loggen. Bent u uw telefoon kwijt? Dan kan uw functioneel beheerder dit voor u doen.",
    kruimels: KRUIMELS,
    inhoud: (
      <Formulier actie="/account/tweede-stap/uit" fouten={fouten} naam="Tweede stap uitzetten">
        <Code fouten={fouten} />
        <Knoppen>
          <Knop soort="gevaar">Zet de tweede stap uit</Knop>
          <Knop soort="stil" href="/account">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }
}

export const tweedeStap = page({
  path: "/account/tweede-stap",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx }) => {
    const geheim = await loadEigenGeheim(tx)
    return geheim?.wachtwoord && !geheim.tweedeStap ? { email: await loadEigenEmail(tx), secret: newTotpSecret() } : null
  },
  view: ({ email, secret }) => aanPagina(email, secret, []),
})

export const tweedeStapDeur = transfer({
  methode: "post",
  path: "/account/tweede-stap",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx, actor }) => {
    const geheim = await loadEigenGeheim(tx)
    return geheim?.wachtwoord && !geheim.tweedeStap ? { accountId: actor!.accountId, email: await loadEigenEmail(tx) } : null
  },
  async send({ accountId, email }, request) {
    const { secret = "", code = "", huidig = "" } = await readFields(request)
    if (!/^[A-Z2-7]{32}$/.test(secret)) return seeOther("/account/tweede-stap")
    const wie = { accountId, token: request.token!, adres: request.adres }
    const fout = await zetTweedeStapAan(request.services, wie, { secret, code, huidig })
    if (fout) return { pagina: aanPagina(email, secret, [fout]), status: 422 }
    return seeOther("/account", meldingCookie("De tweede stap staat aan. U hebt de app nodig zodra u weer inlogt.", request.https))
  },
})

export const tweedeStapUit = page({
  path: "/account/tweede-stap/uit",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx }) => ((await loadEigenGeheim(tx))?.tweedeStap ? {} : null),
  view: () => uitPagina([]),
})

export const tweedeStapUitDeur = transfer({
  methode: "post",
  path: "/account/tweede-stap/uit",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ actor }) => ({ accountId: actor!.accountId }),
  async send({ accountId }, request) {
    const { code = "" } = await readFields(request)
    const fout = await zetTweedeStapUit(request.services, { accountId, token: request.token!, adres: request.adres }, code)
    if (fout) return { pagina: uitPagina([fout]), status: 422 }
    return seeOther("/account", meldingCookie("De tweede stap staat uit.", request.https))
  },
})
