import { sql, type Tx } from "#platform/db"

/** So many rows go into one file of a list. */
export const HOOGSTENS = 5_000

/** A list to take along: without those whose data may not be used now, and how many they are. */
export interface Meegenomen<R> {
  rijen: R[]
  weggelaten: number
  /** There are more than one file takes: nothing of it goes along. */
  teVeel: boolean
}

/** Nobody left out. `alle`: read with one more than goes into a file. */
export const allesMee = <R>(alle: readonly R[]): Meegenomen<R> => {
  const teVeel = alle.length > HOOGSTENS
  return { rijen: teVeel ? [] : [...alle], weggelaten: 0, teVeel }
}

/** `alle`: people, read with one more than goes into a file. */
export async function loadMeegenomen<R>(tx: Tx, alle: readonly R[], wie: (rij: R) => string): Promise<Meegenomen<R>> {
  if (alle.length > HOOGSTENS) return allesMee(alle)
  const { rows } = await sql<{ id: string }>`select ctx.nu_beperkt(${[...new Set(alle.map(wie))]}::uuid[]) as id`.execute(tx)
  const beperkt = new Set(rows.map(r => r.id))
  return { rijen: alle.filter(r => !beperkt.has(wie(r))), weggelaten: beperkt.size, teVeel: false }
}
