import type { Dag } from "#begrippen/dag"
import { akkoord, type Uitkomst } from "#begrippen/uitkomst"
import type { CommandContext } from "#platform/command"
import { periodeVanAanmelding } from "./doelgroep.rules.ts"
import { doelgroep as soort } from "./doelgroep.schema.ts"
import { feitCommands } from "./feit.command.ts"
import { loadFeiten } from "./feit.sql.ts"

/** A file begins or goes on with somebody of a target group: that he belongs to it stands in it, from when he signed up. Null: of none. */
export async function neemDoelgroepOver(
  context: CommandContext,
  { deelnemerId, doelgroep, sinds }: { deelnemerId: string; doelgroep: string | null; sinds: Dag },
): Promise<Uitkomst<null>> {
  if (doelgroep === null) return akkoord(null)
  const periode = periodeVanAanmelding(await loadFeiten(context.tx, soort, deelnemerId), doelgroep, sinds, context.vandaag)
  if (periode === null) return akkoord(null)
  const gelegd = await feitCommands(soort).registreer.run(context, { deelnemerId, doelgroep, ...periode })
  return gelegd.ok ? akkoord(null) : gelegd
}
