import type { Dag } from "#begrippen/dag"
import type { Inhoud, Wens } from "./onderdeel.rules.ts"
import type { GekozenBegrip, Portfolio } from "./portfolio.rules.ts"
import { bevestigd, type Regel } from "./regels.rules.ts"

interface JsonPersoon {
  id: string
  naam: string
  telefoon: string | null
  email: string | null
  postcode: string | null
  voertaal: string | null
}
interface JsonRegel extends Inhoud {
  begrip: Omit<GekozenBegrip, "id"> | null
  herkomst: Regel["van"]
  bewijzen: string[]
}
export interface PortfolioJson {
  vorm: "trede-portfolio"
  versie: 1
  gemaaktOp: Dag
  deelnemerId: string
  persoon: Omit<JsonPersoon, "id">
  onderdelen: JsonRegel[]
  wens: Wens | null
}

/** The whole portfolio in our own open form (openapi.json says what each field is); also what was left off the CV, not what nobody said yes to. */
export function portfolioJson(
  persoon: JsonPersoon,
  { wens }: Pick<Portfolio, "wens">,
  regels: readonly Regel[],
  vandaag: Dag,
): PortfolioJson {
  const { id, naam, telefoon, email, postcode, voertaal } = persoon
  return {
    vorm: "trede-portfolio",
    versie: 1,
    gemaaktOp: vandaag,
    deelnemerId: id,
    persoon: { naam, telefoon, email, postcode, voertaal },
    onderdelen: bevestigd(regels).map(
      ({ soort, wat, waar, begin, einde, stand, toelichting, niveau, diploma, vakbegrip, van, bewijzen, ...rest }) => ({
        soort,
        wat,
        waar,
        begin,
        einde,
        stand,
        toelichting,
        niveau,
        diploma,
        spreken: rest.spreken,
        luisteren: rest.luisteren,
        lezen: rest.lezen,
        schrijven: rest.schrijven,
        begrip: vakbegrip && {
          stelsel: vakbegrip.stelsel,
          uri: vakbegrip.uri,
          naam: vakbegrip.naam,
          naamEn: vakbegrip.naamEn,
          isco: vakbegrip.isco,
        },
        herkomst: van,
        bewijzen: bewijzen.map(b => b.naam),
      }),
    ),
    wens: wens && {
      urenMin: wens.urenMin,
      urenMax: wens.urenMax,
      vanaf: wens.vanaf,
      reistijd: wens.reistijd,
      dagdelen: wens.dagdelen,
      vervoer: wens.vervoer,
      rijbewijs: wens.rijbewijs,
      overMij: wens.overMij,
    },
  }
}
