import { bsnFout } from "#begrippen/bsn"
import type { Dag } from "#begrippen/dag"
import { vindDag } from "#begrippen/dag-lezen"

// What somebody typed into the search field: a name, a birth date in any Dutch way of writing, a source's number, or (not
// here) a BSN, which must not stand in an address and has a page of its own.
export type Zoekopdracht =
  | { soort: "leeg" }
  | { soort: "bsn" }
  | { soort: "mensen"; naam: string | null; geboortedatum: Dag | null; nummer: string | null }

export function leesZoekopdracht(tekst: string, vandaag: Dag): Zoekopdracht {
  const schoon = tekst.replaceAll(/\s+/g, " ").trim()
  if (schoon === "") return { soort: "leeg" }
  const datum = vindDag(schoon, vandaag)
  if (!datum && bsnFout(schoon.replaceAll(/[ .-]/g, "")) === null) return { soort: "bsn" }
  const rest = datum ? datum.rest : schoon
  const isNummer = /^\S*\d\S*$/.test(rest)
  // One file number in 43 holds no digit: such a word may be a name as well.
  const kanNummer = isNummer || /^[a-f]{8}$/i.test(rest)
  return {
    soort: "mensen",
    geboortedatum: datum?.dag ?? null,
    nummer: kanNummer ? rest : null,
    naam: rest === "" || isNummer ? null : rest,
  }
}
