/** Doelgroep: een groep die een wet of beleid noemt en waar iemand een periode bij hoort. English: target group. */
import type { Code } from "./code.ts"

export const DOELGROEPEN: readonly Code[] = [
  { code: "banenafspraak", naam: "Banenafspraak" },
  { code: "lks", naam: "Loonkostensubsidie" },
  { code: "beschut_indicatie", naam: "Indicatie beschut werk" },
  { code: "wsw_indicatie", naam: "Wsw-indicatie" },
  { code: "arbeidsbeperking", naam: "Arbeidsbeperking" },
  { code: "statushouder", naam: "Statushouder" },
  { code: "nugger", naam: "Niet-uitkeringsgerechtigd" },
  { code: "pro_vso", naam: "Praktijkonderwijs of VSO" },
  { code: "jongere_zonder_startkwalificatie", naam: "Jongere zonder startkwalificatie" },
  { code: "dagbesteding", naam: "Dagbesteding" },
  { code: "ggz_beschermd_wonen", naam: "Beschermd wonen (ggz)" },
  { code: "verslavingszorg_laatste_fase", naam: "Verslavingszorg, laatste fase" },
  { code: "ex_gedetineerd", naam: "Uit detentie" },
  { code: "taakgestraft", naam: "Taakstraf" },
  { code: "jeugdzorg", naam: "Jeugdzorg" },
  { code: "baanwisselaar", naam: "Baanwisselaar" },
  { code: "uwv_traject", naam: "Traject van UWV" },
  { code: "wiw_id", naam: "WIW of ID-baan" },
  { code: "tussengroep", naam: "Tussengroep" },
]
