import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { ZetGidsregel } from "./gids.schema.ts"
import { storeGidsregel } from "./gids.sql.ts"

const ELDERS_BEWAARD = "U bewaarde deze regel intussen ergens anders. Kies hieronder per gegeven wat juist is en bewaar opnieuw."

/** What one says of oneself to colleagues in the region. */
export const zetGidsregel = command({
  naam: "zet-gidsregel",
  recht: "gids",
  invoer: ZetGidsregel,
  async run({ tx, actor, audit }, { versie, ...regel }) {
    const code = await storeGidsregel(tx, versie, regel)
    if (code === "intussen_gewijzigd") return geweigerd({ code, tekst: ELDERS_BEWAARD })
    if (code) return geweigerd({ code, tekst: "U hebt hier geen plek in een organisatie. Log in als medewerker." })
    audit({ medewerkerId: actor.medewerkerId })
    return akkoord(null)
  },
})
