import { lockPersoon } from "#modules/deelnemer"
import { act, page } from "#platform/page"
import { t } from "#platform/taal"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Stapel } from "#ui/raster"
import { Veld } from "#ui/veld"
import { type Boodschap, loadBoodschappen, markGezien } from "./boodschap.sql.ts"
import { Draad } from "./draad.view.tsx"
import { schrijfMijnBoodschap } from "./schrijf-boodschap.command.ts"

/** The resident and who helps him. To open it is to have read it. */
export const mijnBoodschappen = page<{ boodschappen: Boodschap[] }>({
  path: "/mijn/berichten",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor }) {
    // What is read here is not taken back at the same moment.
    await lockPersoon(tx, actor!.deelnemerId!)
    const boodschappen = await loadBoodschappen(tx, actor!.deelnemerId!)
    if (boodschappen.some(b => b.van === "medewerker" && b.gelezenOp === null)) await markGezien(tx, actor!.deelnemerId!)
    return { boodschappen }
  },
  view: ({ boodschappen }, shell) => ({
    titel: t("Mijn berichten"),
    inleiding: t("Schrijf hier aan wie u helpt. Iedereen die u helpt kan dit lezen. Is er haast bij? Bel dan."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    inhoud: (
      <Stapel>
        <Kaart titel={t("Schrijf een bericht")}>
          <Formulier actie="/mijn/berichten" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam={t("Schrijf een bericht")}>
            <Veld
              {...veldenVan(shell).een("tekst")}
              type="textarea"
              label={t("Uw bericht")}
              hint={t("U mag schrijven in uw eigen taal.")}
              rijen={4}
              maxlengte={2000}
            />
            <Knoppen>
              <Knop soort="hoofd" groot>
                {t("Stuur")}
              </Knop>
            </Knoppen>
          </Formulier>
        </Kaart>
        <Draad boodschappen={boodschappen} zelf="deelnemer" ander={t("wie u helpt")} />
      </Stapel>
    ),
  }),
  act: act({ command: schrijfMijnBoodschap, naar: () => "/mijn/berichten", melding: "Uw bericht is verstuurd." }),
})
