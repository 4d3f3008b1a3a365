import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { storeAntwoord } from "./afspraak.sql.ts"
import { AntwoordOpAfspraak } from "./afspraak.schema.ts"

/** The resident says himself whether he comes; until the appointment begins he may change his mind. */
export const antwoordOpAfspraak = command({
  naam: "antwoord-op-afspraak",
  recht: "eigen",
  invoer: AntwoordOpAfspraak,
  async run({ tx, actor, audit }, { afspraakId, antwoord }) {
    if (await storeAntwoord(tx, afspraakId, antwoord))
      return geweigerd({ code: "niet_gevonden", tekst: "Deze afspraak staat niet meer open. Bel wie u helpt." })
    audit({ deelnemerId: actor.deelnemerId ?? undefined, afspraakId, antwoord })
    return akkoord({ afspraakId })
  },
})
