import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { type Taal, taalNu } from "#platform/taal"
import { storeMijnVoorlichting } from "./voorlichting.sql.ts"
import { ZegVoorlichting } from "./voorlichting.schema.ts"

/** As a file writes a language (ISO 639-3). */
const VOERTAAL: Readonly<Record<Taal, string>> = { nl: "nld", en: "eng", uk: "ukr", ar: "ara" }

/** The participant says on his own screen that it is clear, or that he has a question. */
export const zegVoorlichting = command({
  naam: "zeg-voorlichting",
  recht: "eigen",
  invoer: ZegVoorlichting,
  async run({ tx, actor, vandaag, audit }, { begrepen }) {
    const code = await storeMijnVoorlichting(tx, VOERTAAL[taalNu()], begrepen, vandaag)
    if (code) return geweigerd({ code, tekst: "Dit lukt nu niet. Vertel het aan wie u helpt." })
    audit({ deelnemerId: actor.deelnemerId ?? undefined, begrepen })
    return akkoord({ begrepen })
  },
})
