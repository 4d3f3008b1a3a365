import { z } from "zod"
import { AdresVelden, ContactVelden, PersoonVelden } from "./registratie.schema.ts"

const Wie = { deelnemerId: z.uuid(), versie: z.number("Open het formulier opnieuw: de versie ontbreekt.").int() }

export const WijzigContactgegevens = z.strictObject({ ...Wie, ...ContactVelden })
export const WijzigPersoonsgegevens = z.strictObject({ ...Wie, ...PersoonVelden })
export const WijzigAdres = z.strictObject({ ...Wie, ...AdresVelden })

/** Labels of everything that is edited in place. */
export const LABELS: Readonly<Record<string, string>> = {
  voornaam: "Voornaam",
  tussenvoegsel: "Tussenvoegsel",
  achternaam: "Achternaam",
  geboortedatum: "Geboortedatum",
  geslacht: "Geslacht",
  telefoon: "Telefoon",
  email: "E-mail",
  voertaal: "Voertaal",
  postcode: "Postcode",
  woongemeenteCode: "Woongemeente",
}
