import type { Getoond } from "./getoond.view.ts"
import { volgordeVan } from "./namen.teksten.ts"
import { deel, opVolgorde, telling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan, type Waarde } from "./weergave.rules.ts"

const TREDEN = volgordeVan("trede")

const hermeten = (g: Getoond): number | null => {
  const { stijgt, gelijk, daalt } = g["TREDE-MATRIX"]
  return stijgt === null || gelijk === null || daalt === null ? null : stijgt + gelijk + daalt
}

const gestegen = (g: Getoond): Waarde => deel(g["TREDE-MATRIX"].stijgt, hermeten(g))

const gedaald = (g: Getoond): Waarde => deel(g["TREDE-MATRIX"].daalt, hermeten(g))

export const LADDER: Vraagstuk = {
  slug: "ladder",
  vraag: "Klimmen mensen op de ladder?",
  kort: "De ladder",
  codes: ["TREDE-MATRIX", "TREDE-STAND"],
  antwoord: (g, exact) => {
    const pct = tekstVan(gestegen(g), exact)
    return pct && `Van wie opnieuw gemeten is, steeg ${pct}.`
  },
  kern: g => [
    {
      label: "Gestegen",
      plek: { code: "TREDE-MATRIX", veld: "stijgt" },
      waarde: gestegen(g),
      onder: van(g["TREDE-MATRIX"].stijgt),
      goed: "hoger",
    },
    {
      label: "Gelijk gebleven",
      plek: { code: "TREDE-MATRIX", veld: "gelijk" },
      waarde: deel(g["TREDE-MATRIX"].gelijk, hermeten(g)),
      onder: van(g["TREDE-MATRIX"].gelijk),
    },
    {
      label: "Gedaald",
      plek: { code: "TREDE-MATRIX", veld: "daalt" },
      waarde: gedaald(g),
      onder: van(g["TREDE-MATRIX"].daalt),
      goed: "lager",
    },
    {
      label: "Niet opnieuw gemeten",
      plek: { code: "TREDE-MATRIX", veld: "niet_hermeten" },
      waarde: telling(g["TREDE-MATRIX"].niet_hermeten),
      onder:
        g["TREDE-MATRIX"].zonder_begin === null
          ? undefined
          : `${g["TREDE-MATRIX"].zonder_begin.toLocaleString("nl-NL")} zonder trede vooraf`,
      goed: "lager",
    },
  ],
  nader: g => [
    {
      label: "Trede langer dan een jaar geleden gemeten",
      plek: { code: "TREDE-STAND", veld: "verouderd" },
      waarde: deel(g["TREDE-STAND"].verouderd, g.SAMEN.n),
    },
    {
      label: "Zonder trede van vóór de periode",
      plek: { code: "TREDE-MATRIX", veld: "zonder_begin" },
      waarde: telling(g["TREDE-MATRIX"].zonder_begin),
    },
  ],
  verloop: {
    titel: "Gestegen en gedaald",
    vorm: "lijn",
    procent: true,
    lijnen: [
      { naam: "gestegen", kleur: "t5", lees: gestegen },
      { naam: "gedaald", kleur: "t2", lees: gedaald },
    ],
  },
  verdelingen: g => [
    {
      titel: "Waar mensen nu staan",
      code: "TREDE-STAND",
      veld: "treden",
      kop: "Trede",
      telt: "mensen",
      noemer: g.SAMEN.n,
      rijen: opVolgorde(g["TREDE-STAND"].treden, "trede"),
      vasteOrde: true,
    },
  ],
  splitsing: [
    {
      code: "TREDE-STAND",
      kop: "Mensen",
      geheel: g => g.SAMEN.n,
      delen: g => TREDEN.map(trede => g["TREDE-STAND"].treden[trede] ?? null),
      elk: TREDEN.map(trede => (trede === "onbekend" ? "Onbekend" : `Trede ${trede}`)),
      // In more than one doelgroep one stands twice: the division of who they are is protected in another way.
      alBeschreven: ["doelgroep"],
    },
    {
      code: "TREDE-MATRIX",
      kop: "Opnieuw gemeten",
      geheel: hermeten,
      delen: g => [g["TREDE-MATRIX"].stijgt, g["TREDE-MATRIX"].gelijk, g["TREDE-MATRIX"].daalt],
      toon: { kop: "Gestegen", waarde: ([stijgt = null], geheel) => deel(stijgt, geheel) },
    },
  ],
  noot: "Wie vaker gemeten wordt, laat vaker beweging zien. Een stijging zegt pas iets naast het aantal dat niet opnieuw gemeten is.",
}

const van = (n: number | null): string | undefined => (n === null ? undefined : `${n.toLocaleString("nl-NL")} mensen`)
