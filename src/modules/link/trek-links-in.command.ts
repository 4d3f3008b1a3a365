import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { closeLinks } from "./daadlink.sql.ts"
import { TrekLinksIn } from "./link.schema.ts"

/** No link of this person works any more: a phone is lost, or in other hands. */
export const trekLinksIn = command({
  naam: "trek-links-in",
  recht: "C15:schrijf",
  invoer: TrekLinksIn,
  async run({ tx, audit }, { deelnemerId }) {
    const aantal = await closeLinks(tx, deelnemerId)
    if (aantal === null)
      return geweigerd({ code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." })
    audit({ deelnemerId, aantal })
    return akkoord({ deelnemerId })
  },
})
