import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { closeStappen } from "#modules/plan"
import { command, type CommandContext } from "#platform/command"
import { loadBijGesprek, replaceAfspraak } from "./afspraak.sql.ts"
import { TrekGesprekIn } from "./gesprek.schema.ts"
import { closeGesprek } from "./gesprek.sql.ts"

/** A conversation that stands with the wrong person, or was not held: it counts no more, nor do its steps, and stays readable. */
export const trekGesprekIn = command({
  naam: "trek-gesprek-in",
  // Who may only add, or has an own part, takes back what he wrote himself: the database knows whose line it is (0910).
  recht: "C16:eigen",
  invoer: TrekGesprekIn,
  vrijeTekst: ["reden"],
  async run(context, { deelnemerId, gesprekId, reden }) {
    const { tx, actor, audit } = context
    const { accountId } = actor
    if (!(await closeGesprek(tx, { gesprekId, deelnemerId, accountId, reden })))
      return geweigerd({ code: "niet_gevonden", tekst: "Dit gesprek is er niet (meer), of u mag het niet intrekken." })
    await closeStappen(tx, gesprekId, accountId, reden)
    await herstelAfspraken(context, deelnemerId, gesprekId)
    audit({ deelnemerId, gesprekId, reden })
    return akkoord({ gesprekId, deelnemerId })
  },
})

/** What was made in it is called off, since an invitation may be out; what had become it stands open again. */
async function herstelAfspraken({ tx, actor, vandaag }: CommandContext, deelnemerId: string, gesprekId: string): Promise<void> {
  const leeg = { door: null, reden: null, opnieuwOp: null, gesprekId: null }
  for (const { id, gemaakt } of await loadBijGesprek(tx, gesprekId))
    await replaceAfspraak(
      tx,
      { afspraakId: id, deelnemerId, accountId: actor.accountId, vervallenReden: "gesprek ingetrokken" },
      gemaakt
        ? {
            ...leeg,
            uitkomst: "afgezegd",
            uitkomstOp: vandaag,
            door: "medewerker",
            reden: "Was niet zo afgesproken",
            opnieuwGestuurd: true,
          }
        : { ...leeg, uitkomst: null, uitkomstOp: null, opnieuwGestuurd: false },
    )
}
