/** Moment: een tijdstip zoals mensen hier het lezen, in de ene zone Europe/Amsterdam. English: moment. */
const VORM = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
})

/** "22 nov 2026, 14:05". */
export function momentTekst(moment: Date): string {
  const deel = Object.fromEntries(VORM.formatToParts(moment).map(p => [p.type, p.value]))
  return `${deel["day"]} ${deel["month"]} ${deel["year"]}, ${deel["hour"]}:${deel["minute"]}`
}
