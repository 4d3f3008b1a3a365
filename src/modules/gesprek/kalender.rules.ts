import type { Dag } from "#begrippen/dag"

/** What a calendar is told of one appointment. */
export interface Kalenderpunt {
  uid: string
  volgnummer: number
  dag: Dag
  tijd: string
  eind: string
  gewijzigd: Date
  afgezegd: boolean
  waar: string | null
  /** Where it can be read, for who may; null: nowhere, for who has no file yet. */
  adres: string | null
}

export interface Genodigde {
  naam: string
  email: string
}

/**
 * The method of iTIP (RFC 5546 §3.2): to call off, to invite somebody by name, or just to publish. An invitation needs an attendee, and
 * an attendee needs an address.
 */
export function methodeVan(punt: Pick<Kalenderpunt, "afgezegd">, genodigde: Genodigde | null): "CANCEL" | "REQUEST" | "PUBLISH" {
  if (punt.afgezegd) return "CANCEL"
  return genodigde ? "REQUEST" : "PUBLISH"
}
