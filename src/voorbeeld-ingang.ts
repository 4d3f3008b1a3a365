import { CAST } from "../db/voorbeeld/cast.ts"
import { telInloop, voegActiviteitToe } from "#modules/inloop"
import { loadVoorbeeldfiguren, speelFiguur } from "#modules/toegang"
import { type Command, execute } from "#platform/command"
import type { Services } from "#platform/services"
import { sluitSessie } from "#platform/sessie"

/** Somebody of the cast at work, by the same commands as everybody. */
type Doe = <I, O>(command: Command<I, O>, invoer: Record<string, unknown>) => Promise<O>

async function als(services: Services, { naam }: { naam: string }, werk: (doe: Doe) => Promise<void>): Promise<void> {
  const figuren = await services.db.inRol("poort", null, loadVoorbeeldfiguren)
  const token = await speelFiguur(services, figuren.find(f => f.naam === naam)!.accountId)
  try {
    await werk(async (command, invoer) => {
      const uitkomst = await execute(services, token, command, invoer, { id: crypto.randomUUID() })
      if (!uitkomst.ok) throw new Error(`Voorbeeld, ${command.naam}: ${uitkomst.weigeringen[0]!.tekst}`)
      return uitkomst.waarde
    })
  } finally {
    if (token) await sluitSessie(services.db, token)
  }
}

/** What an exchange file does not carry: the hall with what people can do there. */
export async function vulIngang(services: Services): Promise<void> {
  const activiteiten: string[] = []
  await als(services, CAST.medewerkers.ingrid, async doe => {
    for (const naam of ["Fietsen repareren", "Hout", "Meubels opknappen", "Naaien"])
      activiteiten.push((await doe(voegActiviteitToe, { naam })).activiteitId)
  })
  await als(services, CAST.medewerkers.chantal, async doe => {
    for (const nr of [0, 0, 0, 1, 3, 3]) await doe(telInloop, { keuze: `${activiteiten[nr]} erbij` })
  })
}
