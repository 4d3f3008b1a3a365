/**
 * Uitkomst: wat een regel of opdracht antwoordt. Een weigering die te verwachten is, is een waarde; een uitzondering is
 * een fout van ons.
 * English: outcome.
 */
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
