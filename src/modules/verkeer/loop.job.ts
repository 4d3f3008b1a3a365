import { type Database, type Tx } from "#platform/db"
import type { JobContext } from "#platform/jobs"
import type { Services } from "#platform/services"
import { ImportFout } from "./keur-bestanden.command.ts"
import { beginLoop, eindigLoop, klop, type Loop } from "./loop.sql.ts"
import { GeenSessie } from "./sessie.sql.ts"

interface Stap {
  stap: string
  gedaan: number
  totaal: number
}

const SLAG = 2_000
const STORING =
  "Er ging iets mis in het programma, en er is niets opgeslagen. Probeer het opnieuw; gebeurt het nog eens, geef de beheerder dan het tijdstip door."

export interface Lopend {
  loop: Loop
  token: string
  services: Services
  meld(stap: Stap): void
  /** Writes as the role that imports. */
  schrijf<T>(werk: (tx: Tx) => Promise<T>): Promise<T>
}

/**
 * One run of a transfer: begun once, beating as long as it runs, ended with its outcome or with what went wrong in plain
 * Dutch. Called again with the same ids it does nothing.
 */
export async function voerLoopUit(
  { services, token }: JobContext,
  { overdrachtId, poging }: Record<string, string>,
  werk: (lopend: Lopend) => Promise<void>,
): Promise<void> {
  if (token === null || !overdrachtId || !poging) throw new Error("Een overdracht loopt namens iemand.")
  const schrijf = inRolImport(services.db, token)
  const loop = await schrijf(tx => beginLoop(tx, overdrachtId, poging))
  if (!loop) return
  let nu: Stap | null = null
  let klopt = false // one beat at a time: beats that wait for each other would take every connection
  const hart = setInterval(async () => {
    if (klopt) return
    klopt = true
    await schrijf(tx => klop(tx, loop, nu)).catch(() => {}) // a missed beat is no fault
    klopt = false
  }, SLAG)
  try {
    await werk({ loop, token, services, schrijf, meld: stap => (nu = stap) })
  } catch (fout) {
    const verwacht = fout instanceof ImportFout || fout instanceof GeenSessie
    await schrijf(tx => eindigLoop(tx, loop, { stand: "mislukt", fout: verwacht ? fout.message : STORING }))
    if (!verwacht) throw fout
  } finally {
    clearInterval(hart)
  }
}

const inRolImport =
  (db: Database, token: string) =>
  <T>(werk: (tx: Tx) => Promise<T>): Promise<T> =>
    db.inRol("import", token, werk)
