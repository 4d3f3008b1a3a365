import { naamVan } from "#begrippen/code"
import { dagTekst } from "#begrippen/dag-schrijven"
import { plusMaanden } from "#begrippen/dag"
import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { REDENEN_EINDE_BETROKKEN } from "#begrippen/volggroep"
import { command } from "#platform/command"
import { WisselBegeleider } from "./wissel.schema.ts"
import { loadOpvolgers, loadZetel, lockWissel, moveTaken, storeWissel } from "./wissel.sql.ts"

/** A colleague takes over the people of another from a day on: some of them or all, in one go, with what is open. */
export const wisselBegeleider = command({
  naam: "wissel-begeleider",
  recht: "C01B:schrijf",
  invoer: WisselBegeleider,
  vrijeTekst: ["toelichting"],
  async run({ tx, actor, vandaag, audit }, invoer) {
    const { vanMedewerkerId, naarMedewerkerId, per, reden, allemaal } = invoer
    if (!allemaal && invoer.deelnemerIds.length === 0) return geweigerd(NIEMAND)
    if (per < vandaag || per > plusMaanden(vandaag, 12)) return geweigerd(DAG)
    const van = await loadZetel(tx, vanMedewerkerId)
    if (!van || !(await loadOpvolgers(tx, van, per)).some(m => m.id === naarMedewerkerId)) return geweigerd(OPVOLGER)
    const waarom = [`Stopt op ${dagTekst(per)}`, invoer.toelichting || naamVan(REDENEN_EINDE_BETROKKEN, reden)].join(": ")
    const wissel = { van: vanMedewerkerId, naar: naarMedewerkerId, per, reden, waarom, accountId: actor.accountId }
    const wie = await lockWissel(tx, { ...wissel, deelnemerIds: allemaal ? null : invoer.deelnemerIds })
    if (wie.length === 0 || (!allemaal && wie.length < new Set(invoer.deelnemerIds).size)) return geweigerd(NIET_GEVONDEN)
    const verplaatst = await storeWissel(tx, { ...wissel, deelnemerIds: wie })
    const taken = await moveTaken(tx, { ...wissel, deelnemerIds: wie }, vandaag)
    audit({ deelnemerIds: verplaatst, van: vanMedewerkerId, naar: naarMedewerkerId, per, reden, taken })
    return akkoord({ aantal: verplaatst.length, vanMedewerkerId })
  },
})

const NIEMAND: Weigering = { code: "niemand", veld: "deelnemerIds", tekst: "Kies minstens één persoon, of kies iedereen." }
const DAG: Weigering = { code: "dag", veld: "per", tekst: "Kies vandaag of een dag in het komende jaar." }
const OPVOLGER: Weigering = {
  code: "opvolger",
  veld: "naarMedewerkerId",
  tekst: "Kies een collega van dezelfde organisatie met dezelfde rol, die daar op die dag werkt.",
}
const NIET_GEVONDEN: Weigering = {
  code: "niet_gevonden",
  tekst: "Niet iedereen die u koos staat nog bij deze collega. Ververs de pagina en kies opnieuw.",
}
