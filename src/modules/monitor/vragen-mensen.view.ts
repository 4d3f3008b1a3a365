import type { Getoond } from "./getoond.view.ts"
import { namenUit, volgordeVan } from "./namen.teksten.ts"
import { deel, deelEnRest, PERSOONSPLITSINGEN, rijenVan, telling, type Verdeling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan, type Waarde } from "./weergave.rules.ts"

const hermeten = (g: Getoond): number | null => {
  const { stijgt, gelijk, daalt } = g["TREDE-MATRIX"]
  return stijgt === null || gelijk === null || daalt === null ? null : stijgt + gelijk + daalt
}
const gestegen = (g: Getoond): Waarde => deel(g["TREDE-MATRIX"].stijgt, hermeten(g))
const gedaald = (g: Getoond): Waarde => deel(g["TREDE-MATRIX"].daalt, hermeten(g))
/** In the order of a list, not by size. */
function opVolgorde(kaart: Record<string, number | null>, lijst: "leeftijd" | "niveau" | "trede"): Verdeling["rijen"] {
  const naam = namenUit(lijst)
  return [...volgordeVan(lijst), "overige"].flatMap(sleutel =>
    kaart[sleutel] === undefined ? [] : [{ sleutel, naam: naam(sleutel), n: kaart[sleutel] }],
  )
}

export const LADDER: Vraagstuk = {
  slug: "ladder",
  vraag: "Klimmen mensen op de ladder?",
  kort: "De ladder",
  codes: ["TREDE-MATRIX", "TREDE-STAND"],
  splitsingen: PERSOONSPLITSINGEN,
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

export const SAMENSTELLING: Vraagstuk = {
  slug: "samenstelling",
  vraag: "Wie zijn het?",
  kort: "Wie zijn het",
  codes: ["SAMEN", "KWAL"],
  splitsingen: ["organisatie"],
  antwoord: g =>
    g.SAMEN.n === null ? null : `${g.SAMEN.n.toLocaleString("nl-NL")} mensen hadden in de periode een uitkering, een traject of werk.`,
  kern: g => [
    { label: "Mensen in de periode", plek: { code: "SAMEN", veld: "n" }, waarde: telling(g.SAMEN.n) },
    {
      label: "Met startkwalificatie",
      plek: { code: "KWAL", veld: "startkwalificatie" },
      waarde: deel(g.KWAL.startkwalificatie, g.KWAL.noemer),
      onder: g.KWAL.noemer === null ? undefined : `van ${g.KWAL.noemer.toLocaleString("nl-NL")} van wie een opleiding bekend is`,
    },
    {
      label: "Tot en met 26 jaar",
      plek: { code: "SAMEN", veld: "leeftijd", sleutel: "t/m 26" },
      waarde: telling(g.SAMEN.leeftijd["t/m 26"] ?? null),
    },
    {
      label: "55 jaar en ouder",
      plek: { code: "SAMEN", veld: "leeftijd", sleutel: "55+" },
      waarde: telling(g.SAMEN.leeftijd["55+"] ?? null),
    },
  ],
  verloop: {
    titel: "Mensen in de periode",
    vorm: "kolom",
    procent: false,
    lijnen: [{ naam: "mensen", lees: g => telling(g.SAMEN.n) }],
  },
  verdelingen: g => [
    verdeling(g, "Leeftijd", "leeftijd", opVolgorde(g.SAMEN.leeftijd, "leeftijd")),
    verdeling(g, "Geslacht", "geslacht", rijenVan(g.SAMEN.geslacht, namenUit("geslacht"))),
    verdeling(g, "Doelgroep", "doelgroep", rijenVan(g.SAMEN.doelgroep, namenUit("doelgroep"))),
    {
      titel: "Hoogste opleiding met diploma",
      code: "KWAL",
      veld: "niveaus",
      kop: "Niveau",
      telt: "mensen",
      noemer: g.SAMEN.n,
      rijen: opVolgorde(g.KWAL.niveaus, "niveau"),
      vasteOrde: true,
    },
  ],
  splitsing: [
    {
      code: "KWAL",
      kop: "Opleiding bekend",
      geheel: g => g.KWAL.noemer,
      delen: g => deelEnRest(g.KWAL.startkwalificatie, g.KWAL.noemer),
      toon: { kop: "Met startkwalificatie", waarde: ([met = null], geheel) => deel(met, geheel) },
    },
  ],
}

const verdeling = (g: Getoond, titel: string, veld: string, rijen: Verdeling["rijen"]): Verdeling => ({
  titel, code: "SAMEN", veld, kop: titel, telt: "mensen", noemer: g.SAMEN.n, rijen, vasteOrde: veld === "leeftijd",
}) // biome-ignore format: one line of fields

export const VOLLEDIGHEID: Vraagstuk = {
  slug: "volledigheid",
  vraag: "Hoe volledig is wat we van mensen weten?",
  kort: "Hoe volledig",
  codes: ["VULGRAAD"],
  splitsingen: ["organisatie"],
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
      geheel: g => g.VULGRAAD.n,
      delen: g => deelEnRest(g.VULGRAAD.velden["trede"] ?? (g.VULGRAAD.n === null ? null : 0), g.VULGRAAD.n),
      toon: { kop: "Trede gemeten", waarde: ([met = null], geheel) => deel(met, geheel) },
    },
  ],
}

const gevuld = (g: Getoond, veld: string): Waarde => deel(g.VULGRAAD.velden[veld] ?? null, g.VULGRAAD.n)
