import { type Code, naamVan } from "#begrippen/code"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { GESLACHTEN } from "#begrippen/geslacht"
import { OPLEIDINGSNIVEAUS } from "#begrippen/opleiding"
import { REDENEN_EINDE_TRAJECT, UITVALREDENEN } from "#begrippen/traject"
import { TREDEN } from "#begrippen/trede"
import { REDENEN_EINDE_UITKERING, UITKERINGEN } from "#begrippen/uitkering"
import { SOORTEN_DIENSTVERBAND, WERKVORMEN } from "#begrippen/werk"
import { OVERIGE } from "./bescherming.rules.ts"

/** SBI sections (Standaard Bedrijfsindeling 2008), shortened. */
const SECTIES: readonly Code[] = Object.entries({
  A: "Landbouw en visserij", B: "Delfstoffen", C: "Industrie", D: "Energie", E: "Water en afval", F: "Bouw", G: "Handel",
  H: "Vervoer en opslag", I: "Horeca", J: "Informatie en communicatie", K: "Financiën", L: "Vastgoed", M: "Advies en onderzoek",
  N: "Facilitair en uitzenden", O: "Openbaar bestuur", P: "Onderwijs", Q: "Zorg en welzijn", R: "Cultuur en sport",
  S: "Overige diensten", T: "Huishoudens", U: "Internationale organisaties", eigen_organisatie: "De eigen organisatie",
}).map(([code, naam]) => ({ code, naam })) // biome-ignore format: one list

const LEEFTIJDEN: readonly Code[] = [
  { code: "t/m 26", naam: "t/m 26 jaar" },
  { code: "27-34", naam: "27 – 34 jaar" },
  { code: "35-44", naam: "35 – 44 jaar" },
  { code: "45-54", naam: "45 – 54 jaar" },
  { code: "55+", naam: "55 jaar en ouder" },
]

/** Fields of VULGRAAD. */
const VELDEN: readonly Code[] = [
  { code: "bsn", naam: "Burgerservicenummer" },
  { code: "telefoon_of_email", naam: "Telefoon of e-mail" },
  { code: "postcode", naam: "Postcode" },
  { code: "voertaal", naam: "Voertaal" },
  { code: "opleiding", naam: "Opleiding" },
  { code: "trede", naam: "Trede, hoogstens een jaar oud" },
  { code: "casusregisseur", naam: "Casusregisseur" },
]

const ALTIJD: readonly Code[] = [
  { code: "onbekend", naam: "Onbekend" },
  { code: "geen", naam: "Geen" },
  { code: "geen_werk_geregistreerd", naam: "Geen werk geregistreerd" },
  { code: "naar_werk", naam: "Naar werk" },
  { code: OVERIGE, naam: "Overige, te klein om apart te tonen" },
]

const LIJSTEN = {
  uitkering: UITKERINGEN,
  redenUitkering: REDENEN_EINDE_UITKERING,
  redenTraject: REDENEN_EINDE_TRAJECT,
  uitvalreden: UITVALREDENEN,
  soort: SOORTEN_DIENSTVERBAND,
  sector: SECTIES,
  werkvorm: WERKVORMEN,
  leeftijd: LEEFTIJDEN,
  geslacht: GESLACHTEN,
  doelgroep: DOELGROEPEN,
  niveau: OPLEIDINGSNIVEAUS,
  trede: TREDEN.map(t => ({ code: String(t.trede), naam: `${t.trede} · ${t.naam}` })),
  veld: VELDEN,
} as const

/** How people say the codes of one list. */
export const namenUit =
  (lijst: keyof typeof LIJSTEN) =>
  (code: string): string =>
    naamVan([...LIJSTEN[lijst], ...ALTIJD], code)

/** The order of a list whose order means something. */
export const volgordeVan = (lijst: "leeftijd" | "niveau" | "trede"): string[] => [...LIJSTEN[lijst].map(c => c.code), "onbekend"]

export const SPLITSNAMEN = {
  organisatie: "Organisatie",
  voorziening: "Voorziening",
  uitvoerder: "Uitvoerder",
  opdrachtgever: "Opdrachtgever",
  soort: "Soort werk",
  sector: "Branche",
  leeftijd: "Leeftijd",
  geslacht: "Geslacht",
  niveau: "Opleiding",
  doelgroep: "Doelgroep",
  aanmeldjaar: "Jaar van aanmelding",
} as const
