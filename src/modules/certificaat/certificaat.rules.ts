import { type Dag, dagNummer, plusDagen } from "#begrippen/dag"
import { DAGEN_VOORAF } from "./certificaat.parameters.ts"

interface Geldig {
  soort: string
  begin: Dag
  einde: Dag | null
}

export type Stand = { soort: "straks" | "geldig" | "verlopen" } | { soort: "loopt_af"; dagen: number }

/** How a certificate stands on a day. */
export function standVan({ begin, einde }: Geldig, vandaag: Dag): Stand {
  if (begin > vandaag) return { soort: "straks" }
  if (einde === null || einde > plusDagen(vandaag, DAGEN_VOORAF)) return { soort: "geldig" }
  return einde > vandaag ? { soort: "loopt_af", dagen: dagNummer(einde) - dagNummer(vandaag) } : { soort: "verlopen" }
}

/** What its owner has to do something about: it ends soon or ended, and no later one of its kind takes over. */
export const aflopend = <C extends Geldig>(certificaten: readonly C[], vandaag: Dag): C[] =>
  certificaten.filter(
    c =>
      ["loopt_af", "verlopen"].includes(standVan(c, vandaag).soort) &&
      !certificaten.some(ander => ander.soort === c.soort && (ander.einde ?? "9999") > c.einde!),
  )
