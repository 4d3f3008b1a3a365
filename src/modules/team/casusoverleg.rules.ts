import { type Dag, plusDagen } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"

/** An action that was agreed in it: a step of the plan. */
export interface Actie {
  wat: string
  wie: string
  medewerker: string | null
  door: string | null
  uiterlijk: Dag
  uitkomst: string | null
}
export interface Casusoverleg {
  id: string
  uid: string
  dag: Dag
  tijd: string
  plek: string | null
  agenda: string
  genodigden: string[]
  metInwoner: boolean
  anderen: string | null
  besluiten: string | null
  acties: Actie[]
}

/** Points and decisions are written a line each; empty lines and dashes in front say nothing. */
export const punten = (tekst: string): string[] =>
  tekst
    .split("\n")
    .map(regel => regel.replace(/^[\s*•-]+/, "").trim())
    .filter(regel => regel !== "")

export type StandOverleg = "gepland" | "vandaag" | "te_noteren" | "gehouden"
export const standOverleg = ({ dag, besluiten }: Pick<Casusoverleg, "dag" | "besluiten">, vandaag: Dag): StandOverleg =>
  besluiten !== null ? "gehouden" : dag > vandaag ? "gepland" : dag === vandaag ? "vandaag" : "te_noteren"

interface Plan {
  dag: Dag
  plek: string | null
  genodigden: readonly string[]
  metInwoner: boolean
  anderen: string | null
  grond: string | null
  toelichting: string | null
}

/** Can it be held like this: somebody comes, on a day to come, and whoever has no access to the file is there on a stated ground. */
export function beoordeelOverleg(plan: Plan, vandaag: Dag): Uitkomst<null> {
  const { dag, plek, anderen } = plan
  if (dag < vandaag || dag > plusDagen(vandaag, 366))
    return geweigerd({ code: "dag", veld: "dag", tekst: "Kies vandaag of een dag in het komende jaar." })
  if (plan.genodigden.length === 0 && anderen === null)
    return geweigerd({ code: "niemand", veld: "genodigden", tekst: "Kies met wie u overlegt, of schrijf het op bij 'anderen'." })
  if (plan.metInwoner && plek === null)
    return geweigerd({ code: "geen_plek", veld: "plek", tekst: "Schrijf waar het is: de persoon krijgt een uitnodiging." })
  if (anderen !== null && plan.grond === null)
    return geweigerd({ code: "geen_grond", veld: "grond", tekst: "Er is iemand bij die dit dossier niet mag zien. Kies waarom dat mag." })
  if (anderen !== null && (plan.toelichting ?? "").length < 10)
    return geweigerd({ code: "geen_grond", veld: "toelichting", tekst: "Leg in een zin uit waarom het mag: minstens tien tekens." })
  return akkoord(null)
}
