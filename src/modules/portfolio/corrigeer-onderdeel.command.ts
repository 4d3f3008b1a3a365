import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { NIET_GEVONDEN } from "./leg-onderdeel-vast.command.ts"
import { beoordeelOnderdeel } from "./onderdeel.rules.ts"
import { CorrigeerOnderdeel, TrekOnderdeelIn } from "./portfolio.schema.ts"
import { closeRegel, loadOnderdeel, loadWie, storeOnderdeel } from "./portfolio.sql.ts"
import { SOORTVRAGEN } from "./soorten.rules.ts"
import { vindVakbegrip } from "./vakbegrip.sql.ts"

/** Another version takes the place of an entry: one's own, or for who may change the category anybody's (policy schrijf_eigen). */
export const corrigeerOnderdeel = command({
  naam: "corrigeer-portfolio",
  recht: "portfolio",
  invoer: CorrigeerOnderdeel,
  vrijeTekst: ["toelichting", "reden"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, onderdeelId, reden, vakbegripId, ...inhoud }) {
    const wie = await loadWie(tx, deelnemerId)
    const oud = wie && (await loadOnderdeel(tx, deelnemerId, onderdeelId))
    if (!oud) return geweigerd(NIET_GEVONDEN)
    const besluit = beoordeelOnderdeel(inhoud, wie.geboortedatum, vandaag)
    if (!besluit.ok) return besluit
    const { accountId } = actor
    if (!(await closeRegel(tx, "portfolio_onderdeel", { id: onderdeelId, deelnemerId, accountId, reden }))) return geweigerd(NIET_GEVONDEN)
    const id = crypto.randomUUID()
    const { lijst } = SOORTVRAGEN[inhoud.soort]
    await storeOnderdeel(tx, {
      ...besluit.waarde,
      ...oud,
      id,
      deelnemerId,
      organisatieId: wie.organisatieId,
      vakbegripId: lijst ? await vindVakbegrip(tx, lijst, inhoud.wat, vakbegripId) : null,
      vervangt: onderdeelId,
      accountId,
      zelf: actor.deelnemerId !== null,
    })
    audit({ deelnemerId, onderdeelId: id, vervangt: onderdeelId })
    return akkoord({ deelnemerId, onderdeelId: id })
  },
})

/** It counts no more and stays readable, with the reason. */
export const trekOnderdeelIn = command({
  naam: "trek-portfolio-in",
  recht: "portfolio",
  invoer: TrekOnderdeelIn,
  vrijeTekst: ["reden"],
  async run({ tx, actor, audit }, { deelnemerId, onderdeelId, reden }) {
    const { accountId } = actor
    if (!(await closeRegel(tx, "portfolio_onderdeel", { id: onderdeelId, deelnemerId, accountId, reden }))) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId, onderdeelId })
    return akkoord({ deelnemerId, onderdeelId })
  },
})
