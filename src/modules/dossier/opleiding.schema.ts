import { z } from "zod"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import type { Feitsoort } from "./soort.schema.ts"
import { dag, keuze, klein, vrij } from "./veldsoort.schema.ts"

export const opleiding: Feitsoort = {
  naam: "opleiding",
  meervoud: "opleidingen",
  titel: "Opleiding",
  categorie: "C12",
  deel: "opleiding",
  eigenDeel: true,
  periode: false,
  eenTegelijk: null,
  noem: w => klein(OPLEIDINGSNIVEAUS, w, "niveau"),
  velden: [
    keuze("niveau", "Niveau", OPLEIDINGSNIVEAUS),
    vrij({
      naam: "omschrijving",
      label: "Welke opleiding",
      type: "tekst",
      verplicht: false,
      schema: z
        .string()
        .trim()
        .max(200, "Houd dit korter dan 200 tekens.")
        .transform(t => (t === "" ? null : t)),
    }),
    vrij({ naam: "diploma", label: "Diploma behaald", type: "jaNee", verplicht: false, schema: z.boolean() }),
    vrij(dag("behaaldOp", "Afgerond op", "Weet u de dag niet? Laat dit leeg.")),
  ],
}
