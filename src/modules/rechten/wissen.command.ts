import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { CATEGORIEEN } from "#modules/toegang"
import { command } from "#platform/command"
import { type Archiefkeuze, metBestemming } from "./archief.rules.ts"
import { loadKeuzes, loadPakket } from "./archief.sql.ts"
import { BEWAARTERMIJNEN, DEELS_TE_WISSEN, geldtOp, NIET_BEGONNEN } from "./bewaren.parameters.ts"
import type { Regels } from "./wissen.sql.ts"
import { BeslisWisplan, RondWissenAf, StelWissenVoor, StelWissenVoorVerzoek } from "./wissen.schema.ts"
import { storeWisbesluit, storeWisplan, storeWisplanVoorVerzoek } from "./wissen.sql.ts"

/** The terms of a day with what the organisation chose, as the sum of who may be erased wants them. */
export const regelsOp = (dag: string, keuzes: readonly Archiefkeuze[] = []): Regels => ({
  regels: metBestemming(BEWAARTERMIJNEN.filter(t => geldtOp(t, dag)), keuzes, dag), // biome-ignore format: one step
  nietBegonnen: NIET_BEGONNEN,
})

/** Proposes to erase everybody of whom a term has passed. Nothing happens until somebody else agrees. */
export const stelWissenVoor = command({
  naam: "stel-wissen-voor",
  recht: "wissen",
  invoer: StelWissenVoor,
  async run({ tx, actor, vandaag, opdrachtId, audit }) {
    const { organisatieId } = actor
    if (!organisatieId) return geweigerd(KAN_NIET["geen_recht"]!)
    const regels = regelsOp(vandaag, await loadKeuzes(tx, organisatieId))
    const code = await storeWisplan(tx, opdrachtId, organisatieId, vandaag, regels)
    if (code) return geweigerd(KAN_NIET[code]!)
    audit({ wisplan: opdrachtId, peildatum: vandaag })
    return akkoord({ wisplanId: opdrachtId })
  },
})

export const stelWissenVoorVerzoek = command({
  naam: "stel-wissen-voor-verzoek",
  recht: "toezicht",
  invoer: StelWissenVoorVerzoek,
  async run({ tx, vandaag, opdrachtId, audit }, { verzoekId, geheel, categorieen }) {
    const wat = geheel ? Object.keys(CATEGORIEEN).filter(c => c !== "C24") : categorieen.filter(c => DEELS_TE_WISSEN.includes(c))
    if (wat.length === 0) return geweigerd({ code: "niets", veld: "categorieen", tekst: "Kies wat er gewist wordt, of het hele dossier." })
    const code = await storeWisplanVoorVerzoek(tx, opdrachtId, verzoekId, wat, geheel, vandaag)
    if (code) return geweigerd(KAN_NIET[code]!)
    audit({ wisplan: opdrachtId, verzoek: verzoekId, categorieen: wat })
    return akkoord({ wisplanId: opdrachtId })
  },
})

/** The second pair of eyes: after a yes the job begins, or the package for the archive is made first. */
export const beslisWisplan = command({
  naam: "beslis-wisplan",
  recht: "wissen",
  invoer: BeslisWisplan,
  async run({ tx, queue, audit }, { wisplanId, besluit }) {
    const code = await storeWisbesluit(tx, wisplanId, besluit)
    if (code) return geweigerd(KAN_NIET[code]!)
    if (besluit === "akkoord") await queue((await loadPakket(tx, wisplanId)) ? "archiveer" : "wis", { wisplanId })
    audit({ wisplan: wisplanId, besluit })
    return akkoord({ wisplanId })
  },
})

/** What was done stands in the log: how many, not who. Carried out by the job, in the name of who agreed. */
export const rondWissenAf = command({
  naam: "rond-wissen-af",
  recht: "wissen",
  invoer: RondWissenAf,
  async run({ audit }, { wisplanId, mensen, rijen }) {
    audit({ wisplan: wisplanId, mensen, rijen })
    return akkoord({ wisplanId })
  },
})

const KAN_NIET: Record<string, Weigering> = {
  geen_recht: { code: "niet_gevonden", tekst: "Wissen doet de privacy officer of de functioneel beheerder van een organisatie." },
  niet_gevonden: { code: "niet_gevonden", tekst: "Dit is niet gevonden, of is niet aan u om over te besluiten." },
  loopt_al: { code: "loopt_al", tekst: "Er staat al een voorstel open. Besluit daar eerst over." },
  niemand: { code: "niemand", tekst: "Van niemand is de bewaartermijn voorbij." },
  al_besloten: { code: "al_besloten", tekst: "Hierover is al besloten." },
  zelf: { code: "zelf", veld: "besluit", tekst: "U stelde dit zelf voor. Een ander moet akkoord gaan." },
  wacht: { code: "wacht", tekst: "Er is nog een verzoek of bezwaar van deze persoon open. Besluit daar eerst over." },
}
