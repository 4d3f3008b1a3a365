import { bestaat } from "#begrippen/dag"
import { type Endpoint, queryEndpoint } from "#platform/endpoint"
import { z } from "zod"
import { bereikVan, kiesBereik } from "./bereik.rules.ts"
import { loadOrganisaties } from "./blad.sql.ts"
import { berekenCijfers } from "./cijferbron.sql.ts"
import { logGebruik } from "./leg-gebruik-vast.command.ts"

const dag = z.string().refine(bestaat, "Schrijf een dag als 2025-01-31.")
const Query = z.object({
  van: dag.meta({ description: "Eerste dag die meetelt" }),
  tot: dag.meta({ description: "Eerste dag die niet meer meetelt" }),
  p: dag.optional().meta({ description: "Wat op of na deze dag gebeurde is niet bekend; anders gelijk aan tot" }),
  organisatie: z.string().max(400).optional().meta({ description: "Codes met een komma ertussen; anders alle die u precies mag tellen" }),
})
type Query = z.infer<typeof Query>

const getal = z.number()
const Indicator = z.record(z.string(), z.union([getal, z.null(), z.record(z.string(), getal), z.array(z.array(getal))]))
const Antwoord = z.object({
  van: z.string(),
  tot: z.string(),
  p: z.string(),
  organisaties: z.array(z.string()),
  indicatoren: z.record(z.string(), Indicator),
})
type Antwoord = z.infer<typeof Antwoord>

/** All indicators, exact, as the command line gives them; its use is logged. */
const indicatoren = queryEndpoint<Antwoord, Query>({
  pad: "/indicatoren",
  samenvatting: "Alle indicatoren, precies geteld, over [van, tot) en gezien op dag p",
  recht: "cijfers_exact",
  inzage: "geen",
  query: Query.refine(({ van, tot, p = tot }) => tot > van && p > van, { message: "tot en p liggen na van.", path: ["tot"] }),
  antwoord: Antwoord,
  async load({ tx, actor, services, query }) {
    const { organisatie, van, tot, p = tot } = query
    const alle = await loadOrganisaties(tx)
    const wie = {
      organisatieId: actor!.organisatieId,
      toegekend: actor!.toegekend,
      rolrechten: actor!.rol ? services.access.rechtenVan(actor!.rol) : new Set<string>(),
    }
    const bereik = bereikVan(wie, alle)
    const exact = bereik.organisaties.filter(o => o.exact).map(o => o.code)
    const keuze = exact.length === 0 ? null : kiesBereik(organisatie ?? exact.join(","), bereik, actor!.organisatieId, alle)
    if (keuze?.soort !== "organisaties" || !keuze.exact) return null
    const organisaties = keuze.organisaties.map(o => o.code)
    await logGebruik(tx, actor!, { van, tot, p }, organisaties)
    const [uitslag] = await berekenCijfers(services, { perioden: [{ van, tot, p }], organisaties })
    return { ...uitslag!, indicatoren: uitslag!.indicatoren }
  },
})

export const monitorEndpoints: readonly Endpoint[] = [indicatoren]
