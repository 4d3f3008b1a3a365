import type { Beschermd } from "./bescherming.rules.ts"
import type { Getoond } from "./getoond.view.ts"
import { namenUit } from "./namen.teksten.ts"
import { deel, deelEnRest, rijenVan, telling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan } from "./weergave.rules.ts"

const zin = (n: Beschermd, ding: string) => (n === null ? `te weinig ${ding} om te tonen` : `${n.toLocaleString("nl-NL")} ${ding}`)

export const INSTROOM: Vraagstuk = {
  slug: "instroom-en-uitstroom",
  vraag: "Wie komt er in de bijstand, en wie gaat eruit?",
  kort: "Instroom en uitstroom",
  codes: ["BIJ-IN", "BIJ-UIT", "BIJ-UIT-WERK", "BIJ-STAND", "BIJ-AANDEEL", "INSTROOM-PCT"],
  antwoord: g => `${zin(g["BIJ-IN"].aantal, "mensen kwamen erin")}, ${zin(g["BIJ-UIT"].aantal, "gingen eruit")}.`,
  kern: (g, exact) => [
    { label: "Instroom", plek: { code: "BIJ-IN", veld: "aantal" }, waarde: telling(g["BIJ-IN"].aantal), onder: instroomdeel(g, exact) },
    { label: "Uitstroom", plek: { code: "BIJ-UIT", veld: "aantal" }, waarde: telling(g["BIJ-UIT"].aantal), onder: voorlopig(g) },
    {
      label: "Uitstroom naar werk",
      plek: { code: "BIJ-UIT-WERK", veld: "aantal" },
      waarde: telling(g["BIJ-UIT-WERK"].aantal),
      onder: aandeelWerk(g, exact),
      goed: "hoger",
    },
    {
      label: "In de bijstand op de peildag",
      plek: { code: "BIJ-STAND", veld: "personen" },
      waarde: telling(g["BIJ-STAND"].personen),
      onder: standUitleg(g, exact),
    },
  ],
  nader: g => [
    { label: "Instroompercentage", plek: { code: "INSTROOM-PCT", veld: "aantal" }, waarde: instroomPct(g) },
    { label: "Meldingen afgehandeld", plek: { code: "INSTROOM-PCT", veld: "noemer" }, waarde: telling(g["INSTROOM-PCT"].noemer) },
    { label: "Uitstroom, nog voorlopig", plek: { code: "BIJ-UIT", veld: "voorlopig" }, waarde: telling(g["BIJ-UIT"].voorlopig) },
    {
      label: "Uitstroom naar werk, nog voorlopig",
      plek: { code: "BIJ-UIT-WERK", veld: "voorlopig" },
      waarde: telling(g["BIJ-UIT-WERK"].voorlopig),
      alleenPrecies: true,
    },
    { label: "Huishoudens in de bijstand", plek: { code: "BIJ-STAND", veld: "huishoudens" }, waarde: telling(g["BIJ-STAND"].huishoudens) },
    {
      label: "In de bijstand, per 1.000 inwoners",
      plek: { code: "BIJ-AANDEEL", veld: "per_1000" },
      waarde: { soort: "maat", n: g["BIJ-AANDEEL"].per_1000 },
    },
    {
      label: "Aandeel in de bijstand van heel Nederland",
      plek: { code: "BIJ-AANDEEL", veld: "landelijk" },
      waarde: { soort: "verhouding", n: g["BIJ-AANDEEL"].landelijk },
    },
  ],
  verloop: {
    titel: "Erin en eruit",
    vorm: "lijn",
    procent: false,
    lijnen: [
      { naam: "erin", kleur: "t2", lees: g => telling(g["BIJ-IN"].aantal) },
      { naam: "eruit", kleur: "groen", lees: g => telling(g["BIJ-UIT"].aantal) },
      { naam: "naar werk", kleur: "t6", lees: g => telling(g["BIJ-UIT-WERK"].aantal) },
    ],
  },
  verdelingen: g => [
    {
      titel: "Waarom mensen eruit gingen",
      code: "BIJ-UIT",
      veld: "redenen",
      kop: "Reden",
      telt: "keer",
      noemer: g["BIJ-UIT"].aantal,
      rijen: rijenVan(g["BIJ-UIT"].redenen, namenUit("redenUitkering")),
    },
    {
      titel: "Welke uitkering op de peildag",
      code: "BIJ-STAND",
      veld: "soorten",
      kop: "Uitkering",
      telt: "mensen",
      noemer: g["BIJ-STAND"].personen,
      rijen: rijenVan(g["BIJ-STAND"].soorten, namenUit("uitkering")),
    },
  ],
  splitsing: [
    { code: "BIJ-IN", kop: "Erin", geheel: g => g["BIJ-IN"].aantal },
    {
      code: "BIJ-UIT-WERK",
      kop: "Eruit",
      geheel: g => g["BIJ-UIT"].aantal,
      delen: g => deelEnRest(g["BIJ-UIT-WERK"].aantal, g["BIJ-UIT"].aantal),
      toon: { kop: "Waarvan naar werk", waarde: ([werk = null], geheel) => deel(werk, geheel) },
    },
    { code: "BIJ-STAND", kop: "Op de peildag", geheel: g => g["BIJ-STAND"].personen },
    {
      code: "INSTROOM-PCT",
      kop: "Meldingen",
      geheel: g => g["INSTROOM-PCT"].noemer,
      delen: g => deelEnRest(g["INSTROOM-PCT"].aantal, g["INSTROOM-PCT"].noemer),
      toon: { kop: "Ingestroomd", waarde: ([instroom = null], geheel) => deel(instroom, geheel) },
    },
  ],
}

const instroomPct = (g: Getoond) => deel(g["INSTROOM-PCT"].aantal, g["INSTROOM-PCT"].noemer)

/** Of a few it says itself of how many. */
function instroomdeel(g: Getoond, exact: boolean): string | undefined {
  const { noemer } = g["INSTROOM-PCT"]
  const pct = tekstVan(instroomPct(g), exact)
  if (pct === null || noemer === null) return undefined
  return pct.includes("%") ? `${pct} van ${noemer.toLocaleString("nl-NL")} meldingen` : `${pct} meldingen`
}

function voorlopig(g: Getoond): string | undefined {
  const n = g["BIJ-UIT"].voorlopig
  return n ? `${n.toLocaleString("nl-NL")} voorlopig` : undefined
}

function aandeelWerk(g: Getoond, exact: boolean): string | undefined {
  const uit = g["BIJ-UIT"].aantal
  const pct = tekstVan(deel(g["BIJ-UIT-WERK"].aantal, uit), exact)
  return pct && uit! >= 10 ? `${pct} van de uitstroom` : undefined
}

function standUitleg(g: Getoond, exact: boolean): string | undefined {
  const per1000 = tekstVan({ soort: "maat", n: g["BIJ-AANDEEL"].per_1000 }, exact)
  const huishoudens = g["BIJ-STAND"].huishoudens
  return [huishoudens !== null && `${huishoudens.toLocaleString("nl-NL")} huishoudens`, per1000 && `${per1000} per 1.000 inwoners`]
    .filter(Boolean)
    .join(" · ")
}
