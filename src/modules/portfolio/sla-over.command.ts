import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { NIET_GEVONDEN } from "./leg-onderdeel-vast.command.ts"
import { beoordeelBron } from "./onderdeel.rules.ts"
import { SlaOver } from "./portfolio.schema.ts"
import { closeRegel, loadWie, storeOnderdeel } from "./portfolio.sql.ts"

/** A finished programme or a result need not stand in the portfolio: an entry that was taken back at once says that it was asked. */
export const slaOver = command({
  naam: "sla-portfolio-over",
  recht: "portfolio",
  invoer: SlaOver,
  async run({ tx, actor, audit }, { deelnemerId, uit, uitId, uitVraag }) {
    const wie = await loadWie(tx, deelnemerId)
    if (!wie) return geweigerd(NIET_GEVONDEN)
    const bron = beoordeelBron({ uit, uitVraag })
    if (!bron.ok) return bron
    const { accountId } = actor
    const id = crypto.randomUUID()
    const leeg = { waar: null, begin: null, einde: null, stand: null, toelichting: null, stam: null, vakbegripId: null, vervangt: null }
    const zelf = actor.deelnemerId !== null
    await storeOnderdeel(tx, {
      ...leeg,
      organisatieId: wie.organisatieId,
      id,
      deelnemerId,
      soort: "geleerd",
      wat: "niet overgenomen",
      uit,
      uitId,
      uitVraag,
      accountId,
      zelf,
    })
    if (!(await closeRegel(tx, "portfolio_onderdeel", { id, deelnemerId, accountId, reden: "niet overgenomen" })))
      return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, uit, uitId, uitVraag })
    return akkoord({ deelnemerId })
  },
})
