import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { BeantwoordPlanvragen } from "./plan.schema.ts"
import { isInBeeld, storeVragen } from "./plan.sql.ts"

/** Page one of the plan: what somebody can (learn), what he wants, what the labour market asks; with the first answer the plan begins. */
export const beantwoordPlanvragen = command({
  naam: "beantwoord-planvragen",
  recht: "C15:toevoeg",
  invoer: BeantwoordPlanvragen,
  async run({ tx, actor, vandaag, audit }, { deelnemerId, vorige, ...vragen }) {
    if (vragen.kan === null && vragen.wil === null && vragen.markt === null) return geweigerd(NIETS)
    if (!(await isInBeeld(tx, deelnemerId))) return geweigerd(NIET_GEVONDEN)
    if (!(await storeVragen(tx, { deelnemerId, accountId: actor.accountId }, vorige, vragen, vandaag))) return geweigerd(INTUSSEN)
    audit({ deelnemerId })
    return akkoord({ deelnemerId })
  },
})

const NIETS: Weigering = { code: "leeg", veld: "kan", tekst: "Beantwoord ten minste één van de drie vragen." }
const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const INTUSSEN: Weigering = {
  code: "intussen_gewijzigd",
  tekst: "Een collega heeft deze antwoorden intussen gewijzigd. Open de pagina opnieuw en kijk wat er nu staat.",
}
