import { type Dag, plusMaanden } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst, type Weigering } from "#begrippen/uitkomst"
import type { Gekozen } from "./keuzelijst.rules.ts"

export interface Doel {
  /** Stays the same through every change. */
  id: string
  /** The row as it stands now. */
  rijId: string
  thema: string
  situatie: string | null
  situatieCode: string | null
  wat: string
  watCode: string | null
  gewenst: string | null
  uiterlijk: Dag
  trajectId: string | null
  score: string | null
  scoreOp: Dag | null
  toelichting: string | null
}

/** As far as an exchange file may look ahead (uitwisseling.md §3). */
const MAANDEN_VOORUIT = 120

/** What stands in the way of a day by which something is to be done. */
export function beoordeelUiterlijk(uiterlijk: Dag, vandaag: Dag): Weigering | null {
  if (uiterlijk < vandaag) return { code: "voorbij", veld: "uiterlijk", tekst: "Deze dag is voorbij. Kies vandaag of een dag erna." }
  if (uiterlijk > plusMaanden(vandaag, MAANDEN_VOORUIT))
    return { code: "te_ver", veld: "uiterlijk", tekst: "Dit is meer dan tien jaar vooruit. Controleer het jaar." }
  return null
}

export interface Gesteld {
  wat: Gekozen | null
  situatie: Gekozen | null
  uiterlijk: Dag
}

/** May this goal be set? It says where somebody wants to go; where he stands may be left out. */
export function beoordeelDoel(
  { wat, situatie, uiterlijk }: Gesteld,
  vandaag: Dag,
): Uitkomst<{ wat: Gekozen & { tekst: string }; situatie: Gekozen }> {
  const dag = beoordeelUiterlijk(uiterlijk, vandaag)
  const fouten = [
    wat === null && NIET_IN_LIJST("watCode"),
    situatie === null && NIET_IN_LIJST("situatieCode"),
    wat?.tekst === null && GEEN_DOEL,
    dag,
  ]
  const weigeringen = fouten.filter(f => f !== false && f !== null)
  if (weigeringen.length > 0) return geweigerd(...weigeringen)
  return akkoord({ wat: { code: wat!.code, tekst: wat!.tekst! }, situatie: situatie! })
}

export const NIET_IN_LIJST = (veld: string): Weigering => ({
  code: "niet_in_lijst",
  veld,
  tekst: "Deze keuze staat niet (meer) in de lijst. Kies een andere, of schrijf het in eigen woorden.",
})
const GEEN_DOEL: Weigering = { code: "geen_doel", veld: "wat", tekst: "Kies een doel uit de lijst, of schrijf het in eigen woorden." }

/** Open goals by their day, then what came of the others, the last on top. */
export const openDoelen = (doelen: readonly Doel[]): Doel[] =>
  doelen.filter(d => d.score === null).toSorted((a, b) => (a.uiterlijk < b.uiterlijk ? -1 : 1))
export const gescoordeDoelen = (doelen: readonly Doel[]): Doel[] =>
  doelen.filter(d => d.score !== null).toSorted((a, b) => (a.scoreOp! > b.scoreOp! ? -1 : 1))

/** What somebody wrote between other sentences: with one full stop, whether he wrote it or not. */
export const alsZin = (tekst: string): string => (/[.!?]$/.test(tekst) ? tekst : `${tekst}.`)
