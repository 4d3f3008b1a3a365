/**
 * Aanmelding: iemand wil hulp bij werk en wacht op een eerste gesprek; nog geen dossier. Niet de melding om een uitkering.
 * English: sign-up.
 */
import type { Code } from "./code.ts"
import { DOELGROEPEN } from "./doelgroep.ts"

/** How somebody came. */
export const WEGEN: readonly Code[] = [
  { code: "medewerker", naam: "Door een medewerker" },
  { code: "zelf", naam: "Zelf aangemeld" },
  { code: "verwijzing", naam: "Via een partner" },
  { code: "inloop", naam: "Uit de inloop" },
  { code: "lijst", naam: "Van een lijst van school" },
]

/** The two ways of access of Ontwikkelprogramma TDC (2017), chapter 4: that of Stadskanaal and that of Veendam. */
export const TOEGANGSWIJZEN: readonly Code[] = [
  { code: "iedereen", naam: "Iedereen naar het TDC" },
  { code: "voorselectie", naam: "Eerst een voorselectie" },
]

/**
 * Where somebody went after the screening of a voorselectie. Words of our own: the programme says only that who can go towards paid work
 * goes to the TDC, and names no list.
 */
export const SCREENINGEN: readonly Code[] = [
  { code: "tdc", naam: "Naar het TDC" },
  { code: "eerst_hulp", naam: "Eerst zorg of andere hulp" },
  { code: "geen_hulp", naam: "Geen hulp nodig" },
]

export const BETALERS: readonly Code[] = [
  { code: "gemeente", naam: "Gemeente" },
  { code: "uwv", naam: "UWV" },
  { code: "zorgaanbieder", naam: "Zorgaanbieder" },
  { code: "anders", naam: "Iemand anders" },
]

export const REDENEN_SLUITING: readonly Code[] = [
  { code: "niet_bereikt", naam: "Niet te bereiken" },
  { code: "ziet_ervan_af", naam: "Ziet ervan af" },
  { code: "elders_geholpen", naam: "Ergens anders geholpen" },
  { code: "andere_organisatie", naam: "Hoort bij een andere organisatie" },
  { code: "heeft_werk", naam: "Heeft werk gevonden" },
  { code: "dubbel", naam: "Dubbel aangemeld" },
]

const doelgroepen = (...codes: string[]): Code[] => DOELGROEPEN.filter(d => codes.includes(d.code))

/** Out of detention or care: for the case director alone (C11). */
export const BESCHERMDE_GROEPEN: readonly Code[] = doelgroepen(
  "ex_gedetineerd",
  "taakgestraft",
  "verslavingszorg_laatste_fase",
  "ggz_beschermd_wonen",
  "jeugdzorg",
)
/** The other groups that come in by this door; the target groups of a file, and benefit, which is a fact of its own there. */
export const GROEPEN: readonly Code[] = [
  { code: "participatiewet", naam: "Bijstand (Participatiewet)" },
  ...doelgroepen("nugger", "baanwisselaar", "uwv_traject", "dagbesteding", "statushouder", "pro_vso", "jongere_zonder_startkwalificatie"),
]
