// oxlint-disable-next-line no-restricted-imports -- package.json belongs to the whole house
import pakket from "../../package.json" with { type: "json" }

/** Which Trede this is, as package.json says it. */
export const VERSIE: string = pakket.version
export const LICENTIE: string = pakket.license
