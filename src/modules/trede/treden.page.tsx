import { persoonDeel } from "#modules/deelnemer"
import type { Route } from "#platform/page"
import { Knop } from "#ui/knop"
import { loadMetingen, type MetingRegel } from "./trede.sql.ts"
import { AlleMetingen } from "./treden.view.tsx"

/** The history of somebody's measurements: who assessed, who recorded, what was corrected and why. */
export const treden: Route = persoonDeel<MetingRegel[]>({
  pad: "/treden",
  recht: "C14:lees",
  categorieen: ["C14"],
  deel: null,
  titel: "Metingen op de ladder",
  load: ({ tx }, persoon) => loadMetingen(tx, persoon.id),
  kop: (metingen, persoon, shell) => {
    const tellend = metingen.filter(m => m.vervallenOp === null)
    const nu = tellend[0]
    return {
      kop: nu ? `${persoon.voornaam} staat op trede ${nu.trede}` : `${persoon.voornaam} is nog niet gemeten`,
      inleiding: tellend.length === 1 ? "1 meting" : `${tellend.length} metingen`,
      ...(shell.mag("C14:toevoeg")
        ? {
            handelingen: (
              <Knop soort="hoofd" href={`/deelnemers/${persoon.id}/trede`}>
                Meet trede
              </Knop>
            ),
          }
        : {}),
    }
  },
  inhoud: (metingen, persoon, shell) => (
    <AlleMetingen metingen={metingen} pad={`/deelnemers/${persoon.id}/treden`} mag={shell.mag("C14:schrijf")} />
  ),
})
