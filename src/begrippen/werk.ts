/** Dienstverband: arbeidsovereenkomst of aanstelling bij een formele werkgever. English: employment. */
import type { Code } from "./code.ts"

export const SOORTEN_DIENSTVERBAND: readonly Code[] = [
  { code: "regulier", naam: "Regulier werk" },
  { code: "banenafspraak", naam: "Banenafspraak" },
  { code: "beschut", naam: "Beschut werk" },
  { code: "wsw", naam: "Wsw" },
  { code: "bbl", naam: "Leerbaan (bbl)" },
  { code: "uitzending", naam: "Uitzendwerk" },
  { code: "wiw_id", naam: "WIW of ID-baan" },
]

/** Work that is done with support by its kind: rung 5 of the ladder, whatever the contract says. */
export const DIENSTVERBAND_MET_STEUN: ReadonlySet<string> = new Set(["beschut", "wsw", "wiw_id", "banenafspraak"])

export const WERKVORMEN: readonly Code[] = [
  { code: "intern", naam: "Intern bij het SOB" },
  { code: "op_locatie", naam: "Werken op locatie" },
  { code: "detachering_individueel", naam: "Individuele detachering" },
  { code: "detachering_groep", naam: "Groepsdetachering" },
  { code: "begeleid_werken", naam: "Begeleid werken" },
  { code: "bij_werkgever", naam: "Bij de werkgever" },
  { code: "wep_extern", naam: "Werkervaringsplek bij een werkgever" },
  { code: "wep_intern", naam: "Werkervaringsplek intern" },
  { code: "proefplaatsing", naam: "Proefplaatsing" },
  { code: "stage", naam: "Stage" },
  { code: "praktijkleren", naam: "Praktijkleren" },
  { code: "scholing", naam: "Scholing" },
  { code: "dagbesteding", naam: "Dagbesteding" },
  { code: "vrijwilligerswerk", naam: "Vrijwilligerswerk" },
]

export const REDENEN_EINDE_WERK: readonly Code[] = [
  { code: "einde_contract", naam: "Einde contract" },
  { code: "doorstroom", naam: "Ander werk" },
  { code: "ontslag", naam: "Ontslag" },
  { code: "ziekte", naam: "Ziekte" },
  { code: "eigen_verzoek", naam: "Eigen verzoek" },
  { code: "verhuizing", naam: "Verhuizing" },
  { code: "aow", naam: "AOW-leeftijd" },
  { code: "overlijden", naam: "Overlijden" },
  { code: "overig", naam: "Andere reden" },
]
