import type { Shell } from "#platform/page"
import { Kaart } from "#ui/kaart"
import { Raster } from "#ui/raster"
import { TredeBalk } from "#ui/trede"
import type { Getoond } from "./getoond.sql.ts"
import { handelingVoor } from "./soort.rules.ts"
import { Handeling, Ook, Reden, Wanneer, wieIs } from "./rijen.view.tsx"

interface EerstProps {
  getoond: readonly Getoond[]
  shell: Shell
  /** Does the list hold people of several coaches? */
  coach: boolean
}

/** The most urgent three, side by side: who, how soon, why, and the act. The first act is the filled one. */
export function Eerst({ getoond, ...rest }: EerstProps) {
  const kaarten = getoond.map((g, i) => <Dringend g={g} hoofd={i === 0} {...rest} />)
  return kaarten.length === 1 ? kaarten[0]! : <Raster verdeling={kaarten.length === 2 ? "2" : "3"}>{kaarten}</Raster>
}

function Dringend({ g, hoofd, shell, coach }: { g: Getoond; hoofd: boolean } & Omit<EerstProps, "getoond">) {
  return (
    <Kaart
      titel={<a href={`/deelnemers/${g.zaak.deelnemerId}`}>{g.naam}</a>}
      onder={wieIs(g, shell.vandaag)}
      voet={handelingVoor(g.zaak, shell.mag) ? <Handeling getoond={g} shell={shell} hoofd={hoofd} /> : coach && <Bij coach={g.coach} />}
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
  )
}

/** For who may not do it: whose doing it is. */
const Bij = ({ coach }: Pick<Getoond, "coach">) => (
  <>Bij {coach ? <a href={`/werkvoorraad?coach=${coach.id}`}>{coach.naam}</a> : "niemand"}</>
)
