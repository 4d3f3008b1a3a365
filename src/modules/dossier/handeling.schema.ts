import { z } from "zod"
import { codesVan } from "#begrippen/code"
import type { Feitsoort } from "./soort.schema.ts"
import { Dag, type Veldsoort } from "./veldsoort.schema.ts"

const Reden = z
  .string("Schrijf waarom.")
  .trim()
  .min(3, "Schrijf waarom: het oude blijft leesbaar, met deze reden erbij.")
  .max(500, "Houd de reden korter dan 500 tekens.")
const Wie = { deelnemerId: z.uuid() }
const Welk = { ...Wie, feitId: z.uuid() }
const vorm = (velden: readonly Veldsoort[]) => Object.fromEntries(velden.map(v => [v.naam, v.schema]))

/** What each act takes; the values of the fact itself lie beside the ids. */
export const RegistreerFeit = (soort: Feitsoort) => z.strictObject({ ...Wie, ...vorm(soort.velden) })
export const CorrigeerFeit = (soort: Feitsoort) => z.strictObject({ ...Welk, ...vorm(soort.velden), reden: Reden })
export const TrekFeitIn = z.strictObject({ ...Welk, reden: Reden })
export const BeeindigFeit = (soort: Feitsoort) => {
  const code = soort.velden.find(v => v.naam === "redenEinde")
  return z.strictObject({
    ...Welk,
    einde: Dag,
    ...(code
      ? { redenEinde: z.enum(codesVan(code.opties!), "Kies waarom het stopt."), reden: z.string().trim().max(500).default("") }
      : { reden: Reden }),
  })
}
export const HercontroleerOntheffing = z.strictObject({ ...Welk, hercontroleOp: Dag, reden: Reden })
