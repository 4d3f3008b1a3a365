import type { Keuze, Telling } from "./lijst.rules.ts"
import type { Soort } from "./werkvoorraad.rules.ts"
import type { Wanneer } from "./lijst.rules.ts"

export const SOORT_TEKST: Readonly<Record<Soort, string>> = {
  werk_stopt: "Werk stopt",
  hercontrole: "Hercontrole ontheffing",
  maatregel: "Besluit over een maatregel",
  stap: "Afgesproken stap",
  bericht: "Bericht kwam niet aan",
  brief: "Brief ligt klaar",
  niet_begrepen: "Begrijpt een tekst niet",
  boodschap: "Schreef een bericht",
  vacature_antwoord: "Antwoord op een vacature",
  kan_niet: "Kan niet op de afspraak",
  afspraak: "Afspraak is geweest",
  niet_gekomen: "Niet gekomen",
  opnieuw_vragen: "Opnieuw vragen",
  voorlichting: "Voorlichting",
  overleg: "Leg het overleg vast",
  doorverwijzing: "Wacht op een partner",
  plan_evaluatie: "Plan evalueren",
  plan_nooit: "Nog geen plan",
  plan_concept: "Plan nog niet voorgelegd",
  plan_akkoord: "Akkoord op het plan",
  plan_pauze: "Plan staat stil",
  stap_ander: "Stap van een ander",
  werkcentrum_kennis: "Naar het werkcentrum",
  werkcentrum_terug: "Bij het werkcentrum",
  geen_regie: "Geen casusregisseur",
  traject_voorbij: "Traject loopt af",
  diagnose: "Diagnose verloopt",
  trede_nooit: "Nooit gemeten",
  trede_oud: "Opnieuw meten",
}

export const WANNEER_TEKST: Readonly<Record<Wanneer, string>> = {
  nu: "Kan niet wachten",
  laat: "Te laat",
  straks: "Komt eraan",
  wacht: "Wacht op een ander",
  stil: "Staat stil",
  achterstand: "Achterstand bij de start",
}

const WOORDEN = ["Nul", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht", "Negen", "Tien", "Elf", "Twaalf"]
export const getal = (n: number): string => n.toLocaleString("nl-NL")
const telwoord = (n: number): string => WOORDEN[n] ?? getal(n)
export const dingen = (n: number): string => (n === 1 ? "1 ding" : `${getal(n)} dingen`)

/** What matters now, in a sentence. */
export function kopVan(telling: Telling, keuze: Keuze): string {
  if (keuze.wanneer === "achterstand") {
    const n = telling.wanneer.achterstand
    return `${telwoord(n)} ${n === 1 ? "ding was" : "dingen waren"} al te laat toen de gegevens binnenkwamen`
  }
  if (telling.mensenNu > 0) return `${telwoord(telling.mensenNu)} ${telling.mensenNu === 1 ? "persoon kan" : "mensen kunnen"} niet wachten`
  const { laat, straks } = telling.wanneer
  if (laat > 0) return `${telwoord(laat)} ${laat === 1 ? "ding is" : "dingen zijn"} te laat`
  return straks > 0 ? `Niets is te laat, ${dingen(straks)} ${straks === 1 ? "komt" : "komen"} eraan` : "U bent bij"
}
