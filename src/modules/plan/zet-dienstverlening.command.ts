import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { ZetDienstverlening } from "./dienstverlening.schema.ts"
import { storeDienstverlening } from "./dienstverlening.sql.ts"

/** What an organisation offers on a rung from a day on. Plans, their reviews and the file follow at once. */
export const zetDienstverlening = command({
  naam: "zet-dienstverlening",
  recht: "beheer",
  invoer: ZetDienstverlening,
  async run({ tx, opdrachtId, audit }, invoer) {
    const code = await storeDienstverlening(tx, opdrachtId, invoer)
    if (code) return geweigerd(code === "eerder" ? EERDER : NIET_BEHEERD)
    audit({ organisatie: invoer.organisatieId, trede: invoer.trede, niveau: invoer.niveau })
    return akkoord({ organisatieId: invoer.organisatieId })
  },
})

const NIET_BEHEERD: Weigering = { code: "niet_gevonden", tekst: "Deze organisatie beheert u niet." }
const EERDER: Weigering = {
  code: "eerder",
  veld: "begin",
  tekst: "Er geldt al iets vanaf deze dag of later. Kies een latere dag.",
}
