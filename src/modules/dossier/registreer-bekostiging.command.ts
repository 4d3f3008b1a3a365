import type { Dag } from "#begrippen/dag"
import type { CommandContext } from "#platform/command"
import { bekostiging } from "./bekostiging.schema.ts"
import { feitCommands } from "./feit.command.ts"

/** A file began with somebody for whom another commissions or pays: from that day on it stands in it. Throws Error where it cannot be. */
export async function legBekostigingVast(
  {
    deelnemerId,
    betaler,
    opdrachtgever,
    begonnen,
  }: { deelnemerId: string; betaler: string | null; opdrachtgever: string | null; begonnen: Dag },
  context: CommandContext,
): Promise<void> {
  if (betaler === null && opdrachtgever === null) return
  const feit = { deelnemerId, betaler: betaler ?? "onbekend", opdrachtgever, begin: begonnen, einde: null }
  const uitkomst = await feitCommands(bekostiging).registreer.run(context, feit)
  if (!uitkomst.ok) throw new Error(`De bekostiging is niet vastgelegd: ${uitkomst.weigeringen[0]!.code}`)
}
