import type { Dag } from "#begrippen/dag"
import { WOORDENLIJSTEN, type Woordenlijst } from "./woordwacht.parameters.ts"

export interface Treffer {
  soort: Woordenlijst["soort"]
  naam: string
  liever: string
  /** The words of the note that it stumbled over, as they were written. */
  woorden: string[]
}

const WOORDTEKEN = /[\p{L}\p{N}]/u

/** Where one of these begins a word of the text. */
function vind(tekst: string, begin: string): string | null {
  for (let i = tekst.indexOf(begin); i >= 0; i = tekst.indexOf(begin, i + 1)) {
    if (i > 0 && WOORDTEKEN.test(tekst[i - 1]!)) continue
    const rest = tekst.slice(i + begin.length)
    return (begin + (/^[\p{L}\p{N}-]*/u.exec(WOORDTEKEN.test(begin.at(-1)!) ? rest : "")?.[0] ?? "")).replace(/[ .,]+$/, "")
  }
  return null
}

/**
 * What a note seems to hold that does not belong in a file that others and the person himself read. It knows words and no meaning, so it
 * only asks to read the note again; it never stops anybody, and keeps no copy.
 */
export function leesNa(notitie: string, dag: Dag): Treffer[] {
  const tekst = `${notitie.toLowerCase()} `
  return WOORDENLIJSTEN.filter(l => l.geldigVan <= dag && (l.geldigTot === null || l.geldigTot > dag)).flatMap(l => {
    const schoon = l.niet.reduce((t, woord) => t.replaceAll(woord, " "), tekst)
    const woorden = [...new Set(l.woorden.flatMap(w => vind(schoon, w) ?? []))]
    return woorden.length > 0 ? [{ soort: l.soort, naam: l.naam, liever: l.liever, woorden }] : []
  })
}
