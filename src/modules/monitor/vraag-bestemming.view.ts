import { namenUit } from "./namen.teksten.ts"
import { deel, deelEnRest, rijenVan, telling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan } from "./weergave.rules.ts"

export const BESTEMMING: Vraagstuk = {
  slug: "bestemming",
  vraag: "Waar gaan mensen heen als zij uit de bijstand gaan?",
  kort: "Waar mensen heen gaan",
  codes: ["UIT-NAAR", "BIJ-UIT"],
  tekening: "stroom",
  antwoord: (g, exact) => {
    const pct = tekstVan(deel(g["UIT-NAAR"].aantal, g["BIJ-UIT"].aantal), exact)
    return pct && `Van de uitstroom heeft ${pct} werk geregistreerd.`
  },
  kern: g => [
    {
      label: "Met werk geregistreerd",
      plek: { code: "UIT-NAAR", veld: "aantal" },
      waarde: deel(g["UIT-NAAR"].aantal, g["BIJ-UIT"].aantal),
      onder: g["UIT-NAAR"].aantal === null ? undefined : `${g["UIT-NAAR"].aantal.toLocaleString("nl-NL")} keer`,
      goed: "hoger",
    },
    {
      label: "Geen werk geregistreerd",
      plek: { code: "UIT-NAAR", veld: "soorten", sleutel: "geen_werk_geregistreerd" },
      waarde: telling(g["UIT-NAAR"].soorten["geen_werk_geregistreerd"] ?? (g["UIT-NAAR"].aantal === null ? null : 0)),
      onder: "werk zonder dienstverband in de registratie staat hier ook",
    },
    { label: "Uitstroom samen", plek: { code: "BIJ-UIT", veld: "aantal" }, waarde: telling(g["BIJ-UIT"].aantal) },
  ],
  verloop: {
    titel: "Deel van de uitstroom met werk",
    vorm: "lijn",
    procent: true,
    lijnen: [{ naam: "met werk", lees: g => deel(g["UIT-NAAR"].aantal, g["BIJ-UIT"].aantal) }],
  },
  verdelingen: g =>
    (["soorten", "sectoren"] as const).map(veld => ({
      titel: veld === "soorten" ? "Naar soort werk" : "Naar branche van de werkgever",
      code: "UIT-NAAR",
      veld,
      kop: veld === "soorten" ? "Soort" : "Branche",
      telt: "keer",
      noemer: g["BIJ-UIT"].aantal,
      rijen: rijenVan(g["UIT-NAAR"][veld], namenUit(veld === "soorten" ? "soort" : "sector")),
    })),
  splitsing: [
    {
      code: "UIT-NAAR",
      kop: "Uitstroom",
      geheel: g => g["BIJ-UIT"].aantal,
      delen: g => deelEnRest(g["UIT-NAAR"].aantal, g["BIJ-UIT"].aantal),
      toon: { kop: "Met werk", waarde: ([met = null], geheel) => deel(met, geheel) },
    },
  ],
}
