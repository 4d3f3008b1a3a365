import { z } from "zod"
import { MANIEREN_AFSPRAAK, REDENEN_NIET_GEKOMEN, UITKOMSTEN_AFSPRAAK } from "#begrippen/afspraak"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"

const Dag = z.string("Kies een dag.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 maart 2026.")
const Tijd = z.string("Kies een tijd.").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Vul een tijd in als 09:30.")
const Minuten = z
  .number("Vul in hoe lang het duurt, in minuten.")
  .int("Vul hele minuten in.")
  .min(5, "Houd minstens 5 minuten aan.")
  .max(480, "Houd het korter dan 8 uur.")
const Plek = z.string().trim().max(300, "Houd het korter dan 300 tekens.").nullable().default(null)
const Reden = z.string("Schrijf waarom.").trim().min(3, "Schrijf kort waarom.").max(500, "Houd de reden korter dan 500 tekens.")
const Door = z.enum(["deelnemer", "medewerker"], "Kies wie het vroeg.")

const PLAN = { dag: Dag, tijd: Tijd, minuten: Minuten, hoe: z.enum(codesVan(MANIEREN_AFSPRAAK), "Kies hoe u elkaar spreekt."), plek: Plek }
const WELKE = { deelnemerId: z.uuid(), afspraakId: z.uuid() }

/** With whom: null is the one who makes it. */
export const MaakAfspraak = z.strictObject({ deelnemerId: z.uuid(), ...PLAN, medewerkerId: z.uuid().nullable().default(null) })
export const VerzetAfspraak = z.strictObject({ ...WELKE, ...PLAN, door: Door, reden: Reden })
export const ZegAfspraakAf = z.strictObject({ ...WELKE, door: Door, reden: Reden })

/** What came of it; that it was called off is an act of its own. */
const AFLOPEN = codesVan(UITKOMSTEN_AFSPRAAK.filter(u => u.code !== "afgezegd"))
export const RondAfspraakAf = z.strictObject({
  ...WELKE,
  uitkomst: z.enum(AFLOPEN, "Kies hoe het ging."),
  reden: z.enum(codesVan(REDENEN_NIET_GEKOMEN), "Kies waarom, of 'nog niet bekend'.").nullable().default(null),
  opnieuwOp: Dag.nullable().default(null),
})

export const AntwoordOpAfspraak = z.strictObject({ afspraakId: z.uuid(), antwoord: z.enum(["komt", "kan_niet"], "Kies of u komt.") })

/** The next appointment on the form of a conversation: left empty it is none. */
export const Volgende = {
  volgendeDag: Dag.nullable().default(null),
  volgendeTijd: Tijd.nullable().default(null),
  volgendeMinuten: Minuten.default(30),
  volgendeHoe: PLAN.hoe.default("locatie"),
  volgendePlek: Plek,
}

/** The days that an agenda shows. */
export const AgendaQuery = z.object({
  dag: z.string().refine(bestaat).optional().catch(undefined),
  toon: z.enum(["dag", "week"]).catch("week"),
})
export type AgendaQuery = z.infer<typeof AgendaQuery>
