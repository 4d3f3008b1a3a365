import { z } from "zod"
import { KANALEN } from "#begrippen/berichtkeuze"
import { codesVan } from "#begrippen/code"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { storeMijnKeuze } from "./bericht.sql.ts"

/** How the participant himself wants to hear of his appointments, or that he does not want messages; and whether of what he can read as well. */
export const kiesMijnKanaal = command({
  naam: "kies-mijn-kanaal",
  recht: "eigen",
  invoer: z.strictObject({ kanaal: z.enum(codesVan(KANALEN), "Kies hoe u het wilt horen."), verslag: z.boolean().default(false) }),
  async run({ tx, actor, audit }, { kanaal, verslag }) {
    const code = await storeMijnKeuze(tx, kanaal, verslag)
    if (code) return geweigerd({ code, tekst: "Dit lukt nu niet. Vertel het aan wie u helpt." })
    audit({ deelnemerId: actor.deelnemerId ?? undefined, kanaal, verslag })
    return akkoord({ kanaal })
  },
})
