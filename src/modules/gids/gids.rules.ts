/** Somebody who works in the region, as his colleagues find him. */
export interface Professional {
  id: string
  naam: string
  rol: string
  organisatieId: string
  organisatie: string
  email: string
  telefoon: string | null
  bereikbaar: string | null
  vragen: string | null
  themas: string[]
  /** Kinds of certificate that are valid today. */
  certificaten: string[]
  /** For what he holds consulting hours. */
  spreekuren: string[]
  /** What his organisation carries out, and for what it has an agreement today. */
  aanbod: string[]
}
export interface GidsVraag {
  zoek: string
  rol?: string | undefined
  organisatie?: string | undefined
  thema?: string | undefined
  spreekuur?: string | undefined
}

/** Without capitals and accents: who looks for Jose finds José. */
const kaal = (tekst: string): string =>
  tekst
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()
    .trim()

/** Who answers all that is asked; `woordenVan`: in which words codes are looked for. */
export function zoekGids(alle: readonly Professional[], vraag: GidsVraag, woordenVan: (p: Professional) => string): Professional[] {
  const woorden = kaal(vraag.zoek).split(/\s+/)
  return alle.filter(p => {
    if (vraag.rol && p.rol !== vraag.rol) return false
    if (vraag.organisatie && p.organisatieId !== vraag.organisatie) return false
    if (vraag.thema && !p.themas.includes(vraag.thema)) return false
    if (vraag.spreekuur && p.spreekuren.length === 0) return false
    const tekst = kaal(`${p.naam} ${p.organisatie} ${p.vragen ?? ""} ${p.spreekuren.join(" ")} ${woordenVan(p)}`)
    return woorden.every(woord => tekst.includes(woord))
  })
}

/** So many on a page: with all that somebody can say of himself it stays under 30 kB. */
const PER_PAGINA = 25
/** One page, from 1; a page too far is the last one. */
export function bladzijde<R>(rijen: readonly R[], pagina: number): { rijen: R[]; vanaf: number; totaal: number; pagina: number } {
  const laatste = Math.max(1, Math.ceil(rijen.length / PER_PAGINA))
  const hier = Math.min(pagina, laatste)
  const vanaf = (hier - 1) * PER_PAGINA
  return { rijen: rijen.slice(vanaf, vanaf + PER_PAGINA), vanaf, totaal: rijen.length, pagina: hier }
}
