import type { Dag } from "#begrippen/dag"
import { Formulier } from "#ui/formulier"
import { Knop, Knoppen } from "#ui/knop"
import { Melding } from "#ui/melding"
import { leesNa } from "./woordwacht.rules.ts"

interface Vastgelegd {
  /** What was written; undefined: nothing to read again. */
  tekst: string | null | undefined
  /** That it stands, whatever one does, and that it asks to be read again. */
  titel: string
  /** Where it is said that the guard was wrong about it. */
  onterecht: string
  /** Where it can be taken back or said otherwise. */
  anders: { tekst: string; href: string } | null
  vandaag: Dag
}

/** After something was written down: what could stand there that does not belong, what to write instead, and how to say that it is not so. */
export function NaLezen({ tekst, titel, onterecht, anders, vandaag }: Vastgelegd) {
  const treffers = tekst ? leesNa(tekst, vandaag) : []
  if (treffers.length === 0) return null
  return (
    <Melding soort="letop" titel={titel}>
      {treffers.map(t => (
        <p>
          Hier lijkt {t.naam} in te staan ({t.woorden.map(w => `'${w}'`).join(", ")}). {t.liever}
        </p>
      ))}
      <Formulier actie={onterecht} naam="Dit klopt niet">
        <Knoppen>
          {anders && <Knop href={anders.href}>{anders.tekst}</Knop>}
          <Knop soort="stil">Dit klopt niet, het kan zo</Knop>
        </Knoppen>
      </Formulier>
    </Melding>
  )
}
