import { z } from "zod"
import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { closeMijnContact, storeMijnContact } from "./contact.sql.ts"
import { MagLeeg, Naam } from "./contactpersoon.schema.ts"

const Inhoud = { naam: Naam, relatie: MagLeeg(100).nullable(), telefoon: MagLeeg(30).nullable() }

/** The person himself says whom to call in an emergency. */
export const noemMijnContactpersoon = command({
  naam: "noem-mijn-contactpersoon",
  recht: "eigen",
  invoer: z.strictObject(Inhoud),
  async run({ tx, actor, vandaag, audit }, inhoud) {
    const deelnemerId = actor.deelnemerId!
    await storeMijnContact(tx, { ...inhoud, deelnemerId, accountId: actor.accountId, vandaag, vervangt: null })
    audit({ deelnemerId })
    return akkoord({ deelnemerId })
  },
})

/** Another name or number, or nobody any more in this place. What stood there stays readable for who guides him. */
export const wijzigMijnContactpersoon = command({
  naam: "wijzig-mijn-contactpersoon",
  recht: "eigen",
  invoer: z.strictObject({ feitId: z.uuid(), weg: z.boolean(), ...Inhoud }),
  async run({ tx, actor, vandaag, audit }, { feitId, weg, ...inhoud }) {
    const wie = { deelnemerId: actor.deelnemerId!, accountId: actor.accountId }
    if (!(await closeMijnContact(tx, { id: feitId, ...wie }))) return geweigerd(NIET_GEVONDEN)
    if (!weg) await storeMijnContact(tx, { ...inhoud, ...wie, vandaag, vervangt: feitId })
    audit({ deelnemerId: wie.deelnemerId, feitId, weg })
    return akkoord({ deelnemerId: wie.deelnemerId })
  },
})

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Dit staat er niet meer. Open de pagina opnieuw." }
