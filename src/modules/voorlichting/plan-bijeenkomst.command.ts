import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { storeBijeenkomst } from "./bijeenkomst.sql.ts"
import { beoordeelBijeenkomst } from "./voorlichting.rules.ts"
import { PlanBijeenkomst } from "./voorlichting.schema.ts"

/** A day, a time and a place at which a group hears about its rights and duties. */
export const planBijeenkomst = command({
  naam: "plan-bijeenkomst",
  recht: "voorlichten",
  invoer: PlanBijeenkomst,
  async run({ tx, vandaag, opdrachtId, audit }, invoer) {
    const besluit = beoordeelBijeenkomst(invoer.dag, vandaag)
    if (!besluit.ok) return besluit
    const code = await storeBijeenkomst(tx, { ...invoer, id: opdrachtId })
    if (code) return geweigerd({ code, tekst: "U hebt hier geen plek in een organisatie. Log in als medewerker." })
    audit({ bijeenkomstId: opdrachtId })
    return akkoord({ bijeenkomstId: opdrachtId })
  },
})
