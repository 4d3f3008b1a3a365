import type { Getoond } from "./getoond.view.ts"
import { namenUit } from "./namen.teksten.ts"
import { deel, deelEnRest, type Kern, PERSOONSPLITSINGEN, rijenVan, telling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan, type Waarde } from "./weergave.rules.ts"

export const WERK: Vraagstuk = {
  slug: "werk",
  vraag: "Wie komt er aan het werk?",
  kort: "Aan het werk",
  codes: ["PLS", "PLS-CONTACT", "WEP", "LKS"],
  splitsingen: [...PERSOONSPLITSINGEN, "soort", "sector"],
  alBeschreven: ["soort", "sector"],
  antwoord: g =>
    g.PLS.geplaatst === null
      ? null
      : `${g.PLS.geplaatst.toLocaleString("nl-NL")} mensen gingen aan het werk, met ${(g.PLS.contracten ?? 0).toLocaleString("nl-NL")} contracten.`,
  kern: g => [
    {
      label: "Mensen aan het werk gegaan",
      plek: { code: "PLS", veld: "geplaatst" },
      waarde: telling(g.PLS.geplaatst),
      onder: g.PLS.contracten === null ? undefined : `${g.PLS.contracten.toLocaleString("nl-NL")} contracten`,
      goed: "hoger",
    },
    {
      label: "Via een vacature of contact",
      plek: { code: "PLS-CONTACT", veld: "aantal" },
      waarde: deel(g["PLS-CONTACT"].aantal, g["PLS-CONTACT"].noemer),
      onder: "van de contracten",
    },
    {
      label: "Met loonkostensubsidie gestart",
      plek: { code: "LKS", veld: "gestart" },
      waarde: telling(g.LKS.gestart),
      onder: g.LKS.lopend === null ? undefined : `${g.LKS.lopend.toLocaleString("nl-NL")} lopend op de peildag`,
    },
    { label: "Werkervaringsplaatsen gestart", plek: { code: "WEP", veld: "aantal" }, waarde: telling(g.WEP.aantal) },
  ],
  verloop: {
    titel: "Mensen aan het werk gegaan",
    vorm: "kolom",
    procent: false,
    lijnen: [{ naam: "aan het werk", lees: g => telling(g.PLS.geplaatst) }],
  },
  verdelingen: g => [
    {
      titel: "Soort contract",
      code: "PLS",
      veld: "soorten",
      kop: "Soort",
      telt: "contracten",
      noemer: g.PLS.contracten,
      rijen: rijenVan(g.PLS.soorten, namenUit("soort")),
    },
    {
      titel: "Branche van de werkgever",
      code: "PLS",
      veld: "sectoren",
      kop: "Branche",
      telt: "contracten",
      noemer: g.PLS.contracten,
      rijen: rijenVan(g.PLS.sectoren, namenUit("sector")),
    },
    {
      titel: "Onbetaalde plaatsingen",
      code: "PLS",
      veld: "onbetaald",
      kop: "Werkvorm",
      telt: "plaatsingen",
      noemer: somVan(g.PLS.onbetaald),
      rijen: rijenVan(g.PLS.onbetaald, namenUit("werkvorm")),
    },
  ],
  splitsing: [
    {
      code: "PLS",
      kop: "Contracten",
      geheel: g => g.PLS.contracten,
      delen: g => deelEnRest(g["PLS-CONTACT"].aantal, g.PLS.contracten),
      toon: { kop: "Via contact", waarde: ([via = null], geheel) => deel(via, geheel) },
    },
  ],
}

const somVan = (kaart: Record<string, number | null>): number => Object.values(kaart).reduce<number>((s, n) => s + (n ?? 0), 0)

const MAANDEN = [3, 6, 12] as const
type Duur = Getoond["DUUR-3"]
const band = (d: Duur): Waarde => ({ soort: "band", laag: d.werkt, extra: d.onbekend, van: d.noemer })

export const DUURZAAMHEID: Vraagstuk = {
  slug: "duurzaamheid",
  vraag: "Blijven mensen aan het werk?",
  kort: "Blijven mensen aan het werk",
  codes: ["DUUR-3", "DUUR-6", "DUUR-12"],
  splitsingen: ["sector", "soort", ...PERSOONSPLITSINGEN],
  antwoord: (g, exact) => {
    const half = tekstVan(band(g["DUUR-6"]), exact)
    return half && `Van wie begon met werken, werkte na een half jaar nog ${half}.`
  },
  kern: g => MAANDEN.map(maanden => duurKern(g[`DUUR-${maanden}`], maanden)),
  hoofd: 1,
  verloop: {
    titel: "Nog aan het werk na 6 maanden",
    vorm: "lijn",
    procent: true,
    lijnen: [{ naam: "na 6 maanden", lees: g => band(g["DUUR-6"]) }],
  },
  profiel: {
    titel: "Nog aan het werk, naar tijd na de start",
    xKop: "Na de start",
    punten: [
      { naam: "start", plek: 0, lees: () => ({ soort: "band", laag: 1, extra: 0, van: 1 }) },
      ...MAANDEN.map(maanden => ({ naam: `${maanden} mnd`, plek: maanden / 12, lees: (g: Getoond) => band(g[`DUUR-${maanden}`]) })),
    ],
  },
  splitsing: [
    {
      code: "DUUR-6",
      kop: "Half jaar geleden begonnen",
      geheel: g => g["DUUR-6"].noemer,
      delen: g => [g["DUUR-6"].werkt, g["DUUR-6"].onbekend, g["DUUR-6"].gestopt],
      toon: { kop: "Nog aan het werk", waarde: ([laag = null, extra = null], van) => ({ soort: "band", laag, extra, van }) },
      beschermd: {
        delen: g => deelEnRest(g["DUUR-6"].werkt, g["DUUR-6"].noemer),
        toon: { kop: "Nog aan het werk", waarde: ([laag = null], van) => ({ soort: "band", laag, extra: null, van }) },
      },
    },
  ],
  noot: "De band loopt van wie zeker nog werkt tot en met wie misschien nog werkt. Een brede band vraagt om bevestiging van lopend werk, niet om een andere aanpak.",
}

function duurKern(d: Duur, maanden: 3 | 6 | 12): Kern {
  const onder = [
    d.noemer !== null && `${d.noemer.toLocaleString("nl-NL")} werkperioden`,
    d.onbekend !== null && `${d.onbekend.toLocaleString("nl-NL")} onbekend`,
  ]
  return {
    label: `Na ${maanden} maanden`,
    plek: { code: `DUUR-${maanden}`, veld: "noemer" },
    waarde: band(d),
    onder: onder.filter(Boolean).join(" · ") || undefined,
    goed: "hoger",
  }
}

export const BESCHUT: Vraagstuk = {
  slug: "beschut",
  vraag: "Wie werkt beschut, met een afspraakbaan of via de Wsw?",
  kort: "Beschut, banenafspraak en Wsw",
  codes: ["BESCHUT", "BAAN", "WSW", "BUITEN"],
  splitsingen: PERSOONSPLITSINGEN,
  antwoord: g => {
    const { personen, taakstelling } = g.BESCHUT
    if (personen === null) return null
    const doel = taakstelling === null ? "" : `; de taakstelling is ${maat(taakstelling)} plekken`
    return `${personen.toLocaleString("nl-NL")} mensen werken beschut, samen ${maat(g.BESCHUT.plekken)} plekken${doel}.`
  },
  kern: g => [
    {
      label: "Plekken beschut werk",
      plek: { code: "BESCHUT", veld: "personen" },
      waarde: { soort: "maat", n: g.BESCHUT.plekken },
      onder: beschutOnder(g),
    },
    {
      label: "Banen banenafspraak (indicatief)",
      plek: { code: "BAAN", veld: "dienstverbanden" },
      waarde: { soort: "maat", n: g.BAAN.banen },
      onder: zonder(g.BAAN.dienstverbanden, "dienstverbanden", g.BAAN.zonder_uren),
    },
    {
      label: "Wsw in fte",
      plek: { code: "WSW", veld: "personen" },
      waarde: { soort: "maat", n: g.WSW.fte },
      onder: zonder(g.WSW.personen, "mensen", g.WSW.zonder_uren),
    },
    {
      label: "Buiten de deur",
      plek: { code: "BUITEN", veld: "buiten" },
      waarde: deel(g.BUITEN.buiten, somVan(g.BUITEN) || null),
      onder: g.BUITEN.onbekend === null ? undefined : `van wie bij een SOB in dienst is · ${g.BUITEN.onbekend} onbekend`,
      goed: "hoger",
    },
  ],
  verloop: {
    titel: "Mensen in beschut werk en Wsw",
    vorm: "lijn",
    procent: false,
    lijnen: [
      { naam: "beschut werk", kleur: "t5", lees: g => telling(g.BESCHUT.personen) },
      { naam: "banenafspraak", kleur: "t4", lees: g => telling(g.BAAN.dienstverbanden) },
      { naam: "Wsw", kleur: "t6", lees: g => telling(g.WSW.personen) },
    ],
  },
  splitsing: [
    { code: "BESCHUT", kop: "Beschut werk", geheel: g => g.BESCHUT.personen },
    { code: "BAAN", kop: "Banenafspraak", geheel: g => g.BAAN.dienstverbanden },
    { code: "WSW", kop: "Wsw", geheel: g => g.WSW.personen },
  ],
}

const maat = (n: number | null): string => tekstVan({ soort: "maat", n }, true) ?? "onbekend"
const zonder = (n: number | null, wat: string, zonderUren: number | null): string | undefined =>
  n === null ? undefined : [`${n.toLocaleString("nl-NL")} ${wat}`, zonderUren && `${zonderUren} zonder uren`].filter(Boolean).join(" · ")
const beschutOnder = (g: Getoond): string | undefined => {
  const basis = zonder(g.BESCHUT.personen, "mensen", g.BESCHUT.zonder_uren)
  return basis && g.BESCHUT.taakstelling !== null ? `${basis} · taakstelling ${maat(g.BESCHUT.taakstelling)}` : basis
}
