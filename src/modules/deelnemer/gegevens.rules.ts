import { verschillen, type Waarden } from "#begrippen/botsing"

// Data that is edited in place: who was first, and what was it before.
export interface VorigeVersie {
  inhoud: Waarden
  door: string | null
  tot: Date
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
