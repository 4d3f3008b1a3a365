import { z } from "zod"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { postBrieven } from "./brief.sql.ts"

/** Letters that were printed and went into the post. */
export const postBrief = command({
  naam: "post-brief",
  recht: "C15:schrijf",
  invoer: z.strictObject({ berichtIds: z.array(z.uuid()).min(1, "Kies minstens één brief.").max(100, "Kies hoogstens honderd brieven.") }),
  async run({ tx, audit }, { berichtIds }) {
    const aantal = await postBrieven(tx, berichtIds)
    if (aantal === 0) return geweigerd({ code: "niet_gevonden", tekst: "Deze brieven liggen hier niet meer klaar. Ververs de pagina." })
    audit({ aantal })
    return akkoord({ aantal })
  },
})
