import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { type Niveau, NIVEAUS } from "#begrippen/dienstverlening"
import type { Trede } from "#begrippen/trede"

const woorden = (fout: string, hoogstens: number) =>
  z.string(fout).trim().min(3, fout).max(hoogstens, `Houd het korter dan ${hoogstens} tekens.`)

export const ZetDienstverlening = z.strictObject({
  organisatieId: z.uuid(),
  trede: z
    .number()
    .int()
    .min(1)
    .max(6)
    .transform(trede => trede as Trede),
  niveau: z.enum(codesVan(NIVEAUS), "Kies wat u op deze trede biedt.").transform(niveau => niveau as Niveau),
  omschrijving: woorden("Schrijf in één zin wat iemand krijgt.", 300),
  bron: woorden("Schrijf waar dit is besloten, bijvoorbeeld het beleidsplan.", 300),
  begin: z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026."),
})
