import { z } from "zod"

const Regel = z.strictObject({
  soort: z.enum(["beroep", "vaardigheid", "groep"]),
  uri: z.string().max(300),
  naam: z.string().min(1).max(300),
  naamEn: z.string().max(300).nullable(),
  ook: z.string().max(1500),
  isco: z
    .string()
    .regex(/^\d{1,4}$/)
    .nullable(),
})
export const VulVakbegrippen = z.strictObject({
  stelsel: z.enum(["esco", "isco", "competentnl"]),
  /** Of these kinds the rows are all that there is: what is not among them has gone. */
  soorten: z.array(z.string()).max(3),
  regels: z.array(Regel).max(60_000),
})
export const ZoekVakbegrip = z.object({
  zoek: z.string().trim().max(80).default(""),
  soort: z.enum(["beroep", "vaardigheid"]).default("beroep"),
})
export const Vakbegrip = z.object({
  id: z.uuid(),
  stelsel: z.string(),
  lijst: z.string().describe("Hoe het stelsel heet"),
  uri: z.string().nullable(),
  naam: z.string(),
  ook: z.string(),
})
