import type { Weigering } from "#begrippen/uitkomst"
import { meldingCookie } from "#platform/melding"
import { page, type PageContent, seeOther, transfer } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { foutVan } from "#ui/foutsamenvatting"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { loadEigenEmail, loadEigenGeheim } from "./account.sql.ts"
import { readFields } from "./inloggen.page.tsx"
import { wijzigWachtwoord } from "./wijzig-geheim.command.ts"

function wachtwoordPagina(email: string, fouten: readonly Weigering[]): PageContent {
  return {
    titel: "Wachtwoord wijzigen",
    inleiding: "Overal anders waar u bent ingelogd, wordt u uitgelogd.",
    kruimels: [{ tekst: "Uw account", href: "/account" }],
    inhoud: (
      <Formulier actie="/account/wachtwoord" fouten={fouten} naam="Wachtwoord wijzigen">
        <input type="hidden" name="email" value={email} autocomplete="username" />
        <HuidigVeld fouten={fouten} />
        <Veld
          naam="wachtwoord"
          label="Nieuw wachtwoord"
          type="password"
          autocomplete="new-password"
          hint="Minstens 12 tekens. Drie of vier losse woorden onthoudt u het best."
          fout={foutVan(fouten, "wachtwoord")}
        />
        <Knoppen>
          <Knop soort="hoofd">Wijzig wachtwoord</Knop>
          <Knop soort="stil" href="/account">
            Annuleer
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }
}

export function HuidigVeld({ fouten }: { fouten: readonly Weigering[] }) {
  return (
    <Veld naam="huidig" label="Uw huidige wachtwoord" type="password" autocomplete="current-password" fout={foutVan(fouten, "huidig")} />
  )
}

export const wachtwoord = page({
  path: "/account/wachtwoord",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx }) => ((await loadEigenGeheim(tx))?.wachtwoord ? { email: await loadEigenEmail(tx) } : null),
  view: ({ email }) => wachtwoordPagina(email, []),
})

export const wachtwoordDeur = transfer({
  methode: "post",
  path: "/account/wachtwoord",
  recht: "ingelogd",
  inzage: "geen",
  load: async ({ tx, actor }) => ({ accountId: actor!.accountId, email: await loadEigenEmail(tx) }),
  async send({ accountId, email }, request) {
    const velden = await readFields(request)
    const wie = { accountId, token: request.token!, adres: request.adres }
    const fout = await wijzigWachtwoord(request.services, wie, {
      email,
      huidig: velden["huidig"] ?? "",
      wachtwoord: velden["wachtwoord"] ?? "",
    })
    if (fout) return { pagina: wachtwoordPagina(email, [fout]), status: 422 }
    return seeOther("/account", meldingCookie("Uw wachtwoord is gewijzigd.", request.https))
  },
})
