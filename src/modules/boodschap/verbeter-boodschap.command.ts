import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { lockPersoon } from "#modules/deelnemer"
import { command } from "#platform/command"
import { TrekBoodschapIn, VerbeterBoodschap } from "./boodschap.schema.ts"
import { storeBoodschap, takeBack } from "./boodschap.sql.ts"

const GELEZEN: Weigering = {
  code: "niet_gevonden",
  tekst: "Dit bericht is intussen gelezen, of niet meer van u. Wat gelezen is blijft staan: schrijf een nieuw bericht dat het rechtzet.",
}

/** Another message in the place of one that the resident has not read; the old one stays in the file, as what it was. */
export const verbeterBoodschap = command({
  naam: "verbeter-boodschap",
  recht: "C16:toevoeg",
  invoer: VerbeterBoodschap,
  vrijeTekst: ["tekst"],
  async run({ tx, actor, audit }, { deelnemerId, boodschapId, tekst }) {
    const id = crypto.randomUUID()
    const { medewerkerId, accountId } = actor
    // What he is reading at this moment is marked as read under the same lock.
    await lockPersoon(tx, deelnemerId)
    if (!(await takeBack(tx, deelnemerId, boodschapId, id))) return geweigerd(GELEZEN)
    if (!(await storeBoodschap(tx, { id, deelnemerId, medewerkerId, tekst, accountId, vervangt: boodschapId }))) return geweigerd(GELEZEN)
    audit({ deelnemerId, boodschapId: id, vervangt: boodschapId })
    return akkoord({ deelnemerId, boodschapId: id })
  },
})

/** It need not be read. */
export const trekBoodschapIn = command({
  naam: "trek-boodschap-in",
  recht: "C16:toevoeg",
  invoer: TrekBoodschapIn,
  async run({ tx, audit }, { deelnemerId, boodschapId }) {
    await lockPersoon(tx, deelnemerId)
    if (!(await takeBack(tx, deelnemerId, boodschapId, null))) return geweigerd(GELEZEN)
    audit({ deelnemerId, boodschapId })
    return akkoord({ deelnemerId })
  },
})
