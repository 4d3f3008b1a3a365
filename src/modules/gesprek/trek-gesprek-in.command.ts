import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { closeStappen } from "#modules/plan"
import { command } from "#platform/command"
import { TrekGesprekIn } from "./gesprek.schema.ts"
import { closeGesprek } from "./gesprek.sql.ts"

/** A conversation that stands with the wrong person, or was not held: it counts no more, nor do its steps, and stays readable. */
export const trekGesprekIn = command({
  naam: "trek-gesprek-in",
  recht: "C16:schrijf",
  invoer: TrekGesprekIn,
  async run({ tx, actor, audit }, { deelnemerId, gesprekId, reden }) {
    const { accountId } = actor
    if (!(await closeGesprek(tx, { gesprekId, deelnemerId, accountId, reden })))
      return geweigerd({ code: "niet_gevonden", tekst: "Dit gesprek is er niet (meer), of u mag het niet intrekken." })
    await closeStappen(tx, gesprekId, accountId, reden)
    audit({ deelnemerId, gesprekId, reden })
    return akkoord({ gesprekId, deelnemerId })
  },
})
