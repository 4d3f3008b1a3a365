/** Purposes of looking (doelbinding) in plain words; the codes stand in platform/inzage.ts. */
const DOELEN: Record<string, string> = {
  P1: "kennismaken en onderzoeken wat nodig is",
  P2: "begeleiden en plannen",
  P3: "werk zoeken",
  P4: "uitkering",
  P5: "werk bij het ontwikkelbedrijf",
  P6: "schulden en hulp",
  P7: "cijfers en sturing",
  P8: "toezicht, klachten en rechten",
  P9: "techniek",
}
export const doelTekst = (doel: string): string => DOELEN[doel] ?? doel

/** The number by which a person can name his file to the privacy officer; not secret, and not his BSN. */
export const dossierNummer = (deelnemerId: string): string => deelnemerId.slice(0, 8)
