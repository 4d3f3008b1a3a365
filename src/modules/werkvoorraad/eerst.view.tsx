import type { Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Raster } from "#ui/raster"
import { TredeBalk } from "#ui/trede"
import type { Getoond } from "./getoond.sql.ts"
import { Handeling, Ook, Reden, Wanneer, wieIs } from "./rijen.view.tsx"

/** The most urgent three, side by side: who, how soon, why, and the act. The first act is the filled one. */
export function Eerst({ getoond, shell }: { getoond: readonly Getoond[]; shell: Shell }) {
  return (
    <Raster verdeling="3">
      {getoond.map((g, i) => (
        <Kaart
          titel={<a href={`/deelnemers/${g.zaak.deelnemerId}`}>{g.naam}</a>}
          onder={wieIs(g, shell.vandaag)}
          voet={<Handeling getoond={g} shell={shell} hoofd={i === 0} />}
        >
          <p class="rij">
            <Wanneer getoond={g} shell={shell} />
            {shell.mag("C14:lees") && <TredeBalk trede={g.trede} />}
          </p>
          <p>
            <Reden getoond={g} shell={shell} />
          </p>
          {g.ook.length > 0 && <Ook getoond={g} />}
        </Kaart>
      ))}
    </Raster>
  )
}
