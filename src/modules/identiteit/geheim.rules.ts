import type { Inlogdoel } from "#begrippen/inlogdoel"

/** Where the secret of a service belongs: moved to another organisation, or to its service for the others, it opens nothing. */
export const geheimPlek = (organisatieId: string, doel: Inlogdoel): string =>
  doel === "medewerkers" ? organisatieId : `${organisatieId}/${doel}`
