import { z } from "zod"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { loadAfspraak } from "./afspraak.sql.ts"
import { stopBerichten as stopVan } from "./bericht.sql.ts"

/** Who heard of an appointment otherwise gets no message about it any more, until it is moved. */
export const stopBerichten = command({
  naam: "stop-berichten",
  recht: "C15:schrijf",
  invoer: z.strictObject({ deelnemerId: z.uuid(), afspraakId: z.uuid() }),
  async run({ tx, audit }, { deelnemerId, afspraakId }) {
    const afspraak = await loadAfspraak(tx, deelnemerId, afspraakId)
    if (!afspraak || !(await stopVan(tx, afspraak.uid)))
      return geweigerd({
        code: "niet_gevonden",
        tekst: "Deze afspraak komt niet meer, of u mag er niet over schrijven. Ververs de pagina.",
      })
    audit({ deelnemerId, afspraakId })
    return akkoord({ deelnemerId, afspraakId })
  },
})
