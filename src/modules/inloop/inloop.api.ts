import { z } from "zod"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { beeindigActiviteit, voegActiviteitToe } from "./activiteiten.command.ts"
import { type Hal, loadHal } from "./inloop.sql.ts"
import { telInloop } from "./tel-inloop.command.ts"

const Inloop = z.object({
  dagdeel: z.string(),
  vandaag: z.number().int(),
  activiteiten: z.array(z.object({ id: z.uuid(), naam: z.string(), aantal: z.number().int() })),
})
const Id = z.object({ activiteitId: z.uuid() })

export const inloopEndpoints: readonly Endpoint[] = [
  queryEndpoint<Hal>({
    pad: "/inloop",
    samenvatting: "De activiteiten van de inloop bij uw organisatie, met de bezoeken van dit dagdeel; zonder mensen",
    recht: "inloop",
    inzage: "geen",
    antwoord: Inloop,
    load: async ({ tx, actor, vandaag }) => (actor?.organisatieId ? loadHal(tx, actor.organisatieId, vandaag) : null),
  }),
  commandEndpoint({ pad: "/inloop/tellingen", samenvatting: "Tel een bezoek, of haal er een af", command: telInloop, antwoord: Id }),
  commandEndpoint({ pad: "/inloop/activiteiten", samenvatting: "Voeg een activiteit toe", command: voegActiviteitToe, antwoord: Id }),
  commandEndpoint({
    pad: "/inloop/activiteiten/{activiteitId}/beeindigingen",
    samenvatting: "Stop met een activiteit",
    command: beeindigActiviteit,
    antwoord: Id,
  }),
]
