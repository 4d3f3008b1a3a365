import { type PersoonDeel, persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import type { Route } from "#platform/page"
import { type FeitRegel, loadFeiten } from "./feit.sql.ts"
import { FeitenKaart, Geschiedenis } from "./feiten.view.tsx"
import { betrokkene, doelgroep, type Feitsoort, geschiedenisPad, ontheffing, opleiding, uitkering } from "./soort.schema.ts"

type Lijsten = Array<{ soort: Feitsoort; feiten: FeitRegel[] }>

/** A tab with one card for each kind that the reader may see. */
const tab = (deel: Feitsoort["deel"], titel: string, soorten: readonly Feitsoort[]): Route =>
  persoonDeel<Lijsten>({
    pad: `/${deel}`,
    recht: "deelnemers",
    categorieen: [...new Set(soorten.map(s => s.categorie))],
    deel,
    titel,
    async load({ tx, services, actor }, persoon) {
      const lijsten: Lijsten = []
      for (const soort of soorten)
        if (allows(services.access, actor, `${soort.categorie}:lees`))
          lijsten.push({ soort, feiten: await loadFeiten(tx, soort, persoon.id) })
      return lijsten.length > 0 ? lijsten : null
    },
    inhoud: (lijsten, persoon, shell) => (
      <>
        {lijsten.map(lijst => (
          <FeitenKaart {...lijst} persoon={persoon} shell={shell} />
        ))}
      </>
    ),
  } satisfies PersoonDeel<Lijsten>)

/** What was ever recorded of a kind. */
const geschiedenis = (soort: Feitsoort): Route =>
  persoonDeel<FeitRegel[]>({
    pad: `/${geschiedenisPad(soort)}`,
    recht: `${soort.categorie}:lees`,
    categorieen: [soort.categorie],
    deel: null,
    titel: `Geschiedenis: ${soort.meervoud}`,
    load: ({ tx }, persoon) => loadFeiten(tx, soort, persoon.id),
    inhoud: (feiten, persoon, shell) => <Geschiedenis soort={soort} feiten={feiten} persoon={persoon} shell={shell} />,
  })

export const feitenPaginas: readonly Route[] = [
  tab("uitkering", "Uitkering en doelgroepen", [uitkering, doelgroep, ontheffing]),
  tab("opleiding", "Opleiding", [opleiding]),
  tab("betrokkenen", "Betrokkenen", [betrokkene]),
  ...[uitkering, doelgroep, ontheffing, opleiding, betrokkene].map(geschiedenis),
]
