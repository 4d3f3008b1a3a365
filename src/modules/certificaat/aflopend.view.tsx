import { CERTIFICATEN } from "#begrippen/certificaat"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { dagTekst } from "#ui/datum"
import { Melding } from "#ui/melding"
import { standVan } from "./certificaat.rules.ts"
import type { Certificaat } from "./certificaat.sql.ts"

/** On one's own worklist: which certificate ends, and when. */
export function Aflopend({ certificaten, vandaag }: { certificaten: readonly Certificaat[]; vandaag: Dag }) {
  if (certificaten.length === 0) return null
  return (
    <Melding soort="letop" titel={certificaten.length === 1 ? "Een certificaat van u loopt af" : "Certificaten van u lopen af"}>
      <ul>
        {certificaten.map(c => (
          <li>
            {naamVan(CERTIFICATEN, c.soort)}: {standVan(c, vandaag).soort === "verlopen" ? "verlopen sinds" : "tot"} {dagTekst(c.einde!)}
          </li>
        ))}
      </ul>
      <a href="/account/certificaten">Uw certificaten</a>
    </Melding>
  )
}
