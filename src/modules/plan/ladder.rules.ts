import type { Dag } from "#begrippen/dag"
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

/**
 * What the ladder says, once for who reads it at work and once for whom it is about: no 'he' and no 'you', so that one sentence does for both.
 * The Dutch text is its own key, as of all that t() says.
 */
const ZIN = {
  trede: "Trede {{trede}}, gemeten op {{dag}}.",
  geenTrede: "De trede is nog niet gemeten.",
  meetTrede: "De trede meten.",
  naarTrede4: "Onbetaald werk met eigen taken: trede 4.",
  naarTrede3: "Elke week meedoen aan iets georganiseerds: trede 3.",
  regulier: "Er is nu regulier werk, sinds {{dag}}.",
  afspraakbaan: "Er is nu een afspraakbaan, sinds {{dag}}.",
  scholing: "Er is nu scholing, sinds {{dag}}.",
  werkervaringsplek: "Er is nu een werkervaringsplek, sinds {{dag}}.",
  detachering: "Er is nu werk via detachering, sinds {{dag}}.",
  beschutWerk: "Er is nu beschut werk, sinds {{dag}}.",
  dagbesteding: "Er is nu dagbesteding, sinds {{dag}}.",
  betaaldWerk: "Er is nu betaald werk, sinds {{dag}}.",
  anderWerk: "Er is nu ander betaald werk, sinds {{dag}}.",
  beschut: "Er is een indicatie voor beschut werk, sinds {{dag}}.",
  geenBeschut: "Er staat geen indicatie voor beschut werk.",
  nietBanenafspraak: "Die telt niet voor een afspraakbaan.",
  nieuwAdvies: "Een nieuw advies van UWV.",
  vraagAdvies: "Advies vragen aan UWV, als werk alleen met veel begeleiding kan.",
  wsw: "Er is een Wsw-indicatie, sinds {{dag}}.",
  sobWerkgever: "Het sociaal ontwikkelbedrijf kan werkgever zijn.",
  register: "Er is een inschrijving in het doelgroepregister, sinds {{dag}}.",
  geenRegister: "Er staat nog niets over het doelgroepregister.",
  nietInRegister: "Er is nog geen inschrijving in het doelgroepregister.",
  kijkRegister: "In het doelgroepregister kijken, en vastleggen wat daar staat.",
  lks: "De doelgroep is loonkostensubsidie, sinds {{dag}}.",
  subsidie: "Een werkgever kan loonkostensubsidie krijgen.",
  geenGroep: "Er staat geen doelgroep en geen loonwaarde.",
  bepaalGroep: "Loonwaarde meten, of de doelgroep vastleggen.",
  bepaalLks: "Vaststellen of de doelgroep loonkostensubsidie is.",
  loonwaarde: "De loonwaarde is {{pct}} %, bij het werk sinds {{dag}}.",
  loonwaarde100: "Een nieuwe loonwaardemeting die op 100 % uitkomt.",
  praktijkroute: "Loonwaarde meten op de werkplek (praktijkroute).",
  ontheven: "Er is een volledige ontheffing, sinds {{dag}}.",
  onthevenTot: "Er is een volledige ontheffing, van {{dag}} tot {{einde}}.",
  hercontrole: "Opnieuw bekijken of de ontheffing nog klopt.",
  tijdelijkNiet: "Werken lukt nu een tijd niet (uitslag van {{dag}}).",
  onderLoon: "Het minimumloon verdienen lukt nog niet (uitslag van {{dag}}).",
  kijkOpnieuw: "Opnieuw kijken wat er kan, en wat daarvoor nodig is.",
  meetOfKijk: "Loonwaarde meten, of opnieuw kijken wat er kan en wat daarvoor nodig is.",
  praktijk2: "Praktijkassessment van {{dag}}: na ongeveer 2 maanden opleiding naar een bedrijf.",
  praktijk6: "Praktijkassessment van {{dag}}: na ongeveer 6 maanden opleiding naar een bedrijf.",
  praktijk12: "Praktijkassessment van {{dag}}: na ongeveer 12 maanden opleiding, met meer begeleiding, naar een bedrijf.",
  techniek: "Techniektest van {{dag}}: een baan in de techniek is mogelijk.",
  geenOpleiding: "Er is geen opleiding vastgelegd.",
  legOpleidingVast: "De opleiding vastleggen.",
  hoog: "Er is al een hbo- of universitaire opleiding.",
  hoogVan: "Er is al een hbo- of universitaire opleiding, van {{dag}}.",
  anderVak: "Een vak kiezen waarvoor iets nieuws nodig is.",
  nietHoog: "Er is nog geen hbo- of universitaire opleiding.",
  meer: "Er kan meer.",
} as const
export const LADDERTEKSTEN: readonly string[] = Object.values(ZIN)

/** One sentence and what stands in it; the page writes the days as its reader does. */
export interface Zin {
  tekst: (typeof ZIN)[keyof typeof ZIN]
  dag?: Dag
  einde?: Dag
  trede?: Trede
  pct?: number
}

/** One rung for one person: why, from which fact, and what would change it. */
export interface Sport {
  vorm: Plaatsingsvorm
  oordeel: Oordeel
  waarom: readonly Zin[]
  /** Null: nothing has to change. */
  anders: Zin | null
}

type Uitspraak = Omit<Sport, "vorm">
type Tekst = Zin["tekst"]
const zeg = (tekst: Tekst): Zin => ({ tekst })
/** With each reason stands the fact that it is read from: since when. */
const sinds = (tekst: Tekst, { begin }: { begin: Dag }): Zin => ({ tekst, dag: begin })
/** Measured when. */
const gemeten = (tekst: Tekst, { datum }: { datum: Dag }): Zin => ({ tekst, dag: datum })

const kan = (...waarom: Zin[]): Uitspraak => ({ oordeel: "haalbaar", waarom, anders: null })
const nogNiet = (anders: Tekst, ...waarom: Zin[]): Uitspraak => ({ oordeel: "nog_niet", waarom, anders: zeg(anders) })
const niet = (anders: Tekst | null, ...waarom: Zin[]): Uitspraak => ({ oordeel: "niet", waarom, anders: anders && zeg(anders) })
const onbekend = (anders: Tekst, ...waarom: Zin[]): Uitspraak => ({ oordeel: "onbekend", waarom, anders: zeg(anders) })

const opTrede = (m: NonNullable<Ladderfeiten["meting"]>): Zin => ({ ...gemeten(ZIN.trede, m), trede: m.trede })
/** Feasible from this rung on; what stands before the measurement is said only then. */
const vanaf = (f: Ladderfeiten, trede: Trede, anders: Tekst, ...ervoor: Zin[]): Uitspraak =>
  f.meting === null
    ? onbekend(ZIN.meetTrede, zeg(ZIN.geenTrede))
    : f.meting.trede >= trede
      ? kan(...ervoor, opTrede(f.meting))
      : nogNiet(anders, opTrede(f.meting))
/** Of these codes, or beginnings of codes, the first that runs today. */
const een = (feiten: readonly Lopend[], ...codes: string[]): Lopend | undefined =>
  codes.flatMap(code => feiten.find(f => f.code.startsWith(code)) ?? [])[0]
const opLoonwaarde = ({ pct, begin }: NonNullable<Ladderfeiten["loonwaarde"]>): Zin => ({ tekst: ZIN.loonwaarde, pct, dag: begin })
const ontheven = ({ begin, einde }: NonNullable<Ladderfeiten["volledigeOntheffing"]>): Uitspraak =>
  nogNiet(ZIN.hercontrole, einde ? { tekst: ZIN.onthevenTot, dag: begin, einde } : { tekst: ZIN.ontheven, dag: begin })

/** By the codes of the instruments that come along; an organisation's own version keeps them. */
const vermogenIs = (f: Ladderfeiten, code: "onder_wml" | "tijdelijk_geen"): Meting | null =>
  f.vermogen?.antwoord === code ? f.vermogen : null
const onderLoon = (f: Ladderfeiten): Zin[] => {
  const vermogen = vermogenIs(f, "onder_wml")
  return vermogen ? [gemeten(ZIN.onderLoon, vermogen)] : []
}
const tijdelijkNiet = (f: Ladderfeiten): Uitspraak | null => {
  const vermogen = vermogenIs(f, "tijdelijk_geen")
  return vermogen && nogNiet(ZIN.kijkOpnieuw, gemeten(ZIN.tijdelijkNiet, vermogen))
}
const PRAKTIJK: Readonly<Record<string, Tekst>> = { 1: ZIN.praktijk2, 2: ZIN.praktijk6, 3: ZIN.praktijk12 }

const REGELS: Readonly<Record<Plaatsingsvorm, (f: Ladderfeiten) => Uitspraak>> = {
  regulier(f) {
    const werk = een(f.werk, "regulier")
    if (werk) return kan(sinds(ZIN.regulier, werk))
    const beschut = een(f.doelgroepen, "beschut_indicatie")
    if (beschut) return niet(ZIN.nieuwAdvies, sinds(ZIN.beschut, beschut))
    if (f.volledigeOntheffing) return ontheven(f.volledigeOntheffing)
    if (f.loonwaarde && f.loonwaarde.pct < 100) return nogNiet(ZIN.loonwaarde100, opLoonwaarde(f.loonwaarde))
    const onder = onderLoon(f)
    if (onder.length > 0) return nogNiet(ZIN.meetOfKijk, ...onder)
    return tijdelijkNiet(f) ?? vanaf(f, 4, ZIN.naarTrede4)
  },
  afspraakbaan(f) {
    const werk = een(f.werk, "banenafspraak")
    if (werk) return kan(sinds(ZIN.afspraakbaan, werk))
    const beschut = een(f.doelgroepen, "beschut_indicatie")
    if (beschut) return niet(ZIN.nieuwAdvies, sinds(ZIN.beschut, beschut), zeg(ZIN.nietBanenafspraak))
    const register = een(f.doelgroepen, "banenafspraak", "wsw_indicatie")
    if (register) return vanaf(f, 3, ZIN.naarTrede3, sinds(register.code === "wsw_indicatie" ? ZIN.wsw : ZIN.register, register))
    const lks = een(f.doelgroepen, "lks")
    if (lks) return nogNiet(ZIN.praktijkroute, sinds(ZIN.lks, lks), zeg(ZIN.nietInRegister))
    return onbekend(ZIN.kijkRegister, ...onderLoon(f), zeg(ZIN.geenRegister))
  },
  scholing(f) {
    const leert = een(f.werk, "bbl") ?? een(f.plekken, "scholing")
    if (leert) return kan(sinds(ZIN.scholing, leert))
    const praktijk = PRAKTIJK[f.praktijk?.antwoord ?? ""]
    if (f.praktijk && praktijk) return kan(gemeten(praktijk, f.praktijk))
    if (f.techniek?.antwoord === "ja") return kan(gemeten(ZIN.techniek, f.techniek))
    if (f.opleiding === null) return onbekend(ZIN.legOpleidingVast, zeg(ZIN.geenOpleiding))
    if (f.opleiding.niveau === "hbo" || f.opleiding.niveau === "wo")
      return niet(ZIN.anderVak, f.opleiding.op ? { tekst: ZIN.hoogVan, dag: f.opleiding.op } : zeg(ZIN.hoog))
    return vanaf(f, 3, ZIN.naarTrede3, zeg(ZIN.nietHoog))
  },
  werkervaringsplek(f) {
    const plek = een(f.plekken, "wep_")
    if (plek) return kan(sinds(ZIN.werkervaringsplek, plek))
    if (f.werk[0]) return niet(null, sinds(ZIN.betaaldWerk, f.werk[0]))
    if (f.volledigeOntheffing) return ontheven(f.volledigeOntheffing)
    return tijdelijkNiet(f) ?? vanaf(f, 3, ZIN.naarTrede3)
  },
  detachering(f) {
    const plek = een(f.plekken, "detachering_")
    if (plek) return kan(sinds(ZIN.detachering, plek))
    const indicatie = een(f.doelgroepen, "wsw_indicatie", "beschut_indicatie")
    if (indicatie) return kan(sinds(indicatie.code === "wsw_indicatie" ? ZIN.wsw : ZIN.beschut, indicatie), zeg(ZIN.sobWerkgever))
    const groep = een(f.doelgroepen, "lks", "banenafspraak")
    if (groep) return kan(sinds(groep.code === "lks" ? ZIN.lks : ZIN.register, groep), zeg(ZIN.subsidie))
    if (f.loonwaarde && f.loonwaarde.pct < 100) return kan(opLoonwaarde(f.loonwaarde))
    const onder = onderLoon(f)
    return onder.length > 0 ? nogNiet(ZIN.bepaalLks, ...onder) : onbekend(ZIN.bepaalGroep, zeg(ZIN.geenGroep))
  },
  beschut(f) {
    const werk = een(f.werk, "beschut", "wsw")
    if (werk) return kan(sinds(ZIN.beschutWerk, werk))
    const indicatie = een(f.doelgroepen, "beschut_indicatie")
    if (indicatie) return kan(sinds(ZIN.beschut, indicatie))
    if (f.werk[0]) return niet(null, sinds(ZIN.anderWerk, f.werk[0]))
    return onbekend(ZIN.vraagAdvies, ...onderLoon(f), zeg(ZIN.geenBeschut))
  },
  dagbesteding(f) {
    const plek = een(f.plekken, "dagbesteding")
    if (plek) return kan(sinds(ZIN.dagbesteding, plek))
    if (f.werk[0]) return niet(null, sinds(ZIN.betaaldWerk, f.werk[0]))
    if (f.meting && f.meting.trede > 2) return niet(null, opTrede(f.meting), zeg(ZIN.meer))
    return vanaf(f, 1, ZIN.meetTrede)
  },
}

/** Every rung in its order. The first that is feasible is where to look first; a coach decides. */
export const plaatsingsladder = (feiten: Ladderfeiten): Sport[] =>
  PLAATSINGSLADDER.map(({ code }) => ({ vorm: code, ...REGELS[code](feiten) }))
