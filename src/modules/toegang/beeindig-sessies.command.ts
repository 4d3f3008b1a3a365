import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { z } from "zod"
import { endSessie, endSessies } from "./account.sql.ts"

/** Ends all sessions of one's own account but this one. */
export const beeindigSessies = command({
  naam: "beeindig-sessies",
  recht: "ingelogd",
  invoer: z.strictObject({}),
  async run({ tx, audit }) {
    const aantal = await endSessies(tx)
    audit({ aantal })
    return akkoord({ aantal })
  },
})

/** Ends one of them: the browser that one does not know, or forgot. */
export const beeindigSessie = command({
  naam: "beeindig-sessie",
  recht: "ingelogd",
  invoer: z.strictObject({ sessieId: z.uuid() }),
  async run({ tx, audit }, { sessieId }) {
    if (!(await endSessie(tx, sessieId))) return geweigerd({ code: "niet_gevonden", tekst: "Daar bent u al uitgelogd." })
    audit({ sessie: sessieId })
    return akkoord({})
  },
})
