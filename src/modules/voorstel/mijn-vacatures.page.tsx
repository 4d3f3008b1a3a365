import { werkPlaatje } from "#modules/portfolio"
import { act, page, type Route } from "#platform/page"
import { t } from "#platform/taal"
import { dagTekst } from "#ui/datum"
import { Formulier } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Letterlijk } from "#ui/letterlijk"
import { Melding } from "#ui/melding"
import { MetPlaatje } from "#ui/plaatje"
import { Stapel } from "#ui/raster"
import { Bij, Tabel } from "#ui/tabel"
import { Tag, type TagSoort } from "#ui/tag"
import { zegOverVacature } from "./antwoord.command.ts"
import { AntwoordVelden, DeVacature, redenTekst } from "./vacature.view.tsx"
import { type Stand, standVan, type Voorstel } from "./voorstel.rules.ts"
import { loadVoorstellen } from "./voorstel.sql.ts"

const zelf = (v: Voorstel): string => (v.antwoord === "ja" ? t("u zei ja") : t("u zei nee"))
const STAND: Readonly<Record<Stand, [tekst: (v: Voorstel) => string, soort: TagSoort]>> = {
  wacht: [() => t("wacht op u"), "straks"],
  gesloten: [() => t("gesloten"), "gewoon"],
  vervuld: [() => t("de plek is al weg"), "gewoon"],
  ja: [zelf, "goed"],
  nee: [zelf, "gewoon"],
  afgerond: [zelf, "gewoon"],
}

/** All vacancies that were laid before him, what waits on top. */
export const mijnVacatures: Route = page<{ voorstellen: Voorstel[] }>({
  path: "/mijn/vacatures",
  recht: "eigen",
  inzage: "geen",
  load: async ({ tx, actor, vandaag }) => ({ voorstellen: await loadVoorstellen(tx, actor!.deelnemerId!, vandaag) }),
  view: ({ voorstellen }) => ({
    titel: t("Vacatures voor mij"),
    inleiding: t("Werk dat iemand voor u vond. U kiest zelf: ja of nee."),
    kruimels: [{ tekst: t("Mijn gegevens"), href: "/mijn" }],
    inhoud: (
      <Kaart vol lang>
        <Tabel
          bijschrift={t("Vacatures, de laatste bovenaan")}
          zonderKop
          rijen={voorstellen.toSorted((a, b) => Number(standVan(b) === "wacht") - Number(standVan(a) === "wacht"))}
          leeg={<Leeg titel={t("Nog geen vacature")}>{t("Vindt wie u helpt werk dat bij u past? Dan staat het hier.")}</Leeg>}
          kolommen={[
            {
              kop: t("Werk"),
              naam: true,
              cel: v => (
                <MetPlaatje naam={werkPlaatje(v.werksoort)}>
                  <a href={`/mijn/vacatures/${v.id}`}>
                    <Letterlijk>{v.titel}</Letterlijk>
                  </a>
                  <Bij>
                    <Letterlijk>{[v.werkgever, v.plaats].filter(Boolean).join(", ")}</Letterlijk>
                  </Bij>
                </MetPlaatje>
              ),
            },
            {
              kop: t("Stand"),
              breedte: 0,
              cel: v => {
                const [tekst, soort] = STAND[standVan(v)]
                return <Tag soort={soort}>{tekst(v)}</Tag>
              },
            },
          ]}
        />
      </Kaart>
    ),
  }),
})

/** One of them: to answer, or what was answered. */
export const mijnVacature: Route = page<{ voorstel: Voorstel }>({
  path: "/mijn/vacatures/:voorstelId",
  recht: "eigen",
  inzage: "geen",
  async load({ tx, actor, params, vandaag }) {
    const voorstel = (await loadVoorstellen(tx, actor!.deelnemerId!, vandaag)).find(v => v.id === params["voorstelId"])
    return voorstel ? { voorstel } : null
  },
  view: ({ voorstel }, shell) => ({
    titel: t("Is dit werk iets voor u?"),
    kruimels: [
      { tekst: t("Mijn gegevens"), href: "/mijn" },
      { tekst: t("Vacatures voor mij"), href: "/mijn/vacatures" },
    ],
    inhoud: (
      <Stapel>
        <DeVacature v={voorstel} />
        {standVan(voorstel) === "wacht" ? (
          <Kaart titel={t("Uw antwoord")}>
            <Formulier
              actie={`/mijn/vacatures/${voorstel.id}`}
              id={shell.opdrachtId}
              fouten={shell.formulier?.weigeringen}
              naam={t("Uw antwoord")}
            >
              <p>{t("Bij ja neemt wie u helpt contact met u op. Er gaat nog niets naar de werkgever.")}</p>
              <AntwoordVelden v={veldenVan(shell)} />
              <Knoppen>
                <Knop soort="hoofd" groot>
                  {t("Stuur mijn antwoord")}
                </Knop>
              </Knoppen>
            </Formulier>
          </Kaart>
        ) : (
          <Gezegd v={voorstel} />
        )}
      </Stapel>
    ),
  }),
  act: act({ command: zegOverVacature, naar: () => "/mijn/vacatures", melding: "Dank u wel. Wie u helpt leest uw antwoord." }),
})

function Gezegd({ v }: { v: Voorstel }) {
  const stand = standVan(v)
  if (stand === "gesloten") return <Melding soort="info">{t("Deze vacature is gesloten. U kunt niet meer reageren.")}</Melding>
  if (stand === "vervuld") return <Melding soort="info">{t("Deze plek is al weg. U kunt niet meer reageren.")}</Melding>
  return (
    <Melding soort={v.antwoord === "ja" ? "goed" : "info"}>
      {v.antwoord === "ja"
        ? t("Op {{dag}} zei u ja.", { dag: dagTekst(v.antwoordOp!) })
        : t("Op {{dag}} zei u nee.", { dag: dagTekst(v.antwoordOp!) })}{" "}
      {redenTekst(v.reden)} {t("Denkt u er nu anders over? Zeg het tegen wie u helpt.")}
    </Melding>
  )
}
