/** For which site a passkey is made: its name (rpId) and the one origin that may answer. */
export interface Plaats {
  rpId: string
  origin: string
}

/**
 * From the settled address, which alone counts once there is one. Without it only a first try on this machine: http on
 * localhost. A passkey belongs to a name, so on an address in digits there is none.
 */
export function plaatsVan(basisUrl: string | null, verzoek: URL): Plaats | null {
  const url = basisUrl ? new URL(basisUrl) : verzoek
  if (!basisUrl && url.hostname !== "localhost") return null
  if (url.protocol !== "https:" && url.hostname !== "localhost") return null
  if (/^[\d.]+$|^\[/.test(url.hostname)) return null
  return { rpId: url.hostname, origin: url.origin }
}
