import { Naam, TELEFOON } from "./contactpersoon.schema.ts"
import type { Feitsoort } from "./soort.schema.ts"
import { dag, EINDE } from "./veldsoort.schema.ts"

/** That care is involved, who and since when (C10). Never why: there is no field for it. */
export const zorgbetrokkenheid: Feitsoort = {
  naam: "zorgbetrokkenheid",
  meervoud: "zorgcontacten",
  titel: "Betrokken zorg",
  categorie: "C10",
  deel: "contact-en-zorg",
  eigenDeel: true,
  periode: true,
  eenTegelijk: null,
  noem: w => `de betrokken zorg '${String(w["wie"])}'`,
  velden: [
    {
      naam: "wie",
      label: "Wie is betrokken",
      hint: "Een naam, zodat te bellen is. Schrijf niet waarom: geen diagnose, geen behandeling, geen medicijn.",
      type: "tekst",
      verplicht: true,
      eigenWoorden: true,
      schema: Naam,
    },
    TELEFOON,
    dag("begin", "Betrokken sinds"),
    EINDE,
  ],
}
