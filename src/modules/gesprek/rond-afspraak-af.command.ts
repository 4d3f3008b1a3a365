import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { allows } from "#platform/actor"
import { command } from "#platform/command"
import { type Afspraak, beoordeelAfloop, soortGesprek } from "./afspraak.rules.ts"
import { RondAfspraakAf } from "./afspraak.schema.ts"
import { loadAfspraak, replaceAfspraak } from "./afspraak.sql.ts"
import { storeGesprek } from "./gesprek.sql.ts"

const WEG = geweigerd({
  code: "niet_gevonden",
  tekst: "Deze afspraak staat niet meer open, of u mag haar niet wijzigen. Ververs de pagina.",
})

/** What came of an appointment. Whoever came was spoken to: the conversation is recorded along with it, in the same tap. */
export const rondAfspraakAf = command({
  naam: "rond-afspraak-af",
  recht: "C15:schrijf",
  invoer: RondAfspraakAf,
  async run({ tx, actor, vandaag, services, audit }, { deelnemerId, afspraakId, ...afloop }) {
    const afspraak = await loadAfspraak(tx, deelnemerId, afspraakId)
    if (!afspraak) return WEG
    const besluit = beoordeelAfloop(afspraak, afloop, vandaag)
    if (!besluit.ok) return besluit
    if (afloop.uitkomst === "gekomen" && !allows(services.access, actor, "C16:toevoeg"))
      return geweigerd({ code: "geen_recht", tekst: "Uw rol legt geen gesprekken vast. Vraag het aan wie er bij was." })
    const { accountId, medewerkerId } = actor
    const gesprekId = afloop.uitkomst === "gekomen" ? crypto.randomUUID() : null
    if (gesprekId) await storeGesprek(tx, { ...gesprekVan(afspraak), id: gesprekId, medewerkerId, accountId })
    const welke = { deelnemerId, afspraakId, accountId, vervallenReden: "afgerond" }
    const nieuw = await replaceAfspraak(tx, welke, {
      uitkomst: afloop.uitkomst,
      uitkomstOp: vandaag,
      door: null,
      reden: afloop.uitkomst === "niet_gekomen" ? afloop.reden : null,
      opnieuwOp: afloop.uitkomst === "wil_nog_niet" ? afloop.opnieuwOp : null,
      gesprekId,
      opnieuwGestuurd: false,
    })
    if (!nieuw) return WEG
    audit({ deelnemerId, afspraakId: nieuw, uitkomst: afloop.uitkomst })
    return akkoord({ afspraakId: nieuw, deelnemerId, gesprekId })
  },
})

/** The conversation that an appointment became: without words yet, those are for who was there. */
const gesprekVan = ({ deelnemerId, dag, hoe, bijeenkomstId }: Afspraak) => ({
  deelnemerId,
  datum: dag,
  soort: bijeenkomstId ? "groep" : soortGesprek(hoe),
  onderwerp: bijeenkomstId ? "Voorlichting" : "Afspraak",
  notitie: null,
})
