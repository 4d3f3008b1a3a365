import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { z } from "zod"
import { storeOnthulling, storeOordeel } from "./opvallend.sql.ts"

const reden = z.string("Schrijf op waarom.").trim().min(5, "Schrijf op waarom, in een paar woorden.").max(1000, "Hoogstens 1000 tekens.")
const Oordeel = z.strictObject({
  opvallendId: z.uuid(),
  oordeel: z.enum(["in_orde", "navragen", "melden"], "Kies een oordeel."),
  reden,
})

const NIET_GEVONDEN: Weigering = { code: "niet_gevonden", tekst: "Deze regel staat niet op de lijst van uw organisatie." }
const WAAROM_NIET: Record<string, Weigering> = {
  niet_gevonden: NIET_GEVONDEN,
  zelf: { code: "zelf", tekst: "Deze regel gaat over uw eigen inzagen. Een andere privacy officer beoordeelt die." },
  al_beoordeeld: { code: "al_beoordeeld", tekst: "Deze regel is al beoordeeld; dat oordeel blijft staan." },
}

/** What the privacy officer thinks of an odd look, with his reason; given once. */
export const beoordeelOpvallend = command({
  naam: "beoordeel-opvallend",
  recht: "toezicht",
  invoer: Oordeel,
  vrijeTekst: ["reden"],
  async run({ tx, audit }, invoer) {
    const code = await storeOordeel(tx, invoer.opvallendId, invoer.oordeel, invoer.reden)
    if (code) return geweigerd(WAAROM_NIET[code] ?? NIET_GEVONDEN)
    audit({ opvallendId: invoer.opvallendId, oordeel: invoer.oordeel })
    return akkoord({ opvallendId: invoer.opvallendId })
  },
})

/** Shows whose look it was, for a reason that is kept. */
export const onthulMedewerker = command({
  naam: "onthul-medewerker",
  recht: "toezicht",
  invoer: z.strictObject({ opvallendId: z.uuid(), reden }),
  vrijeTekst: ["reden"],
  async run({ tx, audit }, invoer) {
    if (!(await storeOnthulling(tx, invoer.opvallendId, invoer.reden))) return geweigerd(NIET_GEVONDEN)
    audit({ opvallendId: invoer.opvallendId })
    return akkoord({ opvallendId: invoer.opvallendId })
  },
})
