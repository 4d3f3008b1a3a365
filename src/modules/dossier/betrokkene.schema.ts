import { z } from "zod"
import type { Code } from "#begrippen/code"
import { heeftRegie, ROLLEN_MEDEWERKER, rolNaam } from "#begrippen/rol"
import { REDENEN_EINDE_BETROKKEN } from "#begrippen/volggroep"
import type { Feitsoort } from "./soort.schema.ts"
import { BEGIN, EINDE, keuze, vrij } from "./veldsoort.schema.ts"

/** Who may be involved with a person; the others work with figures or with the system. */
const ROLLEN: readonly Code[] = ROLLEN_MEDEWERKER.filter(rol => !["beleid", "beheer", "privacy"].includes(rol)).map(code => ({
  code,
  naam: rolNaam(code),
}))
export const betrokkene: Feitsoort = {
  naam: "betrokkene",
  meervoud: "betrokkenen",
  titel: "Betrokkene",
  categorie: "C01B",
  deel: "betrokkenen",
  periode: true,
  eenTegelijk: ["medewerkerId", "rol"],
  enige: w => heeftRegie({ rol: w["rol"] }),
  noem: w => `${heeftRegie({ rol: w["rol"] }) ? "een" : "deze medewerker als"} ${rolNaam(String(w["rol"])).toLowerCase()}`,
  velden: [
    { naam: "medewerkerId", label: "Wie", type: "medewerker", verplicht: true, schema: z.uuid("Kies wie erbij komt.") },
    keuze("rol", "In welke rol", ROLLEN),
    BEGIN,
    EINDE,
    vrij(keuze("redenEinde", "Waarom stopt het", REDENEN_EINDE_BETROKKEN)),
  ],
}
