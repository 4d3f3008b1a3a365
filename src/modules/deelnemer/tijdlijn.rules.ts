import { naamVan } from "#begrippen/code"
import { SOORTEN_CONTACT } from "#begrippen/contact"
import type { Dag } from "#begrippen/dag"
import { UITKOMSTEN_EVALUATIE } from "#begrippen/plan"
import { UITKOMSTEN_STAP } from "#begrippen/stap"
import type { Feiten } from "./feiten.rules.ts"
import { vanBetrokkenen, vanGroepen, vanOpleidingen, vanUitkeringen } from "./voorval-dossier.rules.ts"
import { vanTrajecten, vanWerk } from "./voorval-werk.rules.ts"
import { laag, type Los, type Voorval } from "./voorval.rules.ts"

/** The story of a person from all facts, newest first; what is still to come is marked as planned and stands on top. */
export function tijdlijn(feiten: Feiten, vandaag: Dag): Voorval[] {
  const losse: Los[] = [
    ...vanTreden(feiten),
    ...vanWerk(feiten),
    ...vanTrajecten(feiten),
    ...vanUitkeringen(feiten),
    ...vanGroepen(feiten),
    ...vanOpleidingen(feiten),
    ...vanBetrokkenen(feiten),
    ...vanPlan(feiten),
    ...vanGesprekken(feiten),
    ...vanAfspraken(feiten),
  ]
  return losse
    .map((v): Voorval => ({ ...v, soort: v.dag > vandaag ? "gepland" : (v.soort ?? "gewoon") }))
    .toSorted((a, b) => (a.dag < b.dag ? 1 : a.dag > b.dag ? -1 : 0))
}

function vanPlan({ plan }: Feiten): Los[] {
  return plan.map(({ dag, uitkomst, verslag }) =>
    uitkomst === null
      ? { dag, thema: "plan", tekst: "Zei ja tegen het plan", soort: "groot" }
      : { dag, thema: "plan", tekst: `Evaluatie: ${laag(naamVan(UITKOMSTEN_EVALUATIE, uitkomst))}. ${kort(verslag!)}`, soort: "groot" },
  )
}

/** So much of a note stands in the story; the whole of it with the conversations. */
const KORT = 160
const kort = (tekst: string): string => (tekst.length > KORT ? `${tekst.slice(0, KORT - 1).trimEnd()}…` : tekst)

function vanGesprekken({ contactmomenten, stappen }: Feiten): Los[] {
  const gesprekken = contactmomenten.map((c): Los => {
    const soort = naamVan(SOORTEN_CONTACT, c.soort)
    const over = c.onderwerp ?? (c.notitie && kort(c.notitie))
    return { dag: c.datum, thema: "contact", tekst: over ? `${soort}: ${over}` : soort, ...(c.medewerker && { wie: c.medewerker }) }
  })
  return [...gesprekken, ...stappen.map(vanStap)]
}

/** Whoever came has a conversation in the story; the others are told as they are. */
function vanAfspraken({ afspraken }: Feiten): Los[] {
  return afspraken.flatMap((a): Los[] => {
    const tekst = a.uitkomst === null ? `Afspraak om ${a.tijd}` : AFLOOP[a.uitkomst]
    return tekst ? [{ dag: a.dag, thema: "contact", tekst, ...(a.medewerker && { wie: a.medewerker }) }] : []
  })
}
const AFLOOP: Readonly<Record<string, string>> = {
  niet_gekomen: "Kwam niet naar de afspraak",
  afgezegd: "De afspraak ging niet door",
  wil_nog_niet: "Wil nog niet; later opnieuw vragen",
}

function vanStap({ wat, medewerker, door, uiterlijk, uitkomst, uitkomstOp }: Feiten["stappen"][number]): Los {
  const naam = door ?? medewerker
  const wie = naam ? { wie: naam } : {}
  if (uitkomst === null) return { dag: uiterlijk, thema: "contact", tekst: `Afgesproken: ${wat}`, ...wie }
  return { dag: uitkomstOp!, thema: "contact", tekst: `${naamVan(UITKOMSTEN_STAP, uitkomst)}: ${wat}`, ...wie }
}

function vanTreden({ treden }: Feiten): Los[] {
  return treden.map((m, i) => {
    const vorige = treden[i + 1]?.trede
    const tekst =
      vorige === undefined
        ? `Eerste meting: trede ${m.trede}`
        : vorige === m.trede
          ? `Gemeten: nog op trede ${m.trede}`
          : `Van trede ${vorige} naar trede ${m.trede}`
    return {
      dag: m.datum,
      thema: "trede",
      tekst: m.toelichting ? `${tekst}. ${m.toelichting}` : tekst,
      soort: vorige === m.trede ? "gewoon" : "groot",
      ...(m.beoordelaar && { wie: m.beoordelaar }),
    }
  })
}
