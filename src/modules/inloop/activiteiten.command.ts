import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { BeeindigActiviteit, VoegActiviteitToe } from "./inloop.schema.ts"
import { endActiviteit, storeActiviteit } from "./inloop.sql.ts"

/** Something to do in the hall, from today on. */
export const voegActiviteitToe = command({
  naam: "voeg-inloopactiviteit-toe",
  recht: "ingang_inrichten",
  invoer: VoegActiviteitToe,
  async run({ tx, vandaag, opdrachtId, audit }, { naam }) {
    const code = await storeActiviteit(tx, opdrachtId, naam, vandaag)
    if (code === "bestaat_al") return geweigerd({ code, veld: "naam", tekst: "Deze activiteit staat er al. Kies een andere naam." })
    if (code) return geweigerd({ code, tekst: "U hebt hier geen plek in een organisatie. Log in als medewerker." })
    audit({ activiteitId: opdrachtId })
    return akkoord({ activiteitId: opdrachtId })
  },
})

/** It is no longer offered; what was counted stays. */
export const beeindigActiviteit = command({
  naam: "beeindig-inloopactiviteit",
  recht: "ingang_inrichten",
  invoer: BeeindigActiviteit,
  async run({ tx, vandaag, audit }, { activiteitId }) {
    const code = await endActiviteit(tx, activiteitId, vandaag)
    if (code) return geweigerd({ code, tekst: "Deze activiteit is er niet (meer)." })
    audit({ activiteitId })
    return akkoord({ activiteitId })
  },
})
