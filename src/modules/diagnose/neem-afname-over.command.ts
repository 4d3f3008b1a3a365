import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { allows } from "#platform/actor"
import { weigerZonderCertificaat } from "#platform/certificaat"
import { command } from "#platform/command"
import { magOvernemen } from "./afname.rules.ts"
import { NeemAfnameOver } from "./afname.schema.ts"
import { closeConcept, loadAfname, storeAfname } from "./afname.sql.ts"
import { type Begonnen, NIET_VAN_U } from "./begin-afname.command.ts"

const OVERGENOMEN = "Overgenomen door een collega."

/** What somebody of the staff left half done goes on under the name of who takes it over; his own draft counts no more. */
export const neemAfnameOver = command({
  naam: "neem-afname-over",
  // Whoever may only add takes nothing of others; the category of the instrument is asked for below.
  recht: "C14:schrijf",
  invoer: NeemAfnameOver,
  async run({ tx, actor, services, vandaag, audit }, { afnameId }) {
    const oud = await loadAfname(tx, afnameId)
    if (!oud || oud.afgerondOp !== null) return geweigerd(WEG)
    if (!magOvernemen(oud, recht => allows(services.access, actor, recht))) return geweigerd(oud.begonnenDoorMij ? AL_VAN_U : NIET_VAN_U)
    const { deelnemerId, instrument, datum, antwoorden, vervangt, waaromEerder, invuller } = oud
    const zonder = instrument.certificaat && (await weigerZonderCertificaat(tx, instrument.certificaat, vandaag))
    if (zonder) return geweigerd(zonder)
    if (!(await closeConcept(tx, oud, actor.accountId, OVERGENOMEN))) return geweigerd(WEG)
    const { accountId, medewerkerId } = actor
    const id = crypto.randomUUID()
    const nieuw = { id, deelnemerId, instrument, datum, antwoorden, vervangt, waaromEerder, invuller, medewerkerId, accountId }
    if (!(await storeAfname(tx, nieuw))) return geweigerd(WEG)
    audit({ deelnemerId, afnameId: id, overgenomenVan: oud.id })
    return akkoord<Begonnen>({ afnameId: id, deelnemerId, onderdeel: instrument.definitie.onderdelen[0]!.code })
  },
})

const WEG = {
  code: "niet_gevonden",
  tekst: "Dit is intussen anders: afgerond, weggegooid of door een ander overgenomen. Open de diagnose opnieuw.",
}
const AL_VAN_U = { code: "al_van_u", tekst: "Dit is al van u. Ga verder bij de diagnose van deze persoon." }
