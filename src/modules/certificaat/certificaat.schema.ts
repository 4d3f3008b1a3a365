import { CERTIFICATEN } from "#begrippen/certificaat"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { z } from "zod"

const Dag = z.string().refine(bestaat, "Vul een dag in die bestaat.")

export const LegCertificaatVast = z.strictObject({
  medewerkerId: z.uuid(),
  soort: z.enum(codesVan(CERTIFICATEN), "Kies welk certificaat het is."),
  uitgever: z.string().trim().min(2, "Schrijf wie het certificaat gaf.").max(120),
  nummer: z
    .string()
    .trim()
    .max(60)
    .transform(tekst => (tekst === "" ? null : tekst))
    .nullable()
    .default(null),
  begin: Dag,
  einde: Dag.nullable().default(null),
})
export const TrekCertificaatIn = z.strictObject({
  certificaatId: z.uuid(),
  reden: z.string().trim().min(3, "Schrijf waarom.").max(300),
})
