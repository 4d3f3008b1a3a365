/** Bereikbaar: hoe iemand te bereiken is, zoals mensen het opschrijven. English: contact details. */
export const isTelefoon = (tekst: string): boolean => /^[+\d][\d\s()-]{5,}$/.test(tekst)
export const TELEFOON_FOUT = "Een telefoonnummer heeft alleen cijfers, spaties en streepjes."

export const isEmail = (tekst: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(tekst)
export const EMAIL_FOUT = "Een e-mailadres heeft een @ en een punt, bijvoorbeeld naam@voorbeeld.nl."
