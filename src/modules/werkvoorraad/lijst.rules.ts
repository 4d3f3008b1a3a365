import { isTeDoen, SOORTEN, type Soort, type Zaak } from "./werkvoorraad.rules.ts"

/** nu: cannot wait. laat: past its day. straks: comes up. wacht: lies with another. stil: on hold. achterstand: was overdue when the data came in. */
export const WANNEER = ["nu", "laat", "straks", "wacht", "stil", "achterstand"] as const
export type Wanneer = (typeof WANNEER)[number]

export interface Keuze {
  wanneer?: Wanneer | undefined
  soort?: Soort | undefined
}

/** How many things there are behind each filter, each counted within the choice of the other. */
export interface Telling {
  /** All that is to be done now: without the pile of the start. */
  alles: number
  /** People for whom something cannot wait. */
  mensenNu: number
  wanneer: Record<Wanneer, number>
  soort: Record<Soort, number>
}

export const PER_PAGINA = 25

/** To be done, and not of the pile of the start. */
const nuTeDoen = (zaak: Zaak): boolean => !zaak.achterstand && isTeDoen(zaak)

const past: Readonly<Record<Wanneer, (zaak: Zaak, vandaag: string) => boolean>> = {
  nu: z => !z.achterstand && z.urgentie === "nu",
  laat: (z, vandaag) => !z.achterstand && z.uiterlijk < vandaag,
  straks: (z, vandaag) => nuTeDoen(z) && z.uiterlijk >= vandaag,
  wacht: z => z.urgentie === "wacht",
  stil: z => z.urgentie === "stil",
  achterstand: z => z.achterstand,
}
const opTijd = (zaak: Zaak, wanneer: Wanneer | undefined, vandaag: string) => (wanneer ? past[wanneer](zaak, vandaag) : nuTeDoen(zaak))
const opSoort = (zaak: Zaak, soort: Soort | undefined) => soort === undefined || zaak.soort === soort

export function tel(zaken: readonly Zaak[], keuze: Keuze, vandaag: string): Telling {
  const telling: Telling = {
    alles: 0,
    mensenNu: 0,
    wanneer: { nu: 0, laat: 0, straks: 0, wacht: 0, stil: 0, achterstand: 0 },
    soort: Object.fromEntries(SOORTEN.map(s => [s, 0])) as Record<Soort, number>,
  }
  const mensen = new Set<string>()
  for (const zaak of zaken) {
    if (opTijd(zaak, keuze.wanneer, vandaag)) telling.soort[zaak.soort]++
    if (!opSoort(zaak, keuze.soort)) continue
    if (nuTeDoen(zaak)) telling.alles++
    if (past.nu(zaak, vandaag)) mensen.add(zaak.deelnemerId)
    for (const wanneer of WANNEER) if (past[wanneer](zaak, vandaag)) telling.wanneer[wanneer]++
  }
  telling.mensenNu = mensen.size
  return telling
}

export interface Bladzijde {
  zaken: Zaak[]
  /** Where the next page goes on; null: this is the last. */
  volgende: string | null
}

/** One page of what was chosen, after `na` (a sleutel). Expects the most urgent first. */
export function bladzijde(zaken: readonly Zaak[], keuze: Keuze, na: string | undefined, vandaag: string, aantal = PER_PAGINA): Bladzijde {
  const verder = zaken.filter(z => (na === undefined || z.sleutel > na) && opTijd(z, keuze.wanneer, vandaag) && opSoort(z, keuze.soort))
  const hier = verder.slice(0, aantal)
  return { zaken: hier, volgende: verder.length > aantal ? hier.at(-1)!.sleutel : null }
}

/** Each with the other kinds of things to do for the same person, the pile of the start left out. */
export function metOok(hier: readonly Zaak[], alle: readonly Zaak[]): Array<{ zaak: Zaak; ook: Soort[] }> {
  const mensen = new Map<string, Zaak[]>(hier.map(z => [z.deelnemerId, []]))
  for (const zaak of alle) if (nuTeDoen(zaak)) mensen.get(zaak.deelnemerId)?.push(zaak)
  return hier.map(zaak => {
    const soorten = new Set(
      mensen
        .get(zaak.deelnemerId)!
        .filter(z => z !== zaak)
        .map(z => z.soort),
    )
    return { zaak, ook: SOORTEN.filter(s => soorten.has(s)) }
  })
}

/** So many people stand on top of the first page. */
const EERST = 3

/** The most urgent thing of each of the first three people; nothing when all of it can wait. */
export function eerst(zaken: readonly Zaak[]): Zaak[] {
  const mensen = new Set<string>()
  return zaken.filter(z => {
    if ((z.urgentie !== "nu" && z.urgentie !== "laat") || mensen.size === EERST || mensen.has(z.deelnemerId)) return false
    mensen.add(z.deelnemerId)
    return true
  })
}
