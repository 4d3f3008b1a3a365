import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { storeFraudekanaal } from "./fraudekanaal.sql.ts"
import { ZetFraudekanaal } from "./maatregel.schema.ts"

/** How staff of an organisation act on a suspicion, and where its own channel is. No suspicion is kept here, so there is no act for one. */
export const zetFraudekanaal = command({
  naam: "zet-fraudekanaal",
  recht: "beheer",
  invoer: ZetFraudekanaal,
  async run({ tx, audit }, { organisatieId, ...kanaal }) {
    if (!(await storeFraudekanaal(tx, organisatieId, kanaal)))
      return geweigerd({ code: "niet_gevonden", tekst: "Deze organisatie beheert u niet." })
    audit({ organisatie: organisatieId })
    return akkoord({ organisatieId })
  },
})
