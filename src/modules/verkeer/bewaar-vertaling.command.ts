import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { z } from "zod"
import { bestandVan } from "./bestanden.command.ts"
import { loadOverdracht, vraagLoop } from "./overdracht.sql.ts"
import { bewaar, maakVertaalwerk } from "./vertaling.sql.ts"
import { DELEN, gebruikt } from "./vertaling.rules.ts"

const Regel = z.strictObject({
  kolom: z.string(),
  uit: z.string().max(300).nullable(),
  vast: z.string().max(300),
  deel: z.enum(DELEN),
  waarden: z.record(z.string().max(300), z.string().max(300)),
})
const Regels = z
  .array(z.strictObject({ bestand: z.string().refine(naam => bestandVan(naam) !== undefined), kolommen: z.array(Regel).max(100) }))
  .min(1, "Kies ten minste één bestand van Trede, bijvoorbeeld deelnemers.")
  .max(20)

/** A file with columns of another system is here: it waits until somebody says what they are. */
export const beginVertaling = command({
  naam: "begin-vertaling",
  recht: "invoer",
  invoer: z.strictObject({
    overdrachtId: z.uuid(),
    bron: z.string().min(1, "Noem de bron, bijvoorbeeld sonar.").max(40, "De naam van een bron is hoogstens 40 tekens lang."),
    bestanden: z.array(z.strictObject({ naam: z.string(), bytes: z.number(), sha256: z.string() })),
  }),
  async run({ tx, actor, audit }, { overdrachtId: id, bron, bestanden }) {
    await maakVertaalwerk(tx, actor.accountId, { id, bron, bestanden })
    audit({ overdrachtId: id })
    return akkoord({ overdrachtId: id })
  },
})

/** Keeps what the columns are, for this file and for the next of its source, and has the file checked. */
export const bewaarVertaling = command({
  naam: "bewaar-vertaling",
  recht: "invoer",
  invoer: z.strictObject({ overdracht: z.uuid(), regels: Regels }),
  async run({ tx, actor, queue, audit }, { overdracht: id, regels }) {
    const overdracht = await loadOverdracht(tx, "in", id)
    if (overdracht?.stand !== "vertalen" || overdracht.bron === null)
      return geweigerd({ code: "voorbij", tekst: "Dit bestand is er niet meer. Stuur het opnieuw." })
    const kolommen = gebruikt(regels)
    if (kolommen.length === 0)
      return geweigerd({ code: "invoer", tekst: "Kies ten minste één kolom uit uw bestand: alleen vaste waarden is geen vertaling." })
    await bewaar(tx, actor, { bron: overdracht.bron, kolommen, regels })
    const poging = crypto.randomUUID()
    await vraagLoop(tx, overdracht, { stand: "controleren", poging })
    await queue("lees-in", { overdrachtId: id, poging })
    audit({ overdrachtId: id, bron: overdracht.bron, bestanden: regels.map(r => r.bestand) })
    return akkoord({ overdrachtId: id })
  },
})
