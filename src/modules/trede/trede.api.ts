import { z } from "zod"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
import { corrigeerMeting, trekMetingIn } from "./corrigeer-meting.command.ts"
import { MetingAntwoord } from "./trede.schema.ts"
import { loadLadder, loadMetingen } from "./trede.sql.ts"
import { wijzigTrede } from "./wijzig-trede.command.ts"

const Treden = z.object({ deelnemerId: z.uuid(), treden: z.array(MetingAntwoord) })

const treden = queryEndpoint<z.infer<typeof Treden>>({
  pad: "/deelnemers/{deelnemerId}/treden",
  samenvatting: "De metingen van een persoon op de participatieladder die meetellen, de nieuwste eerst",
  recht: "C14:lees",
  inzage: { doel: "P2", categorieen: ["C14"], deelnemers: antwoord => [antwoord.deelnemerId] },
  antwoord: Treden,
  async load({ tx, params }) {
    const deelnemerId = params["deelnemerId"]!
    if (!(await loadLadder(tx, deelnemerId, () => false))) return null
    return { deelnemerId, treden: (await loadMetingen(tx, deelnemerId)).filter(m => m.vervallenOp === null) }
  },
})

const Vastgelegd = z.object({ metingId: z.uuid() })
const meting = "/deelnemers/{deelnemerId}/treden/{metingId}"

export const tredeEndpoints: readonly Endpoint[] = [
  treden,
  commandEndpoint({
    pad: "/deelnemers/{deelnemerId}/tredewijzigingen",
    samenvatting: "Leg vast op welke trede een persoon staat",
    command: wijzigTrede,
    antwoord: Vastgelegd,
  }),
  commandEndpoint({
    pad: `${meting}/correcties`,
    samenvatting: "Corrigeer een meting; de oude blijft leesbaar",
    command: corrigeerMeting,
    antwoord: Vastgelegd,
  }),
  commandEndpoint({
    pad: `${meting}/intrekkingen`,
    samenvatting: "Trek een meting in; zij telt niet meer en blijft leesbaar",
    command: trekMetingIn,
    antwoord: Vastgelegd,
  }),
]
