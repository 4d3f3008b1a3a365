import { telActiviteit } from "./activiteit.ts"
import { type Beeld, BLOK } from "./beeld.ts"
import { telBijstand, telBijstandStand } from "./bijstand.ts"
import { telDuurzaamheid } from "./duurzaamheid.ts"
import { telPopulatie } from "./populatie.ts"
import { telTrajecten } from "./trajecten.ts"
import { telWerk } from "./werk.ts"

/** Counts the people with these numbers, the last one not included; only those who are marked when `zichtbaar` is given. */
export function telMensen(beelden: readonly Beeld[], van: number, tot: number, zichtbaar?: Uint8Array): void {
  for (let eerste = van; eerste < tot; eerste += BLOK) {
    const na = Math.min(eerste + BLOK, tot)
    for (const beeld of beelden) if (beeld.bekijk(eerste, na, zichtbaar)) telBlok(beeld)
  }
}

function telBlok(b: Beeld): void {
  telBijstand(b)
  telBijstandStand(b)
  telTrajecten(b)
  telWerk(b)
  telDuurzaamheid(b)
  telActiviteit(b)
  telPopulatie(b)
}
