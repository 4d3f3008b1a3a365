import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { TelInloop } from "./inloop.schema.ts"
import { storeTelling } from "./inloop.sql.ts"

const WEIGERINGEN: Record<string, Weigering> = {
  niet_gevonden: { code: "niet_gevonden", tekst: "Deze activiteit is er niet (meer). Open de pagina opnieuw." },
  niets_geteld: { code: "niets_geteld", tekst: "Hier is dit dagdeel nog niemand geteld: er valt niets af te halen." },
}

/** Somebody came by, or was counted by mistake. Nothing of him is kept. */
export const telInloop = command({
  naam: "tel-inloop",
  recht: "inloop",
  invoer: TelInloop,
  async run({ tx, vandaag, audit }, { keuze: [activiteitId, wat] }) {
    const code = await storeTelling(tx, activiteitId, vandaag, wat === "erbij" ? 1 : -1)
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ activiteitId, wat })
    return akkoord({ activiteitId })
  },
})
