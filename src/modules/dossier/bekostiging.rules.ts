import { BEKOSTIGERS } from "#begrippen/bekostiging"
import { naamVan } from "#begrippen/code"
import type { Dag } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"
import type { Feit } from "./feit.rules.ts"

/** Who pays and who commissions, as a sign-up says it. */
export interface Betaling {
  betaler: string
  /** Null: the own organisation. */
  opdrachtgever: string | null
}
/** Which of the two holds from today, where file and sign-up differ; null: nobody said. */
export type Keuze = "aanmelding" | "dossier" | null

/** What is done in the file; `stopt`: the fact that ends today, `vervangt`: the one that began today and gives way. `einde`: where the next one begins. */
export type Overname = { soort: "niets" } | { soort: "leg"; stopt: string | null; vervangt: string | null; einde: Dag | null }

/** A sign-up comes to a file: one pays at a time, and what stands there is not passed over in silence. */
export function beoordeelOvername(bestaand: readonly Feit[], nieuw: Betaling, keuze: Keuze, vandaag: Dag): Uitkomst<Overname> {
  const geldig = bestaand.filter(f => !f.vervallen)
  const begin = (f: Feit) => f.waarden["begin"] as Dag
  const nu = geldig.find(f => begin(f) <= vandaag && (f.waarden["einde"] === null || (f.waarden["einde"] as Dag) > vandaag))
  const einde =
    geldig
      .map(begin)
      .filter(dag => dag > vandaag)
      .toSorted()[0] ?? null
  const leg = (oud: { stopt: string | null; vervangt: string | null }) => akkoord<Overname>({ soort: "leg", ...oud, einde })
  if (!nu) return leg({ stopt: null, vervangt: null })
  if (nu.waarden["betaler"] === nieuw.betaler && nu.waarden["opdrachtgever"] === nieuw.opdrachtgever) return akkoord({ soort: "niets" })
  if (keuze === "dossier") return akkoord({ soort: "niets" })
  if (keuze === null) return geweigerd({ code: "andere_betaler", veld: "betaling", tekst: verschilTekst(nu, nieuw) })
  return begin(nu) < vandaag ? leg({ stopt: nu.id, vervangt: null }) : leg({ stopt: null, vervangt: nu.id })
}

const verschilTekst = ({ waarden }: Feit, nieuw: Betaling): string => {
  const wie = (betaler: string, opdracht: string | null) =>
    `${naamVan(BEKOSTIGERS, betaler)}${opdracht ? `, opdracht van ${opdracht}` : ""}`
  const dossier = wie(waarden["betaler"] as string, waarden["opdrachtgever"] as string | null)
  return `In het dossier staat dat een ander betaalt (${dossier}) dan in de aanmelding (${wie(nieuw.betaler, nieuw.opdrachtgever)}). Kies wat vanaf vandaag geldt.`
}
