import type { Beschermd } from "./bescherming.rules.ts"
import type { Getoond } from "./getoond.view.ts"
import { namenUit } from "./namen.teksten.ts"
import { deel, deelEnRest, PERSOONSPLITSINGEN, rijenVan, telling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan } from "./weergave.rules.ts"

const zin = (n: Beschermd, ding: string) => (n === null ? `te weinig ${ding} om te tonen` : `${n.toLocaleString("nl-NL")} ${ding}`)

export const INSTROOM: Vraagstuk = {
  slug: "instroom-en-uitstroom",
  vraag: "Wie komt er in de bijstand, en wie gaat eruit?",
  kort: "Instroom en uitstroom",
  codes: ["BIJ-IN", "BIJ-UIT", "BIJ-UIT-WERK", "BIJ-STAND", "BIJ-AANDEEL", "INSTROOM-PCT"],
  splitsingen: PERSOONSPLITSINGEN,
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
      code: "BIJ-UIT",
      kop: "Eruit",
      geheel: g => g["BIJ-UIT"].aantal,
      delen: g => deelEnRest(g["BIJ-UIT-WERK"].aantal, g["BIJ-UIT"].aantal),
      toon: { kop: "Waarvan naar werk", waarde: ([werk = null], geheel) => deel(werk, geheel) },
    },
    { code: "BIJ-STAND", kop: "Op de peildag", geheel: g => g["BIJ-STAND"].personen },
  ],
}

function instroomdeel(g: Getoond, exact: boolean): string | undefined {
  const { aantal, noemer } = g["INSTROOM-PCT"]
  const pct = tekstVan(deel(aantal, noemer), exact)
  return pct && noemer! >= 10 ? `${pct} van ${noemer!.toLocaleString("nl-NL")} meldingen` : undefined
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

export const BESTEMMING: Vraagstuk = {
  slug: "bestemming",
  vraag: "Waar gaan mensen heen als zij uit de bijstand gaan?",
  kort: "Waar mensen heen gaan",
  codes: ["UIT-NAAR", "BIJ-UIT"],
  splitsingen: PERSOONSPLITSINGEN,
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

export const DRAAIDEUR: Vraagstuk = {
  slug: "draaideur",
  vraag: "Komen mensen terug?",
  kort: "Komen mensen terug",
  codes: ["DRAAI"],
  splitsingen: PERSOONSPLITSINGEN,
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

export const ACTIEF: Vraagstuk = {
  slug: "actief",
  vraag: "Wie in de bijstand doet er mee?",
  kort: "Wie er actief is",
  codes: ["ACTIEF"],
  splitsingen: PERSOONSPLITSINGEN,
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
