import { z } from "zod"
import { BESCHERMDE_GROEPEN, BETALERS, GROEPEN, REDENEN_SLUITING, SCREENINGEN, TOEGANGSWIJZEN } from "#begrippen/aanmelding"
import { EMAIL_FOUT, isEmail, isTelefoon, TELEFOON_FOUT } from "#begrippen/bereikbaar"
import { bsnFout } from "#begrippen/bsn"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { TALEN } from "#begrippen/taal"

const leegIsNull = (tekst: string) => (tekst === "" ? null : tekst)
const Tekst = (hoogstens: number) =>
  z.string().trim().max(hoogstens, `Houd dit korter dan ${hoogstens} tekens.`).transform(leegIsNull).nullable().default(null)
const Naam = (leeg: string) => z.string(leeg).trim().min(1, leeg).max(100, "Houd dit korter dan 100 tekens.")
const Dag = z.string("Vul een dag in.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 mei 1992.")

const Wie = {
  voornaam: Naam("Vul de voornaam in."),
  tussenvoegsel: Tekst(30),
  achternaam: Naam("Vul de achternaam in."),
  geboortedatum: Dag,
  telefoon: Tekst(30).refine(t => t === null || isTelefoon(t), TELEFOON_FOUT),
  email: Tekst(200).refine(t => t === null || isEmail(t), EMAIL_FOUT),
  voertaal: z.enum(codesVan(TALEN), "Kies een taal uit de lijst.").nullable().default(null),
  vraag: Tekst(1000),
}
const Groep = z
  .enum(codesVan([...GROEPEN, ...BESCHERMDE_GROEPEN]), "Kies een groep uit de lijst.")
  .nullable()
  .default(null)

/** Somebody in the queue of the own organisation. `bevestigd`: those who look like him were looked at. */
export const MeldAan = z.strictObject({
  ...Wie,
  weg: z.enum(["medewerker", "inloop", "lijst"]).default("medewerker"),
  groep: Groep,
  opdrachtgever: Tekst(100),
  betaler: z.enum(codesVan(BETALERS), "Kies wie betaalt.").nullable().default(null),
  bevestigd: z.boolean().default(false),
})
export type MeldAan = z.infer<typeof MeldAan>

/** A partner refers somebody, who knows of it. */
export const Verwijs = z.strictObject({
  ...Wie,
  organisatieId: z.uuid("Kies naar welke gemeente u verwijst."),
  groep: Groep,
  kenmerk: Tekst(40),
  akkoord: z.boolean().refine(ja => ja, "Vraag eerst of deze persoon dit wil. Zonder een ja meldt u niemand aan."),
})

/** What somebody says of himself: enough to call him back and to see whether he has a file already. */
export const MeldZelfAan = z
  .strictObject({ ...Wie, organisatieId: z.uuid("Kies uw gemeente.") })
  .refine(i => i.telefoon !== null || i.email !== null, {
    path: ["telefoon"],
    message: "Vul uw telefoonnummer in of uw e-mailadres. Anders kunnen wij u niet bereiken.",
  })

const aanmeldingId = z.uuid()
/** With a time it stands in the agenda of who invites; `langs`: and he is told, along the way that is known. */
export const NodigUit = z.strictObject({
  aanmeldingId,
  datum: Dag,
  tijd: z
    .string()
    .trim()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, "Vul een tijd in als 09:30.")
    .transform(leegIsNull)
    .nullable()
    .default(null),
  plek: Tekst(300),
  langs: z
    .enum(["email", "sms", "geen"], "Kies hoe wij het laten weten.")
    .transform(langs => (langs === "geen" ? null : langs))
    .nullable()
    .default(null),
})
export const Ontvang = z.strictObject({ aanmeldingId, datum: Dag })
export const LegScreeningVast = z.strictObject({
  aanmeldingId,
  uitkomst: z.enum(codesVan(SCREENINGEN), "Kies wat er uit de screening kwam."),
  datum: Dag,
})
export const Sluit = z.strictObject({ aanmeldingId, reden: z.enum(codesVan(REDENEN_SLUITING), "Kies waarom u sluit.") })

/** `deelnemerId`: the file that is there already; without it a new one. */
export const BeginDossier = z.strictObject({
  aanmeldingId,
  deelnemerId: z.uuid().nullable().default(null),
  bsn: z
    .string()
    .transform(tekst => tekst.replaceAll(/[ .-]/g, ""))
    .refine(tekst => tekst === "" || bsnFout(tekst) === null, "Dit is geen geldig BSN. Kijk het na op het identiteitsbewijs.")
    .transform(tekst => (tekst === "" ? null : tekst.padStart(9, "0")))
    .nullable()
    .default(null),
  bevestigd: z.boolean().default(false),
  /** Where the file says that another pays than the sign-up: which of the two holds from today. */
  betaling: z.enum(["aanmelding", "dossier"]).nullable().default(null),
})

export const ZetToegangswijze = z.strictObject({ wijze: z.enum(codesVan(TOEGANGSWIJZEN), "Kies een wijze van toegang."), begin: Dag })

const Deel = z.enum(["open", "begonnen", "gesloten"]).default("open")
/** As a machine asks it, and as it stands in the address of the page: what is not understood counts as not chosen. */
export const AanmeldingenVraag = z.object({ stand: Deel })
export type AanmeldingenVraag = z.infer<typeof AanmeldingenVraag>
export const AanmeldingenQuery = z.object({ stand: Deel.catch("open") })
