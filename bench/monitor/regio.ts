import { dagNummer, dagVan } from "#begrippen/dag"
import { codes, type Feiten, GEEN_DAG, GEEN_UREN, LOPEND, type Registers, UREN_EENHEID } from "#engines/indicatoren"
import { Willekeur } from "../../test/support/willekeur.ts"

/** A column of numbers that grows. */
class Kolom {
  #waarden = new Int32Array(1 << 16)
  lengte = 0

  push(waarde: number): void {
    if (this.lengte === this.#waarden.length) {
      const oud = this.#waarden
      this.#waarden = new Int32Array(oud.length * 2)
      this.#waarden.set(oud)
    }
    this.#waarden[this.lengte++] = waarde
  }

  klaar = (): Int32Array => this.#waarden.slice(0, this.lengte)
}

/** Rows under construction: one column a name, `eigenaar` first. */
class Tabel {
  readonly #kolommen: [string, Kolom][]

  constructor(...namen: string[]) {
    this.#kolommen = ["eigenaar", ...namen].map(naam => [naam, new Kolom()])
  }

  voeg(...waarden: number[]): number {
    this.#kolommen.forEach(([, kolom], i) => kolom.push(waarden[i]!))
    return this.lengte - 1
  }

  get lengte(): number {
    return this.#kolommen[0]![1].lengte
  }

  klaar = (): never => Object.fromEntries(this.#kolommen.map(([naam, kolom]) => [naam, kolom.klaar()])) as never
}

const EERSTE = dagNummer("2014-01-01")
const LAATSTE = dagNummer("2026-11-01")
const PER_GEMEENTE = 5_000

export interface Benchregio {
  feiten: Feiten
  registers: Registers
  /** Rows of all kinds: benefit periods, programmes, presence, measurements, work, places, groups, education. */
  gebeurtenissen: number
}

/** Dossiers with some 40 events each, municipalities of 5,000; the same every time. */
export function maakRegio(dossiers: number): Benchregio {
  const w = new Willekeur(dossiers)
  const gemeenten = Math.max(1, Math.round(dossiers / PER_GEMEENTE))
  const t = {
    verantwoordelijke: new Tabel("begin", "einde", "organisatie"),
    uitkering: new Tabel("begin", "einde", "soort", "reden"),
    doelgroep: new Tabel("begin", "einde", "doelgroep"),
    trede: new Tabel("datum", "trede"),
    opleiding: new Tabel("behaald", "niveau", "diploma"),
    regie: new Tabel("begin", "einde"),
    traject: new Tabel("begin", "einde", "verwacht", "reden", "uitvalreden", "uren", "voorziening", "uitvoerder", "opdrachtgever"),
    dienstverband: new Tabel("begin", "einde", "bevestigd", "soort", "reden", "uren", "werkgever", "eigen", "lks", "contact"),
    plaatsing: new Tabel("begin", "einde", "werkvorm", "uren", "betaald"),
    aanwezig: new Tabel("datum"),
    werkplek: new Tabel("begin", "einde", "werkvorm"),
  }
  const persoon = new Tabel("geboren", "geslacht", "aanmeldjaar", "aangemeld", "standaard", "huishouden", "velden")
  /** People come and go: the facts of a dossier lie in the years that it was open, and only an open one has running facts. */
  let open = EERSTE
  let dicht = LAATSTE
  const dag = () => w.getal(open, Math.min(dicht, LAATSTE))
  const eind = (einde: number) => (einde < Math.min(dicht, LAATSTE) ? einde : dicht < LAATSTE ? dicht : LOPEND)
  const uren = () => (w.soms(0.2) ? GEEN_UREN : w.getal(2, 72) * (UREN_EENHEID / 2))
  const code = (lijst: readonly string[]) => w.getal(0, lijst.length - 1)
  /** Some periods one after the other, a few days or months apart; the last may run. */
  const reeks = (hoogstens: number, voeg: (begin: number, einde: number) => void) => {
    let begin = open
    for (let i = w.getal(0, hoogstens); i > 0 && begin < Math.min(dicht, LAATSTE); i--) {
      const einde = eind(begin + w.getal(20, 400))
      voeg(begin, einde)
      begin = einde + w.kies([0, 5, 20, 30, 31, 45, 200])
    }
  }
  for (let i = 0; i < dossiers; i++) {
    const plaats = (begin: number) =>
      t.plaatsing.voeg(i, begin, Math.max(begin + 1, eind(begin + w.getal(30, 400))), w.getal(6, 13), uren(), 0)
    const gemeente = 1 + Math.floor(i / PER_GEMEENTE)
    open = w.getal(EERSTE, LAATSTE - 100)
    dicht = open + w.getal(100, 2500)
    const jaar = Number(dagVan(open).slice(0, 4))
    persoon.voeg(i, w.getal(1958, 2008) * 10_000 + w.getal(1, 12) * 100 + w.getal(1, 28), code(codes.GESLACHTEN), jaar, open,
      Math.min(gemeente, gemeenten), w.soms(0.3) ? -1 : w.getal(0, dossiers), w.getal(0, 15)) // biome-ignore format: a row
    if (w.soms(0.03)) t.verantwoordelijke.voeg(i, dag(), LOPEND, w.getal(1, gemeenten))
    reeks(7, (b, e) => t.uitkering.voeg(i, b, e, w.soms(0.9) ? 0 : 1, e === LOPEND ? 0 : code(codes.REDENEN_UITKERING)))
    for (const doelgroep of new Set(Array.from({ length: w.getal(0, 3) }, () => code(codes.DOELGROEPEN))))
      t.doelgroep.voeg(i, dag(), LOPEND, doelgroep)
    for (let n = w.getal(2, 12); n > 0; n--) t.trede.voeg(i, dag(), w.getal(1, 6))
    for (let n = w.getal(0, 3); n > 0; n--) t.opleiding.voeg(i, w.soms(0.5) ? GEEN_DAG : dag(), w.getal(1, 6), w.getal(0, 2))
    t.regie.voeg(i, open, eind(dicht))
    for (let n = w.getal(0, 6); n > 0; n--) {
      const begin = dag()
      const einde = Math.max(begin + 1, eind(begin + w.getal(10, 500)))
      const reden = einde === LOPEND ? 0 : code(codes.REDENEN_TRAJECT)
      const traject = t.traject.voeg(i, begin, einde, w.soms(0.3) ? GEEN_DAG : begin + w.getal(60, 400), reden, reden === 4 ? code(codes.UITVALREDENEN) : 0,
        uren(), w.getal(1, 50), 0, 0) // biome-ignore format: a row
      for (let d = begin, m = w.getal(0, 8); m > 0; m--, d += w.getal(1, 7)) t.aanwezig.voeg(traject, d)
    }
    reeks(8, (b, e) => {
      const eigen = w.soms(0.3)
      const soort = eigen ? w.getal(1, 3) : w.kies([0, 0, 0, 1, 4, 5])
      const rij = t.dienstverband.voeg(i, b, e, w.soms(0.5) ? GEEN_DAG : b + w.getal(0, 600), soort, e === LOPEND ? 0 : code(codes.REDENEN_WERK), uren(),
        w.getal(1, 2000), eigen ? gemeenten + 1 : 0, w.getal(0, 1), w.getal(0, 1)) // biome-ignore format: a row
      if (w.soms(0.5)) t.werkplek.voeg(rij, b, e, w.getal(0, 5))
    })
    for (let n = w.getal(0, 3); n > 0; n--) plaats(dag())
  }
  const tabellen = Object.fromEntries(Object.entries(t).map(([naam, tabel]) => [naam, tabel.klaar()]))
  const soorten = [...Array.from({ length: gemeenten }, () => "gemeente"), "sob"]
  return {
    feiten: { id: Array.from({ length: dossiers }, (_, i) => uuid(1, i)), persoon: persoon.klaar(), ...tabellen } as never,
    registers: {
      organisatie: [{ code: "", soort: "" }, ...soorten.map((soort, i) => ({ code: `g${String(i + 1).padStart(3, "0")}`, soort }))],
      voorziening: Array.from({ length: 51 }, (_, i) => ({ code: `v${i}`, uitvoerder: 0 })),
      werkgeverSector: Uint8Array.from({ length: 2001 }, (_, i) => i % 22),
      melding: new Map(),
      reeks: [],
    },
    gebeurtenissen: Object.values(t).reduce((som, tabel) => som + tabel.lengte, 0),
  }
}

/** A key for the i-th row of a kind. */
export const uuid = (soort: number, i: number): string => `0000000${soort}-0000-4000-8000-${i.toString(16).padStart(12, "0")}`
