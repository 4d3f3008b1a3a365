/** Traject: de tijd van één deelnemer in één voorziening, met een verwacht einde. English: programme, trajectory. */
import type { Code } from "./code.ts"

export const REDENEN_EINDE_TRAJECT: readonly Code[] = [
  { code: "afgerond", naam: "Afgerond" },
  { code: "doorstroom_werk", naam: "Naar werk" },
  { code: "doorstroom_traject", naam: "Naar een ander traject" },
  { code: "uitval", naam: "Uitval" },
  { code: "nooit_begonnen", naam: "Nooit begonnen" },
  { code: "overlijden", naam: "Overlijden" },
  { code: "aow", naam: "AOW-leeftijd" },
  { code: "verhuizing", naam: "Verhuizing" },
  { code: "overig", naam: "Andere reden" },
]

export const UITVALREDENEN: readonly Code[] = [
  { code: "ziekte", naam: "Ziekte" },
  { code: "motivatie", naam: "Motivatie" },
  { code: "zorg_of_opvang", naam: "Zorg of opvang" },
  { code: "geen_passend_aanbod", naam: "Geen passend aanbod" },
  { code: "sanctie", naam: "Sanctie" },
  { code: "overig", naam: "Andere reden" },
]
