import { type Route, seeOther, transfer } from "#platform/page"
import { loadFeiten } from "#modules/deelnemer"
import { closeConcept } from "./concept.sql.ts"
import { telLoosAlarm } from "./woordwacht.sql.ts"

const BASIS = { methode: "post", recht: "C16:toevoeg", inzage: "geen" } as const

/** Lets go of what was typed and not recorded. */
export const weggooienDeur: Route = transfer<{ deelnemerId: string }>({
  ...BASIS,
  path: "/deelnemers/:deelnemerId/gesprekken/concept/weg",
  async load({ tx, params }) {
    const deelnemerId = params["deelnemerId"]!
    await closeConcept(tx, deelnemerId)
    return { deelnemerId }
  },
  send: ({ deelnemerId }) => seeOther(`/deelnemers/${deelnemerId}/gesprekken/nieuw`),
})

/** 'This is not so': the guard of free text was wrong about this note, and that is counted. */
export const onterechtDeur: Route = transfer<{ deelnemerId: string }>({
  ...BASIS,
  path: "/deelnemers/:deelnemerId/gesprekken/:gesprekId/onterecht",
  async load({ tx, params, vandaag }) {
    const deelnemerId = params["deelnemerId"]!
    const gesprek = (await loadFeiten(tx, deelnemerId)).contactmomenten.find(c => c.id === params["gesprekId"])
    if (!gesprek?.notitie) return null
    await telLoosAlarm(tx, gesprek.notitie, vandaag)
    return { deelnemerId }
  },
  send: ({ deelnemerId }) => seeOther(`/deelnemers/${deelnemerId}/gesprekken`),
})
