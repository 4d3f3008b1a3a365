import type { Services } from "#platform/services"
import { hashToken, newToken } from "#platform/sessie"
import { loadRegio, storePlicht, storeRegio } from "./regio.sql.ts"

/** Hours that a one-time link can be used. */
export const LINK_UREN = 72

const NIET_IN_VOORBEELD = `Hier staat de voorbeeldregio, met verzonnen mensen; die zouden in uw cijfers meetellen. Neem voor uw eigen regio een eigen map, bij npm start en bij elke opdracht dezelfde:
  TREDE_DATA=.trede-eigen TREDE_VOORBEELD=nee npm start
of zet DATABASE_URL naar een lege database.`

const RECHTEN = ["invoer", "cijfers_exact", "beheer"]

/**
 * Sets up the region of this database and its first account, whose rights hold for the whole region; answers the path of
 * the link with which that account logs in. An example region never becomes a real one: six thousand invented people would stand
 * in its figures. Throws Error in plain Dutch.
 */
export async function richtIn(
  services: Services,
  invoer: { regio: string; email: string; rechten: readonly string[] },
): Promise<{ pad: string }> {
  const regio = invoer.regio.trim()
  const email = invoer.email.trim()
  if (!regio) throw new Error("Geef de regio een naam.")
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`"${email}" is geen e-mailadres.`)
  const vreemd = invoer.rechten.filter(r => !RECHTEN.includes(r))
  if (vreemd.length > 0) throw new Error(`Onbekend recht: ${vreemd.join(", ")}. Kies uit ${RECHTEN.join(", ")}.`)
  const token = newToken()
  await services.db.inRol("poort", null, async tx => {
    const nu = await loadRegio(tx)
    if (nu?.voorbeeld) throw new Error(NIET_IN_VOORBEELD)
    if (nu && nu.naam !== regio)
      throw new Error(`Deze database is al van regio "${nu.naam}". Neem voor een andere regio een eigen database.`)
    await storeRegio(tx, regio, email, [...new Set([...invoer.rechten, "beheer"])], hashToken(token), LINK_UREN)
  })
  return { pad: `/welkom/${token}` }
}

/** Whether everybody must have a second step before he sees anybody; on in a real region until somebody settles otherwise. Throws Error. */
export async function zetPlicht(services: Services, aan: boolean): Promise<void> {
  await services.db.inRol("poort", null, async tx => {
    if (!(await loadRegio(tx))) throw new Error("Richt eerst de regio in: npm run trede -- inrichten")
    await storePlicht(tx, aan)
  })
}
