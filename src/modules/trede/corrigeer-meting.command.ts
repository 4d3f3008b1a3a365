import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { lockPersoon } from "#modules/deelnemer"
import { command } from "#platform/command"
import { beoordeelCorrectie, beoordeelIntrekking } from "./trede.rules.ts"
import { CorrigeerMeting, TrekMetingIn } from "./trede.schema.ts"
import { closeMeting, loadBeoordelaar, loadLadder, storeMeting } from "./trede.sql.ts"

/** Puts a wrong measurement right: a new one takes its place, the old one stays readable with the reason. */
export const corrigeerMeting = command({
  naam: "corrigeer-meting",
  recht: "C14:schrijf",
  invoer: CorrigeerMeting,
  vrijeTekst: ["toelichting", "reden"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, metingId, reden, ...nieuw }) {
    await lockPersoon(tx, deelnemerId)
    const ladder = await loadLadder(tx, deelnemerId, () => false)
    if (!ladder) return geweigerd({ code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." })
    const besluit = beoordeelCorrectie(ladder.historie, metingId, nieuw, ladder.omstandigheden, vandaag)
    if (!besluit.ok) return besluit
    const beoordelaar = await loadBeoordelaar(tx, metingId)
    await closeMeting(tx, metingId, actor.accountId, reden)
    const id = crypto.randomUUID()
    await storeMeting(tx, { id, deelnemerId, ...nieuw, vervangt: metingId, beoordelaar, accountId: actor.accountId })
    audit({ deelnemerId, metingId: id, vervangt: metingId })
    return akkoord({ metingId: id })
  },
})

/** Takes back a measurement that never was: it no longer counts and stays readable with the reason. */
export const trekMetingIn = command({
  naam: "trek-meting-in",
  recht: "C14:schrijf",
  invoer: TrekMetingIn,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { deelnemerId, metingId, reden }) {
    await lockPersoon(tx, deelnemerId)
    const ladder = await loadLadder(tx, deelnemerId, () => false)
    if (!ladder) return geweigerd({ code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." })
    const besluit = beoordeelIntrekking(ladder.historie, metingId)
    if (!besluit.ok) return besluit
    await closeMeting(tx, metingId, actor.accountId, reden)
    audit({ deelnemerId, metingId })
    return akkoord({ metingId })
  },
})
