import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { allows } from "#platform/actor"
import { command } from "#platform/command"
import { magVerbeteren } from "./afname.rules.ts"
import { CorrigeerAfname, TrekAfnameIn } from "./afname.schema.ts"
import { closeAfname, loadAfname, storeAfname } from "./afname.sql.ts"
import { type Begonnen, NIET_VAN_U } from "./begin-afname.command.ts"

const ER_NIET = { code: "niet_gevonden", tekst: "Deze uitslag is er niet (meer), of u mag haar niet wijzigen." }

/** A result that is wrong: a new record with the same answers to begin with, which takes its place once it is finished. */
export const corrigeerAfname = command({
  naam: "corrigeer-afname",
  // Whoever may only add (a school, or in an own part) corrects nothing of others; whose it is and its category are asked for below.
  recht: "afnemen",
  invoer: CorrigeerAfname,
  async run({ tx, actor, services, audit }, { afnameId }) {
    const oud = await loadAfname(tx, afnameId)
    if (!oud?.afgerondOp) return geweigerd(ER_NIET)
    if (!magVerbeteren(oud, recht => allows(services.access, actor, recht))) return geweigerd(NIET_VAN_U)
    const { deelnemerId, instrument, datum, antwoorden } = oud
    const { accountId, medewerkerId } = actor
    const id = crypto.randomUUID()
    const nieuw = { id, deelnemerId, instrument, datum, antwoorden, invuller: "medewerker" as const, medewerkerId, accountId }
    if (!(await storeAfname(tx, { ...nieuw, vervangt: oud.id }))) return geweigerd(ER_NIET)
    audit({ deelnemerId, afnameId: id, vervangt: oud.id })
    return akkoord<Begonnen>({ afnameId: id, deelnemerId, onderdeel: instrument.definitie.onderdelen[0]!.code })
  },
})

/** It stands with the wrong person, or a draft is not needed after all: it counts no more, and stays readable. */
export const trekAfnameIn = command({
  naam: "trek-afname-in",
  recht: "afnemen",
  invoer: TrekAfnameIn,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { afnameId, reden }) {
    const afname = await loadAfname(tx, afnameId)
    if (!afname || !(await closeAfname(tx, afname, actor.accountId, reden))) return geweigerd(ER_NIET)
    audit({ deelnemerId: afname.deelnemerId, afnameId, reden })
    return akkoord({ afnameId, deelnemerId: afname.deelnemerId })
  },
})
