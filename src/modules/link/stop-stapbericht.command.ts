import { z } from "zod"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { loadOnderwerp, stopStapbericht as stop } from "./daadlink.sql.ts"

/** Who heard of his own step otherwise gets no message about it: not the one that waits, and not the reminder that would come. */
export const stopStapbericht = command({
  naam: "stop-stapbericht",
  recht: "C15:schrijf",
  invoer: z.strictObject({ deelnemerId: z.uuid(), stapId: z.uuid() }),
  async run({ tx, audit }, { deelnemerId, stapId }) {
    if (!(await loadOnderwerp(tx, deelnemerId, "stap", stapId)) || !(await stop(tx, stapId)))
      return geweigerd({
        code: "niet_gevonden",
        tekst: "Deze stap staat niet meer open, of is niet van de deelnemer zelf. Ververs de pagina.",
      })
    audit({ deelnemerId, stapId })
    return akkoord({ deelnemerId })
  },
})
