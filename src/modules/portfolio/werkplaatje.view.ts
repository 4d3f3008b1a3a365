import type { PlaatjeNaam } from "#ui/plaatje"

/** Kinds of work, in the words of our own list and of the files of employers. */
const VAN_SOORT: Readonly<Record<string, PlaatjeNaam>> = {
  groen: "groen",
  schoonmaak: "schoonmaak",
  inpak: "aanpakken",
  montage: "maken",
  productie: "maken",
  metaal: "maken",
  hout: "maken",
  bouw: "maken",
  techniek: "maken",
  logistiek: "vervoeren",
  vervoer: "vervoeren",
  catering: "koken",
  horeca: "koken",
  voeding: "koken",
  kringloop: "verkopen",
  winkel: "verkopen",
  zorg: "helpen",
  facilitair: "gebouw",
  kantoor: "gebouw",
}
/** The picture of a kind of work; of what is not known, or in other words, that of work. */
export const werkPlaatje = (werksoort: string | null): PlaatjeNaam => (werksoort && VAN_SOORT[werksoort.toLowerCase()]) || "werk"
