import { bestaat } from "#begrippen/dag"
import { ROLLEN_MEDEWERKER } from "#begrippen/rol"
import { z } from "zod"
import { STANDEN } from "./zetels.rules.ts"

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

/** What the list of seats shows, as it stands in the address; what is not understood counts as not chosen. */
export const BeheerQuery = z.object({
  organisatie: z.uuid().optional().catch(undefined),
  zoek: z.string().max(100).default("").catch(""),
  rol: z.enum(ROLLEN_MEDEWERKER).optional().catch(undefined),
  stand: z.enum(STANDEN).default("lopend").catch("lopend"),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export type BeheerQuery = z.infer<typeof BeheerQuery>

/** The list otherwise; a page further on only when that is what changes. */
export function beheerAdres(query: BeheerQuery, anders: Partial<BeheerQuery>): string {
  const { zoek, stand, pagina, ...rest } = { ...query, pagina: 1, ...anders }
  const delen = Object.entries({
    ...rest,
    zoek: zoek || undefined,
    stand: stand === "lopend" ? undefined : stand,
    pagina: pagina === 1 ? undefined : String(pagina),
  }).filter((deel): deel is [string, string] => deel[1] !== undefined)
  return delen.length === 0 ? "/beheer" : `/beheer?${new URLSearchParams(delen)}`
}
