import { type Dag, plusMaanden } from "#begrippen/dag"
import { akkoord } from "#begrippen/uitkomst"
import { controleerSporen } from "#modules/toezicht"
import { command, execute } from "#platform/command"
import type { Services } from "#platform/services"
import { telVerlopen, verloopZegels } from "#platform/verloop-zegels"
import { z } from "zod"
import { BEWAARTERMIJN_SPOOR, type Bewaartermijn } from "./bewaren.parameters.ts"

export interface Verloop {
  termijn: Bewaartermijn
  /** What was sealed before this day has expired. */
  voor: Dag
  zegels: number
  regels: number
}

/** What of the log is past its term today; nothing happens. */
export async function loadVerloop(services: Services): Promise<Verloop> {
  const voor = plusMaanden(services.vandaag(), -BEWAARTERMIJN_SPOOR.maanden)
  return { termijn: BEWAARTERMIJN_SPOOR, voor, ...(await telVerlopen(services, Date.parse(voor))) }
}

/**
 * Takes away what of the log is past its term. Everything is recomputed first: what was tampered with may not disappear
 * unseen. Answers the number of rows, or null where the log does not hold.
 */
export async function verloopSporen(services: Services, token: string, { voor, zegels }: Verloop): Promise<number | null> {
  if ((await controleerSporen(services)).bevindingen.length > 0) return null
  const regels = await verloopZegels(services, Date.parse(voor))
  await execute(services, token, rondVerloopAf, { voor, zegels, regels }, { id: crypto.randomUUID() })
  return regels
}

const rondVerloopAf = command({
  naam: "rond-verloop-af",
  recht: "zegels",
  invoer: z.strictObject({ voor: z.string(), zegels: z.number(), regels: z.number() }),
  async run({ audit }, gegevens) {
    audit(gegevens)
    return akkoord(null)
  },
})
