import { plusDagen } from "#begrippen/dag"
import { Willekeur } from "./willekeur.ts"

/** A look at somebody, or a search on BSN, as the database keeps them. `dag`: of the week, from 0 on Monday. */
export interface Blik {
  wie: string
  rol: string
  dag: number
  uur: number
  pagina: string
  mensen: string[]
}
export interface Zoeking {
  wie: string
  rol: string
  dag: number
  uitkomst: "akkoord" | "geweigerd"
  gegevens: object
}
/** A week of one organisation. `geplant`: who was curious (an account), or about whom (a file); `voorzichtig`: who took care to stay small. */
export interface Week {
  begin: string
  blikken: Blik[]
  zoekingen: Zoeking[]
  geplant: Set<string>
  voorzichtig: Set<string>
}

const ROLLEN = ["casusregisseur", "casusregisseur", "casusregisseur", "klantmanager_inkomen", "accountmanager", "teamleider"]
type Medewerker = { id: string; rol: string; eigen: string[]; laat: number; overwerk: boolean }

/**
 * An office of so many people over so many weeks. Who is not curious works with his own people in the day, sometimes an evening, mistypes a
 * number now and then; one in fifty has a late shift. In each week one in twenty-five is curious, in one of the ways of the Suwinet reports.
 */
export function kantoor(zaad: number, aantal: number, weken: number, eerste: string): Week[] {
  const w = new Willekeur(zaad)
  const medewerkers = Array.from({ length: aantal }, (): Medewerker => {
    const rol = w.kies(ROLLEN)
    const eigen = Array.from({ length: rol === "teamleider" ? 150 : w.getal(50, 95) }, () => w.uuid())
    return { id: w.uuid(), rol, eigen, laat: w.kies([0, 0, 0, 0, 1, 2]), overwerk: w.soms(0.02) }
  })
  return Array.from({ length: weken }, (_, i) => week(w, medewerkers, plusDagen(eerste, 7 * i)))
}

function week(w: Willekeur, medewerkers: readonly Medewerker[], begin: string): Week {
  const uit: Week = { begin, blikken: [], zoekingen: [], geplant: new Set(), voorzichtig: new Set() }
  for (const m of medewerkers) werk(w, m, uit)
  const nieuwsgierig = w.geschud(medewerkers).slice(0, Math.ceil(medewerkers.length / 25))
  for (const [i, m] of nieuwsgierig.entries()) SOORTEN[i % SOORTEN.length]!(w, m, uit, medewerkers)
  for (const m of w.geschud(medewerkers).slice(0, Math.ceil(medewerkers.length / 50))) {
    if (nieuwsgierig.includes(m)) continue
    uit.voorzichtig.add(m.id)
    for (let n = w.getal(2, 4); n > 0; n--) kijk(w, m, uit, [w.uuid()], w.getal(19, 23))
  }
  return uit
}

function kijk(w: Willekeur, { id, rol }: Medewerker, uit: Week, mensen: string[], uur: number, dag = w.getal(0, 4)): void {
  uit.blikken.push({ wie: id, rol, dag, uur, pagina: "/deelnemers/:deelnemerId", mensen })
}
const zoek = ({ id, rol }: Medewerker, uit: Week, dag: number, gevonden: number | null): void => {
  const gegevens = gevonden === null ? { code: "quotum" } : { gevonden }
  uit.zoekingen.push({ wie: id, rol, dag, uitkomst: gevonden === null ? "geweigerd" : "akkoord", gegevens })
}
const opNaam = (w: Willekeur, { id, rol }: Medewerker, uit: Week, keer: number): void => {
  for (let n = 0; n < keer; n++) uit.blikken.push({ wie: id, rol, dag: w.getal(0, 4), uur: w.getal(8, 16), pagina: "/zoeken", mensen: [] })
}

/** An ordinary week. */
function werk(w: Willekeur, m: Medewerker, uit: Week): void {
  const mensen = w.geschud(m.eigen).slice(0, m.rol === "teamleider" ? w.getal(30, 70) : w.getal(12, 34))
  for (const mens of mensen) for (let n = w.getal(1, 2); n > 0; n--) kijk(w, m, uit, [mens], w.getal(8, 17))
  for (let n = m.overwerk ? w.getal(3, 9) : w.getal(0, m.laat); n > 0; n--) kijk(w, m, uit, [w.kies(m.eigen)], 19)
  opNaam(w, m, uit, w.getal(0, 30))
  if (w.soms(0.4)) for (let n = w.getal(1, 8); n > 0; n--) zoek(m, uit, w.getal(0, 4), w.soms(0.04) ? 0 : 1)
}

type Nieuwsgierig = (w: Willekeur, m: Medewerker, uit: Week, collegas: readonly Medewerker[]) => void

const SOORTEN: readonly Nieuwsgierig[] = [
  /** At home in the evening, and in the weekend. */
  (w, m, uit) => {
    uit.geplant.add(m.id)
    for (let n = w.getal(4, 20); n > 0; n--) kijk(w, m, uit, [w.uuid()], w.getal(19, 23), w.getal(0, 6))
  },
  /** Through everybody that a colleague lets him see. */
  (w, m, uit) => {
    uit.geplant.add(m.id)
    for (let n = w.getal(m.rol === "teamleider" ? 110 : 60, 300); n > 0; n--) kijk(w, m, uit, [w.uuid()], w.getal(8, 17))
  },
  /** One file that the whole office wants to have seen (Haga: 85 of them). */
  (w, _m, uit, collegas) => {
    const bekende = w.uuid()
    uit.geplant.add(bekende)
    for (const c of w.geschud(collegas).slice(0, w.getal(8, Math.min(85, collegas.length)))) kijk(w, c, uit, [bekende], w.getal(8, 17))
  },
  /** Trying numbers. */
  (w, m, uit) => {
    uit.geplant.add(m.id)
    for (let n = w.getal(3, 15); n > 0; n--) zoek(m, uit, w.getal(0, 4), 0)
  },
  /** A script: past the quota. */
  (w, m, uit) => {
    uit.geplant.add(m.id)
    for (let n = 30; n > 0; n--) zoek(m, uit, 2, 1)
    for (let n = w.getal(1, 9); n > 0; n--) zoek(m, uit, 2, null)
  },
  /** By name, where he was given a number to search with. */
  (w, m, uit) => {
    uit.geplant.add(m.id)
    opNaam(w, m, uit, w.getal(40, 200))
  },
]
