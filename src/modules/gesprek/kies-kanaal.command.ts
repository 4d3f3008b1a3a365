import { z } from "zod"
import { KANALEN } from "#begrippen/berichtkeuze"
import { codesVan } from "#begrippen/code"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { storeKeuze } from "./bericht.sql.ts"
import { loadGesprekspartner } from "./gesprek.sql.ts"

/** How somebody wants to hear of his appointments, or that he does not want messages. */
export const kiesKanaal = command({
  naam: "kies-kanaal",
  recht: "C01:schrijf",
  invoer: z.strictObject({ deelnemerId: z.uuid(), kanaal: z.enum(codesVan(KANALEN), "Kies hoe iemand het wil horen.") }),
  async run({ tx, actor, audit }, { deelnemerId, kanaal }) {
    if (!(await loadGesprekspartner(tx, deelnemerId)))
      return geweigerd({ code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." })
    await storeKeuze(tx, deelnemerId, kanaal, actor.accountId)
    audit({ deelnemerId, kanaal })
    return akkoord({ deelnemerId })
  },
})
