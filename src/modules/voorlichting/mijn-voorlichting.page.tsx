import { act, page, type Shell } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { Stapel } from "#ui/raster"
import { RECHTEN_EN_PLICHTEN } from "./rechten-en-plichten.parameters.ts"
import type { Gehoord } from "./voorlichting.rules.ts"
import { loadVoorlichting } from "./voorlichting.sql.ts"
import { zegVoorlichting } from "./zeg-voorlichting.command.ts"

/** What everybody hears at the start, to read (aloud) in one's own language; and to say that it is clear, or that it is not. */
export const mijnVoorlichtingPagina = page<{ laatste: Gehoord | null }>({
  path: "/mijn/voorlichting",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, actor }) => ({ laatste: (await loadVoorlichting(tx, actor!.deelnemerId!)).gehoord[0] ?? null }),
  view: ({ laatste }, shell) => ({
    titel: t("Uw rechten en plichten"),
    inleiding: t("Wat er gaat gebeuren, wat u mag en wat u moet."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    inhoud: (
      <Stapel>
        {RECHTEN_EN_PLICHTEN.map(deel => (
          <Kaart titel={t(deel.titel)}>
            {deel.voor && <p class="stil">{t(deel.voor)}</p>}
            <ul>
              {deel.regels.map(r => (
                <li>{t(r.tekst)}</li>
              ))}
            </ul>
          </Kaart>
        ))}
        <Duidelijk laatste={laatste} shell={shell} />
      </Stapel>
    ),
  }),
  act: act({ command: zegVoorlichting, naar: () => "/mijn/voorlichting", melding: "Dank u wel. Wie u helpt kan het zien." }),
})

function Duidelijk({ laatste, shell }: { laatste: Gehoord | null; shell: Shell }) {
  if (laatste?.begrepen)
    return (
      <Melding soort="goed">
        {t("Op {{dag}} was dit duidelijk voor u. Hebt u toch een vraag? Stel hem gerust.", { dag: dagTekst(laatste.datum) })}
      </Melding>
    )
  return (
    <Kaart titel={t("Is dit duidelijk?")}>
      <Formulier actie="/mijn/voorlichting" id={shell.opdrachtId} fouten={shell.formulier?.weigeringen} naam={t("Is dit duidelijk?")}>
        {laatste && <p>{t("U zei dat u nog vragen hebt. Wie u helpt ziet dat en legt het uit.")}</p>}
        <Knoppen>
          <Knop soort="hoofd" groot naam="begrepen" waarde="ja">
            {t("Ja, ik begrijp het")}
          </Knop>
          <Knop groot naam="begrepen" waarde="nee">
            {t("Nee, ik heb een vraag")}
          </Knop>
        </Knoppen>
      </Formulier>
    </Kaart>
  )
}
