import { z } from "zod"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { closeInlog } from "./inlog.sql.ts"

/** From this moment on nobody comes in with it: a lost telephone, or somebody who reads along. */
export const sluitInlog = command({
  naam: "sluit-inlog",
  recht: "C01:schrijf",
  invoer: z.strictObject({ deelnemerId: z.uuid() }),
  async run({ tx, audit }, { deelnemerId }) {
    if (!(await closeInlog(tx, deelnemerId)))
      return geweigerd({
        code: "niet_gevonden",
        tekst: "Er is geen inlog die open staat, of deze persoon is niet (meer) aan u toegewezen.",
      })
    audit({ deelnemerId })
    return akkoord({ deelnemerId })
  },
})
