import type { Weigering } from "#begrippen/uitkomst"
import { meldingCookie } from "#platform/melding"
import { page, type PageContent, seeOther, transfer } from "#platform/page"
import { sessieCookie, sluitSessie } from "#platform/sessie"
import { newTotpSecret } from "#platform/totp"
import { Knop } from "#ui/knop"
import { z } from "zod"
import { eigenPad } from "./inlog.rules.ts"
import { type Aanmelder, loadAanmelder } from "./inlog.sql.ts"
import { browserOf, readFields } from "./inloggen.page.tsx"
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
  return {
    titel: "Kies een tweede stap",
    kop: "Nog één ding: kies een tweede stap",
    vorm: "breed",
    inleiding:
      "Hier staan gegevens van echte mensen. Een wachtwoord alleen is daarvoor niet genoeg: u logt voortaan in met iets dat u weet én iets dat u hebt. Dit hoeft maar één keer.",
    inhoud: <Koppel email={wie.email} secret={secret} fouten={fouten} actie="/tweede-stap" huidig={false} naar={naar} />,
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
    if (!wie || !/^[A-Z2-7]{32}$/.test(secret)) return seeOther("/tweede-stap")
    const fout = await kiesTweedeStap(request.services, wie.accountId, { secret, code })
    if (fout) return { pagina: kiesPagina({ wie, secret, naar: eigenPad(naar), fouten: [fout] }), status: 422 }
    const aanmelding = await enter(request.services, wie.accountId, "twee_stappen", browserOf(request))
    if (aanmelding.soort !== "binnen") return seeOther("/inloggen")
    await sluitSessie(request.services.db, request.token!)
    const melding = meldingCookie("Uw tweede stap staat aan. U hebt de app nodig zodra u weer inlogt.", request.https)
    return seeOther(eigenPad(naar), sessieCookie(aanmelding.token, request.https), melding)
  },
})
