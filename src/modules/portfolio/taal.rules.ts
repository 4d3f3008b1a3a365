import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { TALEN } from "#begrippen/taal"
import { TAALDELEN, type Taaldeel, type Taalniveaus, TAALNIVEAUS, TAALTOETS } from "#begrippen/taalniveau"
import type { Uitslag } from "./portfolio.rules.ts"

/** The test that measures Dutch; its questions are called as the parts of a language. */
const TOETS = "taal-rekenen"
const NEDERLANDS = naamVan(TALEN, "nld")
/** What no employer is told: that it does not go, or not yet. */
const NOG_NIET: ReadonlySet<string> = new Set(["geen", "onder_a1"])

export interface Taaluitslag {
  afnameId: string
  wat: string
  bron: string
  datum: Dag
  niveaus: Taalniveaus
}
/** How well somebody knows Dutch by a test that still holds; of who cannot do anything of it yet there is no line. */
export function taalUit(uitslagen: readonly Uitslag[], vandaag: Dag): Taaluitslag[] {
  const per = new Map<string, Taaluitslag>()
  for (const { afnameId, instrument, vraag, antwoord, instrumentNaam, datum, vervaltOp } of uitslagen) {
    const deel = TAALDELEN.find(d => d.code === vraag)
    if (instrument !== TOETS || !deel || !TAALTOETS.some(n => n.code === antwoord) || (vervaltOp !== null && vervaltOp <= vandaag)) continue
    const nu = per.get(afnameId) ?? { afnameId, wat: NEDERLANDS, bron: instrumentNaam, datum, niveaus: ONBEKEND }
    per.set(afnameId, { ...nu, niveaus: { ...nu.niveaus, [deel.code]: antwoord } })
  }
  return [...per.values()].filter(({ niveaus }) => kent(niveaus).length > 0)
}
const ONBEKEND: Taalniveaus = { spreken: null, luisteren: null, lezen: null, schrijven: null }

const kent = (niveaus: Taalniveaus): Taaldeel[] =>
  TAALDELEN.map(d => d.code).filter(deel => niveaus[deel] !== null && !NOG_NIET.has(niveaus[deel]))

/** How well, in one line of a CV; null: not said. */
export const taalOpCv = (niveaus: Taalniveaus): string | null => {
  const naam = (niveau: string) =>
    TAALTOETS.some(n => n.code === niveau) ? naamVan(TAALTOETS, niveau) : naamVan(TAALNIVEAUS, niveau).toLowerCase()
  return (
    kent(niveaus)
      .map(deel => `${deel} ${naam(niveaus[deel]!)}`)
      .join(", ") || null
  )
}

/** The code of ISO 639-3; null: a language that our list does not have. */
export const taalcode = (wat: string): string | null =>
  TALEN.find(({ naam }) => naam.toLowerCase() === wat.trim().toLowerCase())?.code ?? null
