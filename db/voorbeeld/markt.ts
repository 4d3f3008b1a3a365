import { BEROEPEN, type Beroep, ONBEGREPEN_EISEN } from "./beroepen.ts"
import { CAST_WERKGEVERS } from "./cast-werkgevers.ts"
import { type Dag, datumVan, eersteVanMaand, plusMaanden, werkdag } from "./dag.ts"
import type { Contactmoment, Vacature, Werkgever } from "./rijen.ts"
import type { Toeval } from "./toeval.ts"
import { trekWerkgever } from "./werkgevers.ts"

/** Where a job came from: its employer and, when it was found that way, the vacancy or the contact. */
export interface Vindplaats {
  werkgever_nr: string
  vacature_nr?: string | undefined
  contact_nr?: string | undefined
  werksoort: string
}

interface Uitvoer {
  werkgever(rij: Werkgever): void
  vacature(rij: Vacature): void
  contact(rij: Contactmoment): void
}

/** The employers with their vacancies and contacts, drawn before the people, so that a job can refer to them. */
export class Markt {
  #werkgevers: Werkgever[] = []
  #uitzenders: Werkgever[] = []
  #vacatures = new Map<number, Vindplaats[]>()
  #contacten = new Map<number, Vindplaats[]>()

  constructor(r: Toeval, opzet: { personen: number; sinds: Dag; vandaag: Dag; accountmanagers: readonly string[] }, uit: Uitvoer) {
    const aantal = Math.max(40, Math.round(opzet.personen * 0.075))
    const cast: readonly Werkgever[] = Object.values(CAST_WERKGEVERS)
    for (let i = 0; i < aantal; i++) {
      const werkgever = cast[i] ?? trekWerkgever(r, i)
      this.#werkgevers.push(werkgever)
      if (werkgever.naam.startsWith("Uitzendbureau")) this.#uitzenders.push(werkgever)
      uit.werkgever(werkgever)
    }
    const dagen = opzet.vandaag - opzet.sinds
    this.#trekContacten(r, opzet, aantal * 12, dagen, uit)
    this.#trekVacatures(r, opzet, Math.round(opzet.personen * 0.15), dagen, uit)
  }

  /** A vacancy that was open in the month before (3 of 10), a contact with an employer (1 of 8), or any employer. */
  vindBaan(r: Toeval, begin: Dag, uitzending: boolean): Vindplaats {
    if (uitzending && this.#uitzenders.length > 0) return { werkgever_nr: r.kies(this.#uitzenders).werkgever_nr, werksoort: "uitzendwerk" }
    const maand = maandnummer(begin) - 1
    const gezocht = r.kans(0.3) ? this.#vacatures.get(maand) : r.kans(0.18) ? this.#contacten.get(maand) : undefined
    return gezocht ? r.kies(gezocht) : this.kiesWerkgever(r)
  }

  /** Any employer, for a work experience place or a secondment. */
  kiesWerkgever(r: Toeval): Vindplaats {
    const werkgever = r.kies(this.#werkgevers)
    return { werkgever_nr: werkgever.werkgever_nr, werksoort: beroepBij(r, werkgever).werksoort }
  }

  #trekContacten(r: Toeval, opzet: { sinds: Dag; accountmanagers: readonly string[] }, aantal: number, dagen: number, uit: Uitvoer): void {
    for (let i = 0; i < aantal; i++) {
      const werkgever = r.kies(this.#werkgevers)
      const rij: Contactmoment = {
        contact_nr: `CW${100001 + i}`,
        werkgever_nr: werkgever.werkgever_nr,
        datum: werkdag(opzet.sinds + r.heel(0, dagen - 4)),
        soort: r.gewogen(CONTACTSOORTEN),
        medewerker_nr: r.kans(0.95) ? r.kies(opzet.accountmanagers) : undefined,
        onderwerp: r.kies(ONDERWERPEN),
      }
      uit.contact(rij)
      const vondst = { werkgever_nr: werkgever.werkgever_nr, contact_nr: rij.contact_nr, werksoort: beroepBij(r, werkgever).werksoort }
      voegToe(this.#contacten, maandnummer(rij.datum), vondst)
    }
  }

  #trekVacatures(r: Toeval, opzet: { sinds: Dag; vandaag: Dag }, aantal: number, dagen: number, uit: Uitvoer): void {
    for (let i = 0; i < aantal; i++) {
      const werkgever = r.kies(this.#werkgevers)
      const { rij, werksoort } = trekVacature(r, `V${10001 + i}`, werkgever, werkdag(opzet.sinds + r.heel(0, dagen - 4)))
      uit.vacature(rij)
      voegToe(this.#vacatures, maandnummer(rij.open_vanaf), {
        werkgever_nr: werkgever.werkgever_nr,
        vacature_nr: rij.vacature_nr,
        werksoort,
      })
    }
  }
}

const CONTACTSOORTEN = [
  ["bedrijfsbezoek", 40],
  ["telefoon", 35],
  ["e-mail", 15],
  ["gesprek", 10],
] as const
const ONDERWERPEN = [
  "kennismaking",
  "vraag naar personeel",
  "loonkostensubsidie",
  "jobcoaching op de werkplek",
  "nieuwe vacatures",
  "werkervaringsplek",
  "banenafspraak",
  "aangepast werk maken",
  "nazorg plaatsing",
  "social return",
] as const

function trekVacature(r: Toeval, vacature_nr: string, werkgever: Werkgever, open_vanaf: Dag): { rij: Vacature; werksoort: string } {
  const beroep = beroepBij(r, werkgever)
  const uren_max = r.kies([16, 20, 24, 28, 32, 32, 36, 38, 40])
  const rij: Vacature = {
    vacature_nr,
    werkgever_nr: werkgever.werkgever_nr,
    titel: beroep.titel,
    beroep_code: r.kans(0.93) ? beroep.isco : undefined,
    plaatsen: r.kans(0.7) ? r.heel(1, 4) : undefined,
    uren_min: r.kans(0.8) ? Math.max(8, uren_max - r.heel(0, 3) * 4) : undefined,
    uren_max,
    postcode: werkgever.postcode,
    open_vanaf,
    sluit_op: r.kans(0.85) ? sluiting(r, open_vanaf) : undefined,
    eisen: trekEisen(r, beroep),
  }
  return { rij, werksoort: beroep.werksoort }
}

/** Three in a thousand close before they open: a slip of the year that the import points out and lets pass. */
function sluiting(r: Toeval, open: Dag): Dag {
  return r.kans(0.003) ? plusMaanden(open, -11) : open + r.heel(21, 90)
}

function trekEisen(r: Toeval, beroep: Beroep): string | undefined {
  const termen = beroep.eisen.filter(() => r.kans(0.85))
  if (r.kans(0.015)) termen.push(r.kies(ONBEGREPEN_EISEN))
  return termen.length > 0 ? termen.join(" ") : undefined
}

function beroepBij(r: Toeval, werkgever: Werkgever): Beroep {
  return r.kies(BEROEPEN[werkgever.sbi_sectie ?? "C"] as readonly Beroep[])
}

function maandnummer(d: Dag): number {
  const { jaar, maand } = datumVan(eersteVanMaand(d))
  return jaar * 12 + maand - 1
}

function voegToe<V>(lade: Map<number, V[]>, sleutel: number, waarde: V): void {
  const lijst = lade.get(sleutel)
  if (lijst) lijst.push(waarde)
  else lade.set(sleutel, [waarde])
}
