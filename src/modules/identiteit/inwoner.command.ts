import { poging } from "#modules/toegang"
import { openBsnKluis } from "#platform/bsn-kluis"
import type { Services } from "#platform/services"
import { leesBsn } from "./bsn.rules.ts"
import { herkenInwoner } from "./identiteit.sql.ts"
import { keerTerug, type Terugkeer } from "./tocht.command.ts"

/** Inside; or known to nobody here, which is all that is said; or not even through the provider's own door. */
export type AankomstInwoner =
  | { soort: "binnen"; accountId: string; sid: string | null; naar: string }
  | { soort: "onbekend" }
  | { soort: "mislukt" }

/**
 * Which resident came back from the log-in of his municipality. The BSN goes no further than this function: the database gets its
 * keyed hash under the key of this municipality alone, so that no other municipality's person can be meant.
 */
export async function aankomstInwoner(services: Services, invoer: Terugkeer & { adres: string | null }): Promise<AankomstInwoner> {
  const { organisatieId, adres } = invoer
  const kwam = await keerTerug(services, { ...invoer, doel: "inwoners" }, async ({ issuer, sub, sid, bsnClaim, claims }) => {
    const bsn = bsnClaim && leesBsn((await claims(bsnClaim))[bsnClaim])
    if (!bsn) services.log.info("inloggen als inwoner zonder bruikbaar BSN", { code: "bsn" })
    return { issuer, sub, sid, hmac: bsn ? openBsnKluis(services.sleutel).zoeksleutel(bsn, organisatieId) : null }
  })
  if (!kwam) return { soort: "mislukt" }
  const { issuer, sub, sid, hmac } = kwam.wie
  const { wacht, gelukt } = await poging(services, `inwoner ${organisatieId} ${issuer} ${sub}`, adres)
  const accountId =
    wacht > 0 || !hmac ? null : await services.db.inRol("poort", null, tx => herkenInwoner(tx, { organisatieId, issuer, sub, hmac }))
  if (!accountId) return { soort: "onbekend" }
  await gelukt()
  return { soort: "binnen", accountId, sid, naar: kwam.naar }
}
