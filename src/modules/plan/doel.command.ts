import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { type CommandContext, command } from "#platform/command"
import { beoordeelDoel, type Doel } from "./doel.rules.ts"
import { gekozenIn, keuzelijst, kies } from "./keuzelijst.rules.ts"
import { ScoorDoel, StelDoel, WijzigDoel } from "./plan.schema.ts"
import { loadDoel, loadEigenKeuzes, replaceDoel, storeDoel } from "./plan.sql.ts"

interface Invoer {
  deelnemerId: string
  watCode: string | null
  wat: string | null
  situatieCode: string | null
  situatie: string | null
  uiterlijk: string
}

/** From the lists of the organisation that is responsible, or in own words. What stood in the goal may stay, also when list and day went on. */
async function beoordeel({ tx, vandaag }: CommandContext, thema: string, i: Invoer, was: Doel | null) {
  const lijst = [...keuzelijst(await loadEigenKeuzes(tx, { deelnemerId: i.deelnemerId }), vandaag), ...(was ? gekozenIn(was) : [])]
  const wat = kies(lijst, "doel", thema, i.watCode, i.wat)
  const situatie = kies(lijst, "situatie", thema, i.situatieCode, i.situatie)
  return beoordeelDoel({ wat, situatie, uiterlijk: i.uiterlijk }, was?.uiterlijk === i.uiterlijk ? was.uiterlijk : vandaag)
}

export const stelDoel = command({
  naam: "stel-doel",
  recht: "C15:toevoeg",
  invoer: StelDoel,
  vrijeTekst: ["situatie", "wat", "gewenst"],
  async run(context, invoer) {
    const { tx, actor, opdrachtId: doelId, audit } = context
    const { deelnemerId, thema, gewenst, uiterlijk, trajectId } = invoer
    const besluit = await beoordeel(context, thema, invoer, null)
    if (!besluit.ok) return besluit
    const { wat, situatie } = besluit.waarde
    const doel = {
      thema,
      gewenst,
      uiterlijk,
      trajectId,
      wat: wat.tekst,
      watCode: wat.code,
      situatie: situatie.tekst,
      situatieCode: situatie.code,
    }
    if (!(await storeDoel(tx, doelId, { deelnemerId, accountId: actor.accountId }, doel))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, doelId })
    return akkoord({ deelnemerId, doelId })
  },
})

export const wijzigDoel = command({
  naam: "wijzig-doel",
  recht: "C15:schrijf",
  invoer: WijzigDoel,
  vrijeTekst: ["situatie", "wat", "gewenst"],
  async run(context, invoer) {
    const { tx, actor, audit } = context
    const { deelnemerId, doelId, vorige, gewenst, uiterlijk, trajectId } = invoer
    const was = await loadDoel(tx, deelnemerId, doelId)
    if (!was || was.score !== null) return geweigerd(NIET_GEVONDEN)
    if (was.rijId !== vorige) return geweigerd(INTUSSEN)
    const besluit = await beoordeel(context, was.thema, invoer, was)
    if (!besluit.ok) return besluit
    const { wat, situatie } = besluit.waarde
    const nu: Doel = {
      ...was,
      gewenst,
      uiterlijk,
      trajectId,
      wat: wat.tekst,
      watCode: wat.code,
      situatie: situatie.tekst,
      situatieCode: situatie.code,
    }
    if (!(await replaceDoel(tx, was, nu, { deelnemerId, accountId: actor.accountId }))) return geweigerd(INTUSSEN)
    audit({ deelnemerId, doelId })
    return akkoord({ deelnemerId, doelId })
  },
})

/** What came of a goal: scored once, at its end. */
export const scoorDoel = command({
  naam: "scoor-doel",
  recht: "C15:schrijf",
  invoer: ScoorDoel,
  vrijeTekst: ["toelichting"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, doelId, score, toelichting }) {
    const was = await loadDoel(tx, deelnemerId, doelId)
    if (!was || was.score !== null) return geweigerd(NIET_GEVONDEN)
    const nu: Doel = { ...was, score, scoreOp: vandaag, toelichting }
    if (!(await replaceDoel(tx, was, nu, { deelnemerId, accountId: actor.accountId }))) return geweigerd(INTUSSEN)
    audit({ deelnemerId, doelId, score })
    return akkoord({ deelnemerId, doelId })
  },
})

const NIET_GEVONDEN: Weigering = {
  code: "niet_gevonden",
  tekst: "Dit doel staat niet (meer) open, of u mag het niet wijzigen. Open de pagina opnieuw.",
}
const INTUSSEN: Weigering = {
  code: "intussen_gewijzigd",
  tekst: "Een collega heeft dit doel intussen gewijzigd. Open de pagina opnieuw en kijk wat er nu staat.",
}
