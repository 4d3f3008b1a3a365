import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { loadMagDelen } from "#modules/doorverwijzing"
import { loadAfspraken, storeAfspraak, zegAfspraakAf } from "#modules/gesprek"
import { metNaam, storeStap } from "#modules/plan"
import { command } from "#platform/command"
import { beoordeelOverleg } from "./casusoverleg.rules.ts"
import { LegCasusoverlegVast, PlanCasusoverleg, VerbeterCasusoverleg, ZegCasusoverlegAf } from "./casusoverleg.schema.ts"
import { closeOverleg, correctOverleg, loadOverleggen, settleOverleg, storeOverleg } from "./casusoverleg.sql.ts"
import { loadVolggroep } from "./volggroep.sql.ts"

/** The follow-up group is to talk about one person; is he there himself, then he is invited as for every appointment. */
export const planCasusoverleg = command({
  naam: "plan-casusoverleg",
  recht: "C15:toevoeg",
  invoer: PlanCasusoverleg,
  vrijeTekst: ["agenda", "toelichting"],
  async run({ tx, actor, vandaag, opdrachtId, audit }, invoer) {
    const { deelnemerId, dag, tijd, plek, genodigden, anderen, metInwoner } = invoer
    const plan = anderen === null ? { ...invoer, grond: null, toelichting: null } : invoer
    const besluit = beoordeelOverleg(plan, vandaag)
    if (!besluit.ok) return besluit
    const { leden } = await loadVolggroep(tx, deelnemerId, vandaag)
    if (!genodigden.every(id => leden.some(l => l.medewerkerId === id))) return geweigerd(GEEN_LID)
    const mag = await loadMagDelen(tx, deelnemerId)
    if (mag === false && anderen !== null) return geweigerd(BEPERKT)
    const { accountId, medewerkerId } = actor
    if (mag === null || !(await storeOverleg(tx, opdrachtId, plan, accountId))) return geweigerd(NIET_GEVONDEN)
    const afspraak = {
      id: opdrachtId,
      deelnemerId,
      contactmomentId: null,
      medewerkerId,
      dag,
      tijd,
      minuten: null,
      hoe: "locatie",
      plek,
      accountId,
    }
    if (metInwoner) await storeAfspraak(tx, afspraak)
    audit({ deelnemerId, overlegId: opdrachtId, grond: plan.grond })
    return akkoord({ deelnemerId, overlegId: opdrachtId })
  },
})

/** What was decided, and what each of them will do: steps as every other. */
export const legCasusoverlegVast = command({
  naam: "leg-casusoverleg-vast",
  recht: "C15:schrijf",
  invoer: LegCasusoverlegVast,
  vrijeTekst: ["besluiten", "acties.wat"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, overlegId, besluiten, acties }) {
    const { accountId, medewerkerId } = actor
    const overleg = (await loadOverleggen(tx, deelnemerId)).find(o => o.id === overlegId)
    if (overleg && overleg.dag > vandaag) return geweigerd(NOG_NIET)
    if (!overleg || !(await settleOverleg(tx, { deelnemerId, overlegId, accountId }, besluiten, vandaag))) return geweigerd(WEG)
    for (const { wat, ...actie } of acties) {
      const stap = metNaam({ ...actie, door: null, doelId: null, trajectId: null, overlegUid: overleg.uid }, medewerkerId)
      await storeStap(tx, crypto.randomUUID(), { deelnemerId, accountId }, wat, stap)
    }
    audit({ deelnemerId, overlegId, acties: acties.length })
    return akkoord({ deelnemerId })
  },
})

export const zegCasusoverlegAf = command({
  naam: "zeg-casusoverleg-af",
  recht: "C15:schrijf",
  invoer: ZegCasusoverlegAf,
  vrijeTekst: ["reden"],
  async run(context, { deelnemerId, overlegId, reden }) {
    const { tx, actor, audit } = context
    const uid = (await loadOverleggen(tx, deelnemerId)).find(o => o.id === overlegId)?.uid
    if (!uid || !(await closeOverleg(tx, { deelnemerId, overlegId, accountId: actor.accountId }, reden))) return geweigerd(WEG)
    const afspraak = (await loadAfspraken(tx, deelnemerId)).find(a => a.uid === uid && a.uitkomst === null)
    if (afspraak) {
      const afgezegd = await zegAfspraakAf.run(context, { deelnemerId, afspraakId: afspraak.id, door: "medewerker", reden })
      if (!afgezegd.ok) return afgezegd
    }
    audit({ deelnemerId, overlegId })
    return akkoord({ deelnemerId })
  },
})

/** What was decided was written down wrongly: the old words stay as a row that lapsed. Actions are corrected as the steps they are. */
export const verbeterCasusoverleg = command({
  naam: "verbeter-casusoverleg",
  recht: "C15:schrijf",
  invoer: VerbeterCasusoverleg,
  vrijeTekst: ["besluiten", "reden"],
  async run({ tx, actor, audit }, { deelnemerId, overlegId, besluiten, reden }) {
    const welke = { deelnemerId, overlegId, accountId: actor.accountId }
    if (!(await correctOverleg(tx, welke, besluiten, reden))) return geweigerd(WEG)
    audit({ deelnemerId, overlegId })
    return akkoord({ deelnemerId })
  },
})

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const WEG: Weigering = {
  code: "niet_gevonden",
  tekst: "Dit overleg staat er anders voor dan op uw scherm: vastgelegd, verbeterd of afgezegd. Ververs de pagina.",
}
const NOG_NIET: Weigering = { code: "toekomst", tekst: "Dit overleg is nog niet geweest. Leg vast op de dag zelf, of zeg het af." }
const GEEN_LID: Weigering = {
  code: "geen_lid",
  veld: "genodigden",
  tekst: "Kies alleen mensen die nu met deze persoon werken. Een ander schrijft u op bij 'anderen', met de grond.",
}
const BEPERKT: Weigering = {
  code: "beperkt",
  veld: "anderen",
  tekst:
    "Deze persoon maakte bezwaar of betwist wat er staat: tot dat is afgehandeld mag er niemand bij zijn die het dossier niet mag zien.",
}
