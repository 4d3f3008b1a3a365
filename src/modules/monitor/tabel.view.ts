import type { Excelcel } from "#platform/excel"
import { dagTekst } from "#ui/datum"
import { plusDagen } from "#begrippen/dag"
import type { Rijen } from "./bestand.view.ts"
import type { Blad } from "./blad.page.ts"
import { breuk, cel, telling, tot } from "./cel.view.ts"
import { type Definitie, DEFINITIES, hoeveelTekst } from "./definities.teksten.ts"
import type { Getoond } from "./getoond.view.ts"
import { LETOP_REGELS, type Letop } from "./letop.rules.ts"
import { splitstabel } from "./splitsbestand.view.ts"
import { periodeTekst } from "./periode.view.ts"
import type { Registratie } from "./registratie.page.tsx"
import { STROOMKOPPEN, stroomnaam } from "./stroom.teksten.ts"
import type { Vergelijking } from "./vergelijk.page.ts"
import { kantnamen } from "./vergelijk.view.tsx"
import { type Kern, naderVan } from "./vraagstuk.view.ts"
import { halfOp, type Waarde } from "./weergave.rules.ts"

const NIET_GEREGISTREERD = "niet geregistreerd"

/** One table of a page, with its definition under it; null when the page has no such table. */
export function tabelVan(blad: Blad, tabel: string): Rijen | null {
  const rijen = TABELLEN[tabel]?.(blad) ?? verdelingstabel(blad, tabel)
  return rijen && [...rijen, [], ...verantwoording(blad)]
}

const TABELLEN: Readonly<Record<string, (blad: Blad) => Rijen | null>> = {
  kern: kerntabel,
  nader: nadertabel,
  verloop: verlooptabel,
  splitsing: splitstabel,
  matrix: laddertabel,
  stroom: stroomtabel,
  overleving: overlevingstabel,
}

const eenheid = (w: Waarde) =>
  ({ aantal: "aantal", deel: "procent", verhouding: "procent", band: "procent", dagen: "dagen", maat: "aantal" })[w.soort]

const KERNKOPPEN = ["Cijfer", "Eenheid", "Waarde", "Tot en met onbekend", "Periode ervoor", "Teller", "Noemer", "Toelichting"]
type Cijfer = Pick<Kern, "label" | "waarde" | "onder">

function kerntabel(blad: Blad): Rijen {
  return cijfertabel(blad, g => blad.vraag.kern(g, blad.keuze.exact))
}

function nadertabel(blad: Blad): Rijen | null {
  const lees = (g: Getoond) => naderVan(blad.vraag, g, blad.keuze.exact)
  return lees(blad.nu).length === 0 ? null : cijfertabel(blad, lees)
}

/** Each figure with what it was made of, and, as the small line on the page has it, how it went. */
function cijfertabel({ nu, eerder, reeks, keuze: { exact } }: Blad, lees: (g: Getoond) => readonly Cijfer[]): Rijen {
  const ervoor = eerder && lees(eerder)
  const punten = reeks.map(({ g }) => g && lees(g))
  const rij = ({ label, waarde, onder }: Cijfer, i: number): Excelcel[] => {
    const oud = ervoor?.[i]?.waarde
    const verloop = punten.map(punt => (punt ? cel(punt[i]!.waarde, exact) : NIET_GEREGISTREERD))
    return [
      label,
      eenheid(waarde),
      cel(waarde, exact),
      tot(waarde, exact),
      oud ? cel(oud, exact) : null,
      ...breuk(waarde),
      onder ?? null,
      ...verloop,
    ]
  }
  return [[...KERNKOPPEN, ...reeks.map(({ periode }) => periodeTekst(periode))], ...lees(nu).map(rij)]
}

function verlooptabel({ vraag, reeks, keuze: { exact } }: Blad): Rijen {
  const { lijnen, procent } = vraag.verloop
  return [
    [
      "Van",
      "Tot en met",
      ...lijnen.flatMap(l => [
        procent ? `${l.naam} (%)` : l.naam,
        ...(reeks.some(p => p.g && l.lees(p.g).soort === "band") ? [`${l.naam}, tot en met onbekend (%)`] : []),
      ]),
    ],
    ...reeks.map(({ periode, g }) => [
      periode.van,
      plusDagen(periode.tot, -1),
      ...lijnen.flatMap((l): Excelcel[] => {
        const w = g && l.lees(g)
        return w ? [cel(w, exact), ...(w.soort === "band" ? [tot(w, exact)] : [])] : [NIET_GEREGISTREERD]
      }),
    ]),
  ]
}

function laddertabel({ nu, vraag }: Blad): Rijen | null {
  if (!vraag.codes.includes("TREDE-MATRIX")) return null
  const { matrix } = nu["TREDE-MATRIX"]
  return [["Van trede / naar trede", ...matrix.map((_, k) => k + 1)], ...matrix.map((rij, r) => [r + 1, ...rij.map(telling)])]
}

function stroomtabel({ tekening }: Blad): Rijen | null {
  if (tekening?.soort !== "stroom" || !tekening.stroom) return null
  return [
    ["Stap", "Van", "Naar", "Aantal"],
    ...tekening.stroom.delen.flatMap(
      (delen, k): Rijen =>
        delen.map(d => [`${STROOMKOPPEN[k]} → ${STROOMKOPPEN[k + 1]}`, stroomnaam(k, d.van), stroomnaam(k + 1, d.naar), d.n]),
    ),
  ]
}

function overlevingstabel({ tekening }: Blad): Rijen | null {
  if (tekening?.soort !== "overleving" || tekening.punten.length === 0) return null
  const procent = (deel: number): Excelcel => halfOp(deel * 100, 1)
  return [
    ["Maanden na de start", "Gevolgd", "Nog aan het werk (%)", "Ondergrens 95 % (%)", "Bovengrens 95 % (%)"],
    ...tekening.punten.map((p): Excelcel[] => [p.maand, p.gevolgd, procent(p.blijft), procent(p.laag), procent(p.hoog)]),
  ]
}

function verdelingstabel({ vraag, nu, keuze: { exact } }: Blad, tabel: string): Rijen | null {
  const v = vraag.verdelingen?.(nu)[Number(/^verdeling-(\d)$/.exec(tabel)?.[1]) - 1]
  if (!v) return null
  return [
    [v.kop, `Aantal ${v.telt}`, "Aandeel (%)"],
    ...v.rijen.map(rij => [rij.naam, telling(rij.n), cel({ soort: "deel", deel: rij.n, van: v.noemer }, exact)]),
    ["Samen", telling(v.noemer), null],
  ]
}

/** Two sides beside each other, each figure with what it was made of; whom and when stands in the heads. */
export function vergelijktabel({ vragen, a, b, query }: Vergelijking): Rijen {
  const [naamA, naamB] = kantnamen({ a, b, query })
  const regels = vragen.flatMap(vraag => {
    const [links, rechts] = [a, b].map(kant => kant.kader.keuze.exact)
    const rechterkern = vraag.kern(b.g, rechts!)
    return vraag.kern(a.g, links!).map((kern, i): Excelcel[] => {
      const ander = rechterkern[i]!.waarde
      return [
        vraag.kort,
        kern.label,
        eenheid(kern.waarde),
        cel(kern.waarde, links!),
        ...breuk(kern.waarde),
        cel(ander, rechts!),
        ...breuk(ander),
      ]
    })
  })
  const kop = ["Vraag", "Cijfer", "Eenheid", ...[naamA, naamB].flatMap(naam => [naam, `${naam}: teller`, `${naam}: noemer`])]
  return [kop, ...regels, [], ...vragen.flatMap(vraag => definities(vraag.codes))]
}

/** What may not be right in the registration, counted by kind and by who is with these people; null: nobody is. */
export function registratietabel({ tellingen, soorten, wie }: Registratie): Rijen {
  const aantal = (soort: Letop) => tellingen.find(t => t.soort === soort && t.coach === null)?.mensen ?? 0
  return [
    ["Wat", "Begeleider", "Deelnemers"],
    ...soorten.flatMap(
      (soort): Rijen => [
        [LETOP_REGELS[soort].titel, "Samen", aantal(soort)],
        ...tellingen.filter(t => t.soort === soort && t.coach !== null).map(t => [LETOP_REGELS[soort].titel, t.coach, t.mensen]),
      ],
    ),
    [],
    ["Voor wie", wie],
    ...soorten.map((soort): Excelcel[] => [LETOP_REGELS[soort].titel, LETOP_REGELS[soort].uitleg]),
  ]
}

/** What the numbers mean, of whom, when, and how they were made: a file goes further than its page. */
function verantwoording({ vraag, nu, keuze, periode, gemaakt, alleen }: Blad): Rijen {
  return [
    ["Vraag", vraag.vraag],
    ["Voor wie", alleen ? "de eigen deelnemers" : keuze.organisaties.map(o => o.naam).join(", ")],
    ["Periode", `${periodeTekst(periode)} (${periode.van} tot en met ${plusDagen(periode.tot, -1)})`],
    ["Peildag", dagTekst(plusDagen(periode.p, -1))],
    ["Gemaakt", gemaakt],
    ["Aantallen", keuze.exact ? "precies" : "afgerond op 5; onder de 5 achtergehouden, met wat zo'n aantal zou verraden"],
    ...definities(vraag.codes, definitie => hoeveelTekst(definitie, nu, keuze.exact)),
  ]
}

const definities = (codes: Blad["vraag"]["codes"], hoeveel: (definitie: Definitie) => string | undefined = () => undefined): Rijen =>
  codes.flatMap((code): Rijen => {
    const { naam, betekenis, noemer, buiten, onbekend } = DEFINITIES[code]
    const rest = [
      noemer && `Deel van: ${noemer}`,
      `Telt niet mee: ${buiten}`,
      hoeveel(DEFINITIES[code]),
      onbekend && `Onbekend: ${onbekend}`,
    ]
    return [[`Definitie ${code}`, `${naam}. ${betekenis}`], ...rest.flatMap(tekst => (tekst ? [[null, tekst]] : []))]
  })
