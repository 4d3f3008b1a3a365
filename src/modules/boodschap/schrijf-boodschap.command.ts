import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { loadPersoon } from "#modules/deelnemer"
import { kanaalVan, loadKeuze } from "#modules/gesprek"
import { command } from "#platform/command"
import { SchrijfBoodschap, SchrijfMijnBoodschap } from "./boodschap.schema.ts"
import { markGezien, storeBoodschap, storeMelding, storeMijnBoodschap } from "./boodschap.sql.ts"

const NIET_GEVONDEN = { code: "niet_gevonden", tekst: "Deze persoon is niet gevonden, of is niet (meer) aan u toegewezen." }

/** A member of staff writes to a resident; what he wrote before is seen by then, and a neutral notice goes out to him. */
export const schrijfBoodschap = command({
  naam: "schrijf-boodschap",
  recht: "C16:toevoeg",
  invoer: SchrijfBoodschap,
  vrijeTekst: ["tekst"],
  async run({ tx, actor, services, vandaag, audit }, { deelnemerId, tekst }) {
    const persoon = await loadPersoon(tx, deelnemerId, vandaag)
    const id = crypto.randomUUID()
    const { medewerkerId, accountId } = actor
    if (
      !persoon ||
      !(await markGezien(tx, deelnemerId)) ||
      !(await storeBoodschap(tx, { id, deelnemerId, medewerkerId, tekst, accountId }))
    )
      return geweigerd(NIET_GEVONDEN)
    const open = { email: services.post.email !== null, sms: services.post.sms !== null }
    const kanaal = kanaalVan({ keuze: await loadKeuze(tx, deelnemerId), email: persoon.email, telefoon: persoon.telefoon }, open)
    if (kanaal && kanaal !== "brief") await storeMelding(tx, id, kanaal)
    audit({ deelnemerId, boodschapId: id, kanaal })
    return akkoord({ deelnemerId, boodschapId: id })
  },
})

/** The resident writes to who helps him. */
export const schrijfMijnBoodschap = command({
  naam: "schrijf-mijn-boodschap",
  recht: "eigen",
  invoer: SchrijfMijnBoodschap,
  async run({ tx, actor, audit }, { tekst }) {
    const id = crypto.randomUUID()
    const code = await storeMijnBoodschap(tx, id, tekst)
    if (code === "te_vaak")
      return geweigerd({ code, veld: "tekst", tekst: "U schreef vandaag al twintig berichten. Bel wie u helpt, of schrijf morgen verder." })
    if (code) return geweigerd(NIET_GEVONDEN)
    audit({ deelnemerId: actor.deelnemerId ?? undefined, boodschapId: id })
    return akkoord({ boodschapId: id })
  },
})
