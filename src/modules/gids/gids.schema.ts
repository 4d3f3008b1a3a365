import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { THEMAS } from "#begrippen/plan"
import { ROLLEN_MEDEWERKER } from "#begrippen/rol"

const tekst = (lang: number) => z.string().trim().max(lang, `Houd het korter dan ${lang} tekens.`).nullable().default(null)

export const ZetGidsregel = z.strictObject({
  /** Which state of the line the form was filled in on. */
  versie: z.number().int(),
  vragen: tekst(300),
  bereikbaar: tekst(120),
  telefoon: tekst(40),
  // Where one of two states is chosen they come as one value.
  themas: z
    .array(z.string())
    .default([])
    .transform(themas =>
      themas
        .flatMap(t => t.split("+"))
        .filter(Boolean)
        .toSorted(),
    )
    .pipe(z.array(z.enum(codesVan(THEMAS), "Kies uit de lijst.")).max(20)),
})

/** What the directory shows, as it stands in the address; what is not understood counts as not chosen. */
export const GidsQuery = z.object({
  zoek: z.string().max(100).default("").catch(""),
  rol: z.enum(ROLLEN_MEDEWERKER).optional().catch(undefined),
  organisatie: z.uuid().optional().catch(undefined),
  thema: z.enum(codesVan(THEMAS)).optional().catch(undefined),
  spreekuur: z.literal("ja").optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export type GidsQuery = z.infer<typeof GidsQuery>

/** The directory otherwise; a page further on only when that is what changes. */
export function gidsAdres(query: GidsQuery, anders: Partial<GidsQuery> = {}, pad = "/gids"): string {
  const { pagina, zoek, ...rest } = { ...query, pagina: 1, ...anders }
  const delen = Object.entries({ ...rest, zoek: zoek || undefined, pagina: pagina === 1 ? undefined : String(pagina) }).filter(
    (deel): deel is [string, string] => deel[1] !== undefined,
  )
  return delen.length === 0 ? pad : `${pad}?${new URLSearchParams(delen)}`
}
