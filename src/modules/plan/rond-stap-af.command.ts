import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { RondStapAf } from "./stap.schema.ts"
import { settleStap } from "./stap.sql.ts"

/** What came of a step: done, did not work out, or not needed any more. */
export const rondStapAf = command({
  naam: "rond-stap-af",
  recht: "C15:schrijf",
  invoer: RondStapAf,
  async run({ tx, actor, vandaag, audit }, { deelnemerId, stapId, uitkomst }) {
    if (!(await settleStap(tx, { stapId, deelnemerId, uitkomst, op: vandaag, accountId: actor.accountId })))
      return geweigerd({ code: "niet_gevonden", tekst: "Deze stap staat niet meer open, of u mag hem niet wijzigen. Ververs de pagina." })
    audit({ deelnemerId, stapId, uitkomst })
    return akkoord({ stapId, deelnemerId })
  },
})
