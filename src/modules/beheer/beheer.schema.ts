import { bestaat } from "#begrippen/dag"
import { ROLLEN_MEDEWERKER } from "#begrippen/rol"
import { z } from "zod"

const dag = z.string().refine(bestaat, "Vul een datum in.")

export const VoegZetelToe = z.strictObject({
  organisatieId: z.uuid("Kies een organisatie."),
  naam: z.string().trim().min(1, "Vul de naam in.").max(200),
  email: z.email("Vul een e-mailadres in, zoals naam@gemeente.nl.").max(200),
  rol: z.enum(ROLLEN_MEDEWERKER, "Kies een rol."),
  begin: dag,
  einde: dag.nullable().default(null),
})

export const BeeindigZetel = z.strictObject({ zetelId: z.uuid(), einde: dag })
export const WisTweedeStap = z.strictObject({ accountId: z.uuid() })
