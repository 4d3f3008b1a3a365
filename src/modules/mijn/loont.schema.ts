import { z } from "zod"

const bedrag = z
  .number("Vul een bedrag in, zoals 1401,12.")
  .min(0, "Vul een bedrag in dat niet onder nul is.")
  .max(10_000, "Dit is meer dan 10.000 euro. Kijk het bedrag na.")
  .nullable()

/** What the resident fills in to see what work would bring; nothing of it is kept. */
export const Loonvraag = z.strictObject({
  urenPerWeek: z
    .number("Vul in hoeveel uur u per week zou werken, zoals 24 of 24,5.")
    .min(1, "Vul minstens 1 uur in.")
    .max(60, "Vul hoogstens 60 uur in."),
  uurloon: bedrag,
  uitkering: bedrag,
  netto: bedrag,
})
