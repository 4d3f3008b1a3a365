import { act, page } from "#platform/page"
import { t } from "#platform/taal"
import { Kaart } from "#ui/kaart"
import { Leeg } from "#ui/leeg"
import { Stapel } from "#ui/raster"
import { begrijpNiet } from "./begrijp-niet.command.ts"
import { type Eigentekst, eersteVanElk, vertalingVan, type Woordrij } from "./eigenwoord.rules.ts"
import { loadEigenteksten, loadWoordrijen } from "./eigenwoord.sql.ts"
import { BegrijpNietFormulier, EigenWoorden, woordenVan } from "./eigenwoord.view.tsx"

/** All that he can read in Dutch alone, with what he asked about; the buttons beside the texts of other pages send here. */
export const nietBegrepen = page<{ rijen: Woordrij[]; teksten: Eigentekst[] }>({
  path: "/mijn/niet-begrepen",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, actor }) => ({
    rijen: await loadWoordrijen(tx, actor!.deelnemerId!),
    teksten: await loadEigenteksten(tx, actor!.deelnemerId!),
  }),
  view({ rijen, teksten }, shell) {
    const woorden = woordenVan(rijen, shell.actor, "/mijn/niet-begrepen")
    const open = eersteVanElk(teksten).filter(w => t(w.tekst) === w.tekst && vertalingVan(rijen, w.kenmerk, woorden.talen) === null)
    return {
      titel: t("Nog niet in uw taal"),
      inleiding: t("Druk bij wat u niet begrijpt op de knop. Wie u helpt ziet dit en legt het uit."),
      kruimels: [
        { tekst: t("Mijn gegevens"), href: "/mijn" },
        { tekst: t("Mijn plan"), href: "/mijn/plan" },
      ],
      inhoud: (
        <Stapel>
          <BegrijpNietFormulier
            teksten={open.map(w => w.tekst)}
            woorden={woorden}
            id={shell.opdrachtId}
            fouten={shell.formulier?.weigeringen}
          />
          {woorden.talen.length === 0 || open.length === 0 ? (
            <Leeg titel={t("Alles staat in uw taal")}>{t("Wat iemand schrijft en niet vertaalt, staat hier.")}</Leeg>
          ) : (
            <Kaart>
              <ul>
                {open.map(({ tekst }) => (
                  <li>
                    <EigenWoorden tekst={tekst} woorden={woorden} vragen />
                  </li>
                ))}
              </ul>
            </Kaart>
          )}
        </Stapel>
      ),
    }
  },
  act: act({ command: begrijpNiet, naar: ({ blad }) => blad, melding: "Dank u wel. Wie u helpt legt het uit." }),
})
