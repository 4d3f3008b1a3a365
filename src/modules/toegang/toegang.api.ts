import type { Rol } from "#begrippen/rol"
import { type Endpoint, queryEndpoint } from "#platform/endpoint"
import { z } from "zod"
import { rechtenVan } from "./matrix.rules.ts"

const Ik = z.object({
  naam: z.string(),
  voorbeeld: z.boolean(),
  rol: z.string().nullable(),
  organisatie: z.object({ id: z.uuid(), naam: z.string() }).nullable(),
  /** What the role gives. */
  rechten: z.array(z.string()),
  /** What was granted to the account itself; organisatieId null: the whole region. */
  toegekend: z.array(z.object({ recht: z.string(), organisatieId: z.uuid().nullable() })),
})

/** Who am I, and what may I? */
const ik = queryEndpoint({
  pad: "/ik",
  samenvatting: "Wie ben ik en wat mag ik",
  recht: "ingelogd",
  inzage: "geen",
  antwoord: Ik,
  load: async ({ actor }) => {
    const { naam, voorbeeld, rol, organisatieId, organisatieNaam, toegekend } = actor!
    const organisatie = organisatieId && organisatieNaam ? { id: organisatieId, naam: organisatieNaam } : null
    return { naam, voorbeeld, rol, organisatie, rechten: rol ? [...rechtenVan(rol as Rol)].toSorted() : [], toegekend }
  },
})

export const toegangEndpoints: readonly Endpoint[] = [ik]
