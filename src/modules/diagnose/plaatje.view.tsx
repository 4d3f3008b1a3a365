import { isPlaatje, Plaatje as Tekening, type PlaatjeNaam } from "#ui/plaatje"

/** The picture of a kind of work; what has none shows its words alone. */
export const Plaatje = ({ code }: { code: string }) => (isPlaatje(code) ? <Tekening naam={code} groot /> : null)

const VAN_INSTRUMENT: Readonly<Record<string, PlaatjeNaam>> = {
  zrm: "thuis",
  beroepsinteresse: "werk",
  "taal-rekenen": "leren",
  techniektest: "maken",
  praktijkassessment: "maken",
  werkgever: "werk",
  talentperron: "stappen",
  "dertien-criteria": "plichten",
}
/** What an instrument asks about; one that an organisation made itself asks what somebody can. */
export const instrumentPlaatje = (code: string): PlaatjeNaam => VAN_INSTRUMENT[code] ?? "kunnen"
