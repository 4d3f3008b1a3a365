import type { Keuze } from "./lijst.rules.ts"

interface Adres extends Keuze {
  coach?: string | undefined
  na?: string | undefined
}

/** The address of the list (or of its file) with another choice; a new choice begins on the first page. */
export function adres(query: Adres, anders: Partial<Adres>, pad = "/werkvoorraad"): string {
  const { wanneer, soort, coach, na } = { ...query, na: undefined, ...anders }
  const delen = Object.entries({ coach, wanneer, soort, na }).filter((deel): deel is [string, string] => deel[1] !== undefined)
  return delen.length === 0 ? pad : `${pad}?${delen.map(([naam, waarde]) => `${naam}=${waarde}`).join("&")}`
}
