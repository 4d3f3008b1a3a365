import { z } from "zod"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { settleMijnStap } from "./stap.sql.ts"

/** The resident ticks a step of his own. */
export const rondMijnStapAf = command({
  naam: "rond-mijn-stap-af",
  recht: "eigen",
  invoer: z.strictObject({ stapId: z.uuid() }),
  async run({ tx, actor, vandaag, audit }, { stapId }) {
    if (await settleMijnStap(tx, stapId, vandaag))
      return geweigerd({ code: "niet_gevonden", tekst: "Deze stap staat niet meer open. Open de pagina opnieuw." })
    audit({ deelnemerId: actor.deelnemerId ?? undefined, stapId })
    return akkoord({ stapId })
  },
})
