import { type Opslag, waarschuwing } from "./opslag.ts"

/** What holds for the whole house at this moment and everybody, or who administers, has to know; it stands above each page. */
export interface Toestand {
  soort: "info" | "letop" | "fout"
  titel: string
  tekst: string
}

/** What the state of the disk means for this reader; null: nothing. */
export function toestandVan(opslag: Opslag, beheert: boolean): Toestand | null {
  const niveau = opslag.niveau()
  if (niveau === "ruim" || (niveau !== "vol" && !beheert)) return null
  if (beheert)
    return {
      soort: niveau === "letop" ? "info" : "letop",
      titel: niveau === "vol" ? "Trede is nu alleen-lezen" : "De schijf raakt vol",
      tekst: waarschuwing(niveau, opslag.ruimte()),
    }
  return {
    soort: "letop",
    titel: "Trede is nu alleen-lezen",
    tekst:
      "De schijf van de server is vol. Opzoeken en bekijken kan, opslaan niet. Laat open wat u aan het invullen bent en probeer het over een paar minuten opnieuw.",
  }
}
