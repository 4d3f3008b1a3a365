import { z } from "zod"
import { STIMULANSEN } from "#begrippen/stimulans"
import type { Feitsoort } from "./soort.schema.ts"
import { BEGIN, dag, EINDE, keuze, klein, vrij } from "./veldsoort.schema.ts"

export const stimulans: Feitsoort = {
  naam: "stimulans",
  meervoud: "stimulansen",
  titel: "Stimulans",
  categorie: "C05",
  deel: "uitkering",
  periode: true,
  eenTegelijk: null,
  noem: w => `de stimulans '${klein(STIMULANSEN, w, "soort")}'`,
  velden: [
    keuze("soort", "Soort", STIMULANSEN),
    {
      naam: "waarvoor",
      label: "Wat, en wanneer iemand het krijgt",
      hint: "Bijvoorbeeld: € 150 na drie maanden werk. Het bedrag staat in de verordening van de gemeente.",
      type: "tekst",
      eigenWoorden: true,
      verplicht: true,
      schema: z
        .string("Schrijf wat iemand krijgt.")
        .trim()
        .min(3, "Schrijf wat iemand krijgt.")
        .max(300, "Houd dit korter dan 300 tekens."),
    },
    BEGIN,
    EINDE,
    { ...vrij(dag("gekregenOp", "Gekregen op", "Leeg: toegezegd, en nog niet gekregen.")), leeg: "nog niet" },
  ],
}
