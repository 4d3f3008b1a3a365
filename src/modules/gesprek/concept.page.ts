import type { FormValues } from "#platform/form"
import { type Route, transfer } from "#platform/page"
import { closeConcept, storeConcept } from "./concept.sql.ts"

/** A note is at most 8,000 characters, and the rest of the form is small. */
const HOOGSTENS = 20_000
/** Fields that are empty until somebody types in them. */
const GETYPT = /^notitie$|\.wat$|^volgende(Dag|Tijd|Plek)$/

/** What the form of a conversation sends while somebody types; nothing of it counts until it is recorded. */
export const conceptDeur: Route = transfer<{ status: number }>({
  methode: "post",
  path: "/deelnemers/:deelnemerId/gesprekken/concept",
  recht: "C16:eigen",
  inzage: "geen",
  async load({ tx, actor, services, params, raw }) {
    const deelnemerId = params["deelnemerId"]!
    const tekst = await raw.text()
    if (tekst.length > HOOGSTENS) return { status: 413 }
    const velden = [...new URLSearchParams(tekst)].filter(([naam]) => naam !== "id") // the id of the form that sends it later
    const waarden: FormValues = Object.fromEntries(velden)
    if (!velden.some(([naam, waarde]) => GETYPT.test(naam) && waarde.trim() !== "")) {
      await closeConcept(tx, deelnemerId)
      return { status: 204 }
    }
    const wie = { sleutel: services.sleutel, accountId: actor!.accountId, deelnemerId }
    return (await storeConcept(tx, wie, waarden)) ? { status: 204 } : null
  },
  send: ({ status }) => new Response(null, { status }),
})
