import type { Dag } from "#begrippen/dag"
import { dagTekst } from "#begrippen/dag-schrijven"
import { PLAATSINGSLADDER, type Plaatsingsvorm } from "#begrippen/plan"
import type { Trede } from "#begrippen/trede"

export type Oordeel = "haalbaar" | "nog_niet" | "niet" | "onbekend"

/** What the ladder is read from: dated facts of the file and nothing else. No score, no comparison with others. */
export interface Ladderfeiten {
  meting: { trede: Trede; datum: Dag } | null
  /** Of those that count here: banenafspraak, lks, beschut_indicatie, wsw_indicatie. */
  doelgroepen: readonly Lopend[]
  /** The last one; null: no education was recorded. */
  opleiding: { niveau: string; op: Dag | null } | null
  /** What runs today: kinds of jobs and forms of placements. */
  werk: readonly Lopend[]
  plekken: readonly Lopend[]
  /** As it stands with the job that began on this day. */
  loonwaarde: { pct: number; begin: Dag } | null
  volledigeOntheffing: { begin: Dag; einde: Dag | null } | null
  /** What the last results that still hold say; null: not taken, run out, or not for this reader. */
  vermogen: Meting | null
  praktijk: Meting | null
  techniek: Meting | null
}
/** A fact by its code that holds today, since this day. */
interface Lopend {
  code: string
  begin: Dag
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
const metTrede = (f: Ladderfeiten, dan: (meting: NonNullable<Ladderfeiten["meting"]>) => Uitspraak): Uitspraak =>
  f.meting ? dan(f.meting) : GEEN_METING
/** Of these codes, or beginnings of codes, the first that runs today. */
const een = (feiten: readonly Lopend[], ...codes: string[]): Lopend | undefined =>
  codes.flatMap(code => feiten.find(f => f.code.startsWith(code)) ?? [])[0]
/** With each reason stands the fact that it is read from: since when, or measured when. */
const sinds = ({ begin }: { begin: Dag }, wat: string): string => `${wat}, sinds ${dagTekst(begin)}.`
const opTrede = ({ trede, datum }: NonNullable<Ladderfeiten["meting"]>): string => `Staat op trede ${trede}, gemeten op ${dagTekst(datum)}.`
const loonwaardeTekst = ({ pct, begin }: NonNullable<Ladderfeiten["loonwaarde"]>): string =>
  `De loonwaarde is ${pct} %, bij het werk sinds ${dagTekst(begin)}.`
const ontheven = ({ begin, einde }: NonNullable<Ladderfeiten["volledigeOntheffing"]>): Uitspraak =>
  nogNiet(
    `Heeft een volledige ontheffing, ${dagTekst(begin)} tot ${einde ? dagTekst(einde) : "nader orde"}.`,
    "Hercontrole van de ontheffing.",
  )

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
    const werk = een(f.werk, "regulier")
    if (werk) return kan(sinds(werk, "Heeft nu regulier werk"))
    const beschut = een(f.doelgroepen, "beschut_indicatie")
    if (beschut) return niet(sinds(beschut, "Heeft een indicatie voor beschut werk"), "Een nieuw advies van UWV.")
    if (f.volledigeOntheffing) return ontheven(f.volledigeOntheffing)
    if (f.loonwaarde && f.loonwaarde.pct < 100)
      return nogNiet(loonwaardeTekst(f.loonwaarde), "Een nieuwe loonwaardemeting die op 100 % uitkomt.")
    if (vermogenIs(f, "tijdelijk_geen")) return TIJDELIJK_GEEN(f)
    if (vermogenIs(f, "onder_wml")) return nogNiet(ONDER(f), "Loonwaarde meten, of opnieuw kijken wat iemand kan en nodig heeft.")
    return metTrede(f, m => (m.trede >= 4 ? kan(opTrede(m)) : nogNiet(opTrede(m), "Onbetaald werk met eigen taken: trede 4.")))
  },
  afspraakbaan(f) {
    const werk = een(f.werk, "banenafspraak")
    if (werk) return kan(sinds(werk, "Heeft nu een afspraakbaan"))
    const beschut = een(f.doelgroepen, "beschut_indicatie")
    if (beschut)
      return niet(
        `${sinds(beschut, "Heeft een indicatie voor beschut werk")} Dat telt niet voor de banenafspraak.`,
        "Een nieuw advies van UWV.",
      )
    const register = een(f.doelgroepen, "banenafspraak", "wsw_indicatie")
    if (register)
      return metTrede(f, m =>
        m.trede >= 3
          ? kan(sinds(register, "Staat in het doelgroepregister"))
          : nogNiet(opTrede(m), "Trede 3: elke week meedoen aan iets georganiseerds."),
      )
    const lks = een(f.doelgroepen, "lks")
    if (lks)
      return nogNiet(
        `${sinds(lks, "Hoort bij de doelgroep loonkostensubsidie")} Staat nog niet in het register.`,
        "Loonwaarde meten op de werkplek (praktijkroute).",
      )
    return onbekend(
      `${vermogenIs(f, "onder_wml") ? `${ONDER(f)} ` : ""}Er staat niet of iemand in het doelgroepregister staat.`,
      "Kijk in het doelgroepregister, en leg het vast.",
    )
  },
  scholing(f) {
    const leert = een(f.werk, "bbl") ?? een(f.plekken, "scholing")
    if (leert) return kan(sinds(leert, "Leert nu"))
    const maanden = OPLEIDING[f.praktijk?.antwoord ?? ""]
    if (maanden) return kan(`Praktijkassessment van ${dagTekst(f.praktijk!.datum)}: na ongeveer ${maanden} opleiding naar een bedrijf.`)
    if (f.techniek?.antwoord === "ja") return kan(`Techniektest van ${dagTekst(f.techniek.datum)}: een baan in de techniek is mogelijk.`)
    if (f.opleiding === null) return onbekend("Er is geen opleiding vastgelegd.", "Leg de opleiding vast.")
    if (f.opleiding.niveau === "hbo" || f.opleiding.niveau === "wo")
      return niet(
        `Heeft een hbo- of universitaire opleiding${f.opleiding.op ? `, van ${dagTekst(f.opleiding.op)}` : ""}.`,
        "Een vak kiezen waarvoor iets nieuws nodig is.",
      )
    return metTrede(f, m =>
      m.trede >= 3 ? kan(`Heeft nog geen hbo. ${opTrede(m)}`) : nogNiet(opTrede(m), "Trede 3: elke week ergens zijn."),
    )
  },
  werkervaringsplek(f) {
    const plek = een(f.plekken, "wep_")
    if (plek) return kan(sinds(plek, "Heeft nu een werkervaringsplek"))
    if (f.werk[0]) return niet(sinds(f.werk[0], "Heeft nu betaald werk"))
    if (f.volledigeOntheffing) return ontheven(f.volledigeOntheffing)
    if (vermogenIs(f, "tijdelijk_geen")) return TIJDELIJK_GEEN(f)
    return metTrede(f, m => (m.trede >= 3 ? kan(opTrede(m)) : nogNiet(opTrede(m), "Trede 3: elke week meedoen aan iets georganiseerds.")))
  },
  detachering(f) {
    const plek = een(f.plekken, "detachering_")
    if (plek) return kan(sinds(plek, "Is nu gedetacheerd"))
    const indicatie = een(f.doelgroepen, "wsw_indicatie", "beschut_indicatie")
    if (indicatie) return kan(`${sinds(indicatie, "Heeft een Wsw- of beschutindicatie")} Het SOB kan werkgever zijn.`)
    const subsidie = een(f.doelgroepen, "lks", "banenafspraak")
    if (subsidie)
      return kan(
        `${sinds(subsidie, `Hoort bij de ${subsidie.code === "lks" ? "doelgroep loonkostensubsidie" : "banenafspraak"}`)} Een werkgever kan loonkostensubsidie krijgen.`,
      )
    if (f.loonwaarde && f.loonwaarde.pct < 100) return kan(loonwaardeTekst(f.loonwaarde))
    if (vermogenIs(f, "onder_wml")) return nogNiet(ONDER(f), "Vaststellen of iemand bij de doelgroep loonkostensubsidie hoort.")
    return onbekend("Er staat geen doelgroep en geen loonwaarde.", "Loonwaarde meten, of de doelgroep vastleggen.")
  },
  beschut(f) {
    const werk = een(f.werk, "beschut", "wsw")
    if (werk) return kan(sinds(werk, "Werkt nu beschut"))
    const indicatie = een(f.doelgroepen, "beschut_indicatie")
    if (indicatie) return kan(sinds(indicatie, "Heeft een indicatie voor beschut werk"))
    if (f.werk[0]) return niet(sinds(f.werk[0], "Heeft nu ander betaald werk"))
    return onbekend(
      `${vermogenIs(f, "onder_wml") ? `${ONDER(f)} ` : ""}Er staat geen indicatie voor beschut werk.`,
      "Advies vragen aan UWV, als werk alleen met veel begeleiding kan.",
    )
  },
  dagbesteding(f) {
    const plek = een(f.plekken, "dagbesteding")
    if (plek) return kan(sinds(plek, "Heeft nu dagbesteding"))
    if (f.werk[0]) return niet(sinds(f.werk[0], "Heeft nu betaald werk"))
    return metTrede(f, m => (m.trede <= 2 ? kan(opTrede(m)) : niet(`${opTrede(m)} Er kan meer.`)))
  },
}

/** Every rung in its order. The first that is feasible is where to look first; a coach decides. */
export const plaatsingsladder = (feiten: Ladderfeiten): Sport[] =>
  PLAATSINGSLADDER.map(({ code }) => ({ vorm: code, ...REGELS[code](feiten) }))
