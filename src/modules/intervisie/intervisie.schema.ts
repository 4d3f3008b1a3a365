import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { THEMAS } from "#begrippen/plan"

const Verhaal = (vraag: string) => z.string(vraag).trim().min(10, vraag).max(4000, "Houd het korter dan 4000 tekens.")
/** Who writes it answers for it; and of each word that was found he says that it may stay. */
const ANONIEM = {
  laatStaan: z.array(z.string().max(200)).max(100).default([]),
  anoniem: z.boolean("Bevestig dat niemand hieruit te herkennen is.").refine(ja => ja, "Bevestig dat niemand hieruit te herkennen is."),
}

export const BrengCasusIn = z.strictObject({
  titel: z.string("Geef de casus een naam.").trim().min(3, "Geef de casus een naam.").max(120, "Houd het korter dan 120 tekens."),
  thema: z.enum(codesVan(THEMAS), "Kies een thema."),
  vraag: Verhaal("Schrijf in een paar zinnen wat u aan de groep vraagt."),
  geprobeerd: Verhaal("Schrijf in een paar zinnen wat al is geprobeerd."),
  zichtbaar: z.enum(["organisatie", "regio"], "Kies wie het mag lezen."),
  ...ANONIEM,
})

export const BewaarLes = z.strictObject({
  casusId: z.uuid(),
  versie: z.number(),
  besprokenOp: z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026."),
  besproken: Verhaal("Schrijf in een paar zinnen wat de groep zei."),
  les: Verhaal("Schrijf in een paar zinnen wat u hiervan onthoudt."),
  aanwezigen: z.array(z.uuid("Kies uit de lijst.")).max(100).default([]),
  ...ANONIEM,
})

export const GooiCasusWeg = z.strictObject({ casusId: z.uuid() })

/** What the list shows, as it stands in the address; what is not understood counts as not chosen. */
export const IntervisieQuery = z.object({
  zoek: z.string().max(100).default("").catch(""),
  thema: z.enum(codesVan(THEMAS)).optional().catch(undefined),
  les: z.literal("ja").optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(1_000).default(1).catch(1),
})
export type IntervisieQuery = z.infer<typeof IntervisieQuery>

/** The list otherwise; a page further on only when that is what changes. */
export function intervisieAdres(query: IntervisieQuery, anders: Partial<IntervisieQuery> = {}, pad = "/intervisie"): string {
  const { pagina, zoek, ...rest } = { ...query, pagina: 1, ...anders }
  const delen = Object.entries({ ...rest, zoek: zoek || undefined, pagina: pagina === 1 ? undefined : String(pagina) }).filter(
    (deel): deel is [string, string] => deel[1] !== undefined,
  )
  return delen.length === 0 ? pad : `${pad}?${new URLSearchParams(delen)}`
}
