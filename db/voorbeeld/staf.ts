import { CAST_MEDEWERKERS } from "./cast-medewerkers.ts"
import { postbus, trekNaam, trekStreeknaam, volledigeNaam } from "./namen.ts"
import type { Medewerker, Rol } from "./rijen.ts"
import type { Toeval } from "./toeval.ts"

/** One staff member who can carry people: `gewicht` is his appointment, `grens` the caseload that he never passes. */
interface Drager {
  medewerker: Medewerker
  gewicht: number
  lopend: number
  grens: number
}

/**
 * Staff per 6,000 people: about a hundred. Case directors carry some 80 running cases each (picture of the worklist: 78),
 * work leaders some 45 employees, income managers 100 to 140.
 */
const FORMATIE: readonly (readonly [organisatie: string, rol: Rol, aantal: number])[] = [
  ["stadskanaal", "casusregisseur", 12],
  ["veendam", "casusregisseur", 10],
  ["stadskanaal", "klantmanager_inkomen", 7],
  ["veendam", "klantmanager_inkomen", 5],
  ["stadskanaal", "jobcoach", 3],
  ["stadskanaal", "accountmanager", 3],
  ["veendam", "accountmanager", 2],
  ["stadskanaal", "teamleider", 2],
  ["veendam", "teamleider", 2],
  ["stadskanaal", "beleid", 1],
  ["veendam", "beleid", 1],
  ["stadskanaal", "beheer", 1],
  ["veendam", "beheer", 1],
  ["stadskanaal", "privacy", 1],
  ["veendam", "privacy", 1],
  ["werkplaats", "trajectbegeleider", 9],
  ["werkplaats", "jobcoach", 6],
  ["werkplaats", "werkleider", 14],
  ["werkplaats", "accountmanager", 2],
  ["werkplaats", "teamleider", 2],
  ["werkplaats", "personeelszaken", 2],
  ["werkplaats", "beheer", 1],
  ["uwv", "casusregisseur", 2],
  ["uwv", "klantmanager_inkomen", 2],
  ["linde", "trajectbegeleider", 2],
  ["linde", "casusregisseur", 2],
  ["kanaalzicht", "partner", 1],
  ["naober", "partner", 2],
  ["gripopgeld", "schuldhulp", 3],
  ["taalbrug", "onderwijs", 2],
  ["kompas", "onderwijs", 1],
  ["ommervaart", "onderwijs", 1],
  ["veenstroom", "uitzender", 2],
  ["werkcentrum", "accountmanager", 1],
]

/** The people who work in the region. Larger regions have more of those who carry a caseload. */
export class Staf {
  readonly medewerkers: Medewerker[] = Object.values(CAST_MEDEWERKERS).map(({ verhaal: _verhaal, ...rij }) => rij)
  #dragers = new Map<string, Drager[]>()
  #bijNummer = new Map<string, Drager>()

  constructor(r: Toeval, personen: number) {
    for (const medewerker of this.medewerkers) this.#neemOp(medewerker, 1.15)
    const schaal = Math.max(1, personen / 6000)
    for (const [organisatie_code, rol, aantal] of FORMATIE) {
      for (let i = 0; i < Math.round(aantal * schaal); i++) this.#neemAan(r, organisatie_code, rol)
    }
  }

  /** The numbers of all who have the role at the organisation. */
  nummers(organisatie: string, rol: Rol): string[] {
    return (this.#dragers.get(`${organisatie}/${rol}`) ?? []).map(drager => drager.medewerker.medewerker_nr)
  }

  naam(nr: string): string {
    return this.#bijNummer.get(nr)?.medewerker.naam ?? nr
  }

  rol(nr: string): Rol {
    const drager = this.#bijNummer.get(nr)
    if (!drager) throw new Error(`Onbekende medewerker ${nr}`)
    return drager.medewerker.rol
  }

  /** Counts a running case that was written by hand. */
  telMee(nr: string): void {
    const drager = this.#bijNummer.get(nr)
    if (drager) drager.lopend++
  }

  /** A running case that went to somebody else. */
  laatLos(nr: string): void {
    const drager = this.#bijNummer.get(nr)
    if (drager) drager.lopend--
  }

  organisatie(nr: string): string | undefined {
    return this.#bijNummer.get(nr)?.medewerker.organisatie_code
  }

  /** Who takes the case: for a running one whoever has most room, for one that has ended anybody. */
  kies(r: Toeval, organisatie: string, rol: Rol, lopend: boolean): string | undefined {
    const dragers = this.#dragers.get(`${organisatie}/${rol}`)
    if (!dragers) return undefined
    if (!lopend) return r.kies(dragers).medewerker.medewerker_nr
    let ruimste: Drager | undefined
    for (const drager of dragers) {
      if (drager.lopend < drager.grens && (!ruimste || drager.lopend / drager.gewicht < ruimste.lopend / ruimste.gewicht)) ruimste = drager
    }
    if (!ruimste) return undefined
    ruimste.lopend++
    return ruimste.medewerker.medewerker_nr
  }

  #neemAan(r: Toeval, organisatie_code: string, rol: Rol): void {
    const geslacht = r.kans(0.4) ? "m" : "v"
    const naam = r.kans(0.88)
      ? trekStreeknaam(r, geslacht)
      : trekNaam(r, r.kies(["turks", "arabisch", "pools", "overig"] as const), geslacht)
    const volgnummer = this.medewerkers.length + 1
    const medewerker: Medewerker = {
      medewerker_nr: `MW${100 + volgnummer}`,
      organisatie_code,
      naam: volledigeNaam(naam),
      email: postbus(naam, `${organisatie_code}.example.org`, volgnummer),
      rol,
    }
    this.medewerkers.push(medewerker)
    this.#neemOp(medewerker, r.heel(80, 112) / 100)
  }

  #neemOp(medewerker: Medewerker, gewicht: number): void {
    const grens = medewerker.medewerker_nr === CAST_MEDEWERKERS.chantal.medewerker_nr ? 80 : Number.POSITIVE_INFINITY
    const drager: Drager = { medewerker, gewicht, lopend: 0, grens }
    const sleutel = `${medewerker.organisatie_code}/${medewerker.rol}`
    const groep = this.#dragers.get(sleutel)
    if (groep) groep.push(drager)
    else this.#dragers.set(sleutel, [drager])
    this.#bijNummer.set(medewerker.medewerker_nr, drager)
  }
}
