import type { Getoond } from "./getoond.view.ts"
import { deel, samen, somVan, telling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan } from "./weergave.rules.ts"

const waar = (g: Getoond) => [g.BUITEN.buiten, g.BUITEN.binnen, g.BUITEN.onbekend]

export const BESCHUT: Vraagstuk = {
  slug: "beschut",
  vraag: "Wie werkt beschut, met een afspraakbaan of via de Wsw?",
  kort: "Beschut, banenafspraak en Wsw",
  codes: ["BESCHUT", "BAAN", "WSW", "BUITEN"],
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
  nader: g => [
    { label: "Beschut werk: mensen", plek: { code: "BESCHUT", veld: "personen" }, waarde: telling(g.BESCHUT.personen) },
    {
      label: "Beschut werk: taakstelling",
      plek: { code: "BESCHUT", veld: "taakstelling" },
      waarde: { soort: "maat", n: g.BESCHUT.taakstelling },
    },
    { label: "Beschut werk: zonder uren", plek: { code: "BESCHUT", veld: "zonder_uren" }, waarde: telling(g.BESCHUT.zonder_uren) },
    { label: "Banenafspraak: dienstverbanden", plek: { code: "BAAN", veld: "dienstverbanden" }, waarde: telling(g.BAAN.dienstverbanden) },
    { label: "Banenafspraak: zonder uren", plek: { code: "BAAN", veld: "zonder_uren" }, waarde: telling(g.BAAN.zonder_uren) },
    { label: "Wsw: mensen", plek: { code: "WSW", veld: "personen" }, waarde: telling(g.WSW.personen) },
    { label: "Wsw: zonder uren", plek: { code: "WSW", veld: "zonder_uren" }, waarde: telling(g.WSW.zonder_uren) },
    { label: "Bij een SOB: binnen", plek: { code: "BUITEN", veld: "binnen" }, waarde: telling(g.BUITEN.binnen) },
    { label: "Bij een SOB: waar is onbekend", plek: { code: "BUITEN", veld: "onbekend" }, waarde: telling(g.BUITEN.onbekend) },
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
    {
      code: "BUITEN",
      kop: "Bij een SOB",
      geheel: g => samen(...waar(g)),
      delen: waar,
      toon: { kop: "Buiten de deur", waarde: ([buiten = null], geheel) => deel(buiten, geheel) },
    },
  ],
}

const maat = (n: number | null): string => tekstVan({ soort: "maat", n }, true) ?? "onbekend"

const zonder = (n: number | null, wat: string, zonderUren: number | null): string | undefined =>
  n === null ? undefined : [`${n.toLocaleString("nl-NL")} ${wat}`, zonderUren && `${zonderUren} zonder uren`].filter(Boolean).join(" · ")

const beschutOnder = (g: Getoond): string | undefined => {
  const basis = zonder(g.BESCHUT.personen, "mensen", g.BESCHUT.zonder_uren)
  return basis && g.BESCHUT.taakstelling !== null ? `${basis} · taakstelling ${maat(g.BESCHUT.taakstelling)}` : basis
}
