import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { lockPersoon } from "#modules/deelnemer"
import { command } from "#platform/command"
import { HefAfschermingOp, SchermAf } from "./delen.schema.ts"
import { closeFeit, loadMedewerkers, loadVerantwoordelijke, storeFeit } from "./delen.sql.ts"

/** Shuts a file, or only its address, for everybody but the named readers. Being named opens nothing: it only does not shut. */
export const schermAf = command({
  naam: "scherm-af",
  recht: "C01B:toevoeg",
  invoer: SchermAf,
  async run({ tx, actor, vandaag, opdrachtId, audit }, { deelnemerId, soort, reden, lezers }) {
    await lockPersoon(tx, deelnemerId)
    const organisatieId = await loadVerantwoordelijke(tx, deelnemerId)
    if (!organisatieId) return geweigerd(NIET_GEVONDEN)
    const bekend = new Set((await loadMedewerkers(tx, null, vandaag)).map(m => m.id))
    const wie = [...new Set(lezers)].filter(id => bekend.has(id))
    if (wie.length < 2) return geweigerd({ code: "lezers", veld: "lezers", tekst: "Noem minstens twee lezers die hier nu werken." })
    const rij = { id: opdrachtId, deelnemerId, organisatieId, soort, reden, lezers: wie, vastgelegdDoor: actor.accountId }
    if (!(await storeFeit(tx, "afscherming", rij))) return geweigerd(BESTAAT)
    audit({ deelnemerId, afscherming: opdrachtId, soort, lezers: wie })
    return akkoord({ deelnemerId, inBeeld: soort === "adres" || wie.includes(actor.medewerkerId ?? "") })
  },
})

export const hefAfschermingOp = command({
  naam: "hef-afscherming-op",
  recht: "C01B:schrijf",
  invoer: HefAfschermingOp,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { deelnemerId, afschermingId, reden }) {
    if (!(await closeFeit(tx, "afscherming", { id: afschermingId, deelnemerId }, actor.accountId, reden))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, afscherming: afschermingId })
    return akkoord({ deelnemerId })
  },
})

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Dit is niet gevonden, of is niet (meer) aan u toegewezen." }
const BESTAAT: Weigering = {
  code: "bestaat_al",
  veld: "soort",
  tekst: "Dit is al afgeschermd. Hef die afscherming eerst op als er andere lezers moeten zijn.",
}
