import { bestaat } from "#begrippen/dag"
import type { Uitslag, Vraag } from "#engines/indicatoren"
import { loadActor } from "#platform/actor"
import { Bulk } from "#platform/bulk"
import type { Database, Tx } from "#platform/db"
import type { Services } from "#platform/services"
import { logGebruik } from "./leg-gebruik-vast.command.ts"
import { Spiegel } from "./spiegel.sql.ts"
import { loadTelbaar } from "./telbaar.sql.ts"

export interface IndicatorenVraag {
  van: string
  tot: string
  p: string
  /** Codes; left out: all organisations that the caller may count. */
  organisaties?: readonly string[]
}

/**
 * Exact counts for who holds `cijfers_exact` for each organisation asked; its use is logged. Throws Error in plain Dutch
 * when a date or a code is wrong or the right lacks.
 */
export async function berekenIndicatoren(services: Services, token: string, vraag: IndicatorenVraag): Promise<Uitslag> {
  checkDagen(vraag)
  const organisaties = await services.db.inRol("app", token, async tx => {
    const codes = await allowedCodes(tx, vraag.organisaties)
    await logGebruik(tx, (await loadActor(tx))!, vraag, codes)
    return codes
  })
  const { van, tot, p } = vraag
  const [uitslag] = await berekenEens(services.db, { perioden: [{ van, tot, p }], organisaties })
  return uitslag!
}

/** Reads all facts for one answer: seconds for a nation, and the same engine that the pages count with. */
async function berekenEens(db: Database, vraag: Vraag): Promise<Uitslag[]> {
  const bulk = await Bulk.open(db, "meting", null)
  try {
    const spiegel = new Spiegel(bulk.client)
    await spiegel.laad()
    return spiegel.bereken(vraag)
  } finally {
    bulk.sluit()
  }
}

function checkDagen({ van, tot, p }: IndicatorenVraag): void {
  for (const [naam, dag] of Object.entries({ van, tot, p }))
    if (!bestaat(dag)) throw new Error(`--${naam} ${String(dag)} is geen dag. Schrijf een dag als 2025-01-31.`)
  if (tot <= van) throw new Error("--tot moet na --van liggen: de dag zelf telt niet meer mee.")
  if (p <= van) throw new Error("--p moet na --van liggen.")
}

async function allowedCodes(tx: Tx, gevraagd: readonly string[] | undefined): Promise<string[]> {
  const rows = await loadTelbaar(tx)
  const mag = new Map(rows.map(r => [r.code, r.mag]))
  for (const code of gevraagd ?? []) {
    if (!mag.has(code)) throw new Error(`Er is geen organisatie met code "${code}". Kies uit: ${[...mag.keys()].join(", ")}.`)
    if (!mag.get(code)) throw new Error(`Dit account heeft het recht cijfers_exact niet voor "${code}".`)
  }
  const codes = gevraagd ?? rows.filter(r => r.mag).map(r => r.code)
  if (codes.length === 0) throw new Error("Dit account heeft voor geen enkele organisatie het recht cijfers_exact.")
  return [...new Set(codes)].toSorted()
}
