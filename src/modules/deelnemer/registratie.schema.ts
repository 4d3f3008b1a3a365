import { z } from "zod"
import { EMAIL_FOUT, isEmail, isTelefoon, TELEFOON_FOUT } from "#begrippen/bereikbaar"
import { bsnFout } from "#begrippen/bsn"
import { codesVan } from "#begrippen/code"
import { bestaat } from "#begrippen/dag"
import { GESLACHTEN } from "#begrippen/geslacht"
import { leesPostcode } from "#begrippen/postcode"

const leegIsNull = (tekst: string) => (tekst === "" ? null : tekst)
const Tekst = (hoogstens: number) =>
  z.string().trim().max(hoogstens, `Houd dit korter dan ${hoogstens} tekens.`).transform(leegIsNull).nullable().default(null)
const Naam = (wat: string) => z.string(`Vul de ${wat} in.`).trim().min(1, `Vul de ${wat} in.`).max(100, "Houd dit korter dan 100 tekens.")
const Dag = z.string("Vul een dag in.").refine(bestaat, "Vul een dag in die bestaat, bijvoorbeeld 9 mei 1992.")

/** Nine digits as people type them: spaces and points do not count, a leading zero may be missing. */
const Bsn = z
  .string()
  .transform(tekst => tekst.replaceAll(/[ .-]/g, ""))
  .refine(
    tekst => bsnFout(tekst) === null,
    "Dit is geen geldig BSN: het heeft 9 cijfers en de controle klopt niet. Kijk het na op het identiteitsbewijs.",
  )
  .transform(tekst => tekst.padStart(9, "0"))

export const PersoonVelden = {
  voornaam: Naam("voornaam"),
  tussenvoegsel: Tekst(30),
  achternaam: Naam("achternaam"),
  geboortedatum: Dag,
  geslacht: z.enum(codesVan(GESLACHTEN)).nullable().default(null),
}
export const ContactVelden = {
  telefoon: Tekst(30).refine(t => t === null || isTelefoon(t), TELEFOON_FOUT),
  email: Tekst(200).refine(t => t === null || isEmail(t), EMAIL_FOUT),
  voertaal: Tekst(3).refine(t => t === null || /^[a-z]{3}$/.test(t), "Kies een taal uit de lijst."),
}
export const AdresVelden = {
  postcode: z
    .string()
    .trim()
    .refine(t => t === "" || leesPostcode(t) !== null, "Een postcode is vier cijfers en twee letters, bijvoorbeeld 9501 BK.")
    .transform(t => (t === "" ? null : leesPostcode(t)))
    .nullable()
    .default(null),
  woongemeenteCode: z
    .string()
    .regex(/^(\d{4})?$/, "Kies een gemeente uit de lijst.")
    .transform(leegIsNull)
    .nullable()
    .default(null),
}

/** Somebody new. `bevestigd`: the people with nearly this name and this birth date were looked at, and it is somebody else. */
export const Registreer = z.strictObject({
  ...PersoonVelden,
  ...ContactVelden,
  ...AdresVelden,
  bsn: Bsn.nullable().default(null),
  aanmelddatum: Dag.nullable().default(null),
  bevestigd: z.boolean().default(false),
})
export type Registreer = z.infer<typeof Registreer>

const BSN_DOELEN = ["aanmelding", "begeleiding", "uitkering"] as const
export const ZoekOpBsn = z.strictObject({ bsn: Bsn, doel: z.enum(BSN_DOELEN, "Kies waarvoor u zoekt.") })
export type ZoekOpBsn = z.infer<typeof ZoekOpBsn>
