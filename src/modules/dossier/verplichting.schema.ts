import { z } from "zod"
import { VERPLICHTINGEN } from "#begrippen/verplichting"
import type { Feitsoort } from "./soort.schema.ts"
import { BEGIN, EINDE, keuze, klein } from "./veldsoort.schema.ts"

export const verplichting: Feitsoort = {
  naam: "verplichting",
  meervoud: "verplichtingen",
  titel: "Verplichting",
  categorie: "C04",
  deel: "uitkering",
  periode: true,
  eenTegelijk: null,
  noem: w => `de verplichting '${klein(VERPLICHTINGEN, w, "soort")}'`,
  velden: [
    keuze("soort", "Soort", VERPLICHTINGEN),
    {
      naam: "wat",
      label: "Wat is er afgesproken",
      hint: "Zo leest iemand het zelf ook: wat, hoe vaak, en bij wie.",
      type: "tekst",
      eigenWoorden: true,
      verplicht: true,
      schema: z
        .string("Schrijf wat er is afgesproken.")
        .trim()
        .min(3, "Schrijf wat er is afgesproken.")
        .max(300, "Houd dit korter dan 300 tekens."),
    },
    BEGIN,
    EINDE,
  ],
}
