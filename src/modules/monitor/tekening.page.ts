import type { Vraag } from "#engines/indicatoren"
import { plusMaanden } from "#begrippen/dag"
import type { Services } from "#platform/services"
import { DREMPEL } from "./bescherming.rules.ts"
import type { Kader } from "./blad.page.ts"
import { magIndicator } from "./categorie.rules.ts"
import { berekenCijfers } from "./cijferbron.sql.ts"
import type { Getoond } from "./getoond.view.ts"
import { beschermdeOverleving, overleving, type Overlevingspunt } from "./overleving.view.ts"
import { beschermdeStroom, type Stroom, stroomVan } from "./stroom.view.ts"
import type { Vraagstuk } from "./vraagstuk.view.ts"

/** The drawing of a question, with the numbers in it as they may be shown; empty where too few people are in it. */
export type Tekening = { soort: "stroom"; stroom: Stroom | null } | { soort: "overleving"; punten: Overlevingspunt[] }

/** Work that began in so many months before the end of the period is followed. */
const BEGONNEN_MAANDEN = 36

/** Null: the question has none, or it rests on more than this reader may read of his own people. */
export async function loadTekening(
  services: Services,
  kader: Kader,
  wie: Omit<Vraag, "perioden">,
  vraag: Vraagstuk,
  nu: Getoond,
): Promise<Tekening | null> {
  const soort = vraag.tekening
  // The flow also says on which rung somebody stood, and whether he had a traject.
  if (!soort || (soort === "stroom" && kader.alleen && !magIndicator("TREDE-TRAJ", kader.rechten))) return null
  const { tot } = kader.periode
  const periode = soort === "stroom" ? kader.periode : { ...kader.periode, van: plusMaanden(tot, -BEGONNEN_MAANDEN) }
  const [uitslag] = await berekenCijfers(services, { ...wie, perioden: [periode], figuren: true })
  const { STROOM, OVERLEVING } = uitslag!.figuren!
  const { exact } = kader.keuze
  if (soort === "overleving") return { soort, punten: exact ? overleving(OVERLEVING) : beschermdeOverleving(OVERLEVING, DREMPEL.binnen) }
  const stroom = exact ? stroomVan(STROOM) : beschermdeStroom(STROOM, nu["UIT-NAAR"].soorten, DREMPEL.binnen)
  return { soort, stroom: stroom?.delen.some(delen => delen.length > 0) ? stroom : null }
}
