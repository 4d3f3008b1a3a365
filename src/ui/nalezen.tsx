import type { Dag } from "#begrippen/dag"
import { lijstVan, type Treffer } from "#begrippen/woordwacht"
import { Formulier } from "./formulier.tsx"
import { Knop, Knoppen } from "./knop.tsx"
import { Melding } from "./melding.tsx"

export interface NaLezenProps {
  treffers: readonly Treffer[]
  vandaag: Dag
  /** Where it can be put right; null: not from here. */
  verbeter: string | null
  /** The page to come back to. */
  terug: string
}

/** After something was written down: what could stand there that does not belong, what to write instead, and how to say that it is not so. */
export function NaLezen({ treffers, vandaag, verbeter, terug }: NaLezenProps) {
  return (
    <div class="nalezen">
      <Melding soort="letop" titel="Lees nog eens na wat u schreef">
        {treffers.map(({ soort, woorden }) => {
          const lijst = lijstVan(soort, vandaag)
          return (
            lijst && (
              <p>
                Hier lijkt {lijst.naam} in te staan ({woorden.map(w => `‘${w}’`).join(", ")}). {lijst.liever}
              </p>
            )
          )
        })}
        <Formulier actie="/woordwacht/onterecht" verborgen={{ soorten: treffers.map(t => t.soort).join(" "), terug }} naam="Lees na">
          <Knoppen>
            {verbeter && <Knop href={verbeter}>Verbeter het</Knop>}
            <Knop soort={verbeter ? "stil" : "gewoon"}>Dit klopt niet, het kan zo</Knop>
          </Knoppen>
        </Formulier>
      </Melding>
    </div>
  )
}
