import { begonIn } from "./beeld.ts"
import { type Boek, GEEN_GROEP } from "./boek.ts"
import { codeVan, UITKOMSTEN_MELDING } from "./codes.ts"
import type { Kolommen } from "./kolommen.ts"
import { VELDEN } from "./velden.ts"
import type { Venster } from "./venster.ts"

const INGESTROOMD = codeVan(UITKOMSTEN_MELDING, "ingestroomd")

/**
 * INSTROOM-PCT: meldingen that were settled in the period, under the organisation that received them. A melding dated
 * on or after p is not known, whatever the day of its settlement. `mag` says whose meldingen may be counted.
 */
export function telMeldingen(
  k: Kolommen,
  v: Venster,
  boek: Boek,
  gekozen: Uint8Array,
  mag: ((persoon: number) => boolean) | undefined,
): void {
  const veld = VELDEN["INSTROOM-PCT"]
  for (const melding of k.registers.melding.values()) {
    if (!gekozen[melding.organisatie] || melding.datum >= v.p || !begonIn(v, melding.afgehandeld)) continue
    const persoon = melding.deelnemer === null ? -1 : (k.nrVan.get(melding.deelnemer) ?? -1)
    if (mag && !mag(persoon)) continue
    boek.persoon = persoon
    boek.groepen = []
    boek.tel(veld.noemer.cel, melding.organisatie, GEEN_GROEP)
    if (melding.uitkomst === INGESTROOMD) boek.tel(veld.aantal.cel, melding.organisatie, GEEN_GROEP)
  }
}
