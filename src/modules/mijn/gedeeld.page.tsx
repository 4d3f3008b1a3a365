import { type Deling, loadDelingen, trekToestemmingIn } from "#modules/delen"
import { hoofdletter } from "#ui/hoofdletter"
import { act, page } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Letterlijk } from "#ui/letterlijk"
import { gegevens } from "./inzage.view.tsx"

/** Taking back a yes: what stops, and what does not. */
export const mijnToestemming = page<{ deling: Deling }>({
  path: "/mijn/gedeeld/:delingId",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor, params, vandaag }) {
    const delingen = await loadDelingen(tx, actor!.deelnemerId!, vandaag)
    const deling = delingen.find(d => d.id === params["delingId"] && d.grond === "toestemming")
    return deling ? { deling } : null
  },
  view: ({ deling }, shell) => ({
    titel: t("Wilt u dit niet meer delen?"),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    inhoud: (
      <Kaart titel={<Letterlijk>{deling.aan}</Letterlijk>} onder={t("tot {{dag}}", { dag: dagTekst(deling.einde) })}>
        <Formulier
          actie={`/mijn/gedeeld/${deling.id}`}
          id={shell.opdrachtId}
          fouten={shell.formulier?.weigeringen}
          naam={t("Wilt u dit niet meer delen?")}
        >
          <p>{hoofdletter(gegevens([...deling.categorieen, ...deling.eigenDeel]))}</p>
          <p>{t("U zei eerder ja. U mag altijd nee zeggen, en u hoeft niet te zeggen waarom. Het delen stopt dan meteen.")}</p>
          <p>{t("Wat deze organisatie al las, weet zij nog. Wie u helpt ziet dat u nee zei.")}</p>
          <Knoppen>
            <Knop soort="hoofd" groot>
              {t("Stop met delen")}
            </Knop>
            <Knop soort="stil" href="/mijn">
              {t("Terug")}
            </Knop>
          </Knoppen>
        </Formulier>
      </Kaart>
    ),
  }),
  act: act({ command: trekToestemmingIn, naar: () => "/mijn", melding: "Het delen is gestopt." }),
})
