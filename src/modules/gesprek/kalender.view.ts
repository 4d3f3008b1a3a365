import ical, { ICalAttendeeStatus, type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from "ical-generator"
import { type Genodigde, type Kalenderpunt, methodeVan } from "./kalender.rules.ts"

const ZONE = "Europe/Amsterdam"
/** The rule of the European Union since 1996: last Sunday of March and of October, one hour UTC. */
const VTIMEZONE = [
  "BEGIN:VTIMEZONE",
  `TZID:${ZONE}`,
  "BEGIN:DAYLIGHT",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "TZNAME:CEST",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "TZNAME:CET",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n")

/** No zone for the calendar itself: with one the library writes DTSTAMP without its Z, which RFC 5545 §3.8.7.2 asks for. */
const kalender = (methode: ICalCalendarMethod): ICalCalendar =>
  ical({
    method: methode,
    prodId: { company: "Trede", product: "Trede", language: "NL" },
    timezone: { name: null, generator: () => VTIMEZONE },
  })

/** Neutral on purpose: a title stands on screens and phones that others see. */
const TITEL = "Afspraak"

function voegToe(in_: ICalCalendar, punt: Kalenderpunt) {
  return in_.createEvent({
    id: punt.uid,
    sequence: punt.volgnummer,
    timezone: ZONE,
    start: `${punt.dag}T${punt.tijd}:00`,
    end: `${punt.dag}T${punt.eind}:00`,
    stamp: new Date(),
    lastModified: punt.gewijzigd,
    summary: TITEL,
    status: punt.afgezegd ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(punt.adres ? { description: `Alles over deze afspraak leest u op ${punt.adres}` } : {}),
    ...(punt.waar ? { location: punt.waar } : {}),
  })
}

/** One appointment for one calendar: an invitation, or that it does not go on. `van`: in whose name it is sent. */
export function uitnodiging(punt: Kalenderpunt, van: Genodigde, genodigde: Genodigde | null): string {
  const alles = kalender(ICalCalendarMethod[methodeVan(punt, genodigde)])
  const gebeurtenis = voegToe(alles, punt)
  gebeurtenis.organizer({ name: van.naam, email: van.email })
  if (genodigde)
    gebeurtenis.createAttendee({ name: genodigde.naam, email: genodigde.email, rsvp: false, status: ICalAttendeeStatus.NEEDSACTION })
  return alles.toString()
}

/** A calendar that somebody follows: times, and nothing about anybody. */
export function abonnement(punten: readonly Kalenderpunt[]): string {
  const alles = kalender(ICalCalendarMethod.PUBLISH)
  alles.name("Afspraken")
  alles.ttl(60 * 60)
  for (const punt of punten) voegToe(alles, punt)
  return alles.toString()
}
