import pakket from "../../package.json" with { type: "json" }

/** Which Trede this is, as package.json says it. */
export const VERSIE: string = pakket.version
export const LICENTIE: string = pakket.license
