import type { Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Raster } from "#ui/raster"
import { TredeBalk } from "#ui/trede"
import type { Getoond } from "./getoond.sql.ts"
import { handelingVoor } from "./soort.rules.ts"
import { Handeling, Ook, Reden, Wanneer, wieIs } from "./rijen.view.tsx"

/** The most urgent three, side by side: who, how soon, why, and the act. The first act is the filled one. */
export function Eerst({ getoond, shell, coach }: { getoond: readonly Getoond[]; shell: Shell; coach: boolean }) {
  return (
    <Raster verdeling="3">
      {getoond.map((g, i) => (
        <Kaart
          titel={<a href={`/deelnemers/${g.zaak.deelnemerId}`}>{g.naam}</a>}
          onder={wieIs(g, shell.vandaag)}
          voet={<Voet getoond={g} shell={shell} coach={coach} hoofd={i === 0} />}
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

/** The act, or for who may not do it, whose doing it is. */
function Voet({ getoond, shell, coach, hoofd }: { getoond: Getoond; shell: Shell; coach: boolean; hoofd: boolean }) {
  const { zaak } = getoond
  if (handelingVoor(zaak.soort, zaak.deelnemerId, shell.mag)) return <Handeling getoond={getoond} shell={shell} hoofd={hoofd} />
  if (!coach) return null
  return <>Bij {getoond.coach ? <a href={`/werkvoorraad?coach=${getoond.coach.id}`}>{getoond.coach.naam}</a> : "niemand"}</>
}
