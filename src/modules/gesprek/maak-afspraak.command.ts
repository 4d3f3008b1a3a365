import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { beoordeelAfspraak } from "./afspraak.rules.ts"
import { MaakAfspraak } from "./afspraak.schema.ts"
import { storeAfspraak } from "./afspraak.sql.ts"
import { loadGesprekspartner, loadMetWie } from "./gesprek.sql.ts"

/** An appointment by itself; on the screen of a conversation it is made along with that. */
export const maakAfspraak = command({
  naam: "maak-afspraak",
  recht: "C15:toevoeg",
  invoer: MaakAfspraak,
  async run({ tx, actor, vandaag, audit }, { medewerkerId, ...plan }) {
    const { deelnemerId } = plan
    if (!(await loadGesprekspartner(tx, deelnemerId)))
      return geweigerd({ code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." })
    const metWie = medewerkerId ?? actor.medewerkerId
    if (medewerkerId !== null && !(await loadMetWie(tx, deelnemerId, vandaag)).some(m => m.id === medewerkerId))
      return geweigerd({ code: "onbekend", veld: "medewerkerId", tekst: "Kies iemand die nu bij deze persoon betrokken is." })
    const besluit = beoordeelAfspraak(plan, vandaag)
    if (!besluit.ok) return besluit
    const afspraakId = crypto.randomUUID()
    await storeAfspraak(tx, { ...plan, id: afspraakId, contactmomentId: null, medewerkerId: metWie, accountId: actor.accountId })
    audit({ deelnemerId, afspraakId })
    return akkoord({ afspraakId, deelnemerId })
  },
})
