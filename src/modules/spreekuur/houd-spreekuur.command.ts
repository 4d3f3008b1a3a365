import { plusDagen } from "#begrippen/dag"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { beoordeelSpreekuur, beoordeelVrij } from "./spreekuur.rules.ts"
import { HoudSpreekuur, NeemVrij, StopSpreekuur } from "./spreekuur.schema.ts"
import { closeSpreekuur, storeSpreekuur, storeVrij } from "./spreekuur.sql.ts"

/** A professional says when others may send somebody to him. */
export const houdSpreekuur = command({
  naam: "houd-spreekuur",
  recht: "spreekuur_houden",
  invoer: HoudSpreekuur,
  async run({ tx, vandaag, opdrachtId, audit }, { laatsteDag, ...invoer }) {
    const spreekuur = { ...invoer, id: opdrachtId, einde: laatsteDag && plusDagen(laatsteDag, 1) }
    const besluit = beoordeelSpreekuur({ ...spreekuur, vrij: [] }, vandaag)
    if (!besluit.ok) return besluit
    const code = await storeSpreekuur(tx, spreekuur)
    if (code) return geweigerd({ code, tekst: "U hebt hier geen plek in een organisatie. Log in als medewerker." })
    audit({ spreekuurId: opdrachtId })
    return akkoord({ spreekuurId: opdrachtId })
  },
})

/** After its last day it is not held any more. */
export const stopSpreekuur = command({
  naam: "stop-spreekuur",
  recht: "spreekuur_houden",
  invoer: StopSpreekuur,
  async run({ tx, vandaag, audit }, { spreekuurId, laatsteDag }) {
    if (laatsteDag < plusDagen(vandaag, -1))
      return geweigerd({ code: "voorbij", veld: "laatsteDag", tekst: "Deze dag is voorbij. Kies gisteren of later." })
    const code = await closeSpreekuur(tx, spreekuurId, plusDagen(laatsteDag, 1))
    if (code) return geweigerd({ code, tekst: "Dit spreekuur is er niet (meer), of stopt al eerder. Ververs de pagina." })
    audit({ spreekuurId, laatsteDag })
    return akkoord({ spreekuurId })
  },
})

/** Days on which nothing can be booked with him; or they are held after all. What is booked already stays until somebody moves it. */
export const neemSpreekuurVrij = command({
  naam: "neem-spreekuur-vrij",
  recht: "spreekuur_houden",
  invoer: NeemVrij,
  async run({ tx, vandaag, audit }, { vanaf, tm, toch }) {
    const besluit = beoordeelVrij(vanaf, tm ?? vanaf, vandaag)
    if (!besluit.ok) return besluit
    const aantal = await storeVrij(tx, vanaf, tm ?? vanaf, !toch)
    if (aantal === 0) return geweigerd({ code: "geen", veld: "vanaf", tekst: "U houdt dan geen spreekuur. Kies een andere dag." })
    audit({ vanaf, tm: tm ?? vanaf, toch })
    return akkoord({ vanaf })
  },
})
