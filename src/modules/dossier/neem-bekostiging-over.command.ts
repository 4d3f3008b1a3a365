import { akkoord, type Uitkomst } from "#begrippen/uitkomst"
import type { CommandContext } from "#platform/command"
import { beoordeelOvername, type Keuze } from "./bekostiging.rules.ts"
import { bekostiging } from "./bekostiging.schema.ts"
import { feitCommands } from "./feit.command.ts"
import { loadFeiten } from "./feit.sql.ts"

interface Over {
  deelnemerId: string
  betaler: string | null
  opdrachtgever: string | null
  keuze: Keuze
}

/** A file begins or goes on with somebody for whom another commissions or pays: from today that stands in it. */
export async function neemBekostigingOver(
  context: CommandContext,
  { deelnemerId, betaler, opdrachtgever, keuze }: Over,
): Promise<Uitkomst<null>> {
  if (betaler === null && opdrachtgever === null) return akkoord(null)
  const { tx, vandaag } = context
  const nieuw = { betaler: betaler ?? "onbekend", opdrachtgever }
  const besluit = beoordeelOvername(await loadFeiten(tx, bekostiging, deelnemerId), nieuw, keuze, vandaag)
  if (!besluit.ok) return besluit
  if (besluit.waarde.soort === "niets") return akkoord(null)
  const { stopt, vervangt, einde } = besluit.waarde
  const doe = feitCommands(bekostiging)
  const feit = { deelnemerId, ...nieuw, begin: vandaag, einde }
  const reden = "Bij de aanmelding betaalt een ander."
  if (stopt !== null) {
    const gestopt = await doe.beeindig.run(context, { deelnemerId, feitId: stopt, einde: vandaag, reden })
    if (!gestopt.ok) return gestopt
  }
  const gelegd =
    vervangt === null ? await doe.registreer.run(context, feit) : await doe.corrigeer.run(context, { ...feit, feitId: vervangt, reden })
  return gelegd.ok ? akkoord(null) : gelegd
}
