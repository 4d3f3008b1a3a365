import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { STARTLIJST } from "./keuzelijst.parameters.ts"
import { VoegPlankeuzeToe, WisselPlankeuze } from "./plan.schema.ts"
import { loadEigenKeuzes, removePlankeuze, storePlankeuze } from "./plan.sql.ts"

export const voegPlankeuzeToe = command({
  naam: "voeg-plankeuze-toe",
  recht: "beheer",
  invoer: VoegPlankeuzeToe,
  async run({ tx, opdrachtId, audit }, invoer) {
    if (!(await storePlankeuze(tx, { ...invoer, id: opdrachtId, code: null }))) return geweigerd(NIET_BEHEERD)
    audit({ organisatie: invoer.organisatieId, keuze: opdrachtId })
    return akkoord({ organisatieId: invoer.organisatieId, thema: invoer.thema })
  },
})

/** A line that comes along is not used here any more, or again; one's own line goes. What was chosen from it stays as it is. */
export const wisselPlankeuze = command({
  naam: "wissel-plankeuze",
  recht: "beheer",
  invoer: WisselPlankeuze,
  async run({ tx, opdrachtId, audit }, { organisatieId, keuze }) {
    const eigen = await loadEigenKeuzes(tx, { organisatieId })
    const rij = eigen.find(k => k.code === keuze || `eigen.${k.id}` === keuze)
    const start = STARTLIJST.find(k => k.code === keuze)
    if (!rij && !start) return geweigerd({ code: "niet_gevonden", tekst: "Deze regel staat niet in de lijst. Ververs de pagina." })
    const gedaan = rij
      ? await removePlankeuze(tx, organisatieId, rij.id)
      : await storePlankeuze(tx, { ...start!, id: opdrachtId, tekst: null, organisatieId })
    if (!gedaan) return geweigerd(NIET_BEHEERD)
    audit({ organisatie: organisatieId, keuze })
    return akkoord({ organisatieId, thema: (rij ?? start)!.thema })
  },
})

const NIET_BEHEERD = { code: "niet_gevonden", tekst: "Deze organisatie beheert u niet." }
