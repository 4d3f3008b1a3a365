import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import type { Tx } from "#platform/db"
import { vindSporen } from "./herkenning.rules.ts"
import { beoordeelBesproken, beoordeelSporen } from "./intervisie.rules.ts"
import { BewaarLes, BrengCasusIn, GooiCasusWeg } from "./intervisie.schema.ts"
import { deleteCasus, loadBedrijven, loadBekendeNamen, storeCasus, storeLes } from "./intervisie.sql.ts"

/** Nothing is kept before the writer saw by what somebody could be recognised. */
async function isAnoniem(tx: Tx, delen: readonly string[], laatStaan: readonly string[]): Promise<Uitkomst<null>> {
  const verhaal = delen.join("\n")
  return beoordeelSporen(vindSporen(verhaal, await loadBekendeNamen(tx, verhaal), await loadBedrijven(tx)), laatStaan)
}

/** A case to think about together, in words and of nobody in particular. */
export const brengCasusIn = command({
  naam: "breng-casus-in",
  recht: "intervisie",
  invoer: BrengCasusIn,
  async run({ tx, opdrachtId, audit }, { laatStaan, anoniem: _anoniem, ...casus }) {
    const besluit = await isAnoniem(tx, [casus.titel, casus.vraag, casus.geprobeerd], laatStaan)
    if (!besluit.ok) return besluit
    const code = await storeCasus(tx, { ...casus, id: opdrachtId })
    if (code) return geweigerd({ code, tekst: "U hebt hier geen plek in een organisatie. Log in als medewerker." })
    audit({ casusId: opdrachtId, laatStaan: laatStaan.length })
    return akkoord({ casusId: opdrachtId })
  },
})

/** What the group said and what stays of it. */
export const bewaarLes = command({
  naam: "bewaar-les",
  recht: "intervisie",
  invoer: BewaarLes,
  async run({ tx, vandaag, audit }, { laatStaan, anoniem: _anoniem, ...les }) {
    const dag = beoordeelBesproken(les.besprokenOp, vandaag)
    if (!dag.ok) return dag
    const besluit = await isAnoniem(tx, [les.besproken, les.les], laatStaan)
    if (!besluit.ok) return besluit
    const code = await storeLes(tx, les)
    if (code === "gewijzigd")
      return geweigerd({ code, tekst: "Een collega bewaarde intussen iets bij deze casus. Open de casus opnieuw en vul aan wat er staat." })
    if (code) return geweigerd({ code, tekst: "Deze casus is er niet (meer), of is van een andere organisatie." })
    audit({ casusId: les.casusId, laatStaan: laatStaan.length })
    return akkoord({ casusId: les.casusId })
  },
})

/** Somebody can be recognised after all: nothing of it stays. */
export const gooiCasusWeg = command({
  naam: "gooi-casus-weg",
  recht: "intervisie",
  invoer: GooiCasusWeg,
  async run({ tx, audit }, { casusId }) {
    const code = await deleteCasus(tx, casusId)
    if (code)
      return geweigerd({
        code,
        tekst: "Deze casus is er niet (meer), of u bracht hem niet in. Vraag het aan wie dat deed of aan de teamleider.",
      })
    audit({ casusId })
    return akkoord({ casusId })
  },
})
