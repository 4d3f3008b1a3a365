import type { PlaatjeNaam } from "#ui/plaatje"

const VAN_THEMA: Readonly<Record<string, PlaatjeNaam>> = {
  werk: "werk",
  leren: "leren",
  geld: "geld",
  wonen: "thuis",
  thuis: "helpen",
  belasting: "plichten",
  meedoen: "team",
  reizen: "vervoeren",
}
/** What a goal is about, and the steps under it; null: a step under no goal. */
export const themaPlaatje = (thema: string | null): PlaatjeNaam => (thema && VAN_THEMA[thema]) || "stappen"
