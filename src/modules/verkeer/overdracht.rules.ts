/** How far files on their way in or out are. */
export type Stand =
  /** Its columns are those of another system: what they are is still to be told. */
  | "vertalen"
  | "controleren"
  | "gecontroleerd"
  | "inlezen"
  | "geland"
  /** Landed, and undone since. */
  | "teruggedraaid"
  | "maken"
  | "klaar"
  | "mislukt"
  | "weggegooid"
  | "verlopen"
  /** A run that was cut off, by a restart or a power cut: nothing of it stands. */
  | "onderbroken"

/** How an export comes: loose files, all of them in one zip, or one workbook with a sheet a file. */
export const UITVOERVORMEN = ["csv", "zip", "xlsx"] as const
export type Uitvoervorm = (typeof UITVOERVORMEN)[number]

export const isBezig = (stand: Stand): boolean => stand === "controleren" || stand === "inlezen" || stand === "maken"
/** The files are no longer kept. */
export const isVoorbij = (stand: Stand): boolean =>
  stand === "geland" || stand === "teruggedraaid" || stand === "weggegooid" || stand === "verlopen"

/** A running job beats every other second; after so many seconds without a beat it is gone. */
export const HARTSLAG_WEG = 30

export interface Loop {
  stand: Stand
  begonnen: boolean
  stap: string | null
  gedaan: number
  totaal: number
}

const STAPPEN: Record<string, string> = {
  lezen: "De bestanden worden gelezen",
  controleren: "Elke rij wordt gecontroleerd",
  landen: "De goede rijen worden opgeslagen",
}

/** What is happening now, and how much of it is done (null: nobody knows). */
export function voortgangVan(loop: Loop): { tekst: string; deel: number | null } {
  if (!loop.begonnen) return { tekst: "Wacht op zijn beurt", deel: null }
  const tekst = loop.stand === "maken" ? "De bestanden worden gemaakt" : (STAPPEN[loop.stap ?? ""] ?? "Begint")
  return { tekst, deel: loop.stap !== null && loop.totaal > 0 ? Math.floor((loop.gedaan / loop.totaal) * 100) : null }
}
