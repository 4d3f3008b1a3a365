import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { VerbeterEvaluatie, VerbeterMotief } from "./evaluatie.schema.ts"
import { correctTekst } from "./evaluatie.sql.ts"

const WEG: Weigering = {
  code: "niet_gevonden",
  tekst: "Deze tekst is intussen verbeterd, of staat er niet meer. Open de bladzijde opnieuw.",
}

/** What was seen together, in better words: what stood there stays readable beside it, and the review stays of its day. */
export const verbeterEvaluatie = command({
  naam: "verbeter-evaluatie",
  recht: "C15:schrijf",
  invoer: VerbeterEvaluatie,
  vrijeTekst: ["verslag", "reden"],
  async run({ tx, actor, audit }, { deelnemerId, evaluatieId: vorige, verslag: tekst, reden }) {
    const id = crypto.randomUUID()
    if (!(await correctTekst(tx, "evaluatie", { id, vorige, deelnemerId, accountId: actor.accountId, tekst, reden }))) return geweigerd(WEG)
    audit({ deelnemerId, evaluatieId: id, vervangt: vorige })
    return akkoord({ deelnemerId, evaluatieId: id })
  },
})

/** Why the coach sees it differently, in better words; another judgement is a new one (wijkAfOpLadder). */
export const verbeterMotief = command({
  naam: "verbeter-motief",
  recht: "C15:schrijf",
  invoer: VerbeterMotief,
  vrijeTekst: ["motief", "reden"],
  async run({ tx, actor, audit }, { deelnemerId, oordeelId: vorige, motief: tekst, reden }) {
    const id = crypto.randomUUID()
    if (!(await correctTekst(tx, "ladderoordeel", { id, vorige, deelnemerId, accountId: actor.accountId, tekst, reden })))
      return geweigerd(WEG)
    audit({ deelnemerId, oordeelId: id, vervangt: vorige })
    return akkoord({ deelnemerId, oordeelId: id })
  },
})
