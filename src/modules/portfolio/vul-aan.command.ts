import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { loadFeiten, lockPersoon } from "#modules/deelnemer"
import { allows } from "#platform/actor"
import { command } from "#platform/command"
import { STANDAARD_CV } from "./cv.rules.ts"
import { NIET_GEVONDEN } from "./leg-onderdeel-vast.command.ts"
import { beoordeelOnderdeel } from "./onderdeel.rules.ts"
import { magErop } from "./op-cv.rules.ts"
import { VulWerkAan } from "./portfolio.schema.ts"
import { loadPortfolio, loadWie, storeKeuze, storeOnderdeel } from "./portfolio.sql.ts"
import { aanTeVullen, regelsVan } from "./regels.rules.ts"
import { vindVakbegrip } from "./vakbegrip.sql.ts"

/**
 * Work that stands in the file, with what somebody did there: from then on it is one entry. It goes on the CV when the resident completes it
 * himself or wants it, and stays off it when he said so before.
 */
export const vulWerkAan = command({
  naam: "vul-werk-aan",
  recht: "portfolio",
  invoer: VulWerkAan,
  vrijeTekst: ["toelichting"],
  async run({ tx, actor, services, vandaag, audit }, { deelnemerId, uitId, vakbegripId, inwonerWil, ...werk }) {
    const zelf = actor.deelnemerId !== null
    if (!zelf && !allows(services.access, actor, "C20:lees")) return geweigerd(LEEST_GEEN_WERK)
    const wie = await loadWie(tx, deelnemerId)
    if (!wie) return geweigerd(NIET_GEVONDEN)
    await lockPersoon(tx, deelnemerId)
    const portfolio = await loadPortfolio(tx, deelnemerId)
    const regel = aanTeVullen(regelsVan(portfolio, await loadFeiten(tx, deelnemerId), vandaag), uitId)
    if (!regel) return geweigerd(portfolio.onderdelen.some(o => o.uitId === uitId) ? AL_AANGEVULD : NIET_GEVONDEN)
    const besluit = beoordeelOnderdeel({ ...regel, ...werk }, wie.geboortedatum, vandaag)
    if (!besluit.ok) return besluit
    const door = { deelnemerId, organisatieId: wie.organisatieId, accountId: actor.accountId, zelf }
    const nieuw = { id: crypto.randomUUID(), stam: crypto.randomUUID() }
    const begrip = await vindVakbegrip(tx, "beroep", werk.wat, vakbegripId)
    const { uit } = regel.open!
    await storeOnderdeel(tx, { ...door, ...besluit.waarde, ...nieuw, vakbegripId: begrip, uit, uitId, uitVraag: null, vervangt: null })
    const keuze = portfolio.keuze ?? STANDAARD_CV
    const erop = magErop({ zelf, inwonerWil }) && !regel.open!.nee
    if (!erop) await storeKeuze(tx, door, { ...keuze, weggelaten: [...keuze.weggelaten, nieuw.stam], opVerzoek: [] })
    else if (!zelf) await storeKeuze(tx, door, { ...keuze, opVerzoek: [nieuw.stam] })
    audit({ deelnemerId, onderdeelId: nieuw.id, uit })
    return akkoord({ deelnemerId, onderdeelId: nieuw.id })
  },
})

const LEEST_GEEN_WERK = { code: "geen_recht", tekst: "Uw functie leest geen werk uit het dossier. Vraag een collega die dat wel mag." }
const AL_AANGEVULD = {
  code: "al_aangevuld",
  tekst: "Dit werk is intussen aangevuld. Kies in het portfolio Wijzig als er nog iets anders moet.",
}
