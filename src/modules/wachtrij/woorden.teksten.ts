import { BESCHERMDE_GROEPEN, GROEPEN, WEGEN } from "#begrippen/aanmelding"
import { naamVan } from "#begrippen/code"
import type { Stand, Volgende } from "./wachtrij.rules.ts"

export const STAND_TEKST: Readonly<Record<Stand, string>> = {
  nieuw: "Nieuw",
  uitgenodigd: "Uitgenodigd",
  niet_gekomen: "Niet gekomen",
  gezien: "Gesproken",
  begonnen: "Dossier begonnen",
  gesloten: "Gesloten",
}

/** The one act that is next, as a button says it. */
export const STAP_TEKST: Readonly<Record<Volgende["stap"], string>> = {
  uitnodigen: "Nodig uit",
  ontvangen: "Gesproken",
  dossier: "Dossier beginnen",
}
export const stapPad = (id: string, stap: Volgende["stap"]): string => `/aanmeldingen/${id}/${stap}`

/** How he came, and the group where it is known. */
export const hoeTekst = ({
  weg,
  groep,
  beschermdeGroep,
}: {
  weg: string
  groep: string | null
  beschermdeGroep: string | null
}): string => {
  const welke = groep ?? beschermdeGroep
  return [naamVan(WEGEN, weg), welke && naamVan([...GROEPEN, ...BESCHERMDE_GROEPEN], welke)].filter(Boolean).join(" · ")
}
