import type { Services } from "#platform/services"
import { keyedHash } from "#platform/versleuteling"
import { GRENS_ACCOUNT, GRENS_ADRES } from "./inlog.rules.ts"
import { beginPoging, clearPoging } from "./inlog.sql.ts"

const keyOf = (sleutel: Buffer, tekst: string): string => keyedHash(sleutel, "poging", tekst).toString("base64url")

/** Counts what anybody may do a number of times an hour, before any log-in: the seconds to wait, and then it may not be done. */
export const telPoging = ({ db, sleutel }: Services, wat: string, grens: number): Promise<number> =>
  db.inRol("poort", null, tx => beginPoging(tx, [keyOf(sleutel, wat)], [grens]))

/**
 * Counts an attempt at somebody's secret, for whom it is aimed at and for where it comes from, before the secret is looked
 * at. `wacht`: seconds to wait, and then nothing may be looked at; `gelukt` takes the count back.
 */
export async function poging({ db, sleutel }: Services, wie: string, adres: string | null) {
  // Keyed, so that the table of attempts says nothing about who tried.
  const key = (tekst: string) => keyOf(sleutel, tekst)
  const sleutels = [key(wie), ...(adres ? [key(`adres ${adres}`)] : [])]
  const wacht = await db.inRol("poort", null, tx => beginPoging(tx, sleutels, [GRENS_ACCOUNT, GRENS_ADRES]))
  return { wacht, gelukt: () => db.inRol("poort", null, tx => clearPoging(tx, sleutels)) }
}
