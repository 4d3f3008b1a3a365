import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { beoordeelAfspraak } from "./afspraak.rules.ts"
import { VerzetAfspraak, ZegAfspraakAf } from "./afspraak.schema.ts"
import { loadAfspraak, replaceAfspraak } from "./afspraak.sql.ts"

const WEG = geweigerd({
  code: "niet_gevonden",
  tekst: "Deze afspraak staat niet meer open, of u mag haar niet wijzigen. Ververs de pagina.",
})
const IN_SPREEKUUR = geweigerd({
  code: "spreekuur",
  tekst: "Dit is een moment in een spreekuur. Kies op de bladzijde van de afspraak 'Verzet' en dan een ander moment daarin.",
})
const OPEN = { uitkomst: null, uitkomstOp: null, opnieuwOp: null, gesprekId: null, opnieuwGestuurd: true } as const

/** To another day, time or place, with who asked for it and why. */
export const verzetAfspraak = command({
  naam: "verzet-afspraak",
  recht: "C15:schrijf",
  invoer: VerzetAfspraak,
  vrijeTekst: ["reden"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, afspraakId, door, reden, ...plan }) {
    const afspraak = await loadAfspraak(tx, deelnemerId, afspraakId)
    if (!afspraak || afspraak.uitkomst !== null) return WEG
    if (afspraak.spreekuurId) return IN_SPREEKUUR
    const besluit = beoordeelAfspraak(plan, vandaag)
    if (!besluit.ok) return besluit
    const welke = { deelnemerId, afspraakId, accountId: actor.accountId, vervallenReden: "verzet" }
    const nieuw = await replaceAfspraak(tx, welke, { ...OPEN, plan, door, reden })
    if (!nieuw) return WEG
    audit({ deelnemerId, afspraakId: nieuw, door })
    return akkoord({ afspraakId: nieuw, deelnemerId })
  },
})

/** It does not go on. */
export const zegAfspraakAf = command({
  naam: "zeg-afspraak-af",
  recht: "C15:schrijf",
  invoer: ZegAfspraakAf,
  vrijeTekst: ["reden"],
  async run({ tx, actor, vandaag, audit }, { deelnemerId, afspraakId, door, reden }) {
    const afspraak = await loadAfspraak(tx, deelnemerId, afspraakId)
    if (!afspraak || afspraak.uitkomst !== null) return WEG
    const welke = { deelnemerId, afspraakId, accountId: actor.accountId, vervallenReden: "afgezegd" }
    const nieuw = await replaceAfspraak(tx, welke, { ...OPEN, uitkomst: "afgezegd", uitkomstOp: vandaag, door, reden })
    if (!nieuw) return WEG
    audit({ deelnemerId, afspraakId: nieuw, door })
    return akkoord({ afspraakId: nieuw, deelnemerId })
  },
})
