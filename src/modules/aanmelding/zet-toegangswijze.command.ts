import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { ZetToegangswijze } from "./aanmelding.schema.ts"
import { storeWijze } from "./toegangswijze.sql.ts"

const WEIGERINGEN: Record<string, Weigering> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "U hebt hier geen plek in een organisatie. Log in als medewerker." },
  eerder: { code: "eerder", veld: "begin", tekst: "Er geldt al een wijze vanaf deze dag of later. Kies een latere dag." },
  geldt_al: { code: "geldt_al", veld: "wijze", tekst: "Deze wijze geldt al. Kies de andere." },
}

/** How people come in from a day on; every sign-up keeps the way that held on its day. */
export const zetToegangswijze = command({
  naam: "zet-toegangswijze",
  recht: "ingang_inrichten",
  invoer: ZetToegangswijze,
  async run({ tx, opdrachtId, audit }, { wijze, begin }) {
    const code = await storeWijze(tx, opdrachtId, wijze, begin)
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ toegangswijzeId: opdrachtId })
    return akkoord({ toegangswijzeId: opdrachtId })
  },
})
