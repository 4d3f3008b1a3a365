import type { Dag } from "#begrippen/dag"
import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { loadFeiten, lockPersoon } from "#modules/deelnemer"
import { command } from "#platform/command"
import type { Tx } from "#platform/db"
import { STANDAARD_CV } from "./cv.rules.ts"
import { NIET_GEVONDEN } from "./leg-onderdeel-vast.command.ts"
import { beoordeelOpCv } from "./op-cv.rules.ts"
import type { Onderdeel } from "./portfolio.rules.ts"
import { ZetOpCv } from "./portfolio.schema.ts"
import { AFGEHOUDEN, closeRegel, loadPortfolio, loadWie, type Schrijver, storeKeuze, storeOnderdeel } from "./portfolio.sql.ts"
import { inhoudVan, type Regel, regelsVan, zonderNaam } from "./regels.rules.ts"
import { SOORTVRAGEN } from "./soorten.rules.ts"
import { vindVakbegrip } from "./vakbegrip.sql.ts"

/** Lines on the CV or off it. What came from the file by itself becomes an entry when somebody says yes, and leaves the house only then. */
export const zetOpCv = command({
  naam: "zet-op-cv",
  recht: "portfolio",
  invoer: ZetOpCv,
  async run({ tx, actor, vandaag, audit }, { deelnemerId, sleutels, op, inwonerWil }) {
    const wie = await loadWie(tx, deelnemerId)
    if (!wie) return geweigerd(NIET_GEVONDEN)
    await lockPersoon(tx, deelnemerId)
    const portfolio = await loadPortfolio(tx, deelnemerId)
    const keuze = portfolio.keuze ?? STANDAARD_CV
    const regels = regelsVan(portfolio, await loadFeiten(tx, deelnemerId), vandaag)
    const zelf = actor.deelnemerId !== null
    const besluit = beoordeelOpCv(regels, keuze.weggelaten, { sleutels, op, zelf, inwonerWil }, vandaag)
    if (!besluit.ok) return besluit
    const door = { deelnemerId, organisatieId: wie.organisatieId, accountId: actor.accountId, zelf }
    const { overnemen, afhouden, terug, weggelaten } = besluit.waarde
    const erop = [...terug]
    for (const regel of overnemen) {
      // A language is spoken once: what a later test said takes the place of what stood there, where that is the actor's to replace.
      const oud = regel.soort === "taal" ? portfolio.onderdelen.find(o => o.soort === "taal" && o.wat === regel.wat) : undefined
      const vervangt = oud && (await closeRegel(tx, "portfolio_onderdeel", { ...door, id: oud.id, reden: "nieuwe uitslag" })) ? oud : null
      erop.push((await storeUitDossier(tx, door, regel, vandaag, vervangt)).stam)
    }
    for (const regel of afhouden) {
      const { id } = await storeUitDossier(tx, door, regel, vandaag)
      if (!(await closeRegel(tx, "portfolio_onderdeel", { ...door, id, reden: AFGEHOUDEN }))) return geweigerd(NIET_GEVONDEN)
    }
    const opVerzoek = zelf ? [] : erop
    if (weggelaten || opVerzoek.length > 0) await storeKeuze(tx, door, { ...keuze, weggelaten: weggelaten ?? keuze.weggelaten, opVerzoek })
    audit({ deelnemerId, op, regels: sleutels.length })
    return akkoord({ deelnemerId })
  },
})

async function storeUitDossier(
  tx: Tx,
  door: Schrijver,
  regel: Regel,
  vandaag: Dag,
  vervangt: Onderdeel | null = null,
): Promise<{ id: string; stam: string }> {
  const nieuw = { id: crypto.randomUUID(), stam: vervangt?.stam ?? crypto.randomUUID() }
  const { uit, uitId, uitVraag } = regel.open!
  const inhoud = inhoudVan(regel, vandaag)
  const { lijst } = SOORTVRAGEN[inhoud.soort]
  const vakbegripId = lijst && !zonderNaam(regel) ? await vindVakbegrip(tx, lijst, inhoud.wat, null) : null
  await storeOnderdeel(tx, { ...door, ...inhoud, ...nieuw, vakbegripId, uit, uitId, uitVraag, vervangt: vervangt?.id ?? null })
  return nieuw
}
