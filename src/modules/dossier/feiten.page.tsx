import { type PersoonDeel, persoonDeel } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import type { Route } from "#platform/page"
import { Knop } from "#ui/knop"
import { type FeitRegel, loadFeiten } from "./feit.sql.ts"
import { FeitenKaart } from "./feiten.view.tsx"
import { Geschiedenis } from "./geschiedenis.view.tsx"
import { bekostiging } from "./bekostiging.schema.ts"
import { doelgroep } from "./doelgroep.schema.ts"
import { ontheffing } from "./ontheffing.schema.ts"
import { opleiding } from "./opleiding.schema.ts"
import { type Feitsoort, geschiedenisPad } from "./soort.schema.ts"
import { SOORTEN } from "./soorten.schema.ts"
import { stimulans } from "./stimulans.schema.ts"
import { uitkering } from "./uitkering.schema.ts"
import { verplichting } from "./verplichting.schema.ts"

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
        {deel === "uitkering" && shell.mag("C06:lees") && (
          <p>
            <Knop href={`/deelnemers/${persoon.id}/maatregelen`}>Maatregelen</Knop>
          </p>
        )}
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
    inhoud: (feiten, _persoon, shell) => <Geschiedenis soort={soort} feiten={feiten} vandaag={shell.vandaag} />,
  })

export const feitenPaginas: readonly Route[] = [
  tab("uitkering", "Uitkering en doelgroepen", [uitkering, doelgroep, bekostiging, verplichting, ontheffing, stimulans]),
  tab("opleiding", "Opleiding", [opleiding]),
  ...SOORTEN.map(geschiedenis),
]
