import type { Gewichten } from "./toeval.ts"

/** SBI sections of the employers: where people from bijstand find work in the region (design picture of the monitor; zorg first). */
export const SECTIES: Gewichten<string> = [
  ["Q", 21],
  ["H", 16],
  ["C", 17],
  ["G", 15],
  ["N", 9],
  ["I", 7],
  ["A", 4],
  ["F", 5],
  ["O", 2],
  ["S", 2],
  ["P", 1],
  ["J", 1],
]

export interface Beroep {
  titel: string
  /** ISCO-08, four digits. */
  isco: string
  werksoort: string
  eisen: readonly string[]
}

const beroep = (titel: string, isco: string, werksoort: string, ...eisen: string[]): Beroep => ({ titel, isco, werksoort, eisen })

/** What employers ask in the terms of `eisen`: licence, language, half-days, lifting, conduct certificate. */
export const BEROEPEN: Readonly<Record<string, readonly Beroep[]>> = {
  A: [
    beroep("Medewerker glastuinbouw", "9214", "groen", "tillen:15", "taal:A2"),
    beroep("Medewerker akkerbouw", "9211", "groen", "tillen:25"),
    beroep("Melkveeassistent", "9212", "groen", "dagdelen:ma_o,di_o,wo_o,do_o,vr_o"),
  ],
  C: [
    beroep("Productiemedewerker", "9329", "productie", "taal:A2", "tillen:15"),
    beroep("Inpakker", "9321", "inpak", "tillen:10"),
    beroep("Leerling lasser", "7212", "metaal", "taal:A2", "tillen:20"),
    beroep("Bakkersassistent", "7512", "voeding", "dagdelen:ma_o,di_o,wo_o,do_o,vr_o", "tillen:15"),
    beroep("Operator aardappelverwerking", "8160", "voeding", "taal:B1", "tillen:20"),
    beroep("Houtbewerker", "7522", "hout", "tillen:20"),
  ],
  F: [
    beroep("Hulpkracht bouw", "9313", "bouw", "tillen:25", "rijbewijs:B"),
    beroep("Leerling schilder", "7131", "bouw", "tillen:15"),
    beroep("Grondwerker", "9312", "bouw", "rijbewijs:B", "tillen:25"),
  ],
  G: [
    beroep("Vakkenvuller", "9334", "winkel", "tillen:15"),
    beroep("Winkelmedewerker", "5223", "winkel", "taal:B1"),
    beroep("Kassamedewerker", "5230", "winkel", "taal:B1", "dagdelen:do_a,vr_a,za_o,za_m"),
    beroep("Autowasser", "9122", "techniek", "rijbewijs:B"),
  ],
  H: [
    beroep("Orderpicker", "9333", "logistiek", "taal:A2", "tillen:20"),
    beroep("Heftruckchauffeur", "8344", "logistiek", "taal:A2", "tillen:15"),
    beroep("Chauffeur bestelbus", "8322", "vervoer", "rijbewijs:B", "taal:B1"),
    beroep("Taxichauffeur", "8322", "vervoer", "rijbewijs:B", "taal:B1", "vog:ja"),
    beroep("Postbezorger", "9621", "vervoer", "dagdelen:di_m,wo_m,do_m,vr_m,za_m"),
  ],
  I: [
    beroep("Keukenhulp", "9412", "horeca", "tillen:10"),
    beroep("Medewerker bediening", "5131", "horeca", "taal:B1", "dagdelen:vr_a,za_m,za_a,zo_m"),
    beroep("Zelfstandig werkend kok", "5120", "horeca", "taal:B1"),
  ],
  J: [beroep("Medewerker helpdesk", "4222", "kantoor", "taal:B2"), beroep("Digitaliseerder archief", "4132", "kantoor", "taal:A2")],
  N: [
    beroep("Schoonmaker kantoren", "9112", "schoonmaak", "dagdelen:ma_a,di_a,wo_a,do_a"),
    beroep("Hovenier", "6113", "groen", "rijbewijs:B", "tillen:20"),
    beroep("Beveiliger in opleiding", "5414", "facilitair", "taal:B1", "vog:ja"),
    beroep("Glazenwasser", "9123", "schoonmaak", "rijbewijs:B"),
  ],
  O: [beroep("Medewerker buitendienst", "9613", "groen", "rijbewijs:B"), beroep("Administratief medewerker", "4110", "kantoor", "taal:B2")],
  P: [beroep("Conciërge", "5153", "facilitair", "taal:B1", "vog:ja")],
  Q: [
    beroep("Zorghulp", "5329", "zorg", "taal:B1", "vog:ja"),
    beroep("Helpende plus in opleiding", "5321", "zorg", "taal:B1", "vog:ja", "dagdelen:ma_o,di_o,wo_o,za_o"),
    beroep("Huishoudelijke hulp", "5152", "zorg", "taal:A2", "vog:ja"),
    beroep("Medewerker linnenkamer", "8157", "zorg", "tillen:10"),
    beroep("Medewerker restaurant zorgcentrum", "9412", "zorg", "taal:A2"),
  ],
  S: [beroep("Medewerker kringloopwinkel", "5223", "winkel", "tillen:15"), beroep("Fietsenmaker", "7234", "techniek")],
}

/** Terms that a person typed and no rule knows: the import keeps them as text and says so. */
export const ONBEGREPEN_EISEN = ["eigen-vervoer:ja", "zin-in-aanpakken", "spreekt-gronings", "rijbewijs"] as const
