import { namenUit } from "./namen.teksten.ts"

const BEGELEID: Readonly<Record<string, string>> = { met_traject: "Met traject", zonder_traject: "Zonder traject" }
export const STROOMKOPPEN = ["Trede bij vertrek", "Begeleiding", "Bestemming"] as const

/** The names of the places of a flow, by column. */
export const stroomnaam = (kolom: number, sleutel: string): string =>
  kolom === 0
    ? sleutel === "onbekend"
      ? "Trede onbekend"
      : namenUit("trede")(sleutel)
    : kolom === 1
      ? BEGELEID[sleutel]!
      : namenUit("soort")(sleutel)
