import type { Actor } from "#platform/actor"
import type { PageRequest } from "#platform/page"
import type { Services } from "#platform/services"
import { z } from "zod"
import { DREMPEL } from "./bescherming.rules.ts"
import { type Kader, loadKader, magVraag, wie } from "./blad.page.ts"
import { BladQuery } from "./blad.schema.ts"
import { berekenCijfers } from "./cijferbron.sql.ts"
import { bescherm, type Getoond } from "./getoond.view.ts"
import { eerder, leesPeriode } from "./periode.rules.ts"
import { VRAGEN } from "./vragen.view.ts"
import type { Vraagstuk } from "./vraagstuk.view.ts"

/** `met`: the period before ('eerder'), another one ('2024-01-01.2024-12-31'), or an organisation as in `wie`. */
export const VergelijkQuery = BladQuery.extend({ met: z.string().max(400).default("eerder") })
export type VergelijkQuery = z.infer<typeof VergelijkQuery>

/** One side: whom and when, with the figures as they may be shown. */
export interface Kant {
  kader: Kader
  g: Getoond
}
export interface Vergelijking {
  query: VergelijkQuery
  a: Kant
  b: Kant
  vragen: Vraagstuk[]
}

type Verzoek = Pick<PageRequest<VergelijkQuery>, "tx" | "query" | "vandaag" | "services"> & { actor: Actor | null }

/** Null: one of the two may not be counted by this actor. Both sides by the same definitions, each under its own protection. */
export async function loadVergelijking(verzoek: Verzoek): Promise<Vergelijking | null> {
  const eigen = await loadKader(verzoek)
  const paar = eigen && (isPeriode(verzoek.query.met) ? tweePerioden(eigen, verzoek) : await tweeOrganisaties(eigen, verzoek))
  if (!paar) return null
  const [a, b] = await Promise.all(paar.map(kader => loadKant(verzoek.services, kader)))
  return { query: verzoek.query, a: a!, b: b!, vragen: VRAGEN.filter(vraag => paar.every(kader => magVraag(vraag, kader))) }
}

const PERIODE = /^(\d{4}-\d\d-\d\d)\.(\d{4}-\d\d-\d\d)$/
export const isPeriode = (met: string): boolean => met === "eerder" || PERIODE.test(met)

function tweePerioden(eigen: Kader, { query, vandaag }: Verzoek): [Kader, Kader] {
  const [, van, tm] = PERIODE.exec(query.met) ?? []
  const { periode, fout } = leesPeriode({ van, tm }, vandaag, eigen.vast)
  return [eigen, { ...eigen, periode: van && !fout ? periode : eerder(eigen.periode, 1) }]
}

/** Where one of the two is shown protected, both get a period in which that can be. */
async function tweeOrganisaties(eigen: Kader, verzoek: Verzoek): Promise<[Kader, Kader] | null> {
  const ander = await loadKader({ ...verzoek, query: { ...verzoek.query, wie: verzoek.query.met } })
  if (!ander) return null
  const { periode, fout } = leesPeriode(verzoek.query, verzoek.vandaag, eigen.vast || ander.vast)
  return [
    { ...eigen, periode, periodeFout: fout },
    { ...ander, periode },
  ]
}

async function loadKant(services: Services, kader: Kader): Promise<Kant> {
  const [uitslag] = await berekenCijfers(services, { perioden: [kader.periode], ...wie(kader) })
  const { indicatoren } = uitslag!
  return { kader, g: kader.keuze.exact ? indicatoren : bescherm(indicatoren, DREMPEL.binnen) }
}
