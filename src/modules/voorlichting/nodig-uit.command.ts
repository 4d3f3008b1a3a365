import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { loadGesprekspartner, storeAfspraak } from "#modules/gesprek"
import { command } from "#platform/command"
import { loadBijeenkomst } from "./bijeenkomst.sql.ts"
import { NodigUit } from "./voorlichting.schema.ts"
import { loadVoorlichting } from "./voorlichting.sql.ts"

/** An appointment for a meeting, in the diary of who invites: it is told and reminded of as every other. */
export const nodigUitVoorBijeenkomst = command({
  naam: "nodig-uit-voor-bijeenkomst",
  recht: "C15:toevoeg",
  invoer: NodigUit,
  async run({ tx, actor, vandaag, audit }, { deelnemerId, bijeenkomstId }) {
    if (!(await loadGesprekspartner(tx, deelnemerId))) return geweigerd(BUITEN_BEELD)
    const bijeenkomst = actor.organisatieId ? await loadBijeenkomst(tx, actor.organisatieId, bijeenkomstId) : null
    if (!bijeenkomst || bijeenkomst.dag < vandaag) return geweigerd(VOORBIJ)
    const { uitnodigingen } = await loadVoorlichting(tx, deelnemerId)
    if (uitnodigingen.some(u => u.uitkomst === null && u.dag >= vandaag)) return geweigerd(AL_UITGENODIGD)
    const afspraakId = crypto.randomUUID()
    const { dag, tijd, minuten, plek } = bijeenkomst
    const { medewerkerId, accountId } = actor
    const plan = { dag, tijd, minuten, plek, hoe: "locatie", bijeenkomstId }
    await storeAfspraak(tx, { ...plan, id: afspraakId, deelnemerId, contactmomentId: null, medewerkerId, accountId })
    audit({ deelnemerId, afspraakId, bijeenkomstId })
    return akkoord({ deelnemerId, afspraakId, bijeenkomstId })
  },
})

const BUITEN_BEELD: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const VOORBIJ: Weigering = { code: "voorbij", veld: "bijeenkomstId", tekst: "Deze bijeenkomst is er niet, of is voorbij. Kies een andere." }
const AL_UITGENODIGD: Weigering = {
  code: "al_uitgenodigd",
  tekst: "Deze persoon is al uitgenodigd voor een bijeenkomst. Zeg die afspraak eerst af.",
}
