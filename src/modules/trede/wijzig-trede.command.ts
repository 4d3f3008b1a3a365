import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { lockPersoon } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { command } from "#platform/command"
import { beoordeelTredeWijziging } from "./trede.rules.ts"
import { WijzigTrede } from "./trede.schema.ts"
import { closeMeting, loadLadder, storeMeting } from "./trede.sql.ts"

/** Records on which rung somebody stands; on a day that was measured before it corrects that measurement. */
export const wijzigTrede = command({
  naam: "wijzig-trede",
  recht: "C14:toevoeg",
  invoer: WijzigTrede,
  vrijeTekst: ["toelichting"],
  async run({ tx, actor, vandaag, services, audit }, invoer) {
    const { deelnemerId, datum, trede, toelichting } = invoer
    await lockPersoon(tx, deelnemerId)
    const ladder = await loadLadder(tx, deelnemerId, recht => allows(services.access, actor, recht))
    if (!ladder) return geweigerd(NIET_GEVONDEN)
    const besluit = beoordeelTredeWijziging(ladder.historie, invoer, ladder.omstandigheden, vandaag)
    if (!besluit.ok) return besluit
    const { vervangt } = besluit.waarde
    if (vervangt && !(await closeMeting(tx, vervangt, actor.accountId, "Op dezelfde dag opnieuw gemeten"))) return geweigerd(NIET_VAN_U)
    const metingId = crypto.randomUUID()
    await storeMeting(tx, {
      id: metingId,
      deelnemerId,
      datum,
      trede,
      toelichting,
      vervangt,
      beoordelaar: actor.naam,
      accountId: actor.accountId,
    })
    audit({ deelnemerId, metingId, vervangt })
    return akkoord({ metingId })
  },
})

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const NIET_VAN_U: Weigering = {
  code: "dag_bezet",
  veld: "datum",
  tekst: "Op deze dag staat al een meting van een collega, en die mag u niet vervangen. Kies een andere dag.",
}
