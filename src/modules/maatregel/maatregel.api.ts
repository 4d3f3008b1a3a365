import { z } from "zod"
import { commandEndpoint, type Endpoint } from "#platform/endpoint"
import { besluitMaatregel, stelMaatregelVoor, trekVoorstelIn } from "./maatregel.command.ts"
import { zetFraudekanaal } from "./zet-fraudekanaal.command.ts"

const antwoord = z.object({ deelnemerId: z.uuid(), maatregelId: z.uuid() })
const onder = "/deelnemers/{deelnemerId}/maatregelen"

export const maatregelEndpoints: readonly Endpoint[] = [
  commandEndpoint({ pad: onder, samenvatting: "Stel een maatregel voor; een ander besluit", command: stelMaatregelVoor, antwoord }),
  commandEndpoint({
    pad: `${onder}/{maatregelId}/besluiten`,
    samenvatting: "Besluit over een maatregel die een ander voorstelde",
    command: besluitMaatregel,
    antwoord,
  }),
  commandEndpoint({
    pad: `${onder}/{maatregelId}/intrekkingen`,
    samenvatting: "Trek een voorstel in waarover nog niet is besloten",
    command: trekVoorstelIn,
    antwoord,
  }),
  commandEndpoint({
    pad: "/organisaties/{organisatieId}/fraudekanaal",
    samenvatting: "Leg de werkafspraak en het adres voor vermoedens van fraude vast",
    command: zetFraudekanaal,
    antwoord: z.object({ organisatieId: z.uuid() }),
  }),
]
