import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { command, type CommandContext } from "#platform/command"
import type { z } from "zod"
import { type Kant, naarWie } from "./afname.rules.ts"
import { DraagAfnameOver } from "./afname.schema.ts"
import { loadAfname, storeOverdracht } from "./afname.sql.ts"
import { inEigenWoorden } from "./antwoord.rules.ts"

interface Overgedragen {
  afnameId: string
  deelnemerId: string
  aan: Kant
}

/** Staff lets the person go on with a draft, takes it back, or gives back what he asked for. */
export const draagAfnameOver = command({ naam: "draag-afname-over", recht: "afnemen", invoer: DraagAfnameOver, run: draagOver })
/** The same by the person himself. */
export const draagEigenAfnameOver = command({ naam: "draag-eigen-afname-over", recht: "eigen", invoer: DraagAfnameOver, run: draagOver })

async function draagOver(
  { tx, audit, leesNa }: CommandContext,
  { afnameId, aan }: z.infer<typeof DraagAfnameOver>,
): Promise<Uitkomst<Overgedragen>> {
  const afname = await loadAfname(tx, afnameId)
  // `aan` says what the page said: who finds it already there, or gone, is told so.
  if (!afname || naarWie(afname) !== aan || !(await storeOverdracht(tx, afname)))
    return geweigerd({
      code: "niet_gevonden",
      tekst: "Dit is intussen anders: afgerond, weggegooid of bij een ander. Open de pagina opnieuw.",
    })
  // The person reads it from now on.
  if (aan === "deelnemer") leesNa(...inEigenWoorden(afname.instrument.definitie, afname.antwoorden, afname.invuller, "medewerker"))
  audit({ deelnemerId: afname.deelnemerId, afnameId, aan })
  return akkoord({ afnameId, deelnemerId: afname.deelnemerId, aan })
}
