import type { Dag } from "#begrippen/dag"
import { STARTLIJST, type Startkeuze } from "./keuzelijst.parameters.ts"

/** What an organisation changed: a line of its own (`tekst`), or one that comes along and is not used there (`code`). */
export interface EigenKeuze {
  id: string
  thema: string
  soort: string
  code: string | null
  tekst: string | null
}
/** A line to choose: by its code it can be counted later, whatever becomes of its words. */
export interface Keuze {
  code: string
  thema: string
  soort: string
  tekst: string
}

const geldt = (keuze: Startkeuze, dag: Dag): boolean => keuze.geldigVan <= dag && (keuze.geldigTot === null || keuze.geldigTot > dag)

/** What one can choose from here on this day: what comes along without what the organisation took out, then its own. */
export function keuzelijst(eigen: readonly EigenKeuze[], dag: Dag, start: readonly Startkeuze[] = STARTLIJST): Keuze[] {
  const weg = new Set(eigen.map(k => k.code))
  return [
    ...start.filter(k => geldt(k, dag) && !weg.has(k.code)),
    ...eigen.flatMap(({ id, thema, soort, tekst }) => (tekst === null ? [] : [{ code: `eigen.${id}`, thema, soort, tekst }])),
  ]
}

/** What was chosen from a list before, as lines of it. */
export const gekozenIn = (doel: {
  thema: string
  wat: string
  watCode: string | null
  situatie: string | null
  situatieCode: string | null
}): Keuze[] => [
  ...(doel.watCode ? [{ code: doel.watCode, thema: doel.thema, soort: "doel", tekst: doel.wat }] : []),
  ...(doel.situatieCode && doel.situatie ? [{ code: doel.situatieCode, thema: doel.thema, soort: "situatie", tekst: doel.situatie }] : []),
]

export interface Gekozen {
  code: string | null
  tekst: string | null
}
/** Own words go before the list. Null: a code that does not stand on this list. */
export function kies(lijst: readonly Keuze[], soort: string, thema: string, code: string | null, woorden: string | null): Gekozen | null {
  if (woorden) return { code: null, tekst: woorden }
  if (!code) return { code: null, tekst: null }
  const keuze = lijst.find(k => k.code === code && k.soort === soort && k.thema === thema)
  return keuze ? { code, tekst: keuze.tekst } : null
}
