import { namenUit } from "./namen.teksten.ts"
import { deel, deelEnRest, rijenVan, somVan, telling, type Vraagstuk } from "./vraagstuk.view.ts"

/** Contracts stand on the page by these already. */
const VERDEELD = ["soort", "sector"] as const

export const WERK: Vraagstuk = {
  slug: "werk",
  vraag: "Wie komt er aan het werk?",
  kort: "Aan het werk",
  codes: ["PLS", "PLS-CONTACT", "WEP", "LKS"],
  liefst: "leeftijd",
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
  nader: g => [
    { label: "Contracten begonnen", plek: { code: "PLS", veld: "contracten" }, waarde: telling(g.PLS.contracten) },
    { label: "Loonkostensubsidie, lopend op de peildag", plek: { code: "LKS", veld: "lopend" }, waarde: telling(g.LKS.lopend) },
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
    { code: "PLS", kop: "Mensen aan het werk", geheel: g => g.PLS.geplaatst },
    {
      code: "PLS-CONTACT",
      kop: "Contracten",
      geheel: g => g.PLS.contracten,
      delen: g => deelEnRest(g["PLS-CONTACT"].aantal, g.PLS.contracten),
      toon: { kop: "Via contact", waarde: ([via = null], geheel) => deel(via, geheel) },
      alBeschreven: VERDEELD,
    },
    {
      code: "LKS",
      kop: "Contracten",
      stil: true,
      geheel: g => g.PLS.contracten,
      delen: g => deelEnRest(g.LKS.gestart, g.PLS.contracten),
      toon: { kop: "Met subsidie", waarde: ([met = null], geheel) => deel(met, geheel) },
      alBeschreven: VERDEELD,
    },
    { code: "LKS", kop: "Subsidie loopt", geheel: g => g.LKS.lopend },
    { code: "WEP", kop: "Werkervaring", geheel: g => g.WEP.aantal },
  ],
}
