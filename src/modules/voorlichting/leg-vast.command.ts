import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { loadGesprekspartner, rondAfspraakAf } from "#modules/gesprek"
import { command } from "#platform/command"
import { loadBijeenkomst, loadGenodigden } from "./bijeenkomst.sql.ts"
import { beoordeelGehoord } from "./voorlichting.rules.ts"
import { LegOpkomstVast, LegVoorlichtingVast } from "./voorlichting.schema.ts"
import { storeVoorlichting } from "./voorlichting.sql.ts"

/** Who was invited came or did not; whoever came did or did not understand it. The appointment is settled along with it. */
export const legOpkomstVast = command({
  naam: "leg-opkomst-vast",
  recht: "C15:schrijf",
  invoer: LegOpkomstVast,
  async run(context, { bijeenkomstId, deelnemerId, uitkomst }) {
    const { tx, actor, audit } = context
    const bijeenkomst = actor.organisatieId ? await loadBijeenkomst(tx, actor.organisatieId, bijeenkomstId) : null
    const genodigde = bijeenkomst && (await loadGenodigden(tx, bijeenkomstId)).find(g => g.deelnemerId === deelnemerId)
    if (!genodigde) return geweigerd(NIET_UITGENODIGD)
    const kwam = uitkomst !== "niet_gekomen"
    const afgerond = await rondAfspraakAf.run(context, {
      deelnemerId,
      afspraakId: genodigde.afspraakId,
      uitkomst: kwam ? "gekomen" : "niet_gekomen",
      reden: kwam ? null : "onbekend",
      opnieuwOp: null,
    })
    if (!afgerond.ok) return afgerond
    const { dag: datum, taal } = bijeenkomst
    const begrepen = uitkomst === "begrepen"
    if (kwam)
      await storeVoorlichting(tx, { deelnemerId, datum, wijze: "bijeenkomst", taal, begrepen, bijeenkomstId, accountId: actor.accountId })
    audit({ deelnemerId, bijeenkomstId, uitkomst })
    return akkoord({ deelnemerId, bijeenkomstId })
  },
})

/** Told by a member of staff, out of any meeting. */
export const legVoorlichtingVast = command({
  naam: "leg-voorlichting-vast",
  recht: "C15:toevoeg",
  invoer: LegVoorlichtingVast,
  async run({ tx, actor, vandaag, audit }, { deelnemerId, datum, taal, begrepen }) {
    if (!(await loadGesprekspartner(tx, deelnemerId))) return geweigerd(BUITEN_BEELD)
    const besluit = beoordeelGehoord(datum, vandaag)
    if (!besluit.ok) return besluit
    await storeVoorlichting(tx, { deelnemerId, datum, wijze: "gesprek", taal, begrepen, bijeenkomstId: null, accountId: actor.accountId })
    audit({ deelnemerId, begrepen })
    return akkoord({ deelnemerId })
  },
})

const BUITEN_BEELD: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const NIET_UITGENODIGD: Weigering = {
  code: "niet_gevonden",
  tekst: "Deze persoon staat niet op de lijst van deze bijeenkomst. Ververs de pagina.",
}
