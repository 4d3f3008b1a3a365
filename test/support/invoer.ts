import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { importeer, type ImportOpties, type Importuitslag } from "#modules/verkeer"
import { openSessie } from "#platform/sessie"
import { bewaarBeginstand } from "./beginstand.ts"
import { openTestRegio, type TestRegio } from "./regio.ts"

/** A folder of exchange files as text (or bytes), by name. */
export type Map = Record<string, string | Buffer>

export interface InvoerRegio extends TestRegio {
  /** Session of an account that may import for the whole region. */
  regiobreed: string
  /** Imports the files, as somebody with the right for the whole region unless said otherwise. */
  leesIn(bestanden: Map, opties?: Partial<ImportOpties>): Promise<Importuitslag>
  /** Session of an account with the right to import for one organisation. */
  beheerder(organisatieId: string): Promise<string>
  /** Takes everything away but the account that may import. */
  leeg(): Promise<void>
}

/** An empty region but for somebody who may import. */
export async function openLegeRegio(vandaag?: string): Promise<InvoerRegio> {
  const regio = await openInvoerRegio(vandaag)
  await regio.leeg()
  return regio
}

/** The test region, without people, with somebody who may import. */
export async function openInvoerRegio(vandaag = "2026-11-22"): Promise<InvoerRegio> {
  const regio = await openTestRegio(vandaag)
  await regio.alsEigenaar("delete from betrokkene; delete from deelnemer")
  const [account] = await regio.alsEigenaar<{ id: string }>(
    "insert into account (email, naam) values ('invoer@example.org', 'Invoer') returning id",
  )
  await regio.alsEigenaar("insert into recht (account_id, recht) values ($1, 'invoer')", [account!.id])
  const logIn = (): Promise<string> => openSessie(regio.db, account!.id, { medewerkerId: null, deelnemerId: null }, "cli")
  let herstel: (() => Promise<void>) | undefined
  const invoer: InvoerRegio = {
    ...regio,
    regiobreed: await logIn(),
    leesIn: async (bestanden, opties = {}) => {
      const map = schrijfMap(bestanden)
      try {
        return await importeer(regio.services, { token: invoer.regiobreed, map, ...opties })
      } finally {
        rmSync(map, { recursive: true })
      }
    },
    beheerder: async id => (await regio.medewerker(id, "beheer")).token,
    leeg: async () => {
      if (herstel) return herstel()
      await regio.alsEigenaar(LEEG)
      invoer.regiobreed = await logIn()
      herstel = await bewaarBeginstand(regio)
    },
  }
  return invoer
}

/** Sessions name people: they go along with them. */
const LEEG = `truncate deelnemer, werkgever, voorziening, reeks, import cascade; delete from medewerker; delete from organisatie; delete from bron`

/** Writes the files into a folder of their own. */
function schrijfMap(bestanden: Map): string {
  const map = mkdtempSync(join(tmpdir(), "trede-invoer-"))
  for (const [naam, inhoud] of Object.entries(bestanden)) writeFileSync(join(map, naam), inhoud)
  return map
}
