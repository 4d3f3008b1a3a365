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

/** Ways by which a file was open to who looked (inzage.grond). */
const GRONDEN: Record<string, string> = {
  organisatie: "als leiding van de eigen organisatie",
  betrokken: "was betrokken",
  dienstverband: "via het dienstverband",
  waarneming: "nam waar voor een collega",
  overdracht: "in een warme overdracht",
  deling: "met deze organisatie gedeeld",
  noodtoegang: "met noodtoegang",
  aanbod: "het dossier was aangeboden",
}
/** Null: it was looked at before this was kept, or by a right of its own. */
export const grondTekst = (grond: string | null): string | null => (grond === null ? null : (GRONDEN[grond] ?? grond))

/** The number by which a person can name his file to the privacy officer; not secret, and not his BSN. */
export const dossierNummer = (deelnemerId: string): string => deelnemerId.slice(0, 8)
/** More do not fit in a cell of a spreadsheet. */
const IN_CEL = 1_000
export const dossierNummers = (ids: readonly string[]): string =>
  [...ids.slice(0, IN_CEL).map(dossierNummer), ...(ids.length > IN_CEL ? [`en ${ids.length - IN_CEL} meer`] : [])].join(", ")
