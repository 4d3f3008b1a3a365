import { bewaakOpslag, type Opslag } from "#platform/opslag"

const MB = 1024 ** 2

/** A disk with room for everything. */
export const RUIM: Opslag = {
  niveau: () => "ruim",
  ruimte: () => null,
  weigerde: () => false,
  opRuimte: () => Promise.resolve(),
  kijk: () => Promise.resolve(),
  stop: () => {},
}

export interface Proefschijf {
  opslag: Opslag
  gezegd: string[]
  /** So much is free from now on, and the watch has seen it. */
  zet(vrij: number): Promise<void>
  /** The clock goes on by so much. */
  wacht(ms: number): Promise<void>
}

/** A watch on a disk of 1,000 MB that the test fills, with a floor of 100. */
export async function openProefschijf(): Promise<Proefschijf> {
  let vrij = 800
  let klok = 0
  const gezegd: string[] = []
  const opslag = await bewaakOpslag({
    mappen: ["proef"],
    vloer: 100 * MB,
    meld: tekst => gezegd.push(tekst),
    meet: async () => ({ vrij: vrij * MB, totaal: 1_000 * MB }),
    nu: () => klok,
  })
  return {
    opslag,
    gezegd,
    zet: mb => {
      vrij = mb
      return opslag.kijk()
    },
    wacht: ms => {
      klok += ms
      return opslag.kijk()
    },
  }
}
