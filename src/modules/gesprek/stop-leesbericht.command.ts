import { z } from "zod"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { stopLeesbericht as stop } from "./bericht.sql.ts"

/** Who was told already that there is something to read gets no message of it, until there is something new. */
export const stopLeesbericht = command({
  naam: "stop-leesbericht",
  recht: "C15:schrijf",
  invoer: z.strictObject({ deelnemerId: z.uuid() }),
  async run({ tx, audit }, { deelnemerId }) {
    if (!(await stop(tx, deelnemerId)))
      return geweigerd({ code: "niet_gevonden", tekst: "Er wacht geen bericht meer: het is al weg, of een collega stopte het." })
    audit({ deelnemerId })
    return akkoord({ deelnemerId })
  },
})
