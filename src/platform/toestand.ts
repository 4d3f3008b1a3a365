import { alsTijd } from "./doorkopie-namen.ts"
import { waarschuwing } from "./opslag.ts"
import type { Services } from "./services.ts"

/** What holds for the whole house at this moment and everybody, or who administers, has to know; it stands above each page. */
export interface Toestand {
  soort: "info" | "letop" | "fout"
  titel: string
  tekst: string
}

/** What this reader has to know of the disk, the copy and the queue; null: nothing. */
export function toestandVan({ opslag, taken, kopie }: Pick<Services, "opslag" | "taken" | "kopie">, beheert: boolean): Toestand | null {
  const niveau = opslag.niveau()
  if (!beheert) return niveau === "vol" ? VOL : null
  if (niveau !== "ruim")
    return {
      soort: niveau === "letop" ? "info" : "letop",
      titel: niveau === "vol" ? "Trede is nu alleen-lezen" : "De schijf raakt vol",
      tekst: waarschuwing(niveau, opslag.ruimte()),
    }
  if (kopie.achterSinds)
    return {
      soort: "letop",
      titel: "De doorlopende kopie loopt achter",
      tekst: `Sinds ${alsTijd(kopie.achterSinds)} komt er niets meer bij. Valt de server uit, dan is wat daarna is gedaan weg. Laat wie de server onderhoudt kijken of de map van de kopie bereikbaar is en ruimte heeft.`,
    }
  const aantal = taken.gestopt.length
  if (aantal === 0) return taken.wacht > GEDULD ? wachtend(taken.wacht) : null
  const namen = [...new Set(taken.gestopt)].join(", ")
  return {
    soort: "letop",
    titel: aantal === 1 ? "Eén taak is na herhaalde pogingen gestopt" : `${aantal} taken zijn na herhaalde pogingen gestopt`,
    tekst: `Het gaat om: ${namen}. Laat wie de server onderhoudt in het logboek kijken waarom, en daarna opnieuw beginnen met npm run trede -- taken --opnieuw.`,
  }
}

/** So many seconds a job may wait before whoever administers hears of it. */
const GEDULD = 60

const wachtend = (seconden: number): Toestand => ({
  soort: "info",
  titel: "Er wacht een taak langer dan een minuut",
  tekst: `De oudste wacht ${seconden < 120 ? `${seconden} seconden` : `${Math.floor(seconden / 60)} minuten`}. Achter een grote import is dat gewoon. Blijft dit staan, laat dan wie de server onderhoudt in het logboek kijken.`,
})

const VOL: Toestand = {
  soort: "letop",
  titel: "Trede is nu alleen-lezen",
  tekst:
    "De schijf van de server is vol. Opzoeken en bekijken kan, opslaan niet. Laat open wat u aan het invullen bent en probeer het over een paar minuten opnieuw.",
}
