import type { Getoond } from "./getoond.view.ts"
import { namenUit } from "./namen.teksten.ts"
import { AL_BESCHREVEN, deel, deelEnRest, opVolgorde, rijenVan, telling, type Verdeling, type Vraagstuk } from "./vraagstuk.view.ts"

export const SAMENSTELLING: Vraagstuk = {
  slug: "samenstelling",
  vraag: "Wie zijn het?",
  kort: "Wie zijn het",
  codes: ["SAMEN", "KWAL"],
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
    { code: "SAMEN", kop: "Mensen", geheel: g => g.SAMEN.n, alBeschreven: AL_BESCHREVEN },
    {
      code: "KWAL",
      kop: "Opleiding bekend",
      alBeschreven: AL_BESCHREVEN,
      geheel: g => g.KWAL.noemer,
      delen: g => deelEnRest(g.KWAL.startkwalificatie, g.KWAL.noemer),
      toon: { kop: "Met startkwalificatie", waarde: ([met = null], geheel) => deel(met, geheel) },
    },
  ],
}

const verdeling = (g: Getoond, titel: string, veld: string, rijen: Verdeling["rijen"]): Verdeling => ({
  titel, code: "SAMEN", veld, kop: titel, telt: "mensen", noemer: g.SAMEN.n, rijen, vasteOrde: veld === "leeftijd",
}) // biome-ignore format: one line of fields
