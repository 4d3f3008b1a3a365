import { z } from "zod"
import { BEKOSTIGERS } from "#begrippen/bekostiging"
import type { Feitsoort } from "./soort.schema.ts"
import { BEGIN, EINDE, keuze, klein } from "./veldsoort.schema.ts"

export const bekostiging: Feitsoort = {
  naam: "bekostiging",
  meervoud: "bekostigingen",
  titel: "Opdracht en betaling",
  categorie: "C26",
  deel: "uitkering",
  periode: true,
  // One at a time, whoever it is: who pays next begins when the other stops.
  eenTegelijk: [],
  noem: w => `de bekostiging '${klein(BEKOSTIGERS, w, "betaler")}'`,
  velden: [
    keuze("betaler", "Wie betaalt", BEKOSTIGERS),
    {
      naam: "opdrachtgever",
      label: "Wie geeft opdracht",
      hint: "Bijvoorbeeld: UWV Groningen. Leeg: uw eigen organisatie.",
      type: "tekst",
      verplicht: false,
      leeg: "de eigen organisatie",
      schema: z.string().trim().max(100, "Houd dit korter dan 100 tekens.").nullable().default(null),
    },
    BEGIN,
    EINDE,
  ],
}
