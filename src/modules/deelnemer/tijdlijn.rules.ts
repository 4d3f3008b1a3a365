import { naamVan } from "#begrippen/code"
import { SOORTEN_CONTACT } from "#begrippen/contact"
import type { Dag } from "#begrippen/dag"
import type { Feiten } from "./feiten.rules.ts"
import { vanBetrokkenen, vanGroepen, vanOpleidingen, vanUitkeringen } from "./voorval-dossier.rules.ts"
import { vanTrajecten, vanWerk } from "./voorval-werk.rules.ts"
import type { Los, Voorval } from "./voorval.rules.ts"

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
    ...feiten.contactmomenten.map((c): Los => {
      const soort = naamVan(SOORTEN_CONTACT, c.soort)
      return {
        dag: c.datum,
        thema: "contact",
        tekst: c.onderwerp ? `${soort}: ${c.onderwerp}` : soort,
        ...(c.medewerker && { wie: c.medewerker }),
      }
    }),
  ]
  return losse
    .map((v): Voorval => ({ ...v, soort: v.dag > vandaag ? "gepland" : (v.soort ?? "gewoon") }))
    .toSorted((a, b) => (a.dag < b.dag ? 1 : a.dag > b.dag ? -1 : 0))
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
