import { z } from "zod"
import { bestaat } from "#begrippen/dag"

const Dag = z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const Tijd = z.string("Kies een tijd.").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Vul een tijd in als 09:30.")

export const HoudSpreekuur = z.strictObject({
  onderwerp: z
    .string("Schrijf waarvoor mensen kunnen komen.")
    .trim()
    .min(3, "Schrijf waarvoor mensen kunnen komen.")
    .max(120, "Houd het korter dan 120 tekens."),
  plek: z.string("Schrijf waar het is.").trim().min(1, "Schrijf waar het is.").max(200, "Houd het korter dan 200 tekens."),
  begin: Dag,
  /** Every so many weeks; null: on that one day. */
  weken: z.enum(["0", "1", "2", "4"], "Kies hoe vaak het is.").transform(w => (w === "0" ? null : Number(w))),
  laatsteDag: Dag.nullable().default(null),
  van: Tijd,
  tot: Tijd,
  minuten: z
    .number("Vul in hoe lang een gesprek duurt, in minuten.")
    .int("Vul hele minuten in.")
    .min(5, "Houd minstens 5 minuten aan.")
    .max(240, "Houd het korter dan 4 uur."),
  voor: z.array(z.uuid("Kies een organisatie uit de lijst.")).max(100).default([]),
})

export const StopSpreekuur = z.strictObject({ spreekuurId: z.uuid(), laatsteDag: Dag })

/** `tm`: the last day, for more than one; `toch`: they are held after all. */
export const NeemVrij = z.strictObject({ vanaf: Dag, tm: Dag.nullable().default(null), toch: z.boolean().default(false) })

/** Another moment of the same consulting hours, with who asked for it and why. */
export const VerzetMoment = z.strictObject({
  deelnemerId: z.uuid(),
  afspraakId: z.uuid(),
  door: z.enum(["deelnemer", "medewerker"], "Kies wie het vroeg."),
  reden: z.string("Schrijf kort waarom.").trim().min(1, "Schrijf kort waarom.").max(500, "Houd het korter dan 500 tekens."),
  keuze: z
    .string("Kies een moment.")
    .regex(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, "Kies een moment uit de lijst.")
    .transform(keuze => ({ dag: keuze.slice(0, 10), tijd: keuze.slice(11) }))
    .refine(({ dag }) => bestaat(dag), "Kies een moment uit de lijst."),
})

/** The consulting hours, the day and the time, as the button sends them. */
export const BoekSpreekuur = z.strictObject({
  deelnemerId: z.uuid(),
  keuze: z
    .string("Kies een moment.")
    .regex(/^[0-9a-f-]{36} \d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/, "Kies een moment uit de lijst.")
    .transform(keuze => {
      const [spreekuurId, dag, tijd] = keuze.split(" ") as [string, string, string]
      return { spreekuurId, dag, tijd }
    })
    .refine(({ spreekuurId, dag }) => z.uuid().safeParse(spreekuurId).success && bestaat(dag), "Kies een moment uit de lijst."),
})
