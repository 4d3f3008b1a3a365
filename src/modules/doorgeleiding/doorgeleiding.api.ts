import { z } from "zod"
import { commandEndpoint, type Endpoint } from "#platform/endpoint"
import { leidDoor, volgDoorgeleiding } from "./doorgeleiding.command.ts"

const ANTWOORD = z.object({ deelnemerId: z.uuid(), doorgeleidingId: z.uuid() })

export const doorgeleidingEndpoints: readonly Endpoint[] = [
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/doorgeleidingen",
    samenvatting: "Leid iemand die dat wil door naar het werkcentrum",
    command: leidDoor,
    antwoord: ANTWOORD,
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/doorgeleidingen/{doorgeleidingId}/stappen",
    samenvatting: "Leg vast dat u kennismaakte bij het werkcentrum, of dat iemand terug is met een resultaat",
    command: volgDoorgeleiding,
    antwoord: ANTWOORD,
  }),
]
