/** Vacaturevoorstel: een vacature die aan een deelnemer is voorgelegd, met zijn ja of nee. English: proposal of a vacancy. */
import type { Code } from "./code.ts"

export const ANTWOORDEN_VACATURE: readonly Code[] = [
  { code: "ja", naam: "Ja, dit wil ik" },
  { code: "nee", naam: "Nee, dit niet" },
]

/** As the participant says it himself. Nothing about health: that is not asked here. */
export const REDENEN_GEEN_VACATURE: readonly Code[] = [
  { code: "te_ver", naam: "Het is te ver weg" },
  { code: "uren", naam: "De uren of dagen passen niet" },
  { code: "soort_werk", naam: "Dit soort werk wil ik niet" },
  { code: "kan_niet", naam: "Ik denk dat ik dit niet kan" },
  { code: "heeft_al", naam: "Ik heb al iets anders" },
  { code: "later", naam: "Nu niet, misschien later" },
  { code: "anders", naam: "Iets anders" },
]

/** What came of the answer. */
export const VERVOLGEN_VACATURE: readonly Code[] = [
  { code: "voorgesteld", naam: "Voorgesteld bij de werkgever" },
  { code: "gesolliciteerd", naam: "Solliciteert zelf" },
  { code: "vervuld", naam: "De plek was al weg" },
  { code: "anders", naam: "Wij zoeken iets anders" },
  { code: "gezien", naam: "Gezien, nu geen vervolg" },
]
