import { z } from "zod"
import { SOORTEN_CONTACTPERSOON } from "#begrippen/contactpersoon"
import type { Feitsoort } from "./soort.schema.ts"
import { BEGIN, EINDE, keuze, klein, type Veldsoort, vrij } from "./veldsoort.schema.ts"

const Tekst = (hoogstens: number) => z.string().trim().max(hoogstens, `Houd dit korter dan ${hoogstens} tekens.`)
/** Empty is unknown. */
export const MagLeeg = (hoogstens: number) => Tekst(hoogstens).transform(t => (t === "" ? null : t))
export const Naam = Tekst(100).min(1, "Schrijf een naam.")
export const TELEFOON: Veldsoort = vrij({ naam: "telefoon", label: "Telefoon", type: "tekst", verplicht: false, schema: MagLeeg(30) })

/** Whom to call in an emergency, and who decides with or for somebody (C23). */
export const contactpersoon: Feitsoort = {
  naam: "contactpersoon",
  meervoud: "contactpersonen",
  titel: "Contactpersoon",
  categorie: "C23",
  deel: "contact-en-zorg",
  periode: true,
  eenTegelijk: null,
  noem: w => `de contactpersoon '${klein(SOORTEN_CONTACTPERSOON, w, "soort")}'`,
  velden: [
    keuze("soort", "Waarvoor", SOORTEN_CONTACTPERSOON),
    { naam: "naam", label: "Naam", type: "tekst", verplicht: true, schema: Naam },
    vrij({
      naam: "relatie",
      label: "Relatie",
      hint: "In de woorden van de persoon zelf, zoals: moeder, buurman, of de naam van een kantoor.",
      type: "tekst",
      verplicht: false,
      eigenWoorden: true,
      schema: MagLeeg(100),
    }),
    TELEFOON,
    BEGIN,
    EINDE,
  ],
}
