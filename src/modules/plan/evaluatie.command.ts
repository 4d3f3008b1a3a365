import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { HervatPlan, LegEvaluatieVast, PauzeerPlan, WijkAfOpLadder } from "./evaluatie.schema.ts"
import { endPauze, loadGang, storeEvaluatie, storeOordeel, storePauze } from "./evaluatie.sql.ts"
import { isInBeeld, loadPlan } from "./plan.sql.ts"

/** The plan was looked at together: its clock begins anew. */
export const legEvaluatieVast = command({
  naam: "leg-evaluatie-vast",
  recht: "C15:schrijf",
  invoer: LegEvaluatieVast,
  vrijeTekst: ["verslag"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, ...evaluatie }) {
    if (!(await isInBeeld(tx, deelnemerId))) return geweigerd(NIET_GEVONDEN)
    const { plan } = await loadPlan(tx, deelnemerId)
    if (!plan) return geweigerd(GEEN_PLAN)
    if (evaluatie.datum > vandaag || evaluatie.datum < plan.begin) return geweigerd(buiten("datum"))
    const evaluatieId = crypto.randomUUID()
    await storeEvaluatie(tx, { deelnemerId, accountId: actor.accountId }, { ...evaluatie, id: evaluatieId })
    audit({ deelnemerId, evaluatieId, uitkomst: evaluatie.uitkomst })
    return akkoord({ deelnemerId, evaluatieId })
  },
})

/** The clock stands still from a day on, for a reason; what is late stays late (planklok.rules). */
export const pauzeerPlan = command({
  naam: "pauzeer-plan",
  recht: "C15:schrijf",
  invoer: PauzeerPlan,
  async run({ tx, actor, vandaag, audit }, { deelnemerId, reden, begin }) {
    if (!(await isInBeeld(tx, deelnemerId))) return geweigerd(NIET_GEVONDEN)
    if (begin > vandaag) return geweigerd(buiten("begin"))
    if ((await loadGang(tx, deelnemerId)).pauzes.some(p => p.einde === null)) return geweigerd(STAAT_STIL)
    await storePauze(tx, { deelnemerId, accountId: actor.accountId }, { reden, begin })
    audit({ deelnemerId, reden })
    return akkoord({ deelnemerId })
  },
})

export const hervatPlan = command({
  naam: "hervat-plan",
  recht: "C15:schrijf",
  invoer: HervatPlan,
  async run({ tx, actor, vandaag, audit }, { deelnemerId, pauzeId, einde }) {
    if (einde > vandaag) return geweigerd(buiten("einde"))
    if (!(await endPauze(tx, { deelnemerId, accountId: actor.accountId }, pauzeId, einde))) return geweigerd(GEEN_PAUZE)
    audit({ deelnemerId, pauzeId })
    return akkoord({ deelnemerId })
  },
})

/** The coach sees it differently than the facts say, and writes down why. */
export const wijkAfOpLadder = command({
  naam: "wijk-af-op-ladder",
  recht: "C15:schrijf",
  invoer: WijkAfOpLadder,
  vrijeTekst: ["motief"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, ...oordeel }) {
    const oordeelId = crypto.randomUUID()
    const wie = { deelnemerId, accountId: actor.accountId }
    if (!(await storeOordeel(tx, wie, { ...oordeel, id: oordeelId, op: vandaag }))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, oordeelId, vorm: oordeel.vorm, oordeel: oordeel.oordeel })
    return akkoord({ deelnemerId, oordeelId })
  },
})

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const GEEN_PLAN: Weigering = { code: "geen_plan", tekst: "Er is nog geen plan om te evalueren. Beantwoord eerst de drie vragen." }
const buiten = (veld: string): Weigering => ({
  code: "buiten",
  veld,
  tekst: "Kies vandaag of een dag ervoor, en niet vóór het begin van het plan.",
})
const STAAT_STIL: Weigering = { code: "staat_stil", tekst: "De klok staat al stil. Hervat eerst het plan." }
const GEEN_PAUZE: Weigering = {
  code: "niet_gevonden",
  tekst: "Deze pauze is er niet (meer), of begon later dan deze dag. Open het plan opnieuw.",
}
