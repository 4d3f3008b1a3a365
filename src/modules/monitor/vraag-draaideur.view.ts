import { deel, deelEnRest, telling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan } from "./weergave.rules.ts"

export const DRAAIDEUR: Vraagstuk = {
  slug: "draaideur",
  vraag: "Komen mensen terug?",
  kort: "Komen mensen terug",
  codes: ["DRAAI"],
  antwoord: (g, exact) => {
    const pct = tekstVan(deel(g.DRAAI.bijstand, g.DRAAI.noemer), exact)
    return pct && `Van wie uitstroomde, kreeg ${pct} binnen een jaar opnieuw bijstand.`
  },
  kern: g => [
    {
      label: "Terug in de bijstand binnen een jaar",
      plek: { code: "DRAAI", veld: "bijstand" },
      waarde: deel(g.DRAAI.bijstand, g.DRAAI.noemer),
      onder: g.DRAAI.bijstand === null ? undefined : `${g.DRAAI.bijstand.toLocaleString("nl-NL")} keer`,
      goed: "lager",
    },
    {
      label: "Opnieuw ondersteuning binnen een jaar",
      plek: { code: "DRAAI", veld: "ondersteuning" },
      waarde: deel(g.DRAAI.ondersteuning, g.DRAAI.noemer),
      onder: "bijstand of een nieuw traject",
      goed: "lager",
    },
    {
      label: "Uitstroom die een jaar gevolgd is",
      plek: { code: "DRAAI", veld: "noemer" },
      waarde: telling(g.DRAAI.noemer),
      onder: "zonder overlijden, AOW en verhuizing",
    },
  ],
  verloop: {
    titel: "Terug binnen een jaar",
    vorm: "lijn",
    procent: true,
    lijnen: [
      { naam: "bijstand", lees: g => deel(g.DRAAI.bijstand, g.DRAAI.noemer) },
      { naam: "ondersteuning", kleur: "t2", lees: g => deel(g.DRAAI.ondersteuning, g.DRAAI.noemer) },
    ],
  },
  splitsing: [
    {
      code: "DRAAI",
      kop: "Uitstroom, een jaar gevolgd",
      geheel: g => g.DRAAI.noemer,
      delen: g => deelEnRest(g.DRAAI.bijstand, g.DRAAI.noemer),
      toon: { kop: "Terug in de bijstand", waarde: ([terug = null], geheel) => deel(terug, geheel) },
    },
  ],
  noot: "De uitstroom is die van een jaar eerder: pas als het jaar voorbij is, weten we of iemand terugkwam.",
}
