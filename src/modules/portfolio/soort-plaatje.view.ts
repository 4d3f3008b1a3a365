import type { SoortOnderdeel } from "#begrippen/portfolio"
import type { PlaatjeNaam } from "#ui/plaatje"

/** The picture of each kind of thing in a portfolio, as it stands on the other pages of the resident. */
export const SOORTPLAATJE: Readonly<Record<SoortOnderdeel, PlaatjeNaam>> = {
  werk: "werk",
  vrijwilligerswerk: "aanpakken",
  zorg: "helpen",
  opleiding: "leren",
  vaardigheid: "kunnen",
  taal: "gesprek",
  certificaat: "documenten",
  geleerd: "stappen",
  beroepswens: "plan",
  sollicitatie: "berichten",
  referentie: "ik",
  brief: "berichten",
}
