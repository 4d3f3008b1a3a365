import type { Dag } from "#begrippen/dag"
import { dagTekst } from "#begrippen/dag-schrijven"

/** Tells nothing about anybody to who reads along. */
export const ONDERWERP = "Een vraag om samenwerking"

export const linkAdres = (basis: string, geheim: string): string => `${basis}/antwoord/${geheim}`

export const uitnodigingTekst = ({ organisatie, antwoordVoor }: { organisatie: string; antwoordVoor: Dag }, adres: string): string =>
  [
    "Goedendag,",
    "",
    `${organisatie} vraagt of u iemand kunt helpen. Lees de vraag en antwoord met ja of nee, uiterlijk ${dagTekst(antwoordVoor)}:`,
    "",
    adres,
    "",
    "De link werkt één keer. U hebt geen account nodig. Geef de link niet door.",
  ].join("\n")
