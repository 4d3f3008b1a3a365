import type { Themas } from "./plan.sql.ts"
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
/** Of a step: that of its goal. */
export const stapPlaatje = ({ doelId }: { doelId: string | null }, themas: Themas): PlaatjeNaam =>
  themaPlaatje(doelId && (themas[doelId] ?? null))
