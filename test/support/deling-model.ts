import { CATEGORIEEN, doelenVan, mag } from "./rechten.ts"

export type Gever = "a" | "b"
type Ontvanger = "schuldhulp" | "trajectbegeleider"
interface Deling {
  id: string
  rol: Ontvanger
  doel: string
  toevoegen: boolean
  categorieen: readonly string[]
  tot: number
}
interface Afspraak {
  id: string
  doel: string
  categorieen: readonly string[]
  van: number
  tot: number
}

/** Who may see what of one person through shares, involvement and agreements, by docs/rechten.md and nothing else. Days are numbers. */
export class DelingModel {
  eigenaar: Gever = "a"
  dag: number
  /** The request that restricts the person, if any. */
  beperkt: string | null = null
  /** When the involvements of the trajectbegeleider end, since the last move. */
  betrokkenTot: number[] = []
  readonly afspraken: Record<Gever, Afspraak[]>
  #delingen: Deling[] = []

  constructor(afspraken: Record<Gever, Afspraak[]>, dag: number) {
    this.afspraken = afspraken
    this.dag = dag
  }

  lopend = (): Deling[] => this.#delingen.filter(d => d.tot > this.dag)
  magDelen = (rol: Ontvanger, doel: string): boolean => this.beperkt === null && doelenVan(rol).includes(doel)
  deel(deling: Deling): void {
    this.#delingen.push(deling)
  }
  stop(deling: Deling): void {
    this.#delingen = this.#delingen.filter(d => d !== deling)
  }
  spreekAf(afspraak: Afspraak): void {
    this.afspraken[this.eigenaar].push(afspraak)
  }
  bezwaar(verzoekId: string): void {
    this.beperkt = verzoekId
    this.#delingen = []
  }
  verhuis(naar: Gever): void {
    this.eigenaar = naar
    this.#delingen = []
    this.betrokkenTot = []
  }

  ziet(rol: Ontvanger): string[] {
    const mijn = (categorie: string) => this.lopend().filter(d => d.rol === rol && d.categorieen.includes(categorie))
    const nooit = () => false
    const verhouding = {
      betrokken: (categorie: string) =>
        rol === "trajectbegeleider" && this.betrokkenTot.some(tot => tot > this.dag) && this.#binnenAfspraak(categorie),
      gedeeld: (categorie: string) =>
        mijn(categorie).some(d => d.toevoegen)
          ? ("toevoegen" as const)
          : mijn(categorie).length > 0
            ? ("lezen" as const)
            : ("niet" as const),
      eigenDeel: nooit,
      inDienst: false,
      eigenOrganisatie: false,
      zelf: false,
      nood: nooit,
      afgeschermd: nooit,
      achtergelaten: nooit,
    }
    return CATEGORIEEN.flatMap(c =>
      (["lees", "toevoeg"] as const).flatMap(daad => (mag(rol, c, daad, verhouding) ? [`${c} ${daad}`] : [])),
    ).toSorted()
  }

  /** Without any agreement ever the matrix alone holds; from the first one on, what runs. */
  #binnenAfspraak(categorie: string): boolean {
    const met = this.afspraken[this.eigenaar]
    const werktVoor = doelenVan("trajectbegeleider")
    return (
      met.length === 0 ||
      met.some(a => a.van <= this.dag && a.tot > this.dag && a.categorieen.includes(categorie) && werktVoor.includes(a.doel))
    )
  }
}
