/** A place in a column, with how high it stands and how thick it is, in px. */
export interface Plaats {
  sleutel: string
  y: number
  hoogte: number
}
/** A band from one column to the next: the top at both ends, and the thickness. */
export interface Band {
  van: string
  naar: string
  n: number
  y0: number
  y1: number
  dikte: number
}
export interface Opzet {
  kolommen: Plaats[][]
  /** One list for each gap between columns. */
  banden: Band[][]
}
interface Deel {
  van: string
  naar: string
  n: number
}
interface Knoop {
  sleutel: string
  n: number
}

/** Between two places in a column. */
const TUSSEN = 14
/** Nobody is thinner than this, or he would not be seen. */
const DUNST = 2

/**
 * Places and bands on a height: one scale for all columns, that of the column that needs most, each column in the middle.
 * A place is as high as its count or, when rounding made its bands more than that, as its bands. Bands leave and arrive in the
 * order of the places, so that they cross as little as the order allows.
 */
export function zetOp(kolommen: readonly (readonly Knoop[])[], delen: readonly (readonly Deel[])[], hoogte: number): Opzet {
  const som = (lijst: readonly Deel[]) => lijst.reduce((s, d) => s + d.n, 0)
  const maten = kolommen.map((knopen, k) =>
    knopen.map(({ sleutel, n }) => ({
      sleutel,
      n: Math.max(n, som((delen[k - 1] ?? []).filter(d => d.naar === sleutel)), som((delen[k] ?? []).filter(d => d.van === sleutel))),
    })),
  )
  const schaal = Math.min(
    ...maten.map(
      k =>
        (hoogte - TUSSEN * (k.length - 1)) /
        Math.max(
          1,
          k.reduce((s, m) => s + m.n, 0),
        ),
    ),
  )
  const plaatsen = maten.map(kolom => stapel(kolom, schaal, hoogte))
  return { kolommen: plaatsen, banden: delen.map((lijst, k) => bandenTussen(plaatsen[k]!, plaatsen[k + 1]!, lijst, schaal)) }
}

function stapel(kolom: readonly Knoop[], schaal: number, hoogte: number): Plaats[] {
  const hoog = kolom.reduce((s, m) => s + m.n * schaal, 0) + TUSSEN * Math.max(0, kolom.length - 1)
  let y = (hoogte - hoog) / 2
  return kolom.map(({ sleutel, n }) => {
    const plaats = { sleutel, y, hoogte: n * schaal }
    y += plaats.hoogte + TUSSEN
    return plaats
  })
}

function bandenTussen(links: readonly Plaats[], rechts: readonly Plaats[], delen: readonly Deel[], schaal: number): Band[] {
  const uit = new Map(links.map(p => [p.sleutel, p.y]))
  const aan = new Map(rechts.map(p => [p.sleutel, p.y]))
  const rang = (lijst: readonly Plaats[], sleutel: string) => lijst.findIndex(p => p.sleutel === sleutel)
  return delen
    .filter(d => uit.has(d.van) && aan.has(d.naar))
    .toSorted((a, b) => rang(links, a.van) - rang(links, b.van) || rang(rechts, a.naar) - rang(rechts, b.naar))
    .map(({ van, naar, n }) => {
      const [y0, y1] = [uit.get(van)!, aan.get(naar)!]
      uit.set(van, y0 + n * schaal)
      aan.set(naar, y1 + n * schaal)
      return { van, naar, n, y0, y1, dikte: Math.max(DUNST, n * schaal) }
    })
}
