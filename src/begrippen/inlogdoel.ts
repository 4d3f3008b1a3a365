/** Inlogdoel: voor wie een inlogdienst van een organisatie instaat. Wat de ene zegt opent niets van de andere. English: purpose of a log-in. */
export const INLOGDOELEN = ["medewerkers", "inwoners"] as const
export type Inlogdoel = (typeof INLOGDOELEN)[number]
