import { act, page } from "#platform/page"
import { t } from "#platform/taal"
import { Knop } from "#ui/knop"
import { Stapel } from "#ui/raster"
import type { Afspraak } from "./afspraak.rules.ts"
import { antwoordOpAfspraak } from "./antwoord-op-afspraak.command.ts"
import { loadAfspraken } from "./afspraak.sql.ts"
import { MijnAfspraken } from "./mijn-afspraken.view.tsx"

/** The resident's own appointments. */
export const mijnAfsprakenPagina = page<{ afspraken: Afspraak[] }>({
  path: "/mijn/afspraken",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, actor }) => ({ afspraken: await loadAfspraken(tx, actor!.deelnemerId!) }),
  view: ({ afspraken }, shell) => ({
    titel: t("Mijn afspraken"),
    inleiding: t("Kunt u niet komen? Laat het op tijd weten aan wie u helpt. Dan maakt u samen een nieuwe afspraak."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    handelingen: (
      <>
        <Knop href="/mijn/berichten-over-afspraken">{t("Hoe wilt u het horen?")}</Knop>
        <Knop href="/mijn/afspraken/agenda">{t("In uw eigen agenda")}</Knop>
      </>
    ),
    inhoud: (
      <Stapel>
        <MijnAfspraken afspraken={afspraken} shell={shell} />
      </Stapel>
    ),
  }),
  act: act({ command: antwoordOpAfspraak, naar: () => "/mijn/afspraken", melding: "Dank u wel. Wie u helpt ziet uw antwoord." }),
})
