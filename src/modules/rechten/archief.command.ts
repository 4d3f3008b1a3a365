import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { bestemmingTeKiezen } from "./bewaren.parameters.ts"
import { BevestigOntvangst, HaalPakketOp, HerziePakket, KiesBestemming } from "./archief.schema.ts"
import { storeHerziening, storeKeuze, storeOntvangst, storeOpgehaald } from "./archief.sql.ts"
import { PAKKET_KAN_NIET } from "./archief.teksten.ts"

/** An organisation chooses what happens when a term is past. It changes nothing yet: each plan to erase is agreed to by two. */
export const kiesBestemming = command({
  naam: "kies-bestemming",
  recht: "wissen",
  invoer: KiesBestemming,
  async run({ tx, actor, vandaag, opdrachtId, audit }, keuze) {
    if (!actor.organisatieId) return geweigerd({ code: "niet_gevonden", tekst: "Dit kiest iemand die bij de organisatie werkt." })
    if (!bestemmingTeKiezen(vandaag).some(t => t.code === keuze.termijn))
      return geweigerd({ code: "termijn", veld: "termijn", tekst: "Kies een van de termijnen uit de lijst." })
    await storeKeuze(tx, opdrachtId, actor.organisatieId, keuze)
    audit({ termijn: keuze.termijn, bestemming: keuze.bestemming, vanaf: keuze.vanaf })
    return akkoord({})
  },
})

/** Somebody fetches the package: who is in it was logged as looked at. */
export const haalPakketOp = command({
  naam: "haal-pakket-op",
  recht: "toezicht",
  invoer: HaalPakketOp,
  async run({ tx, audit }, { wisplanId }) {
    const code = await storeOpgehaald(tx, wisplanId)
    if (code) return geweigerd(PAKKET_KAN_NIET[code]!)
    audit({ wisplan: wisplanId })
    return akkoord({ wisplanId })
  },
})

/** The archive has it: from here on the job erases. */
export const bevestigOntvangst = command({
  naam: "bevestig-ontvangst",
  recht: "toezicht",
  invoer: BevestigOntvangst,
  async run({ tx, queue, audit }, { wisplanId, code, kenmerk }) {
    const weigering = await storeOntvangst(tx, wisplanId, code, kenmerk)
    if (weigering) return geweigerd(PAKKET_KAN_NIET[weigering]!)
    await queue("wis", { wisplanId })
    audit({ wisplan: wisplanId })
    return akkoord({ wisplanId })
  },
})

/** Until then: make the package again, or leave the plan with everything as it was. The job clears the old one away. */
export const herziePakket = command({
  naam: "herzie-pakket",
  recht: "wissen",
  invoer: HerziePakket,
  async run({ tx, queue, audit }, { wisplanId, wat }) {
    const code = await storeHerziening(tx, wisplanId, wat === "stop")
    if (code) return geweigerd(PAKKET_KAN_NIET[code]!)
    await queue("archiveer", { wisplanId })
    audit({ wisplan: wisplanId, wat })
    return akkoord({ wisplanId })
  },
})
