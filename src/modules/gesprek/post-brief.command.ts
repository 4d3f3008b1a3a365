import { z } from "zod"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { postBrieven, stopBrieven } from "./brief.sql.ts"

/** Letters that went into the post, or that somebody need not get any more: he heard of it otherwise. */
export const postBrief = command({
  naam: "post-brief",
  recht: "C15:schrijf",
  invoer: z.strictObject({
    berichtIds: z.array(z.uuid()).min(1, "Kies minstens één brief.").max(100, "Kies hoogstens honderd brieven."),
    afloop: z.enum(["gepost", "al_gehoord"], "Kies wat er met de brieven gebeurde.").default("gepost"),
  }),
  async run({ tx, audit }, { berichtIds, afloop }) {
    const aantal = await (afloop === "gepost" ? postBrieven : stopBrieven)(tx, berichtIds)
    if (aantal === 0) return geweigerd({ code: "niet_gevonden", tekst: "Deze brieven liggen hier niet meer klaar. Ververs de pagina." })
    audit({ aantal, afloop })
    return akkoord({ aantal, afloop })
  },
})
