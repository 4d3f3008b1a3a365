import { dagVoluit } from "#ui/datum"

interface Over {
  soort: string
  dag: string
  tijd: string
}
const ZIN: Readonly<Record<string, (o: Over) => string>> = {
  uitnodiging: o => `U hebt een afspraak op ${dagVoluit(o.dag)} om ${o.tijd}.`,
  verzet: o => `Uw afspraak is verzet. Hij is nu op ${dagVoluit(o.dag)} om ${o.tijd}.`,
  afgezegd: o => `Uw afspraak van ${dagVoluit(o.dag)} om ${o.tijd} gaat niet door.`,
  herinnering: o => `Morgen hebt u een afspraak, om ${o.tijd}.`,
}
/** The same for everybody: no name, no place, no organisation and no subject, since others may read it on a phone. */
export const ONDERWERP = "Uw afspraak"
export const berichtTekst = (over: Over, basis: string): string =>
  `${ZIN[over.soort]!(over)} Waar en met wie leest u op ${basis}/mijn/afspraken. Kunt u niet? Laat het weten aan wie u helpt.`
