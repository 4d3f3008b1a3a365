import { ONTHEFFINGEN } from "#begrippen/ontheffing"
import type { Feitsoort } from "./soort.schema.ts"
import { BEGIN, dag, EINDE, keuze, vrij } from "./veldsoort.schema.ts"

export const ontheffing: Feitsoort = {
  naam: "ontheffing",
  meervoud: "ontheffingen",
  titel: "Ontheffing",
  categorie: "C04",
  deel: "uitkering",
  periode: true,
  eenTegelijk: ["soort"],
  noem: w => (w["soort"] === "volledig" ? "volledige ontheffing" : "gedeeltelijke ontheffing"),
  velden: [
    keuze("soort", "Ontheffing", ONTHEFFINGEN),
    BEGIN,
    EINDE,
    vrij(dag("hercontroleOp", "Hercontrole op", "De dag waarop u opnieuw bekijkt of de ontheffing nog past.")),
  ],
}
