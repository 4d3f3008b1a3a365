import type { Getoond } from "./getoond.view.ts"
import { namenUit } from "./namen.teksten.ts"
import { AL_BESCHREVEN, deel, deelEnRest, rijenVan, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan, type Waarde } from "./weergave.rules.ts"

export const VOLLEDIGHEID: Vraagstuk = {
  slug: "volledigheid",
  vraag: "Hoe volledig is wat we van mensen weten?",
  kort: "Hoe volledig",
  codes: ["VULGRAAD"],
  antwoord: (g, exact) => {
    const pct = tekstVan(gevuld(g, "trede"), exact)
    return pct && `Van de mensen heeft ${pct} een trede die in het laatste jaar is gemeten.`
  },
  kern: g => [
    {
      label: "Trede gemeten, laatste 12 maanden",
      plek: { code: "VULGRAAD", veld: "velden", sleutel: "trede" },
      waarde: gevuld(g, "trede"),
      goed: "hoger",
    },
    {
      label: "Casusregisseur bekend",
      plek: { code: "VULGRAAD", veld: "velden", sleutel: "casusregisseur" },
      waarde: gevuld(g, "casusregisseur"),
      goed: "hoger",
    },
    {
      label: "Opleiding bekend",
      plek: { code: "VULGRAAD", veld: "velden", sleutel: "opleiding" },
      waarde: gevuld(g, "opleiding"),
      goed: "hoger",
    },
    {
      label: "Te bereiken",
      plek: { code: "VULGRAAD", veld: "velden", sleutel: "telefoon_of_email" },
      waarde: gevuld(g, "telefoon_of_email"),
      goed: "hoger",
    },
  ],
  verloop: {
    titel: "Trede gemeten en casusregisseur bekend",
    vorm: "lijn",
    procent: true,
    lijnen: [
      { naam: "trede", lees: g => gevuld(g, "trede") },
      { naam: "casusregisseur", kleur: "t6", lees: g => gevuld(g, "casusregisseur") },
    ],
  },
  verdelingen: g => [
    {
      titel: "Ingevuld, per gegeven",
      code: "VULGRAAD",
      veld: "velden",
      kop: "Gegeven",
      telt: "mensen",
      noemer: g.VULGRAAD.n,
      rijen: rijenVan(g.VULGRAAD.velden, namenUit("veld")),
    },
  ],
  splitsing: [
    {
      code: "VULGRAAD",
      kop: "Mensen",
      alBeschreven: AL_BESCHREVEN,
      geheel: g => g.VULGRAAD.n,
      delen: g => deelEnRest(g.VULGRAAD.velden["trede"] ?? (g.VULGRAAD.n === null ? null : 0), g.VULGRAAD.n),
      toon: { kop: "Trede gemeten", waarde: ([met = null], geheel) => deel(met, geheel) },
    },
  ],
}

const gevuld = (g: Getoond, veld: string): Waarde => deel(g.VULGRAAD.velden[veld] ?? null, g.VULGRAAD.n)
