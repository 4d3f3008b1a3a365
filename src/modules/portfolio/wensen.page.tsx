import { t } from "#platform/taal"
import { type Code } from "#begrippen/code"
import { DAGDELEN_WERK, RIJBEWIJZEN, VERVOERMIDDELEN } from "#begrippen/werkwens"
import { act, type Route } from "#platform/page"
import { Formulier, VeldenRij } from "#ui/formulier"
import { veldenVan } from "#ui/getypt"
import { Knop, Knoppen } from "#ui/knop"
import { Veld } from "#ui/veld"
import { basisVan, portfolioDeel } from "./deel.page.tsx"
import type { Portfolio } from "./portfolio.rules.ts"
import { loadPortfolio } from "./portfolio.sql.ts"
import { legWensVast } from "./wens.command.ts"

const keuzes = (lijst: readonly Code[]) => lijst.map(c => ({ waarde: c.code, tekst: t(c.naam) }))
const tekst = (waarde: string | number | null | undefined): string => (waarde == null ? "" : String(waarde))

/** How somebody wants to work; filled in with what was said last. */
export const wensenPagina: Route[] = portfolioDeel<{ wens: Portfolio["wens"] }>({
  pad: "/wensen",
  schrijft: true,
  categorieen: ["C13"],
  titel: "Wensen",
  load: async ({ tx }, persoon) => ({ wens: (await loadPortfolio(tx, persoon.id)).wens }),
  kop: (_, { persoon, zelf }) => ({ kop: zelf ? t("Hoe wilt u werken?") : `Hoe wil ${persoon.voornaam} werken?` }),
  inhoud({ wens }, plek, shell) {
    const v = veldenVan(shell)
    return (
      <Formulier
        actie={`${plek.basis}/wensen`}
        id={shell.opdrachtId}
        fouten={shell.formulier?.weigeringen}
        verborgen={{ deelnemerId: plek.persoon.id }}
        naam={t("Wensen")}
        waak
      >
        <VeldenRij>
          <Veld {...v.een("urenMin", tekst(wens?.urenMin))} type="number" label={t("Uren per week, minstens")} verplicht={false} />
          <Veld {...v.een("urenMax", tekst(wens?.urenMax))} type="number" label={t("Uren per week, hoogstens")} verplicht={false} />
        </VeldenRij>
        <Veld
          {...v.een("vanaf", tekst(wens?.vanaf))}
          type="date"
          label={t("Kan beginnen vanaf")}
          hint={t("Leeg: nog niet bekend.")}
          verplicht={false}
        />
        <Veld
          {...v.meer("dagdelen", wens?.dagdelen)}
          type="checkboxen"
          label={t("Wanneer")}
          opties={keuzes(DAGDELEN_WERK)}
          rij
          verplicht={false}
        />
        <Veld
          {...v.een("reistijd", tekst(wens?.reistijd))}
          type="number"
          label={t("Reizen, hoogstens")}
          eenheid={t("minuten")}
          hint={t("Van huis naar het werk.")}
          verplicht={false}
        />
        <Veld
          {...v.meer("vervoer", wens?.vervoer)}
          type="checkboxen"
          label={t("Hoe")}
          opties={keuzes(VERVOERMIDDELEN)}
          rij
          verplicht={false}
        />
        <Veld
          {...v.meer("rijbewijs", wens?.rijbewijs)}
          type="checkboxen"
          label={t("Rijbewijs")}
          opties={RIJBEWIJZEN.map(c => ({ waarde: c.code, tekst: t("soort {{soort}}", { soort: c.naam }) }))}
          rij
          verplicht={false}
        />
        <Veld
          {...v.een("overMij", tekst(wens?.overMij))}
          type="textarea"
          label={plek.zelf ? t("Over mij") : "Over zichzelf"}
          hint={t("Een paar zinnen boven het cv. Schrijf niets over ziekte, schulden of uitkering: dat gaat een werkgever niet aan.")}
          rijen={4}
          maxlengte={2000}
          verplicht={false}
        />
        <Knoppen vast>
          <Knop soort="hoofd">{t("Bewaar")}</Knop>
          <Knop soort="stil" href={plek.basis}>
            {t("Annuleer")}
          </Knop>
        </Knoppen>
      </Formulier>
    )
  },
  act: act({
    command: legWensVast,
    naar: (_waarde, params) => basisVan(params),
    melding: "De wensen zijn bewaard.",
    verbeter: { recht: "portfolio", naar: (_waarde, params) => `${basisVan(params)}/wensen` },
  }),
})
