import { DOELGROEPEN } from "#begrippen/doelgroep"
import type { Feitsoort } from "./soort.schema.ts"
import { BEGIN, EINDE, keuze, klein } from "./veldsoort.schema.ts"

export const doelgroep: Feitsoort = {
  naam: "doelgroep",
  meervoud: "doelgroepen",
  titel: "Doelgroep",
  categorie: "C04",
  deel: "uitkering",
  periode: true,
  eenTegelijk: ["doelgroep"],
  noem: w => `doelgroep ${klein(DOELGROEPEN, w, "doelgroep")}`,
  velden: [keuze("doelgroep", "Doelgroep", DOELGROEPEN), BEGIN, EINDE],
}
