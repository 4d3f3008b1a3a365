import { randomBytes } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Rol } from "#begrippen/rol"
import { loadVoorbeeldfiguren, matrixHash, openVoorbeeld, openVoorbeeldInvoer, rechtenBij, rechtenVan } from "#modules/toegang"
import { importeer } from "#modules/verkeer"
import { type Database, sql } from "#platform/db"
import { openLog } from "#platform/log"
import { createServer } from "#platform/server"
import type { Services } from "#platform/services"
import { hashToken, newToken } from "#platform/sessie"
import { CAST } from "../../db/voorbeeld/cast.ts"
import { schrijfVoorbeeld } from "../../db/voorbeeld/voorbeeld.ts"
import { endpoints, routes } from "../../src/routes.ts"
import { createLayout } from "../../src/schil.tsx"
import { RUIM } from "../../test/support/schijf.ts"

export const VANDAAG = "2026-11-22"
const sleutel = randomBytes(32)

export const servicesOf = (db: Database): Services => ({
  db,
  sleutel,
  zegelsleutel: sleutel,
  access: { rechtenVan: rol => rechtenVan(rol as Rol), rechtenBij, hash: matrixHash },
  log: openLog("silent"),
  dataDir: tmpdir(),
  opslag: RUIM,
  kopie: { achterSinds: null },
  taken: { gestopt: [], wacht: 0 },
  basisUrl: null,
  idpLokaal: false,
  importMinuten: 60,
  post: { email: null, sms: null },
  subscribers: {},
  vandaag: () => VANDAAG,
})

/** The example region at the size asked for, through the same import that a region uses. */
export async function fill(db: Database, personen: number): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), "trede-bench-"))
  try {
    await schrijfVoorbeeld(map, { vandaag: VANDAAG, personen })
    const services = servicesOf(db)
    const rapport = await importeer(services, { token: await openVoorbeeldInvoer(services), map, bron: "eigen" })
    if (!rapport.geland) throw new Error("De voorbeeldregio is niet ingelezen.")
    await openVoorbeeld(services, CAST)
    await db.pool.query("vacuum analyze") // as a server does by itself within minutes
  } finally {
    rmSync(map, { recursive: true })
  }
}

/** A page or query by its path, as the owner of the session sees it. */
export type Ask = (token: string, pad: string) => Promise<Response>

/** The whole web application in this process; `geenBlik`: as it would be if no look were logged, to see what that costs. */
export function openWeb(db: Database, geenBlik = false): Ask {
  const app = createServer({
    services: servicesOf(db),
    https: false,
    layout: createLayout(JSON.parse(readFileSync("dist/public/manifest.json", "utf8")) as Record<string, string>),
    routes: geenBlik ? routes.map(r => ({ ...r, inzage: "geen" as const })) : routes,
    endpoints,
    publicDir: "dist/public",
    klaar: async () => true,
  })
  return async (token, pad) => app.request(`http://trede.test${pad}`, { headers: { host: "trede.test", cookie: `trede=${token}` } })
}

/** The example's people who can log in, each with a session. */
export async function sessies(db: Database): Promise<Map<string, { rol: string; token: string }>> {
  const uit = new Map<string, { rol: string; token: string }>()
  await db.inRol("poort", null, async tx => {
    for (const { naam, rol, accountId } of await loadVoorbeeldfiguren(tx)) {
      const token = newToken()
      await sql`select ctx.speel_figuur(${hashToken(token)}, ${accountId}, interval '10 hours')`.execute(tx)
      uit.set(naam, { rol: rol ?? "deelnemer", token })
    }
  })
  return uit
}
