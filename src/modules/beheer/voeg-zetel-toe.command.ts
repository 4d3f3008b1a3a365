import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { storeZetel } from "./beheer.sql.ts"
import { VoegZetelToe } from "./beheer.schema.ts"

const WEIGERINGEN: Record<string, Weigering> = {
  geen_recht: { code: "geen_recht", tekst: "U beheert deze organisatie niet." },
  zelf: { code: "zelf", veld: "email", tekst: "U kunt uzelf geen functie geven. Vraag een andere beheerder." },
  bestaat_al: { code: "bestaat_al", veld: "rol", tekst: "Deze medewerker heeft deze rol hier al in die periode." },
  elders: {
    code: "elders",
    veld: "email",
    tekst: "Dit e-mailadres hoort al bij een account elders in de regio. Vraag de beheerder van de regio om deze functie toe te voegen.",
  },
}

/** Gives somebody a role at an organisation for a period; makes his account when there is none. */
export const voegZetelToe = command({
  naam: "voeg-zetel-toe",
  recht: "beheer",
  invoer: VoegZetelToe,
  async run({ tx, opdrachtId, audit }, invoer) {
    if (invoer.einde !== null && invoer.einde <= invoer.begin)
      return geweigerd({
        code: "einde_voor_begin",
        veld: "einde",
        tekst: "Het einde ligt na het begin. Laat het leeg als er geen einde is.",
      })
    const code = await storeZetel(tx, { ...invoer, id: opdrachtId })
    if (code) return geweigerd(WEIGERINGEN[code]!)
    audit({ zetel: opdrachtId, organisatie: invoer.organisatieId, rol: invoer.rol })
    return akkoord({ organisatieId: invoer.organisatieId })
  },
})
