import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import { command, type CommandContext } from "#platform/command"
import type { z } from "zod"
import { aanZet } from "./afname.rules.ts"
import { BewaarAfname } from "./afname.schema.ts"
import { loadAfname, storeAntwoorden } from "./afname.sql.ts"
import { leesAntwoorden, metWie } from "./antwoord.rules.ts"

export interface Bewaard {
  afnameId: string
  deelnemerId: string
  /** The section that comes next; null: this was the last. */
  volgende: string | null
}

/** Keeps one section of the draft that one has: what was filled in before stays, so that one goes on tomorrow. */
export const bewaarAfname = command({ naam: "bewaar-afname", recht: "afnemen", invoer: BewaarAfname, run: bewaar })
/** The same by the person himself. */
export const bewaarEigenAfname = command({ naam: "bewaar-eigen-afname", recht: "eigen", invoer: BewaarAfname, run: bewaar })

async function bewaar(
  { tx, audit }: CommandContext,
  { afnameId, onderdeel, antwoorden }: z.infer<typeof BewaarAfname>,
): Promise<Uitkomst<Bewaard>> {
  const afname = await loadAfname(tx, afnameId)
  const onderdelen = afname?.instrument.definitie.onderdelen ?? []
  const plek = onderdelen.findIndex(o => o.code === onderdeel)
  if (!afname?.vanMij || plek < 0) return geweigerd(GEEN_CONCEPT)
  const gelezen = leesAntwoorden(onderdelen[plek]!, antwoorden)
  if (!gelezen.ok) return gelezen
  const nieuw = metWie(afname.antwoorden, gelezen.waarde, afname.overgedragen ? aanZet(afname) : null)
  if (!(await storeAntwoorden(tx, afname, nieuw))) return geweigerd(GEEN_CONCEPT)
  audit({ deelnemerId: afname.deelnemerId, afnameId, onderdeel })
  return akkoord({ afnameId, deelnemerId: afname.deelnemerId, volgende: onderdelen[plek + 1]?.code ?? null })
}

export const GEEN_CONCEPT = {
  code: "niet_gevonden",
  tekst: "Dit is al afgerond of weggegooid, of een ander vult het nu in. Open het dossier opnieuw.",
}
