import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { loadFeiten } from "#modules/deelnemer"
import { type CommandContext, command } from "#platform/command"
import { openDoelen } from "./doel.rules.ts"
import { isInBeeld, loadPlan, type PlanStand } from "./plan.sql.ts"
import { doetWie } from "./stap.rules.ts"
import { type Inhoud, legVast, overeengekomenOp, partijVan } from "./versie.rules.ts"
import { GeefMijnAkkoord, GeefPlanakkoord, LegPlanVoor, SluitPlanAf } from "./versie.schema.ts"
import { closeVersie, endPlan, loadBekostiging, loadVersies, storeAkkoord, storeMijnAkkoord, storeVersie } from "./versie.sql.ts"

/** Freezes the plan as it stands and lays it before everybody whom it concerns. A concept that nobody needs any more gives way. */
export const legPlanVoor = command({
  naam: "leg-plan-voor",
  recht: "C15:schrijf",
  invoer: LegPlanVoor,
  async run(context, { deelnemerId }) {
    if (!(await isInBeeld(context.tx, deelnemerId))) return geweigerd(BUITEN_BEELD)
    const stand = await loadPlan(context.tx, deelnemerId)
    if (!stand.plan || stand.plan.geeindigdOp) return geweigerd(GEEN_PLAN)
    if (openDoelen(stand.doelen).length === 0) return geweigerd(GEEN_DOEL)
    return leg(context, deelnemerId, stand, "plan")
  },
})

/** The final report: every goal has its score, and the plan is over. */
export const sluitPlanAf = command({
  naam: "sluit-plan-af",
  recht: "C15:schrijf",
  invoer: SluitPlanAf,
  async run(context, { deelnemerId }) {
    const { tx, actor, vandaag } = context
    if (!(await isInBeeld(tx, deelnemerId))) return geweigerd(BUITEN_BEELD)
    const stand = await loadPlan(tx, deelnemerId)
    const open = openDoelen(stand.doelen)
    if (!stand.plan || stand.plan.geeindigdOp) return geweigerd(GEEN_PLAN)
    if (open.length > 0) return geweigerd(nogOpen(open.length))
    if (!(await endPlan(tx, deelnemerId, actor.accountId, vandaag))) return geweigerd(GEEN_PLAN)
    return leg(context, deelnemerId, stand, "eindverslag")
  },
})

async function leg(
  { tx, actor, opdrachtId: versieId, audit }: CommandContext,
  deelnemerId: string,
  stand: PlanStand,
  soort: "plan" | "eindverslag",
) {
  const { accountId } = actor
  for (const v of await loadVersies(tx, deelnemerId))
    if (overeengekomenOp(v) === null) await closeVersie(tx, v.id, deelnemerId, accountId, "er is een nieuwe versie")
  const { stappen } = await loadFeiten(tx, deelnemerId)
  const metNamen = stappen.map(s => ({ ...s, wie: doetWie(s) ?? "deelnemer" }))
  const inhoud: Inhoud = legVast({ ...stand, stappen: metNamen, bekostiging: await loadBekostiging(tx, deelnemerId) }, soort)
  await storeVersie(tx, { id: versieId, deelnemerId, soort, inhoud, uitvoerderId: stand.plan!.uitvoerderId, accountId })
  audit({ deelnemerId, versieId, soort })
  return akkoord({ deelnemerId, versieId })
}

/** A member of staff says yes for whom he works for; or writes down that the participant signed on paper. */
export const geefPlanakkoord = command({
  naam: "geef-planakkoord",
  recht: "C15:toevoeg",
  invoer: GeefPlanakkoord,
  async run({ tx, actor, vandaag, audit }, { deelnemerId, versieId, namens, op }) {
    const versie = (await loadVersies(tx, deelnemerId)).find(v => v.id === versieId)
    if (!versie) return geweigerd(NIET_GEVONDEN)
    const partij = namens === "deelnemer" ? "deelnemer" : partijVan(actor.organisatieId, versie)
    if (partij === null) return geweigerd(GEEN_PARTIJ)
    if (op > vandaag || op < versie.op) return geweigerd(BUITEN)
    const wijze = namens === "deelnemer" ? "papier" : "scherm"
    if (!(await storeAkkoord(tx, { deelnemerId, versieId, partij, wijze, op, accountId: actor.accountId }))) return geweigerd(AL_GEZEGD)
    audit({ deelnemerId, versieId, partij, wijze })
    return akkoord({ deelnemerId, versieId })
  },
})

/** The participant says yes on his own screen. */
export const geefMijnAkkoord = command({
  naam: "geef-mijn-akkoord",
  recht: "eigen",
  invoer: GeefMijnAkkoord,
  async run({ tx, actor, vandaag, audit }, { versieId }) {
    const code = await storeMijnAkkoord(tx, versieId, vandaag)
    if (code) return geweigerd(code === "al_gezegd" ? AL_GEZEGD : NIET_GEVONDEN)
    audit({ deelnemerId: actor.deelnemerId ?? undefined, versieId })
    return akkoord({ versieId })
  },
})

const BUITEN_BEELD: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const GEEN_PLAN: Weigering = { code: "geen_plan", tekst: "Er loopt geen plan. Beantwoord eerst de drie vragen." }
const GEEN_DOEL: Weigering = { code: "geen_doel", tekst: "Er staat nog geen open doel in het plan. Stel eerst een doel." }
const nogOpen = (n: number): Weigering => ({
  code: "doelen_open",
  tekst: `${n === 1 ? "Eén doel heeft" : `${n} doelen hebben`} nog geen uitkomst. Leg eerst vast wat ervan kwam.`,
})
const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze versie is er niet (meer). Open het plan opnieuw." }
const GEEN_PARTIJ: Weigering = {
  code: "geen_partij",
  veld: "namens",
  tekst: "Uw organisatie geeft dit plan geen opdracht en voert het niet uit.",
}
const BUITEN: Weigering = { code: "buiten", veld: "op", tekst: "Kies een dag vanaf de dag van deze versie, tot en met vandaag." }
const AL_GEZEGD: Weigering = { code: "al_gezegd", tekst: "Dit akkoord staat er al. Open de pagina opnieuw." }
