import type { Bevinding, Zegeloordeel } from "#platform/controleer-zegels"

const WAT: Record<string, string> = { audit: "handeling", inzage: "inzage" }

/** Where something is wrong and what, in one sentence. */
export function bevindingTekst({ zegel, nr, soort, rij, uitleg }: Bevinding): string {
  const plaats = [zegel !== undefined && `zegel ${zegel}`, nr !== undefined && `nummer ${nr}`].filter(Boolean).join(", ")
  const wie = soort ? `${WAT[soort]} ${rij ?? ""} `.replace("  ", " ") : ""
  return `${plaats ? `${plaats[0]!.toUpperCase()}${plaats.slice(1)}: ` : ""}${wie}${uitleg}.`
}

/** The judgement in one sentence. */
export const oordeelTekst = ({ zegels, regels, bevindingen }: Pick<Zegeloordeel, "zegels" | "regels"> & { bevindingen: number }): string =>
  bevindingen === 0
    ? `Alles klopt: ${regels} ${regels === 1 ? "regel" : "regels"} in ${zegels} ${zegels === 1 ? "zegel" : "zegels"} ${regels === 1 ? "is" : "zijn"} onveranderd.`
    : `Er ${bevindingen === 1 ? "is 1 afwijking" : `zijn ${bevindingen} afwijkingen`} gevonden in ${regels} regels en ${zegels} zegels.`
