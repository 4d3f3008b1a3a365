import { z } from "zod"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { RESULTATEN_DOORGELEIDING } from "#begrippen/doorgeleiding"

const Tekst = (hoogstens: number) =>
  z
    .string()
    .trim()
    .max(hoogstens, `Houd dit korter dan ${hoogstens} tekens.`)
    .transform(tekst => (tekst === "" ? null : tekst))
    .nullable()
    .default(null)

export const LeidDoor = z.strictObject({
  deelnemerId: z.uuid(),
  organisatieId: z.uuid("Kies het werkcentrum."),
  vraag: z
    .string("Schrijf wat het werkcentrum kan doen.")
    .trim()
    .min(3, "Schrijf wat het werkcentrum kan doen.")
    .max(500, "Houd dit korter dan 500 tekens."),
  akkoord: z.boolean().refine(ja => ja, "Vraag eerst of deze persoon dit wil. Zonder een ja leidt u niemand door."),
})

/** What happened: they met, or he came back with a result. */
export const VolgDoorgeleiding = z.strictObject({
  deelnemerId: z.uuid(),
  doorgeleidingId: z.uuid(),
  stap: z.enum(["kennisgemaakt", "terug"], "Kies wat er gebeurde."),
  datum: z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026."),
  contact: Tekst(100),
  resultaat: z.enum(codesVan(RESULTATEN_DOORGELEIDING), "Kies een resultaat uit de lijst.").nullable().default(null),
  toelichting: Tekst(500),
})
