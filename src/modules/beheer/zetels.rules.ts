import type { Dag } from "#begrippen/dag"

export interface Zetel {
  id: string
  accountId: string
  naam: string
  email: string
  rol: string
  begin: Dag
  einde: Dag | null
  wachtwoord: boolean
  tweedeStap: boolean
  /** Until when an invitation can be used. */
  linkTot: Date | null
}

/** What an administrator looks for: who works here, who cannot get in yet, who gets in too easily, who left. */
export const STANDEN = ["lopend", "niet_uitgenodigd", "uitgenodigd", "een_stap", "geeindigd"] as const
export type Stand = (typeof STANDEN)[number]

export const loopt = (zetel: Zetel, vandaag: Dag): boolean => zetel.einde === null || zetel.einde > vandaag

const PAST: Readonly<Record<Stand, (zetel: Zetel) => boolean>> = {
  lopend: () => true,
  niet_uitgenodigd: z => !z.wachtwoord && !z.linkTot,
  uitgenodigd: z => !z.wachtwoord && z.linkTot !== null,
  een_stap: z => z.wachtwoord && !z.tweedeStap,
  geeindigd: () => true,
}
const heeftStand = (zetel: Zetel, stand: Stand, vandaag: Dag): boolean =>
  loopt(zetel, vandaag) === (stand !== "geeindigd") && PAST[stand](zetel)

export interface ZetelVraag {
  zoek: string
  rol?: string | undefined
  stand: Stand
  /** From 1. */
  pagina: number
}
/** With every act in its row a seat takes 0.9 kB of the 30 kB that a page may be. */
export const PER_PAGINA = 25

export interface Gekozen {
  rijen: Zetel[]
  /** How many there are over all pages, and from which of them the rows are, from 0. */
  totaal: number
  vanaf: number
  /** With this search and this role, by stand. */
  aantallen: Record<Stand, number>
  /** Roles that occur in the organisation. */
  rollen: string[]
}

/** One page of the seats that are asked for, in the order in which they came. A page too far is the last one. */
export function kiesZetels(zetels: readonly Zetel[], { zoek, rol, stand, pagina }: ZetelVraag, vandaag: Dag): Gekozen {
  const met = (welke: Stand): Zetel[] => zoekZetels(zetels, { zoek, rol, stand: welke }, vandaag)
  const gevonden = met(stand)
  const laatste = Math.max(1, Math.ceil(gevonden.length / PER_PAGINA))
  const vanaf = (Math.min(pagina, laatste) - 1) * PER_PAGINA
  return {
    rijen: gevonden.slice(vanaf, vanaf + PER_PAGINA),
    totaal: gevonden.length,
    vanaf,
    aantallen: Object.fromEntries(STANDEN.map(welke => [welke, met(welke).length])) as Record<Stand, number>,
    rollen: [...new Set(zetels.map(z => z.rol))],
  }
}

/** All the seats that are asked for, in the order in which they came. */
export function zoekZetels(zetels: readonly Zetel[], { zoek, rol, stand }: Omit<ZetelVraag, "pagina">, vandaag: Dag): Zetel[] {
  const woorden = kaal(zoek).split(/\s+/)
  return zetels.filter(
    z => (!rol || z.rol === rol) && heeftStand(z, stand, vandaag) && woorden.every(woord => kaal(`${z.naam} ${z.email}`).includes(woord)),
  )
}

/** Without capitals and accents: who looks for Jose finds José. */
const kaal = (tekst: string): string =>
  tekst
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()
    .trim()
