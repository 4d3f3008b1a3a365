import { z } from "zod"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { type FeitCommand, feitCommands } from "./feit.command.ts"
import { hercontroleerOntheffing } from "./hercontroleer-ontheffing.command.ts"
import type { Feitsoort } from "./soort.schema.ts"
import { loadBasis, loadFeiten } from "./feit.sql.ts"
import { SOORTEN } from "./soorten.schema.ts"

const Antwoord = z.object({ deelnemerId: z.uuid(), feitId: z.uuid(), inBeeld: z.boolean() })
const endpoint = (pad: string, samenvatting: string, command: FeitCommand) =>
  commandEndpoint({ pad: `/deelnemers/{deelnemerId}/${pad}`, samenvatting, command, antwoord: Antwoord })

const Feit = z.object({ id: z.uuid(), waarden: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])) })
const Lijst = z.object({ deelnemerId: z.uuid(), feiten: z.array(Feit) })

/** The facts of a kind that count. */
const lijstVan = (soort: Feitsoort): Endpoint =>
  queryEndpoint<z.infer<typeof Lijst>>({
    pad: `/deelnemers/{deelnemerId}/${soort.meervoud}`,
    samenvatting: `Wat er nu staat: ${soort.meervoud}, de nieuwste eerst`,
    recht: `${soort.categorie}:lees`,
    inzage: { doel: "P2", categorieen: [soort.categorie], deelnemers: antwoord => [antwoord.deelnemerId] },
    antwoord: Lijst,
    async load({ tx, params }) {
      const deelnemerId = params["deelnemerId"]!
      if (!(await loadBasis(tx, deelnemerId))) return null
      return { deelnemerId, feiten: (await loadFeiten(tx, soort, deelnemerId)).filter(f => !f.vervallen) }
    },
  })

/** The same acts as the pages, as collections: a correction, an end and a withdrawal are things that happened to a fact. */
function vanSoort(soort: Feitsoort): Endpoint[] {
  const { registreer, corrigeer, beeindig, trekIn } = feitCommands(soort)
  const feit = `${soort.meervoud}/{feitId}`
  const naam = soort.titel.toLowerCase()
  return [
    lijstVan(soort),
    endpoint(soort.meervoud, `Leg vast: ${naam}`, registreer),
    endpoint(`${feit}/correcties`, `Corrigeer: ${naam}; het oude blijft leesbaar`, corrigeer),
    ...(soort.periode ? [endpoint(`${feit}/beeindigingen`, `Beëindig: ${naam}`, beeindig)] : []),
    endpoint(`${feit}/intrekkingen`, `Trek in: ${naam}; het telt niet meer en blijft leesbaar`, trekIn),
  ]
}

export const dossierEndpoints: readonly Endpoint[] = [
  ...SOORTEN.flatMap(vanSoort),
  endpoint("ontheffingen/{feitId}/hercontroles", "Leg de hercontrole van een ontheffing vast", hercontroleerOntheffing),
]
