import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { plusDagen } from "#begrippen/dag"
import { loadVoorbeeldfiguren, speelFiguur } from "#modules/toegang"
import { type Actor, loadActor } from "#platform/actor"
import { type Command, execute } from "#platform/command"
import type { Tx } from "#platform/db"
import type { Services } from "#platform/services"
import { sluitSessie } from "#platform/sessie"

/** Somebody of the cast at work, by the same commands as everybody. */
export type Doe = <I, O>(command: Command<I, O>, invoer: Record<string, unknown>) => Promise<O>

/** A session of somebody of the cast. */
export async function figuur(services: Services, { naam }: { naam: string }): Promise<string> {
  const figuren = await services.db.inRol("poort", null, loadVoorbeeldfiguren)
  return (await speelFiguur(services, figuren.find(f => f.naam === naam)!.accountId))!
}

/** Does the work of whoever holds this session, and ends it. Throws Error when something is refused. */
export async function als<T>(services: Services, token: string, werk: (doe: Doe) => Promise<T>): Promise<T> {
  try {
    return await werk(async (command, invoer) => {
      const uitkomst = await execute(services, token, command, invoer, { id: crypto.randomUUID() })
      if (!uitkomst.ok) throw new Error(`Voorbeeld, ${command.naam}: ${uitkomst.weigeringen[0]!.tekst}`)
      return uitkomst.waarde
    })
  } finally {
    await sluitSessie(services.db, token)
  }
}

/** What somebody of the cast can read. */
export async function leesAls<T>(services: Services, wie: { naam: string }, lees: (tx: Tx) => Promise<T>): Promise<T> {
  const token = await figuur(services, wie)
  try {
    return await services.db.inRol("app", token, lees)
  } finally {
    await sluitSessie(services.db, token)
  }
}

/** Who somebody of the cast is to the database. */
export const actorVan = async (services: Services, wie: { naam: string }): Promise<Actor> =>
  (await leesAls(services, wie, tx => loadActor(tx)))!

/** The rows of one of the files that were read in, by the name of the column. Nothing in them is quoted. */
export async function leesRijen(map: string, bestand: string): Promise<Array<Record<string, string>>> {
  const [kop = "", ...rijen] = (await readFile(join(map, `${bestand}.csv`), "utf8")).replace(/^\uFEFF/, "").split(/\r?\n/)
  const kolommen = kop.split(";")
  return rijen.filter(Boolean).map(rij => Object.fromEntries(rij.split(";").map((cel, nr) => [kolommen[nr]!, cel])))
}

/** The same program some days ago: what is dated then is done by the same commands. */
export const eerder = (services: Services, dagen: number): Services => ({
  ...services,
  vandaag: () => plusDagen(services.vandaag(), -dagen),
})
