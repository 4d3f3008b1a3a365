/**
 * Woongemeente: de gemeente waar iemand woont, met haar code van vier cijfers (CBS). English: municipality of residence.
 */

/**
 * Names by code, from the code list of CBS for 2023: the municipalities of this region, around it and of the organisations that we read of. A region
 * registers its own municipalities as organisations; who moved away lives in one that is none. Not the whole country.
 */
const NAMEN: ReadonlyMap<string, string> = new Map([
  ["0014", "Groningen"],
  ["0034", "Almere"],
  ["0037", "Stadskanaal"],
  ["0047", "Veendam"],
  ["0106", "Assen"],
  ["0114", "Emmen"],
  ["0141", "Almelo"],
  ["0147", "Borne"],
  ["0153", "Enschede"],
  ["0158", "Haaksbergen"],
  ["0163", "Hellendoorn"],
  ["0164", "Hengelo"],
  ["0168", "Losser"],
  ["0173", "Oldenzaal"],
  ["0183", "Tubbergen"],
  ["0189", "Wierden"],
  ["0214", "Buren"],
  ["0216", "Culemborg"],
  ["0263", "Maasdriel"],
  ["0281", "Tiel"],
  ["0297", "Zaltbommel"],
  ["0317", "Eemnes"],
  ["0358", "Aalsmeer"],
  ["0362", "Amstelveen"],
  ["0375", "Beverwijk"],
  ["0376", "Blaricum"],
  ["0394", "Haarlemmermeer"],
  ["0396", "Heemskerk"],
  ["0402", "Hilversum"],
  ["0406", "Huizen"],
  ["0417", "Laren"],
  ["0437", "Ouder-Amstel"],
  ["0451", "Uithoorn"],
  ["0453", "Velsen"],
  ["0668", "West Maas en Waal"],
  ["0765", "Pekela"],
  ["1680", "Aa en Hunze"],
  ["1681", "Borger-Odoorn"],
  ["1696", "Wijdemeren"],
  ["1700", "Twenterand"],
  ["1735", "Hof van Twente"],
  ["1740", "Neder-Betuwe"],
  ["1742", "Rijssen-Holten"],
  ["1774", "Dinkelland"],
  ["1895", "Oldambt"],
  ["1942", "Gooise Meren"],
  ["1950", "Westerwolde"],
  ["1952", "Midden-Groningen"],
  ["1960", "West Betuwe"],
  ["1966", "Het Hogeland"],
  ["1969", "Westerkwartier"],
  ["1979", "Eemsdelta"],
])

/** What a query could not name: a code. Any code that the list does not hold says so, and is never taken for a name. */
export function gemeenteNaam(naamOfCode: string): string {
  if (!/^\d{4}$/.test(naamOfCode)) return naamOfCode
  return NAMEN.get(naamOfCode) ?? `gemeente ${naamOfCode} (naam onbekend)`
}
