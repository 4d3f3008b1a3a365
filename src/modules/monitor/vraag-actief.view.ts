import type { Beschermd } from "./bescherming.rules.ts"
import type { Getoond } from "./getoond.view.ts"
import { deel, deelEnRest, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan } from "./weergave.rules.ts"

export const ACTIEF: Vraagstuk = {
  slug: "actief",
  vraag: "Wie in de bijstand doet er mee?",
  kort: "Wie er actief is",
  codes: ["ACTIEF"],
  antwoord: (g, exact) => {
    const pct = tekstVan(actiefDeel(g), exact)
    return pct && `Van de mensen in de bijstand doet ${pct} vier uur per week of meer mee.`
  },
  kern: g => [
    {
      label: "Vier uur of meer per week",
      plek: { code: "ACTIEF", veld: "vier_uur" },
      waarde: actiefDeel(g),
      onder: keer(g.ACTIEF.vier_uur),
      goed: "hoger",
    },
    {
      label: "Minder dan vier uur",
      plek: { code: "ACTIEF", veld: "minder" },
      waarde: deel(g.ACTIEF.minder, g["BIJ-STAND"].personen),
      onder: keer(g.ACTIEF.minder),
    },
    {
      label: "Uren niet bekend",
      plek: { code: "ACTIEF", veld: "onbekend" },
      waarde: deel(g.ACTIEF.onbekend, g["BIJ-STAND"].personen),
      onder: keer(g.ACTIEF.onbekend),
      goed: "lager",
    },
    {
      label: "Niets lopends",
      plek: { code: "ACTIEF", veld: "niet" },
      waarde: deel(g.ACTIEF.niet, g["BIJ-STAND"].personen),
      onder: keer(g.ACTIEF.niet),
      goed: "lager",
    },
  ],
  verloop: {
    titel: "Wie meedoet, als deel van wie bijstand krijgt",
    vorm: "kolom",
    procent: true,
    lijnen: [
      { naam: "vier uur of meer", kleur: "t5", lees: g => actiefDeel(g) },
      { naam: "minder", kleur: "t3", lees: g => deel(g.ACTIEF.minder, g["BIJ-STAND"].personen) },
      { naam: "uren onbekend", kleur: "stil", lees: g => deel(g.ACTIEF.onbekend, g["BIJ-STAND"].personen) },
    ],
  },
  splitsing: [
    {
      code: "ACTIEF",
      kop: "In de bijstand",
      geheel: g => g["BIJ-STAND"].personen,
      delen: g => deelEnRest(g.ACTIEF.vier_uur, g["BIJ-STAND"].personen),
      toon: { kop: "Vier uur of meer", waarde: ([actief = null], geheel) => deel(actief, geheel) },
    },
  ],
}

const actiefDeel = (g: Getoond) => deel(g.ACTIEF.vier_uur, g["BIJ-STAND"].personen)

const keer = (n: Beschermd) => (n === null ? undefined : `${n.toLocaleString("nl-NL")} mensen`)
