import type { Keuze } from "./lijst.rules.ts"

interface Adres extends Keuze {
  coach?: string | undefined
  na?: string | undefined
}

/** The address of the list with another choice; a new choice begins on the first page. */
export function adres(query: Adres, anders: Partial<Adres>): string {
  const { wanneer, soort, coach, na } = { ...query, na: undefined, ...anders }
  const delen = Object.entries({ coach, wanneer, soort, na }).filter((deel): deel is [string, string] => deel[1] !== undefined)
  return delen.length === 0 ? "/werkvoorraad" : `/werkvoorraad?${delen.map(([naam, waarde]) => `${naam}=${waarde}`).join("&")}`
}
