import type { Job } from "#platform/jobs"
import { kentOverdrachten, laatVerlopen, oudeMeldingen, wisMeldingen } from "./loop.sql.ts"
import { ruimMap, staatOpSchijf } from "./opslag.command.ts"

/** An upload that never became a transfer: its sender went away halfway. */
const HALF = 6 * 60 * 60 * 1_000

/** Removes files and findings that have been kept long enough: uploads for a day, exports for an hour. */
export const ruimOverdrachtenOp: Job = {
  naam: "ruim-overdrachten-op",
  async run({ services }) {
    const opSchijf = await staatOpSchijf(services)
    const { voorbij, bekend } = await services.db.inRol("import", null, async tx => {
      const over = new Set(await laatVerlopen(tx))
      const oud = await oudeMeldingen(tx)
      if (oud.length > 0) await wisMeldingen(tx, oud)
      const ids = opSchijf.map(o => o.id)
      return { voorbij: over, bekend: new Set(await kentOverdrachten(tx, ids)) }
    })
    for (const { id, sinds } of opSchijf) if (voorbij.has(id) || (!bekend.has(id) && sinds < Date.now() - HALF)) await ruimMap(services, id)
  },
}
