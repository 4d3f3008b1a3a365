import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { STANDAARD_CV } from "./cv.rules.ts"
import { NIET_GEVONDEN } from "./leg-onderdeel-vast.command.ts"
import { beoordeelWens } from "./onderdeel.rules.ts"
import { magErop, VRAAG_EERST } from "./op-cv.rules.ts"
import { KiesCv, LegWensVast } from "./portfolio.schema.ts"
import { loadPortfolio, loadWie, storeKeuze, storeWens } from "./portfolio.sql.ts"

/** What somebody wants now; what he said before stays readable. */
export const legWensVast = command({
  naam: "leg-werkwens-vast",
  recht: "portfolio",
  invoer: LegWensVast,
  vrijeTekst: ["overMij"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, ...wens }) {
    const wie = await loadWie(tx, deelnemerId)
    if (!wie) return geweigerd(NIET_GEVONDEN)
    const besluit = beoordeelWens(wens, vandaag)
    if (!besluit.ok) return besluit
    await storeWens(
      tx,
      { deelnemerId, organisatieId: wie.organisatieId, accountId: actor.accountId, zelf: actor.deelnemerId !== null },
      besluit.waarde,
    )
    audit({ deelnemerId })
    return akkoord({ deelnemerId })
  },
})

/** How the CV looks, what is left out of it, and what goes along to the candidate register. */
export const kiesCv = command({
  naam: "kies-cv",
  recht: "portfolio",
  invoer: KiesCv,
  async run({ tx, actor, audit }, { deelnemerId, indeling, weggelaten, banenafspraakMee, inwonerWil }) {
    const wie = await loadWie(tx, deelnemerId)
    if (!wie) return geweigerd(NIET_GEVONDEN)
    const zelf = actor.deelnemerId !== null
    if (!magErop({ zelf, inwonerWil })) return geweigerd(VRAAG_EERST)
    const nu = (await loadPortfolio(tx, deelnemerId)).keuze ?? STANDAARD_CV
    const opVerzoek = zelf ? [] : nu.weggelaten.filter(sleutel => !weggelaten.includes(sleutel))
    const door = { deelnemerId, organisatieId: wie.organisatieId, accountId: actor.accountId, zelf }
    // Who may not see that he belongs to it is not asked, and changes nothing in it.
    const mee = banenafspraakMee ?? nu.banenafspraakMee
    await storeKeuze(tx, door, { indeling, weggelaten, opVerzoek, banenafspraakMee: mee })
    audit({ deelnemerId, indeling, weggelaten: weggelaten.length })
    return akkoord({ deelnemerId })
  },
})
