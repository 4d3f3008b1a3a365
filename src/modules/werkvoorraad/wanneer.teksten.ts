import { type Dag, dagNummer } from "#begrippen/dag"
import { dagTekst } from "#ui/datum"
import type { TagSoort } from "#ui/tag"
import type { Zaak } from "./werkvoorraad.rules.ts"

/** How late or how soon: days close by, then the date, and months or years when it is long past. */
export function wanneer({ uiterlijk, urgentie }: Pick<Zaak, "uiterlijk" | "urgentie">, vandaag: Dag): { tekst: string; soort: TagSoort } {
  const dagen = dagNummer(uiterlijk) - dagNummer(vandaag)
  if (dagen < 0) return { tekst: `${duur(-dagen)} te laat`, soort: "laat" }
  if (urgentie === "wacht" || urgentie === "stil") return { tekst: `tot ${dagTekst(uiterlijk, false)}`, soort: "gewoon" }
  if (dagen === 0) return { tekst: "vandaag", soort: "laat" }
  const soort = urgentie === "nu" || dagen <= 7 ? "straks" : "gewoon"
  if (dagen === 1) return { tekst: "morgen", soort }
  return { tekst: dagen <= 21 ? `over ${dagen} dagen` : dagTekst(uiterlijk, uiterlijk.slice(0, 4) !== vandaag.slice(0, 4)), soort }
}

function duur(dagen: number): string {
  if (dagen === 1) return "1 dag"
  if (dagen < 60) return `${dagen} dagen`
  if (dagen < 730) return `${Math.floor(dagen / 30.44)} maanden`
  return `${Math.floor(dagen / 365.25)} jaar`
}
