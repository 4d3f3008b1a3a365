import type { Dag } from "#begrippen/dag"
import type { CommandContext } from "#platform/command"
import { doelgroep as soort } from "./doelgroep.schema.ts"
import { feitCommands } from "./feit.command.ts"

/** A file began with somebody of a target group: that he belongs to it is the first fact in it. Throws Error where it cannot be. */
export async function legDoelgroepVast(
  { deelnemerId, doelgroep, sinds }: { deelnemerId: string; doelgroep: string | null; sinds: Dag },
  context: CommandContext,
): Promise<void> {
  if (doelgroep === null) return
  const uitkomst = await feitCommands(soort).registreer.run(context, { deelnemerId, doelgroep, begin: sinds, einde: null })
  if (!uitkomst.ok) throw new Error(`De doelgroep is niet vastgelegd: ${uitkomst.weigeringen[0]!.code}`)
}
