import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { VulVakbegrippen } from "./vakbegrip.schema.ts"
import { storeVakbegrippen } from "./vakbegrip.sql.ts"

/** Takes over a published list of occupations and skills, for the whole region. */
export const vulVakbegrippen = command({
  naam: "vul-vakbegrippen",
  recht: "beheer",
  invoer: VulVakbegrippen,
  async run({ tx, audit }, { stelsel, soorten, regels }) {
    const geteld = await storeVakbegrippen(tx, stelsel, soorten, regels)
    if (!geteld) return geweigerd({ code: "geen_recht", tekst: "Een lijst voor de hele regio vult wie de regio beheert." })
    audit({ stelsel, regels: regels.length, ...geteld })
    return akkoord(geteld)
  },
})
