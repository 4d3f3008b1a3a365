import { akkoord, geweigerd, type Weigering } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { z } from "zod"
import { ruimMap } from "./opslag.command.ts"
import { isVoorbij } from "./overdracht.rules.ts"
import { loadOverdracht, telGeweigerd, vraagLoop } from "./overdracht.sql.ts"

/** The choice after the report: all rows or none, only the good rows, or check once more. */
export const leesIn = command({
  naam: "lees-in",
  recht: "invoer",
  invoer: z.strictObject({
    overdracht: z.uuid(),
    keuze: z.enum(["alles", "goede_rijen", "opnieuw"], "Kies wat er met de bestanden moet gebeuren."),
  }),
  async run({ tx, queue, audit }, { overdracht: id, keuze }) {
    const overdracht = await loadOverdracht(tx, "in", id)
    if (!overdracht) return geweigerd(WEG)
    if (keuze === "opnieuw" ? !["mislukt", "onderbroken"].includes(overdracht.stand) : overdracht.stand !== "gecontroleerd")
      return geweigerd(isVoorbij(overdracht.stand) ? WEG : LOOPT)
    const { rijen, bestanden } = await telGeweigerd(tx, id)
    if (keuze !== "opnieuw" && (bestanden > 0 || (keuze === "alles" && rijen > 0))) return geweigerd(EERST_HERSTELLEN)
    const poging = crypto.randomUUID()
    const stand = keuze === "opnieuw" ? "controleren" : "inlezen"
    if (!(await vraagLoop(tx, overdracht, { stand, poging, goedeRijen: keuze === "goede_rijen" }))) return geweigerd(LOOPT)
    await queue("lees-in", { overdrachtId: id, poging })
    audit({ overdrachtId: id, keuze })
    return akkoord({ overdrachtId: id })
  },
})

/** The files go, and what was found in them. */
export const gooiWeg = command({
  naam: "gooi-bestanden-weg",
  recht: "invoer",
  invoer: z.strictObject({ overdracht: z.uuid() }),
  async run({ tx, audit, services }, { overdracht: id }) {
    const overdracht = await loadOverdracht(tx, "in", id)
    if (!overdracht || overdracht.stand === "geland" || overdracht.stand === "teruggedraaid") return geweigerd(WEG)
    if (overdracht.stand === "inlezen") return geweigerd(LOOPT)
    if (!(await vraagLoop(tx, overdracht, { stand: "weggegooid", poging: crypto.randomUUID() }))) return geweigerd(LOOPT)
    await ruimMap(services, id)
    audit({ overdrachtId: id })
    return akkoord({ overdrachtId: id })
  },
})

const WEG: Weigering = {
  code: "voorbij",
  tekst: "Deze bestanden zijn er niet meer: ze zijn ingelezen, weggegooid of verlopen. Stuur ze opnieuw.",
}
const LOOPT: Weigering = { code: "loopt", tekst: "Er is al een keuze gemaakt; die wordt nu uitgevoerd. Open de pagina opnieuw." }
const EERST_HERSTELLEN: Weigering = {
  code: "geweigerde_rijen",
  tekst: "Er zijn rijen geweigerd. Kies voor de goede rijen, of herstel de bestanden en stuur ze opnieuw.",
}
