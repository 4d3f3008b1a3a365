import type { Config } from "#platform/config"
import { openCluster } from "#platform/embedded"
import { Kopiefout } from "#platform/kopie-bestand"
import { loadZegelsleutel } from "#platform/sleutel"
import { type Momentvraag, type Teruggezet, zetMomentTerug } from "#platform/zet-moment-terug"
import { refuseOtherKeys, supersedeAnker, wisTeruggekeerden, withClient } from "./herstel.ts"

/**
 * Puts the embedded database back as it was at one moment. Sessions and attempts of then end (else who was cut off since would come in again),
 * and the anchor says that the seals after that moment are gone. Throws Error in plain Dutch.
 */
export async function herstelMoment(config: Config, vraag: Omit<Momentvraag, "keur">): Promise<Teruggezet> {
  if (config.databaseUrl)
    throw new Kopiefout(
      "Terug naar een moment kan hier alleen met de meegeleverde database. Met een eigen PostgreSQL (DATABASE_URL) doet uw databasebeheerder dat, met de WAL-archivering van die server.",
    )
  const options = { dataDir: config.dataDir, meld: vraag.meld, doorkopie: config.doorkopie !== null }
  const gedaan = await zetMomentTerug(options, { ...vraag, keur: kop => refuseOtherKeys(config, kop) })
  const cluster = await openCluster(options)
  try {
    await withClient(cluster.ownerUrl, async client => {
      await client.query("truncate ctx.sessie, ctx.poging")
      await supersedeAnker(client, config.dataDir)
    })
    await wisTeruggekeerden(cluster.ownerUrl, { dataDir: config.dataDir, zegelsleutel: await loadZegelsleutel(config) }, vraag.meld)
  } finally {
    await cluster.close()
  }
  return gedaan
}
