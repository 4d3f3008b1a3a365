import { z } from "zod"
import { commandEndpoint, type Endpoint, queryEndpoint } from "#platform/endpoint"
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

const tredewijzigingen = commandEndpoint({
  pad: "/deelnemers/{deelnemerId}/tredewijzigingen",
  samenvatting: "Leg vast op welke trede een persoon staat",
  command: wijzigTrede,
  antwoord: z.object({ metingId: z.uuid() }),
})

export const tredeEndpoints: readonly Endpoint[] = [treden, tredewijzigingen]
