import { z } from "zod"
import { commandEndpoint, type Endpoint } from "#platform/endpoint"
import { type FeitCommand, feitCommands } from "./feit.command.ts"
import { hercontroleerOntheffing } from "./hercontroleer-ontheffing.command.ts"
import type { Feitsoort } from "./soort.schema.ts"
import { SOORTEN } from "./soorten.schema.ts"

const Antwoord = z.object({ deelnemerId: z.uuid(), feitId: z.uuid(), inBeeld: z.boolean() })
const endpoint = (pad: string, samenvatting: string, command: FeitCommand) =>
  commandEndpoint({ pad: `/deelnemers/{deelnemerId}/${pad}`, samenvatting, command, antwoord: Antwoord })

/** The same acts as the pages, as collections: a correction, an end and a withdrawal are things that happened to a fact. */
function vanSoort(soort: Feitsoort): Endpoint[] {
  const { registreer, corrigeer, beeindig, trekIn } = feitCommands(soort)
  const feit = `${soort.meervoud}/{feitId}`
  const naam = soort.titel.toLowerCase()
  return [
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
