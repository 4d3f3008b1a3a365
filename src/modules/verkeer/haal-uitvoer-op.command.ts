import { akkoord } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { z } from "zod"

/** Somebody fetches one file of his export: nothing changes, but it is kept that he did. */
export const haalUitvoerOp = command({
  naam: "haal-uitvoer-op",
  recht: "invoer",
  invoer: z.strictObject({ overdracht: z.uuid(), bestand: z.string() }),
  async run({ audit }, { overdracht, bestand }) {
    audit({ overdrachtId: overdracht, bestand })
    return akkoord(null)
  },
})
