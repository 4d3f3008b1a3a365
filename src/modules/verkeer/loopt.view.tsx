import { Kaart } from "#ui/kaart"
import { Voortgang } from "#ui/voortgang"
import { voortgangVan } from "./overdracht.rules.ts"
import type { Overdracht } from "./overdracht.sql.ts"

/** Seconds between two looks of a page without script. */
export const VERVERS = 3

/** A transfer that runs: how far it is. One may close the page; it goes on. */
export function Loopt({ overdracht, pad }: { overdracht: Overdracht; pad: string }) {
  const { tekst, deel } = voortgangVan(overdracht)
  return (
    <Kaart>
      <Voortgang
        tekst={tekst}
        waarde={deel}
        volg={`${pad}/stand`}
        onder="U mag deze pagina sluiten: het werk gaat door. Zodra het klaar is verschijnt hier de uitkomst."
      />
    </Kaart>
  )
}

/** What a running page asks for: the same words, and whether it is over. */
export const standVan = (overdracht: Overdracht, bezig: boolean): Response => Response.json({ ...voortgangVan(overdracht), klaar: !bezig })
