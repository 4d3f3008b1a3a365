import { REDENEN_EINDE_UITKERING, UITKERINGEN } from "#begrippen/uitkering"
import type { Feitsoort } from "./soort.schema.ts"
import { BEGIN, EINDE, keuze, klein, vrij } from "./veldsoort.schema.ts"

export const uitkering: Feitsoort = {
  naam: "uitkering",
  meervoud: "uitkeringen",
  titel: "Uitkering",
  categorie: "C05",
  deel: "uitkering",
  periode: true,
  eenTegelijk: ["soort"],
  noem: w => klein(UITKERINGEN, w, "soort"),
  velden: [keuze("soort", "Soort", UITKERINGEN), BEGIN, EINDE, vrij(keuze("redenEinde", "Reden van het einde", REDENEN_EINDE_UITKERING))],
}
