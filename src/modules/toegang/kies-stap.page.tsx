import type { Weigering } from "#begrippen/uitkomst"
import { meldingCookie } from "#platform/melding"
import { page, type PageContent, seeOther, transfer } from "#platform/page"
import { newTotpSecret } from "#platform/totp"
import { Kaart } from "#ui/kaart"
import { Knop } from "#ui/knop"
import { Passkey } from "#ui/passkey"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { z } from "zod"
import { eigenPad } from "./inlog.rules.ts"
import { type Aanmelder, loadAanmelder } from "./inlog.sql.ts"
import { browserOf, MetPasskey, readFields, stepInside } from "./inloggen.page.tsx"
import { enter } from "./log-in.command.ts"
import { Koppel } from "./tweede-stap.page.tsx"
import { kiesTweedeStap } from "./wijzig-geheim.command.ts"

interface Kies {
  wie: Aanmelder | null
  secret: string
  naar: string
  fouten: readonly Weigering[]
}

/** Until a second step is chosen a session opens this page and no other: the database lets it see nobody. */
function kiesPagina({ wie, secret, naar, fouten }: Kies): PageContent {
  if (!wie)
    return {
      titel: "Log eerst in",
      vorm: "smal",
      inleiding: "Het kiezen van een tweede stap moet binnen een kwartier na het inloggen.",
      inhoud: <Knop href="/inloggen">Naar inloggen</Knop>,
    }
  if (wie.heeftPasskey)
    return {
      titel: "Gebruik uw passkey",
      vorm: "smal",
      inleiding:
        "Uw wachtwoord klopt. Log nu in met uw passkey; bent u hem kwijt, vraag dan uw functioneel beheerder uw tweede stap te wissen.",
      inhoud: <MetPasskey naar={naar} />,
    }
  return {
    titel: "Kies een tweede stap",
    kop: "Nog één ding: kies een tweede stap",
    vorm: "breed",
    inleiding:
      "Hier staan gegevens van echte mensen. Een wachtwoord alleen is daarvoor niet genoeg: u logt voortaan in met iets dat u weet én iets dat u hebt. Dit hoeft maar één keer.",
    inhoud: (
      <Stapel>
        <Koppel email={wie.email} secret={secret} fouten={fouten} actie="/tweede-stap" huidig={false} naar={naar} />
        <Kaart titel="Of: een passkey" onder="inloggen zonder wachtwoord en zonder code">
          <Passkey
            soort="maak"
            opties="/tweede-stap/passkey/opties"
            actie="/tweede-stap/passkey"
            verborgen={{ naar }}
            naam="Een passkey als tweede stap"
            knop="Of maak een passkey op dit toestel"
            zonder="Deze browser kan geen passkeys maken, of scripts staan uit. Neem de code uit een app."
          >
            <Veld naam="naam" label="Naam van de passkey" waarde="dit toestel" autocomplete="off" maxlengte={60} />
          </Passkey>
        </Kaart>
        <p>
          <a href="/inloggen">Inloggen als iemand anders</a>
        </p>
      </Stapel>
    ),
  }
}

export const kiesStap = page({
  path: "/tweede-stap",
  recht: "openbaar",
  inzage: "geen",
  query: z.object({ naar: z.string().optional() }),
  load: async ({ tx, query }) => ({ wie: await loadAanmelder(tx), secret: newTotpSecret(), naar: eigenPad(query.naar), fouten: [] }),
  view: kiesPagina,
})

/** The code shows that the app works; then the session of before ends and a whole one begins. */
export const kiesStapDeur = transfer({
  methode: "post",
  path: "/tweede-stap",
  recht: "openbaar",
  inzage: "geen",
  load: async ({ tx }) => ({ wie: await loadAanmelder(tx) }),
  async send({ wie }, request) {
    const { secret = "", code = "", naar } = await readFields(request)
    if (!wie || wie.heeftPasskey || !/^[A-Z2-7]{32}$/.test(secret)) return seeOther("/tweede-stap")
    const fout = await kiesTweedeStap(request.services, wie.accountId, { secret, code })
    if (fout) return { pagina: kiesPagina({ wie, secret, naar: eigenPad(naar), fouten: [fout] }), status: 422 }
    const binnen = await enter(request.services, wie.accountId, "twee_stappen", browserOf(request))
    const melding = meldingCookie("Uw tweede stap staat aan. U hebt de app nodig zodra u weer inlogt.", request.https)
    return stepInside(request, binnen, naar, melding)
  },
})
