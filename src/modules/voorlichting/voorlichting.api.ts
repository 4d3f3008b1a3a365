import { z } from "zod"
import { commandEndpoint, type Endpoint } from "#platform/endpoint"
import { legOpkomstVast, legVoorlichtingVast } from "./leg-vast.command.ts"
import { nodigUitVoorBijeenkomst } from "./nodig-uit.command.ts"
import { planBijeenkomst } from "./plan-bijeenkomst.command.ts"

export const voorlichtingEndpoints: readonly Endpoint[] = [
  commandEndpoint({
    pad: "/bijeenkomsten",
    samenvatting: "Plan een voorlichtingsbijeenkomst van uw organisatie",
    command: planBijeenkomst,
    antwoord: z.object({ bijeenkomstId: z.uuid() }),
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/uitnodigingen-voorlichting",
    samenvatting: "Nodig iemand uit voor een voorlichtingsbijeenkomst; het wordt een afspraak",
    command: nodigUitVoorBijeenkomst,
    antwoord: z.object({ deelnemerId: z.uuid(), afspraakId: z.uuid(), bijeenkomstId: z.uuid() }),
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/opkomsten-voorlichting",
    samenvatting: "Leg vast of iemand naar een bijeenkomst kwam, en of het duidelijk is",
    command: legOpkomstVast,
    antwoord: z.object({ deelnemerId: z.uuid(), bijeenkomstId: z.uuid() }),
  }),
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/voorlichtingen",
    samenvatting: "Leg vast dat u iemand voorlichtte, en of het duidelijk is",
    command: legVoorlichtingVast,
    antwoord: z.object({ deelnemerId: z.uuid() }),
  }),
]
