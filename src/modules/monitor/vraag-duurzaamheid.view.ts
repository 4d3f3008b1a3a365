import type { Getoond } from "./getoond.view.ts"
import { deel, deelEnRest, type Kern, type Nader, type Splitskolom, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan, type Waarde } from "./weergave.rules.ts"

const MAANDEN = [3, 6, 12] as const

type Duur = Getoond["DUUR-3"]

const band = (d: Duur): Waarde => ({ soort: "band", laag: d.werkt, extra: d.onbekend, van: d.noemer })

export const DUURZAAMHEID: Vraagstuk = {
  slug: "duurzaamheid",
  vraag: "Blijven mensen aan het werk?",
  kort: "Blijven mensen aan het werk",
  codes: ["DUUR-3", "DUUR-6", "DUUR-12"],
  tekening: "overleving",
  liefst: "sector",
  antwoord: (g, exact) => {
    const half = tekstVan(band(g["DUUR-6"]), exact)
    return half && `Van wie begon met werken, werkte na een half jaar nog ${half}.`
  },
  kern: g => MAANDEN.map(maanden => duurKern(g[`DUUR-${maanden}`], maanden)),
  hoofd: 1,
  nader: g => MAANDEN.flatMap(maanden => duurNader(g[`DUUR-${maanden}`], maanden)),
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
  splitsing: MAANDEN.map(duurSplitsing),
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

function duurSplitsing(maanden: 3 | 6 | 12): Splitskolom {
  const code = `DUUR-${maanden}` as const
  const kop = `Werkt na ${maanden} maanden`
  return {
    code,
    kop: `${maanden} maanden geleden begonnen`,
    geheel: g => g[code].noemer,
    delen: g => [g[code].werkt, g[code].onbekend, g[code].gestopt],
    toon: { kop, waarde: ([laag = null, extra = null], van) => ({ soort: "band", laag, extra, van }) },
    beschermd: {
      delen: g => deelEnRest(g[code].werkt, g[code].noemer),
      toon: { kop, waarde: ([laag = null], van) => ({ soort: "band", laag, extra: null, van }) },
    },
  }
}

function duurNader(d: Duur, maanden: 3 | 6 | 12): Nader[] {
  const code = `DUUR-${maanden}` as const
  return [
    { label: `Na ${maanden} maanden: gestopt`, plek: { code, veld: "gestopt" }, waarde: deel(d.gestopt, d.noemer) },
    { label: `Na ${maanden} maanden: niet bevestigd`, plek: { code, veld: "onbekend" }, waarde: deel(d.onbekend, d.noemer) },
    {
      label: `Na ${maanden} maanden: volgemaakt`,
      plek: { code, veld: "volgemaakt" },
      waarde: deel(d.volgemaakt, d.noemer),
      alleenPrecies: true,
    },
  ]
}
