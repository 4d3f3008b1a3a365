import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { BegrijpNiet } from "./eigenwoord.schema.ts"
import { loadEigenteksten, storeVraag } from "./eigenwoord.sql.ts"

/** The resident says in one tap that he does not understand a text; who helps him finds it on his worklist. */
export const begrijpNiet = command({
  naam: "begrijp-niet",
  recht: "eigen",
  invoer: BegrijpNiet,
  async run({ tx, actor, audit }, { kenmerk, blad }) {
    const deelnemerId = actor.deelnemerId!
    const tekst = (await loadEigenteksten(tx, deelnemerId)).find(w => w.kenmerk === kenmerk)
    if (!tekst || (await storeVraag(tx, tekst))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, tekst: tekst.bron })
    return akkoord({ blad })
  },
})

const NIET_GEVONDEN = { code: "niet_gevonden", tekst: "Deze tekst staat er niet meer. Open de pagina opnieuw." }
