import { auditBulk } from "#platform/audit"
import { type BsnKluis, openBsnKluis } from "#platform/bsn-kluis"
import { Bulk } from "#platform/bulk"
import type { Services } from "#platform/services"
import {
  beginVerzetten,
  bewaarVerzettingen,
  laatBotsendeStaan,
  leesTeVerzetten,
  type TeVerzetten,
  verzetAllen,
  type Verzetting,
  zoekDubbelen,
} from "./verzet.sql.ts"

/**
 * Moves people whose responsible organisation of today is another than yesterday's: each row goes along, the BSN is sealed
 * for the new organisation, and what was agreed about the transfer is carried out. Two who would come at once under one
 * BSN stay where they are: their ids are in `gebotst`.
 */
export async function verzetVerantwoordelijkheid({ db, sleutel, vandaag }: Pick<Services, "db" | "sleutel" | "vandaag">): Promise<{
  verzet: string[]
  gebotst: string[]
}> {
  const kluis = openBsnKluis(sleutel)
  const bulk = await Bulk.open(db, "import", null)
  try {
    bulk.vast["vandaag"] = vandaag()
    await bulk.begin()
    await beginVerzetten(bulk)
    for await (const rijen of leesTeVerzetten(bulk))
      await bewaarVerzettingen(
        bulk,
        rijen.map(rij => verzegelOpnieuw(kluis, rij)),
      )
    const gebotst = (await laatBotsendeStaan(bulk)).map(r => r.id)
    const dubbel = await zoekDubbelen(bulk)
    const verzet = (await verzetAllen(bulk)).map(r => r.id)
    if (verzet.length + gebotst.length > 0)
      await auditBulk(bulk, {
        handeling: "verzetVerantwoordelijkheid",
        uitkomst: "akkoord",
        gegevens: { verzet: verzet.length, gebotst, dubbel },
      })
    await bulk.commit()
    return { verzet, gebotst }
  } finally {
    bulk.sluit()
  }
}

function verzegelOpnieuw(kluis: BsnKluis, { id, naar, cijfer, van }: TeVerzetten): Verzetting {
  if (!cijfer || !van) return { id, naar, cijfer: null, hmac: null }
  const bsn = kluis.open(cijfer, van)
  return { id, naar, cijfer: kluis.sluit(bsn, naar), hmac: kluis.zoeksleutel(bsn, naar) }
}
