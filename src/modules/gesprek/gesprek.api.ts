import { z } from "zod"
import { loadFeiten } from "#modules/deelnemer"
import { rondStapAf } from "#modules/plan"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { legGesprekVast } from "./leg-gesprek-vast.command.ts"
import { loadGesprekspartner } from "./gesprek.sql.ts"
import { maakAfspraak } from "./maak-afspraak.command.ts"
import { rondAfspraakAf } from "./rond-afspraak-af.command.ts"
import { trekGesprekIn } from "./trek-gesprek-in.command.ts"
import { verzetAfspraak, zegAfspraakAf } from "./wijzig-afspraak.command.ts"

const Gesprek = z.object({
  id: z.uuid(),
  datum: z.string(),
  soort: z.string(),
  onderwerp: z.string().nullable(),
  notitie: z.string().nullable(),
  medewerker: z.string().nullable(),
})
const Gesprekken = z.object({ deelnemerId: z.uuid(), gesprekken: z.array(Gesprek) })

const gesprekken = queryEndpoint<z.infer<typeof Gesprekken>>({
  pad: "/deelnemers/{deelnemerId}/gesprekken",
  samenvatting: "De contacten met een persoon, het nieuwste eerst",
  recht: "C16:lees",
  inzage: { doel: "P2", categorieen: ["C16"], deelnemers: antwoord => [antwoord.deelnemerId] },
  antwoord: Gesprekken,
  async load({ tx, params }) {
    const deelnemerId = params["deelnemerId"]!
    if (!(await loadGesprekspartner(tx, deelnemerId))) return null
    return { deelnemerId, gesprekken: (await loadFeiten(tx, deelnemerId)).contactmomenten }
  },
})

const AFSPRAAK = z.object({ afspraakId: z.uuid(), deelnemerId: z.uuid() })

export const gesprekEndpoints: readonly Endpoint[] = [
  gesprekken,
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/gesprekken",
    samenvatting: "Leg een gesprek vast, met wat er is afgesproken",
    command: legGesprekVast,
    antwoord: z.object({ gesprekId: z.uuid(), afspraakId: z.uuid().nullable() }),
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/gesprekken/{gesprekId}/intrekkingen",
    samenvatting: "Trek een gesprek in; het telt niet meer en blijft bewaard",
    command: trekGesprekIn,
    antwoord: z.object({ gesprekId: z.uuid(), deelnemerId: z.uuid() }),
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/stappen/{stapId}/uitkomsten",
    samenvatting: "Leg vast wat er van een stap kwam",
    command: rondStapAf,
    antwoord: z.object({ stapId: z.uuid(), deelnemerId: z.uuid() }),
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/afspraken",
    samenvatting: "Maak een afspraak",
    command: maakAfspraak,
    antwoord: AFSPRAAK,
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/afspraken/{afspraakId}/verzettingen",
    samenvatting: "Verzet een afspraak, met wie het vroeg en waarom",
    command: verzetAfspraak,
    antwoord: AFSPRAAK,
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/afspraken/{afspraakId}/afzeggingen",
    samenvatting: "Zeg een afspraak af, met wie het vroeg en waarom",
    command: zegAfspraakAf,
    antwoord: AFSPRAAK,
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/afspraken/{afspraakId}/uitkomsten",
    samenvatting: "Leg vast wat er van een afspraak kwam; wie kwam, is gesproken",
    command: rondAfspraakAf,
    antwoord: AFSPRAAK.extend({ gesprekId: z.uuid().nullable() }),
  }),
]
