import { stat } from "node:fs/promises"
import { join } from "node:path"
import type { Job } from "#platform/jobs"
import { exporteer } from "./exporteer.command.ts"
import { voerLoopUit } from "./loop.job.ts"
import { eindigLoop } from "./loop.sql.ts"
import { maakMap, mapVan, ruimMap } from "./opslag.command.ts"

/** Writes the exchange files of an export into the folder of its transfer. */
export const leverUitTaak: Job = {
  naam: "lever-uit",
  run: (context, ids) =>
    voerLoopUit(context, ids, async ({ loop, token, services, meld, schrijf }) => {
      await maakMap(services, loop.id)
      const map = mapVan(services, loop.id)
      try {
        const { vorm, alleen } = loop
        const { bestanden, weggelaten } = await exporteer(services, { token, map, vorm, alleen, voortgang: meld })
        const gemaakt = await Promise.all(
          Object.entries(bestanden).map(async ([naam, rijen]) => ({ naam, rijen, bytes: (await stat(join(map, naam))).size })),
        )
        await schrijf(tx => eindigLoop(tx, loop, { stand: "klaar", bestanden: gemaakt, weggelaten }))
      } catch (fout) {
        await ruimMap(services, loop.id)
        throw fout
      }
    }),
}
