import { dagTekst } from "#begrippen/dag-schrijven"
import type { TagSoort } from "#ui/tag"
import type { Stand } from "./overdracht.rules.ts"

/** How a transfer stands, in a word or two. */
export const STANDEN: Readonly<Record<Stand, { tekst: string; soort: TagSoort }>> = {
  vertalen: { tekst: "wacht op de kolommen", soort: "straks" },
  controleren: { tekst: "wordt gecontroleerd", soort: "info" },
  gecontroleerd: { tekst: "wacht op uw keuze", soort: "straks" },
  inlezen: { tekst: "wordt ingelezen", soort: "info" },
  geland: { tekst: "ingelezen", soort: "goed" },
  teruggedraaid: { tekst: "teruggedraaid", soort: "gewoon" },
  maken: { tekst: "wordt gemaakt", soort: "info" },
  klaar: { tekst: "klaar", soort: "goed" },
  mislukt: { tekst: "niet gelukt", soort: "laat" },
  weggegooid: { tekst: "weggegooid", soort: "gewoon" },
  verlopen: { tekst: "verlopen", soort: "gewoon" },
  onderbroken: { tekst: "onderbroken", soort: "laat" },
}

export const aantal = (n: number): string => n.toLocaleString("nl-NL")
export const rijen = (n: number): string => `${aantal(n)} ${n === 1 ? "rij" : "rijen"}`

/** The moment of a transfer: "22 nov 2026, 14:05". */
export const wanneer = ({ dag, tijd }: { dag: string; tijd: string }): string => `${dagTekst(dag)}, ${tijd}`
