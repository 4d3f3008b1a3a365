import type { Getoond } from "./getoond.view.ts"
import { namenUit } from "./namen.teksten.ts"
import { deel, deelEnRest, rijenVan, samen, telling, type Vraagstuk } from "./vraagstuk.view.ts"
import { tekstVan } from "./weergave.rules.ts"

const tweeKeer = (g: Getoond) => [g["TREDE-TRAJ"].stijgt, g["TREDE-TRAJ"].gelijk, g["TREDE-TRAJ"].daalt]

export const TRAJECTEN: Vraagstuk = {
  slug: "trajecten",
  vraag: "Hoe lopen de trajecten?",
  kort: "Trajecten",
  codes: ["TRJ-START", "TRJ-LOPEND", "TRJ-EIND", "TRJ-UITVAL", "TRJ-DUUR", "TREDE-TRAJ"],
  liefst: "voorziening",
  antwoord: (g, exact) => {
    const pct = tekstVan(deel(g["TRJ-UITVAL"].aantal, g["TRJ-UITVAL"].noemer), exact)
    const duur = tekstVan({ soort: "dagen", n: g["TRJ-DUUR"].mediaan }, exact)
    return pct && `Van de trajecten die eindigden, eindigde ${pct} met uitval${duur ? `; de helft duurde korter dan ${duur}` : ""}.`
  },
  kern: (g, exact) => [
    { label: "Gestart", plek: { code: "TRJ-START", veld: "aantal" }, waarde: telling(g["TRJ-START"].aantal) },
    {
      label: "Lopend op de peildag",
      plek: { code: "TRJ-LOPEND", veld: "aantal" },
      waarde: telling(g["TRJ-LOPEND"].aantal),
      onder: g["TRJ-LOPEND"].verlopen === null ? undefined : `${g["TRJ-LOPEND"].verlopen} verlopen`,
    },
    {
      label: "Uitval",
      plek: { code: "TRJ-UITVAL", veld: "aantal" },
      waarde: deel(g["TRJ-UITVAL"].aantal, g["TRJ-UITVAL"].noemer),
      onder: g["TRJ-UITVAL"].noemer === null ? undefined : `van ${g["TRJ-UITVAL"].noemer} die daarvoor tellen`,
      goed: "lager",
    },
    {
      label: "Duur, de middelste",
      plek: { code: "TRJ-DUUR", veld: "n" },
      waarde: { soort: "dagen", n: g["TRJ-DUUR"].mediaan },
      onder: duurOnder(g["TRJ-DUUR"].gemiddelde, g["TRJ-DUUR"].p90, exact),
    },
  ],
  nader: g => [
    { label: "Beëindigd", plek: { code: "TRJ-EIND", veld: "aantal" }, waarde: telling(g["TRJ-EIND"].aantal) },
    { label: "Lopend, maar verlopen", plek: { code: "TRJ-LOPEND", veld: "verlopen" }, waarde: telling(g["TRJ-LOPEND"].verlopen) },
    { label: "Trajecten waarvan de duur telt", plek: { code: "TRJ-DUUR", veld: "n" }, waarde: telling(g["TRJ-DUUR"].n) },
    { label: "Duur, gemiddeld", plek: { code: "TRJ-DUUR", veld: "gemiddelde" }, waarde: { soort: "dagen", n: g["TRJ-DUUR"].gemiddelde } },
    { label: "Duur waar 90 % binnen blijft", plek: { code: "TRJ-DUUR", veld: "p90" }, waarde: { soort: "dagen", n: g["TRJ-DUUR"].p90 } },
  ],
  hoofd: 2,
  verloop: {
    titel: "Uitval uit trajecten",
    vorm: "lijn",
    procent: true,
    lijnen: [{ naam: "uitval", kleur: "t2", lees: g => deel(g["TRJ-UITVAL"].aantal, g["TRJ-UITVAL"].noemer) }],
  },
  verdelingen: g => [
    {
      titel: "Hoe trajecten eindigden",
      code: "TRJ-EIND",
      veld: "redenen",
      kop: "Reden",
      telt: "trajecten",
      noemer: g["TRJ-EIND"].aantal,
      rijen: rijenVan(g["TRJ-EIND"].redenen, namenUit("redenTraject")),
    },
    {
      titel: "Waardoor mensen uitvielen",
      code: "TRJ-UITVAL",
      veld: "redenen",
      kop: "Reden",
      telt: "trajecten",
      noemer: g["TRJ-UITVAL"].aantal,
      rijen: rijenVan(g["TRJ-UITVAL"].redenen, namenUit("uitvalreden")),
    },
    {
      titel: "Stap op de ladder tijdens het traject",
      code: "TREDE-TRAJ",
      veld: "",
      kop: "Stap",
      telt: "trajecten",
      noemer: g["TRJ-DUUR"].n,
      rijen: STAPPEN.map(([sleutel, naam]) => ({ sleutel, naam, n: g["TREDE-TRAJ"][sleutel] })),
      vasteOrde: true,
    },
  ],
  splitsing: [
    { code: "TRJ-START", kop: "Gestart", geheel: g => g["TRJ-START"].aantal },
    { code: "TRJ-LOPEND", kop: "Lopend", geheel: g => g["TRJ-LOPEND"].aantal },
    { code: "TRJ-EIND", kop: "Geëindigd", geheel: g => g["TRJ-EIND"].aantal, alleenPrecies: true },
    {
      code: "TRJ-UITVAL",
      kop: "Telt voor uitval",
      geheel: g => g["TRJ-UITVAL"].noemer,
      delen: g => deelEnRest(g["TRJ-UITVAL"].aantal, g["TRJ-UITVAL"].noemer),
      toon: { kop: "Uitval", waarde: ([uitval = null], geheel) => deel(uitval, geheel) },
    },
    {
      code: "TRJ-DUUR",
      kop: "Begonnen en geëindigd",
      stil: true,
      geheel: g => g["TRJ-DUUR"].n,
      bij: { kop: "Dagen, mediaan", lees: g => g["TRJ-DUUR"].mediaan },
    },
    {
      code: "TREDE-TRAJ",
      kop: "Twee keer gemeten",
      geheel: g => samen(...tweeKeer(g)),
      delen: tweeKeer,
      toon: { kop: "Gestegen", waarde: ([stijgt = null], geheel) => deel(stijgt, geheel) },
    },
  ],
}

const STAPPEN = [
  ["stijgt", "Gestegen"],
  ["gelijk", "Gelijk gebleven"],
  ["daalt", "Gedaald"],
  ["niet_gemeten", "Niet gemeten"],
] as const

const duurOnder = (gemiddelde: number | null, p90: number | null, exact: boolean): string | undefined => {
  const delen = [
    gemiddelde !== null && `gemiddeld ${tekstVan({ soort: "dagen", n: gemiddelde }, exact)}`,
    p90 !== null && `90 % binnen ${tekstVan({ soort: "dagen", n: p90 }, false)}`,
  ]
  return delen.filter(Boolean).join(" · ") || undefined
}
