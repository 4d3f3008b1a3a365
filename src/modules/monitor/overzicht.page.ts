import type { Actor } from "#platform/actor"
import type { PageRequest } from "#platform/page"
import { alsReeks, type Kader, loadKader, loadReeks, magVraag, type Reekspunt } from "./blad.page.ts"
import type { BladQuery } from "./blad.schema.ts"
import type { Getoond } from "./getoond.view.ts"
import { VRAGEN } from "./vragen.view.ts"
import type { Vraagstuk } from "./vraagstuk.view.ts"

export interface Overzicht {
  /** Null: there is nobody whom this actor may count. */
  kader: Kader | null
  vragen: Vraagstuk[]
  nu: Getoond | null
  reeks: Reekspunt[]
}

type Verzoek = Pick<PageRequest<BladQuery>, "tx" | "query" | "vandaag" | "services"> & { actor: Actor | null }

/** One question to the engine for all headlines, with the periods before. */
export async function loadOverzicht(verzoek: Verzoek): Promise<Overzicht | null> {
  const kader = await loadKader(verzoek)
  if (!kader) return verzoek.query.wie ? null : { kader: null, vragen: [], nu: null, reeks: [] }
  const punten = await loadReeks(verzoek.services, kader)
  return {
    kader,
    vragen: VRAGEN.filter(vraag => magVraag(vraag, kader)),
    nu: punten.at(-1)!.getoond,
    reeks: alsReeks(punten),
  }
}
