import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { storeStappen } from "#modules/plan"
import { allows } from "#platform/actor"
import { command } from "#platform/command"
import { beoordeelGesprek } from "./gesprek.rules.ts"
import { LegGesprekVast } from "./gesprek.schema.ts"
import { loadGesprekspartner, storeGesprek } from "./gesprek.sql.ts"

/** Records a conversation that was held, with what was agreed in it. */
export const legGesprekVast = command({
  naam: "leg-gesprek-vast",
  recht: "C16:toevoeg",
  invoer: LegGesprekVast,
  async run({ tx, actor, vandaag, services, audit }, { stappen, ...gesprek }) {
    const { deelnemerId } = gesprek
    const partner = await loadGesprekspartner(tx, deelnemerId)
    if (!partner) return geweigerd({ code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." })
    if (stappen.length > 0 && !allows(services.access, actor, "C15:toevoeg"))
      return geweigerd({
        code: "geen_recht",
        veld: "stappen",
        tekst: "Uw rol legt geen stappen vast. Schrijf in het verslag wat is afgesproken.",
      })
    const besluit = beoordeelGesprek({ datum: gesprek.datum, stappen }, partner.geboortedatum, vandaag)
    if (!besluit.ok) return besluit
    const gesprekId = crypto.randomUUID()
    const { medewerkerId, accountId } = actor
    await storeGesprek(tx, { ...gesprek, id: gesprekId, medewerkerId, accountId })
    await storeStappen(tx, { deelnemerId, contactmomentId: gesprekId, medewerkerId, accountId }, stappen)
    audit({ deelnemerId, gesprekId, stappen: stappen.length })
    return akkoord({ gesprekId })
  },
})
