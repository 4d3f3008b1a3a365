/**
 * The closed lists of the exchange files, in the order of the contract. A code is stored as its index; lists of reasons,
 * levels and sectors start with `onbekend`, so that an empty cell is index 0.
 */
/** Benefit kinds that count as bijstand; the engine never sees the others. */
export const SOORTEN_BIJSTAND = ["bijstand", "ioaw", "ioaz"] as const
export const REDENEN_UITKERING = [
  "onbekend", "loondienst", "zelfstandig", "opleiding", "verhuizing", "relatie", "aow", "overlijden", "handhaving", "eigen_verzoek", "overig",
] as const // biome-ignore format: reads as the list of the exchange format
export const REDENEN_TRAJECT = [
  "onbekend", "afgerond", "doorstroom_werk", "doorstroom_traject", "uitval", "nooit_begonnen", "overlijden", "aow", "verhuizing", "overig",
] as const // biome-ignore format: reads as the list of the exchange format
export const UITVALREDENEN = ["onbekend", "ziekte", "motivatie", "zorg_of_opvang", "geen_passend_aanbod", "sanctie", "overig"] as const
export const SOORTEN_WERK = ["regulier", "banenafspraak", "beschut", "wsw", "bbl", "uitzending", "wiw_id"] as const
export const REDENEN_WERK = [
  "onbekend", "einde_contract", "doorstroom", "ontslag", "ziekte", "eigen_verzoek", "verhuizing", "aow", "overlijden", "overig",
] as const // biome-ignore format: reads as the list of the exchange format
export const WERKVORMEN = [
  "intern", "op_locatie", "detachering_individueel", "detachering_groep", "begeleid_werken", "bij_werkgever",
  "wep_extern", "wep_intern", "proefplaatsing", "stage", "praktijkleren", "scholing", "dagbesteding", "vrijwilligerswerk",
] as const // biome-ignore format: paid forms first, unpaid forms second
export const SECTOREN = ["onbekend", ..."ABCDEFGHIJKLMNOPQRSTU".split(""), "eigen_organisatie"] as const
export const NIVEAUS = ["onbekend", "geen", "basis", "vmbo_mbo1", "havo_vwo_mbo24", "hbo", "wo"] as const
export const GESLACHTEN = ["onbekend", "m", "v", "x"] as const
export const LEEFTIJDEN = ["t/m 26", "27-34", "35-44", "45-54", "55+"] as const
export const DOELGROEPEN = [
  "nugger", "banenafspraak", "lks", "beschut_indicatie", "wsw_indicatie", "statushouder", "pro_vso", "jongere_zonder_startkwalificatie",
  "dagbesteding", "ggz_beschermd_wonen", "verslavingszorg_laatste_fase", "ex_gedetineerd", "taakgestraft", "jeugdzorg", "baanwisselaar",
  "uwv_traject", "wiw_id", "tussengroep", "arbeidsbeperking",
] as const // biome-ignore format: reads as the list of the exchange format
export const UITKOMSTEN_MELDING = ["onbekend", "ingestroomd", "werk", "doorverwezen", "ingetrokken", "afgewezen"] as const
export const TREDE_NAMEN = ["onbekend", "1", "2", "3", "4", "5", "6"] as const
export const GEEN_WERK = "geen_werk_geregistreerd"

/** Diploma: yes, no, or not known. */
export const DIPLOMA = { onbekend: 0, ja: 1, nee: 2 } as const

/** What is registered now about a person, as bits (VULGRAAD). */
export const VELD_BIT = { bsn: 1, telefoon_of_email: 2, postcode: 4, voertaal: 8 } as const

/** The index of a code in its list; null or empty is 0. Throws RangeError on a code that the list does not hold. */
export function codeVan(lijst: readonly string[], code: string | null | undefined): number {
  if (!code) return 0
  const index = lijst.indexOf(code)
  if (index < 0) throw new RangeError(`onbekende code ${code}`)
  return index
}

/** A set of codes to look up by index: a search through a list costs more than all else that is done with the row. */
export function merk<C extends string>(lijst: readonly C[], ...namen: C[]): Uint8Array {
  const uit = new Uint8Array(lijst.length)
  for (const naam of namen) uit[codeVan(lijst, naam)] = 1
  return uit
}
