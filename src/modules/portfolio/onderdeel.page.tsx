import { t } from "#platform/taal"
import { isUuid } from "#platform/uuid"
import { getypt } from "#ui/getypt"
import type { Onderdeel } from "./portfolio.rules.ts"
import { act, type PageRequest, type Route } from "#platform/page"
import { Formulier } from "#ui/formulier"
import { Kaart } from "#ui/kaart"
import { Knop, Knoppen } from "#ui/knop"
import { Leeg } from "#ui/leeg"
import { Plaatje } from "#ui/plaatje"
import { Raster, Stapel } from "#ui/raster"
import { SOORTEN_ONDERDEEL, type SoortOnderdeel } from "#begrippen/portfolio"
import { Bewijzen } from "./bewijzen.view.tsx"
import { corrigeerOnderdeel, trekOnderdeelIn } from "./corrigeer-onderdeel.command.ts"
import { basisVan, portfolioDeel } from "./deel.page.tsx"
import { legOnderdeelVast } from "./leg-onderdeel-vast.command.ts"
import { type Bestaand as Gevonden, loadBestaand } from "./onderdeel.sql.ts"
import { OnderdeelVelden, Redenveld } from "./onderdeel.view.tsx"
import { SOORTPLAATJE } from "./soort-plaatje.view.ts"
import { isSoort, SOORTVRAGEN, soortNaam } from "./soorten.rules.ts"
import { LIJST } from "./vakbegrip.rules.ts"
import { type Lijstkeus, loadLijstkeus } from "./vakbegrip.sql.ts"
import { ZoekLijst } from "./zoek-lijst.view.tsx"

interface Nieuw {
  soort: SoortOnderdeel
  keus: Lijstkeus | null
}
interface Bestaand extends Gevonden {
  keus: Lijstkeus | null
}
/** The form that the buttons of the list send. */
const FORMULIER = "onderdeel"

/** What the list beside the form says: by what was just typed and pressed, else by what stands there. */
export async function loadKeus(
  { tx, formulier }: PageRequest<unknown>,
  soort: SoortOnderdeel,
  nu: Onderdeel | null,
): Promise<Lijstkeus | null> {
  const { lijst } = SOORTVRAGEN[soort]
  if (!lijst) return null
  const getikt = getypt({ formulier }, "vakbegripId")
  const begripId = getikt === undefined ? (nu?.vakbegrip?.id ?? null) : isUuid(getikt) ? getikt : null
  return loadLijstkeus(tx, lijst, { lijst: getypt({ formulier }, LIJST), wat: getypt({ formulier }, "wat") ?? "", begripId })
}

const verbeter = {
  recht: "portfolio",
  naar: ({ onderdeelId }: { onderdeelId: string }, params: Record<string, string>) => `${basisVan(params)}/${onderdeelId}`,
}

/** First what kind of thing it is. */
const soorten = portfolioDeel<Record<string, never>>({
  pad: "/nieuw",
  schrijft: true,
  categorieen: ["C13"],
  titel: "Voeg iets toe",
  load: async () => ({}),
  kop: () => ({ kop: t("Wat wilt u toevoegen?") }),
  inhoud: (_, plek) => (
    <Kaart>
      <Knoppen>
        {SOORTEN_ONDERDEEL.map(s => (
          <Knop href={`${plek.basis}/nieuw/${s.code}`}>
            <Plaatje naam={SOORTPLAATJE[s.code]} />
            {t(s.naam)}
          </Knop>
        ))}
      </Knoppen>
    </Kaart>
  ),
})

/** Then its own few questions; the list of occupations is searched beside it. */
const nieuw = portfolioDeel<Nieuw>({
  pad: "/nieuw/:soort",
  schrijft: true,
  categorieen: ["C13"],
  titel: "Voeg iets toe",
  async load(request) {
    const { soort } = request.params
    return isSoort(soort) ? { soort, keus: await loadKeus(request, soort, null) } : null
  },
  kop: ({ soort }) => ({ kop: t("{{soort}} toevoegen", { soort: t(soortNaam(soort)) }) }),
  inhoud({ soort, keus }, plek, shell) {
    const hier = `${plek.basis}/nieuw/${soort}`
    const formulier = (
      <Formulier
        actie={hier}
        id={shell.opdrachtId}
        formulierId={FORMULIER}
        fouten={shell.formulier?.weigeringen}
        verborgen={{ deelnemerId: plek.persoon.id }}
        naam={t("{{soort}} toevoegen", { soort: t(soortNaam(soort)) })}
        waak
      >
        <OnderdeelVelden soort={soort} nu={null} gekozen={keus?.gekozen ?? null} shell={shell} />
        <Knoppen vast>
          <Knop soort="hoofd">{t("Zet erbij")}</Knop>
          <Knop soort="stil" href={plek.basis}>
            {t("Annuleer")}
          </Knop>
        </Knoppen>
      </Formulier>
    )
    if (!keus) return formulier
    return (
      <Raster verdeling="3-2" boven>
        {formulier}
        <ZoekLijst keus={keus} formulier={FORMULIER} />
      </Raster>
    )
  },
  act: act({
    command: legOnderdeelVast,
    naar: (_waarde, params) => basisVan(params),
    melding: "Het staat in het portfolio.",
    opnieuw: LIJST,
    verbeter,
  }),
})

/** An entry as it stands: mend it, add proof, or take it back. */
const wijzig = portfolioDeel<Bestaand>({
  pad: "/:onderdeelId",
  schrijft: true,
  categorieen: ["C13"],
  titel: "Wijzig",
  async load(request, persoon) {
    const gevonden = await loadBestaand(request.tx, persoon.id, request.params["onderdeelId"]!)
    return gevonden && { ...gevonden, keus: await loadKeus(request, gevonden.onderdeel.soort, gevonden.onderdeel) }
  },
  kop: ({ onderdeel }) => ({ kop: `${t(soortNaam(onderdeel.soort))}: ${onderdeel.wat}` }),
  inhoud({ onderdeel, bewijzen, keus }, plek, shell) {
    if (!(onderdeel.vanMij || shell.mag("C13:schrijf")))
      return (
        <Leeg titel={t("Dit schreef een ander")} handeling={<Knop href={`${plek.basis}/${onderdeel.id}/lees`}>{t("Lees alles")}</Knop>}>
          {t("Klopt het niet? Zeg het tegen wie het schreef, of vraag bij uw rechten om verbetering.")}
        </Leeg>
      )
    const hier = `${plek.basis}/${onderdeel.id}`
    return (
      <Raster verdeling="3-2" boven>
        <Formulier
          actie={hier}
          id={shell.opdrachtId}
          formulierId={FORMULIER}
          fouten={shell.formulier?.weigeringen}
          verborgen={{ deelnemerId: plek.persoon.id, soort: onderdeel.soort }}
          naam={t("Wijzig")}
          waak
        >
          <OnderdeelVelden soort={onderdeel.soort} nu={onderdeel} gekozen={keus?.gekozen ?? null} shell={shell} />
          <Redenveld plek={plek} shell={shell} label="Waarom wijzigt u dit?" vanzelf="zelf verbeterd" />
          <Knoppen vast>
            <Knop soort="hoofd">{t("Leg de wijziging vast")}</Knop>
            <Knop soort="stil" href={plek.basis}>
              {t("Annuleer")}
            </Knop>
            <Knop soort="stil" href={`${hier}/weg`}>
              {t("Haal weg")}
            </Knop>
          </Knoppen>
        </Formulier>
        <Stapel>
          {keus && <ZoekLijst keus={keus} formulier={FORMULIER} />}
          <Bewijzen bewijzen={bewijzen} hier={hier} plek={plek} shell={shell} />
        </Stapel>
      </Raster>
    )
  },
  act: act({
    command: corrigeerOnderdeel,
    naar: (_waarde, params) => basisVan(params),
    melding: "De wijziging is vastgelegd.",
    opnieuw: LIJST,
    verbeter,
  }),
})

const weg = portfolioDeel<Gevonden>({
  pad: "/:onderdeelId/weg",
  schrijft: true,
  categorieen: ["C13"],
  titel: "Haal weg",
  load: ({ tx, params }, persoon) => loadBestaand(tx, persoon.id, params["onderdeelId"]!),
  kop: ({ onderdeel }) => ({
    kop: t("Haal weg: {{wat}}", { wat: onderdeel.wat }),
    inleiding: t("Het staat dan niet meer in het portfolio en niet op het cv. Het blijft bewaard tot het hele dossier wordt gewist."),
  }),
  inhoud: ({ onderdeel }, plek, shell) => (
    <Formulier
      actie={`${plek.basis}/${onderdeel.id}/weg`}
      id={shell.opdrachtId}
      fouten={shell.formulier?.weigeringen}
      verborgen={{ deelnemerId: plek.persoon.id }}
      naam={t("Haal weg")}
    >
      <Redenveld plek={plek} shell={shell} label="Waarom?" vanzelf="zelf weggehaald" />
      <Knoppen>
        <Knop soort="gevaar">{t("Haal weg")}</Knop>
        <Knop soort="stil" href={plek.basis}>
          {t("Annuleer")}
        </Knop>
      </Knoppen>
    </Formulier>
  ),
  act: act({ command: trekOnderdeelIn, naar: (_waarde, params) => basisVan(params), melding: "Het is weggehaald." }),
})

export const onderdeelPaginas: readonly Route[] = [...soorten, ...nieuw, ...weg, ...wijzig]
