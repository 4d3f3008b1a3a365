/** Uitkomst: what a rule or a command answers. An expected refusal is a value; an exception is a fault of ours. English: outcome. */
export interface Weigering {
  code: string
  /** The field that the reader has to look at. */
  veld?: string
  /** Plain Dutch: what is wrong and what to do. */
  tekst: string
}
export type Uitkomst<T> = { ok: true; waarde: T } | { ok: false; weigeringen: Weigering[] }

export const akkoord = <T>(waarde: T): Uitkomst<T> => ({ ok: true, waarde })
export const geweigerd = (...weigeringen: Weigering[]): Uitkomst<never> => ({ ok: false, weigeringen })
