import type { Services } from "#platform/services"
import { keyedHash } from "#platform/versleuteling"
import { GRENS_ACCOUNT, GRENS_ADRES } from "./inlog.rules.ts"
import { beginPoging, clearPoging } from "./inlog.sql.ts"

/**
 * Counts an attempt at somebody's secret, for whom it is aimed at and for where it comes from, before the secret is looked
 * at. `wacht`: seconds to wait, and then nothing may be looked at; `gelukt` takes the count back.
 */
export async function poging({ db, sleutel }: Services, wie: string, adres: string | null) {
  // Keyed, so that the table of attempts says nothing about who tried.
  const key = (tekst: string) => keyedHash(sleutel, "poging", tekst).toString("base64url")
  const sleutels = [key(wie), ...(adres ? [key(`adres ${adres}`)] : [])]
  const wacht = await db.inRol("poort", null, tx => beginPoging(tx, sleutels, [GRENS_ACCOUNT, GRENS_ADRES]))
  return { wacht, gelukt: () => db.inRol("poort", null, tx => clearPoging(tx, sleutels)) }
}
