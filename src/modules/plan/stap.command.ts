import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { beoordeelUiterlijk, NIET_IN_LIJST } from "./doel.rules.ts"
import { keuzelijst, kies } from "./keuzelijst.rules.ts"
import { VoegStapToe, WijzigStap } from "./plan.schema.ts"
import { loadDoel, loadEigenKeuzes } from "./plan.sql.ts"
import { metNaam } from "./stap.rules.ts"
import { rearrangeStap, storeStap } from "./stap.sql.ts"

/** A step under a goal, from the list of its theme or in own words. */
export const voegStapToe = command({
  naam: "voeg-stap-toe",
  recht: "C15:toevoeg",
  invoer: VoegStapToe,
  vrijeTekst: ["wat"],
  async run({ tx, actor, vandaag, opdrachtId: stapId, audit }, { deelnemerId, watCode, wat, ...stap }) {
    const doel = stap.doelId ? await loadDoel(tx, deelnemerId, stap.doelId) : null
    const lijst = watCode ? keuzelijst(await loadEigenKeuzes(tx, { deelnemerId }), vandaag) : []
    const gekozen = kies(lijst, "stap", doel?.thema ?? "", watCode, wat)
    if (!gekozen) return geweigerd(NIET_IN_LIJST("watCode"))
    if (gekozen.tekst === null) return geweigerd(GEEN_STAP)
    const dag = beoordeelUiterlijk(stap.uiterlijk, vandaag)
    if (dag) return geweigerd(dag)
    const { accountId } = actor
    if (!(await storeStap(tx, stapId, { deelnemerId, accountId }, gekozen.tekst, metNaam(stap, actor.medewerkerId))))
      return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, stapId })
    return akkoord({ deelnemerId, stapId })
  },
})

/** Hangs a step under a goal, or gives it another day or somebody else; what was agreed stays in its own words. */
export const wijzigStap = command({
  naam: "wijzig-stap",
  recht: "C15:schrijf",
  invoer: WijzigStap,
  async run({ tx, actor, audit }, { deelnemerId, stapId, ...stap }) {
    const { accountId } = actor
    if (!(await rearrangeStap(tx, stapId, { deelnemerId, accountId }, metNaam(stap, actor.medewerkerId)))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, stapId })
    return akkoord({ deelnemerId, stapId })
  },
})

const GEEN_STAP: Weigering = { code: "geen_stap", veld: "wat", tekst: "Kies een stap uit de lijst, of schrijf op wat er gebeurt." }
const NIET_GEVONDEN: Weigering = {
  code: "niet_gevonden",
  tekst: "Deze stap staat niet meer open, of u mag hem niet wijzigen. Open de pagina opnieuw.",
}
