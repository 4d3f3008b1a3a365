import { type Route, seeOther, transfer } from "#platform/page"
import { closeConcept } from "./concept.sql.ts"

/** Lets go of what was typed and not recorded. */
export const weggooienDeur: Route = transfer<{ deelnemerId: string }>({
  methode: "post",
  path: "/deelnemers/:deelnemerId/gesprekken/concept/weg",
  recht: "C16:eigen",
  inzage: "geen",
  async load({ tx, params }) {
    const deelnemerId = params["deelnemerId"]!
    await closeConcept(tx, deelnemerId)
    return { deelnemerId }
  },
  send: ({ deelnemerId }) => seeOther(`/deelnemers/${deelnemerId}/gesprekken/nieuw`),
})
