import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { beoordeelOnderdeel } from "./onderdeel.rules.ts"
import { LegOnderdeelVast } from "./portfolio.schema.ts"
import { loadWie, storeOnderdeel } from "./portfolio.sql.ts"
import { SOORTVRAGEN } from "./soorten.rules.ts"
import { vindVakbegrip } from "./vakbegrip.sql.ts"

export const NIET_GEVONDEN: Weigering = {
  code: "niet_gevonden",
  tekst: "Dit is niet gevonden, of u mag het niet wijzigen. Wat een ander schreef, kunt u laten verbeteren.",
}

/** One more thing that somebody did, can, learnt or wants: written by himself, or by who guides him. */
export const legOnderdeelVast = command({
  naam: "leg-portfolio-vast",
  recht: "portfolio",
  invoer: LegOnderdeelVast,
  vrijeTekst: ["toelichting"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, vakbegripId, ...inhoud }) {
    const wie = await loadWie(tx, deelnemerId)
    if (!wie) return geweigerd(NIET_GEVONDEN)
    const besluit = beoordeelOnderdeel(inhoud, wie.geboortedatum, vandaag)
    if (!besluit.ok) return besluit
    const onderdeelId = crypto.randomUUID()
    const { lijst } = SOORTVRAGEN[inhoud.soort]
    await storeOnderdeel(tx, {
      ...besluit.waarde,
      id: onderdeelId,
      deelnemerId,
      organisatieId: wie.organisatieId,
      stam: null,
      vakbegripId: lijst ? await vindVakbegrip(tx, lijst, inhoud.wat, vakbegripId) : null,
      uit: null,
      uitId: null,
      uitVraag: null,
      vervangt: null,
      accountId: actor.accountId,
      zelf: actor.deelnemerId !== null,
    })
    audit({ deelnemerId, onderdeelId, soort: inhoud.soort })
    return akkoord({ deelnemerId, onderdeelId })
  },
})
