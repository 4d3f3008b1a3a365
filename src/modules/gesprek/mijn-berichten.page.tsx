import { KANALEN } from "#begrippen/berichtkeuze"
import { act, page } from "#platform/page"
import { t } from "#platform/taal"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { mobiel } from "./bericht.rules.ts"
import { loadBereik, loadKeuze, loadWilLezen } from "./bericht.sql.ts"
import { kiesMijnKanaal } from "./kies-mijn-kanaal.command.ts"

interface Data {
  keuze: string | null
  verslag: boolean
  email: string | null
  nummer: string | null
}

/** The resident's own choice: along which way he hears of his appointments, or not at all; and whether he hears of what he can read. */
export const mijnBerichtenPagina = page<Data>({
  path: "/mijn/berichten-over-afspraken",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor }) {
    const zelf = actor!.deelnemerId!
    const { email, telefoon } = await loadBereik(tx, zelf)
    return { keuze: await loadKeuze(tx, zelf), verslag: await loadWilLezen(tx, zelf), email, nummer: mobiel(telefoon) }
  },
  view: ({ keuze, verslag, email, nummer }, shell) => ({
    titel: t("Hoe wilt u het horen?"),
    inleiding: t("Over een nieuwe afspraak of een wijziging, en als herinnering. Er staat niet in waar het over gaat."),
    kruimels: [
      { tekst: t("Mijn gegevens"), href: "/mijn" },
      { tekst: t("Mijn afspraken"), href: "/mijn/afspraken" },
    ],
    inhoud: (
      <Formulier
        actie="/mijn/berichten-over-afspraken"
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        naam={t("Hoe wilt u het horen?")}
      >
        <Veld
          {...veldenVan(shell).een("kanaal", keuze ?? (email ? "email" : nummer ? "sms" : "anders"))}
          type="radio"
          label={t("Langs welke weg")}
          opties={KANALEN.map(k => ({ waarde: k.code, tekst: t(k.naam), hint: hintVan(k.code, email, nummer) }))}
        />
        <Veld
          {...(shell.formulier ? veldenVan(shell).vink("verslag") : { naam: "verslag", waarde: verslag })}
          type="checkbox"
          label={t("Stuur ook een bericht als er een verslag van een gesprek te lezen is")}
          hint={t("Zonder bericht kunt u het verslag ook altijd lezen, bij Mijn gesprekken.")}
        />
        <Knoppen>
          <Knop soort="hoofd" groot>
            {t("Bewaar mijn keuze")}
          </Knop>
        </Knoppen>
      </Formulier>
    ),
  }),
  act: act({ command: kiesMijnKanaal, naar: () => "/mijn/afspraken", melding: "Uw keuze is bewaard." }),
})

function hintVan(kanaal: string, email: string | null, nummer: string | null): string | undefined {
  if (kanaal === "email") return email ?? t("Er staat nog geen e-mailadres. Zeg het tegen wie u helpt.")
  if (kanaal === "sms") return nummer ?? t("Er staat nog geen mobiel nummer. Zeg het tegen wie u helpt.")
  return kanaal === "brief" ? t("Een brief is er later. Een herinnering krijgt u een paar dagen ervoor.") : undefined
}
