import { z } from "zod"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { closeAbonnement } from "./kalender.sql.ts"

/** The address under which one's own calendar is followed elsewhere opens nothing any more. */
export const stopKalender = command({
  naam: "stop-kalender",
  recht: "ingelogd",
  invoer: z.strictObject({}),
  async run({ tx, audit }) {
    if (!(await closeAbonnement(tx))) return geweigerd({ code: "niet_gevonden", tekst: "Er was geen adres meer dat werkte." })
    audit({})
    return akkoord({})
  },
})
