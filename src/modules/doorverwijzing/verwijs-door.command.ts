import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { beoordeelVerwijzing } from "./doorverwijzing.rules.ts"
import { TrekDoorverwijzingIn, VerwijsDoor } from "./doorverwijzing.schema.ts"
import { closeDoorverwijzing, loadMagDelen, storeDoorverwijzing } from "./doorverwijzing.sql.ts"
import { stuurDoorverwijzing } from "./stuur-doorverwijzing.job.ts"

/** A partner is asked to help somebody, on a stated ground; one without an account gets a link by e-mail. */
export const verwijsDoor = command({
  naam: "verwijs-door",
  recht: "C15:toevoeg",
  invoer: VerwijsDoor,
  vrijeTekst: ["vraag", "toelichting"],
  async run({ tx, actor, vandaag, opdrachtId, audit, queue }, invoer) {
    const { deelnemerId, hulp, grond, aanOrganisatieId } = invoer
    const besluit = beoordeelVerwijzing(invoer, vandaag)
    if (!besluit.ok) return besluit
    const mag = await loadMagDelen(tx, deelnemerId)
    if (mag === false) return geweigerd(BEPERKT)
    if (mag === null || !(await storeDoorverwijzing(tx, opdrachtId, invoer, actor.accountId))) return geweigerd(NIET_GEVONDEN)
    if (aanOrganisatieId === null) await queue(stuurDoorverwijzing.naam, { doorverwijzingId: opdrachtId })
    audit({ deelnemerId, doorverwijzing: opdrachtId, hulp, grond, aan: aanOrganisatieId })
    return akkoord({ deelnemerId, doorverwijzingId: opdrachtId })
  },
})

export const trekDoorverwijzingIn = command({
  naam: "trek-doorverwijzing-in",
  recht: "C15:schrijf",
  invoer: TrekDoorverwijzingIn,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { deelnemerId, doorverwijzingId, reden }) {
    if (!(await closeDoorverwijzing(tx, { id: doorverwijzingId, deelnemerId }, actor.accountId, reden))) return geweigerd(BEANTWOORD)
    audit({ deelnemerId, doorverwijzing: doorverwijzingId })
    return akkoord({ deelnemerId })
  },
})

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }
const BEPERKT: Weigering = {
  code: "beperkt",
  tekst: "Deze persoon maakte bezwaar of betwist wat er staat: tot dat is afgehandeld mag u niets delen, en dus ook niet doorverwijzen.",
}
const BEANTWOORD: Weigering = {
  code: "niet_gevonden",
  tekst: "De partner heeft al geantwoord, of dit is al ingetrokken. Ververs de pagina.",
}
