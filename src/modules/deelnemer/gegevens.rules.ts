// Data that is edited in place: who was first, and what was it before. Values are texts or null, as the form knows them.
export type Waarden = Readonly<Record<string, string | null>>

export interface VorigeVersie {
  inhoud: Waarden
  door: string | null
  tot: Date
}

/** The fields of one form whose value changed between two versions of the row. */
export const verschillen = (velden: readonly string[], voor: Waarden, na: Waarden): string[] =>
  velden.filter(veld => (voor[veld] ?? null) !== (na[veld] ?? null))

/**
 * Does a form that was filled in on an older version collide? Only when somebody changed one of its own fields meanwhile,
 * and not into what this form says as well. `was` null: the form stands on the latest version.
 */
export function botst(velden: readonly string[], was: Waarden | null, nu: Waarden, vanU: Waarden): boolean {
  if (was === null) return false
  return verschillen(velden, was, nu).some(veld => (nu[veld] ?? null) !== (vanU[veld] ?? null))
}

export interface VorigeWaarde {
  veld: string
  waarde: string | null
  /** Null: from the registration on. */
  van: Date | null
  tot: Date
  door: string | null
}

/** Each value that once stood there, newest first: from when until when, and who replaced it. `versies` run from old to new. */
export function vorigeWaarden(velden: readonly string[], versies: readonly VorigeVersie[], nu: Waarden): VorigeWaarde[] {
  const sinds = new Map<string, Date>()
  const regels = versies.flatMap((versie, i) =>
    verschillen(velden, versie.inhoud, versies[i + 1]?.inhoud ?? nu).map((veld): VorigeWaarde => {
      const regel = { veld, waarde: versie.inhoud[veld] ?? null, van: sinds.get(veld) ?? null, tot: versie.tot, door: versie.door }
      sinds.set(veld, versie.tot)
      return regel
    }),
  )
  return regels.toReversed()
}
