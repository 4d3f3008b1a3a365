import { bestaat } from "#begrippen/dag"
import { z } from "zod"

const dag = z.string().refine(bestaat, "Vul een datum in, zoals 31-12-2026.")
const uitleg = z.string().trim().min(10, "Leg in een zin uit waarom: minstens tien tekens.").max(1000, "Houd het korter dan 1000 tekens.")
const categorieen = z.array(z.string()).min(1, "Kies minstens één soort gegevens.")

/** The form asks for an organisation or, more narrowly, for one person who works there. */
export const DeelDossier = z.strictObject({
  deelnemerId: z.uuid(),
  aanOrganisatieId: z.uuid("Kies met welke organisatie u deelt."),
  aanMedewerkerId: z.uuid().nullable(),
  categorieen: z.array(z.string()).default([]),
  toevoegen: z.boolean(),
  /** Where they may only add something themselves, without reading what is there. */
  eigenDeel: z.array(z.string()).default([]),
  doel: z.enum(["P1", "P2", "P3", "P4", "P5", "P6"], "Kies waarvoor het nodig is."),
  grond: z.enum(["toestemming", "wettelijke_taak", "vitaal_belang"], "Kies op welke grond u deelt."),
  toelichting: uitleg,
  begin: dag,
  einde: dag,
})
export type DeelDossier = z.infer<typeof DeelDossier>
export const BeeindigDeling = z.strictObject({ deelnemerId: z.uuid(), delingId: z.uuid(), reden: uitleg })
export const TrekToestemmingIn = z.strictObject({ delingId: z.uuid() })

export const SchermAf = z.strictObject({
  deelnemerId: z.uuid(),
  soort: z.enum(["dossier", "adres"], "Kies wat u afschermt."),
  reden: z.enum(["medewerker", "bekend_persoon", "veiligheid", "op_verzoek"], "Kies waarom."),
  lezers: z.array(z.uuid()).min(2, "Noem minstens twee lezers: een alleen zou niemand het kunnen opheffen."),
})
export const HefAfschermingOp = z.strictObject({ deelnemerId: z.uuid(), afschermingId: z.uuid(), reden: uitleg })

export const LegOvereenkomstVast = z.strictObject({
  kenmerk: z.string().trim().min(1, "Geef de overeenkomst een kenmerk.").max(100),
  vanOrganisatieId: z.uuid("Kies de organisatie die verantwoordelijk is."),
  metOrganisatieId: z.uuid("Kies met wie de overeenkomst is."),
  producten: z.array(z.string()),
  doelen: z.array(z.enum(["P1", "P2", "P3", "P4", "P5", "P6"])).min(1, "Kies minstens één doel."),
  categorieen,
  begin: dag,
  einde: dag,
})
export const BeeindigOvereenkomst = z.strictObject({ overeenkomstId: z.uuid(), einde: dag })

export const OpenNoodtoegang = z.strictObject({
  achternaam: z.string().trim().min(1, "Vul de achternaam in."),
  geboortedatum: dag,
  reden: z.enum(["gevaar", "medisch", "niemand_bereikbaar"], "Kies waarom het niet kan wachten."),
  toelichting: uitleg,
  categorieen,
})
export const BeoordeelNoodtoegang = z.strictObject({
  noodtoegangId: z.uuid(),
  oordeel: z.enum(["terecht", "onterecht"], "Kies uw oordeel."),
  toelichting: uitleg,
})

export const VraagAansluiting = z.strictObject({
  nummer: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{8}$/, "Een dossiernummer heeft acht tekens, zoals 1a2b3c4d."),
  geboortedatum: dag,
  wijze: z.enum(["verzoek", "grond"], "Kies hoe u wilt aansluiten."),
  toelichting: uitleg,
})
export const BeslisAansluiting = z.strictObject({
  deelnemerId: z.uuid(),
  aansluitingId: z.uuid(),
  besluit: z.enum(["akkoord", "geweigerd"], "Kies of de collega mag aansluiten."),
})

export const NeemWaar = z.strictObject({
  medewerkerId: z.uuid("Kies wie er weg is."),
  waarnemerId: z.uuid("Kies wie waarneemt."),
  begin: dag,
  einde: dag,
})
export const BeeindigWaarneming = z.strictObject({ waarnemingId: z.uuid() })
