import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { ZetGidsregel } from "./gids.schema.ts"
import { storeGidsregel } from "./gids.sql.ts"

/** What one says of oneself to colleagues in the region. */
export const zetGidsregel = command({
  naam: "zet-gidsregel",
  recht: "gids",
  invoer: ZetGidsregel,
  async run({ tx, actor, audit }, regel) {
    const code = await storeGidsregel(tx, regel)
    if (code) return geweigerd({ code, tekst: "U hebt hier geen plek in een organisatie. Log in als medewerker." })
    audit({ medewerkerId: actor.medewerkerId })
    return akkoord(null)
  },
})
