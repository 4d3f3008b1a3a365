import type { Dag } from "#begrippen/dag"
import { dagTekst } from "#begrippen/dag-schrijven"
import { PLAATSINGSLADDER, type Plaatsingsvorm } from "#begrippen/plan"
import type { Trede } from "#begrippen/trede"

export type Oordeel = "haalbaar" | "nog_niet" | "niet" | "onbekend"

/** What the ladder is read from: dated facts of the file and nothing else. No score, no comparison with others. */
export interface Ladderfeiten {
  meting: { trede: Trede; datum: Dag } | null
  /** Of those that count here: banenafspraak, lks, beschut_indicatie, wsw_indicatie. */
  doelgroepen: readonly string[]
  /** Null: no education was recorded. */
  opleiding: string | null
  /** What runs today: kinds of jobs and forms of placements. */
  werk: readonly string[]
  plekken: readonly string[]
  loonwaardePct: number | null
  volledigOntheven: boolean
  /** What the last results that still hold say; null: not taken, run out, or not for this reader. */
  vermogen: Meting | null
  praktijk: Meting | null
  techniek: Meting | null
}
interface Meting {
  antwoord: string
  datum: Dag
}

/** One rung for one person: why, from which fact, and what would change it. */
export interface Sport {
  vorm: Plaatsingsvorm
  oordeel: Oordeel
  waarom: string
  /** Null: nothing has to change. */
  anders: string | null
}

type Uitspraak = Omit<Sport, "vorm">
const kan = (waarom: string): Uitspraak => ({ oordeel: "haalbaar", waarom, anders: null })
const nogNiet = (waarom: string, anders: string): Uitspraak => ({ oordeel: "nog_niet", waarom, anders })
const niet = (waarom: string, anders: string | null = null): Uitspraak => ({ oordeel: "niet", waarom, anders })
const onbekend = (waarom: string, anders: string): Uitspraak => ({ oordeel: "onbekend", waarom, anders })

const GEEN_METING = onbekend("De ladder is nog niet gemeten.", "Meet de trede.")
const metTrede = (f: Ladderfeiten, dan: (trede: Trede) => Uitspraak): Uitspraak => (f.meting ? dan(f.meting.trede) : GEEN_METING)
const zit = (f: Ladderfeiten, groep: string): boolean => f.doelgroepen.includes(groep)
const opTrede = (trede: Trede): string => `Staat op trede ${trede}.`

/** By the codes of the instruments that come along; an organisation's own version keeps them. */
const vermogenIs = (f: Ladderfeiten, code: "onder_wml" | "tijdelijk_geen"): boolean => f.vermogen?.antwoord === code
const ONDER = (f: Ladderfeiten): string => `Het arbeidsvermogen is onder het minimumloon (uitslag van ${dagTekst(f.vermogen!.datum)}).`
const TIJDELIJK_GEEN = (f: Ladderfeiten): Uitspraak =>
  nogNiet(
    `Er is tijdelijk geen arbeidsvermogen (uitslag van ${dagTekst(f.vermogen!.datum)}).`,
    "Opnieuw kijken wat iemand kan en nodig heeft.",
  )
const OPLEIDING: Readonly<Record<string, string>> = { 1: "2 maanden", 2: "6 maanden", 3: "12 maanden, met meer begeleiding," }

const REGELS: Readonly<Record<Plaatsingsvorm, (f: Ladderfeiten) => Uitspraak>> = {
  regulier(f) {
    if (f.werk.includes("regulier")) return kan("Heeft nu regulier werk.")
    if (zit(f, "beschut_indicatie")) return niet("Heeft een indicatie voor beschut werk.", "Een nieuw advies van UWV.")
    if (f.volledigOntheven) return nogNiet("Heeft een volledige ontheffing.", "Hercontrole van de ontheffing.")
    if (f.loonwaardePct !== null && f.loonwaardePct < 100)
      return nogNiet(`De loonwaarde is ${f.loonwaardePct} %.`, "Een nieuwe loonwaardemeting die op 100 % uitkomt.")
    if (vermogenIs(f, "tijdelijk_geen")) return TIJDELIJK_GEEN(f)
    if (vermogenIs(f, "onder_wml")) return nogNiet(ONDER(f), "Loonwaarde meten, of opnieuw kijken wat iemand kan en nodig heeft.")
    return metTrede(f, trede => (trede >= 4 ? kan(opTrede(trede)) : nogNiet(opTrede(trede), "Onbetaald werk met eigen taken: trede 4.")))
  },
  afspraakbaan(f) {
    if (f.werk.includes("banenafspraak")) return kan("Heeft nu een afspraakbaan.")
    if (zit(f, "beschut_indicatie")) return niet("Beschut werk telt niet voor de banenafspraak.", "Een nieuw advies van UWV.")
    if (zit(f, "banenafspraak") || zit(f, "wsw_indicatie"))
      return metTrede(f, trede =>
        trede >= 3
          ? kan("Staat in het doelgroepregister.")
          : nogNiet(opTrede(trede), "Trede 3: elke week meedoen aan iets georganiseerds."),
      )
    if (zit(f, "lks"))
      return nogNiet(
        "Hoort bij de doelgroep loonkostensubsidie, nog niet in het register.",
        "Loonwaarde meten op de werkplek (praktijkroute).",
      )
    return onbekend(
      `${vermogenIs(f, "onder_wml") ? `${ONDER(f)} ` : ""}Er staat niet of iemand in het doelgroepregister staat.`,
      "Kijk in het doelgroepregister, en leg het vast.",
    )
  },
  scholing(f) {
    if (f.werk.includes("bbl") || f.plekken.includes("scholing")) return kan("Leert nu.")
    const maanden = OPLEIDING[f.praktijk?.antwoord ?? ""]
    if (maanden) return kan(`Praktijkassessment van ${dagTekst(f.praktijk!.datum)}: na ongeveer ${maanden} opleiding naar een bedrijf.`)
    if (f.techniek?.antwoord === "ja") return kan(`Techniektest van ${dagTekst(f.techniek.datum)}: een baan in de techniek is mogelijk.`)
    if (f.opleiding === null) return onbekend("Er is geen opleiding vastgelegd.", "Leg de opleiding vast.")
    if (f.opleiding === "hbo" || f.opleiding === "wo")
      return niet("Heeft een hbo- of universitaire opleiding.", "Een vak kiezen waarvoor iets nieuws nodig is.")
    return metTrede(f, trede =>
      trede >= 3
        ? kan("Heeft nog geen hbo, en doet mee aan iets georganiseerds.")
        : nogNiet(opTrede(trede), "Trede 3: elke week ergens zijn."),
    )
  },
  werkervaringsplek(f) {
    if (f.plekken.some(p => p.startsWith("wep_"))) return kan("Heeft nu een werkervaringsplek.")
    if (f.werk.length > 0) return niet("Heeft nu betaald werk.")
    if (f.volledigOntheven) return nogNiet("Heeft een volledige ontheffing.", "Hercontrole van de ontheffing.")
    if (vermogenIs(f, "tijdelijk_geen")) return TIJDELIJK_GEEN(f)
    return metTrede(f, trede =>
      trede >= 3 ? kan(opTrede(trede)) : nogNiet(opTrede(trede), "Trede 3: elke week meedoen aan iets georganiseerds."),
    )
  },
  detachering(f) {
    if (f.plekken.some(p => p.startsWith("detachering_"))) return kan("Is nu gedetacheerd.")
    if (zit(f, "wsw_indicatie") || zit(f, "beschut_indicatie"))
      return kan("Heeft een Wsw- of beschutindicatie: het SOB kan werkgever zijn.")
    if (zit(f, "lks") || zit(f, "banenafspraak")) return kan("Een werkgever kan loonkostensubsidie krijgen.")
    if (f.loonwaardePct !== null && f.loonwaardePct < 100) return kan(`De loonwaarde is ${f.loonwaardePct} %.`)
    if (vermogenIs(f, "onder_wml")) return nogNiet(ONDER(f), "Vaststellen of iemand bij de doelgroep loonkostensubsidie hoort.")
    return onbekend("Er staat geen doelgroep en geen loonwaarde.", "Loonwaarde meten, of de doelgroep vastleggen.")
  },
  beschut(f) {
    if (f.werk.includes("beschut") || f.werk.includes("wsw")) return kan("Werkt nu beschut.")
    if (zit(f, "beschut_indicatie")) return kan("Heeft een indicatie voor beschut werk.")
    if (f.werk.length > 0) return niet("Heeft nu ander betaald werk.")
    return onbekend(
      `${vermogenIs(f, "onder_wml") ? `${ONDER(f)} ` : ""}Er staat geen indicatie voor beschut werk.`,
      "Advies vragen aan UWV, als werk alleen met veel begeleiding kan.",
    )
  },
  dagbesteding(f) {
    if (f.plekken.includes("dagbesteding")) return kan("Heeft nu dagbesteding.")
    if (f.werk.length > 0) return niet("Heeft nu betaald werk.")
    return metTrede(f, trede => (trede <= 2 ? kan(opTrede(trede)) : niet(`${opTrede(trede)} Er kan meer.`)))
  },
}

/** Every rung in its order. The first that is feasible is where to look first; a coach decides. */
export const plaatsingsladder = (feiten: Ladderfeiten): Sport[] =>
  PLAATSINGSLADDER.map(({ code }) => ({ vorm: code, ...REGELS[code](feiten) }))
