import { akkoord } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { z } from "zod"
import { endSessies } from "./account.sql.ts"

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
