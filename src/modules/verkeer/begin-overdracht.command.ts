import { akkoord, geweigerd } from "#begrippen/uitkomst"
import { command } from "#platform/command"
import { z } from "zod"
import { BESTANDEN } from "./bestanden.command.ts"
import { UITVOERVORMEN } from "./overdracht.rules.ts"
import { maakOverdracht, maakUitlevering, telOpen } from "./overdracht.sql.ts"

/** More than so many uploads at once only fill the disk. */
const HOOGSTENS_OPEN = 10

const Bron = z
  .string()
  .min(1, "Noem de bron, bijvoorbeeld eigen.")
  .max(40, "De naam van een bron is hoogstens 40 tekens lang.")
  .regex(/^[\p{L}\p{N} ._-]+$/u, "Schrijf de bron met letters, cijfers, spaties, punten en streepjes.")

/** The files are here: they are kept under this id, and checked as soon as it is their turn. */
export const controleerBestanden = command({
  naam: "controleer-bestanden",
  recht: "invoer",
  invoer: z.strictObject({
    overdrachtId: z.uuid(),
    bron: Bron,
    bestanden: z.array(z.strictObject({ naam: z.string(), bytes: z.number(), sha256: z.string() })),
  }),
  async run({ tx, actor, queue, audit }, { overdrachtId, bron, bestanden }) {
    if ((await telOpen(tx)) >= HOOGSTENS_OPEN)
      return geweigerd({
        code: "te_veel_open",
        veld: "bestanden",
        tekst: `Er staan al ${HOOGSTENS_OPEN} keer bestanden te wachten op uw keuze. Lees die eerst in, of gooi ze weg.`,
      })
    const poging = crypto.randomUUID()
    await maakOverdracht(tx, actor.accountId, { id: overdrachtId, poging, bron, bestanden })
    await queue("lees-in", { overdrachtId, poging })
    audit({ overdrachtId, bestanden: bestanden.map(({ bytes, sha256 }) => ({ bytes, sha256 })) })
    return akkoord({ overdrachtId })
  },
})

/** The files of the organisations that one may import for, or one of them, made in the background. */
export const maakUitvoer = command({
  naam: "maak-uitvoer",
  recht: "invoer",
  invoer: z.strictObject({
    vorm: z.enum(UITVOERVORMEN, "Kies hoe u de bestanden wilt hebben."),
    alleen: z
      .enum(
        BESTANDEN.map(b => b.naam),
        "Kies een van de bestanden, of alles.",
      )
      .nullable(),
  }),
  async run({ tx, actor, queue, audit }, { vorm, alleen }) {
    const [id, poging] = [crypto.randomUUID(), crypto.randomUUID()]
    await maakUitlevering(tx, actor.accountId, { id, poging, vorm, alleen })
    await queue("lever-uit", { overdrachtId: id, poging })
    audit({ overdrachtId: id, vorm, alleen })
    return akkoord({ overdrachtId: id })
  },
})
