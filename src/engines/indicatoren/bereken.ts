import { Beeld } from "./beeld.ts"
import { Boek, type Rekening } from "./boek.ts"
import type { Figuren } from "./figuren.ts"
import type { Kolommen } from "./kolommen.ts"
import { cellenVan, type Plek } from "./lijst.ts"
import { telMeldingen } from "./meldingen.ts"
import { telMensen } from "./mensen.ts"
import { reeksenOp, vatFigurenSamen, vatSamen } from "./samenvatting.ts"
import { groepnaam, type Splitsing } from "./splitsing.ts"
import type { Indicatoren } from "./velden.ts"
import { maakVenster, type Periode } from "./venster.ts"

/** What is asked: figures for periods and organisations, perhaps split, perhaps of some people only, perhaps who they are. */
export interface Vraag {
  perioden: readonly Periode[]
  /** Codes; unknown ones throw RangeError. */
  organisaties: readonly string[]
  splitsing?: Splitsing | undefined
  /** Only these people are counted (a visible set). */
  alleen?: readonly string[] | undefined
  /** The numbers behind the drawings of the monitor as well. */
  figuren?: boolean | undefined
  /** The people who count in this field, per period. */
  lijst?: Plek | undefined
}

/** The JSON of the contract, with what was asked beside it. */
export interface Uitslag {
  van: string
  tot: string
  p: string
  organisaties: string[]
  indicatoren: Indicatoren
  /** By group of the split, in the order of the groups. */
  delen?: Record<string, Indicatoren>
  figuren?: Figuren
  lijst?: string[]
}

/** All indicators for all periods asked, in one pass over the people. */
export function bereken(k: Kolommen, vraag: Vraag): Uitslag[] {
  const gekozen = kies(k, vraag.organisaties)
  const lijstcel = vraag.lijst ? cellenVan(vraag.lijst) : undefined
  const beelden = vraag.perioden.map(periode => new Beeld(k, maakVenster(periode), new Boek(vraag, lijstcel), gekozen))
  const zichtbaar = vraag.alleen && merk(k, vraag.alleen)
  telMensen(beelden, 0, k.personen, zichtbaar)
  return rondAf(beelden, vraag, zichtbaar)
}

/** Adds what belongs to nobody, and makes the answers: one for each period of the question, in its order. */
export function rondAf(beelden: readonly Beeld[], vraag: Vraag, zichtbaar?: Uint8Array): Uitslag[] {
  const organisaties = [...new Set(vraag.organisaties)].toSorted()
  telMeldingen(beelden, zichtbaar)
  return beelden.map((beeld, i) => maakUitslag(beeld, vraag, vraag.perioden[i]!, organisaties))
}

function maakUitslag({ k, v, boek }: Beeld, vraag: Vraag, { van, tot, p = tot }: Periode, organisaties: string[]): Uitslag {
  const gemeenten = k.registers.organisatie.filter(o => o.soort === "gemeente").map(o => o.code)
  const omgeving = {
    peildag: v.peildag,
    gemeenten: gemeenten.filter(code => organisaties.includes(code)),
    reeksen: reeksenOp(k.registers.reeks, v.peildag),
  }
  const uit: Uitslag = { van, tot, p, organisaties, indicatoren: vatSamen(boek.totaal, omgeving) }
  if (vraag.figuren) uit.figuren = vatFigurenSamen(boek.totaal, omgeving)
  if (boek.splitsing) {
    const naam = groepnaam(k, boek.splitsing)
    const delen = boek.delen.flatMap((rekening: Rekening, groep) => {
      const eigen =
        boek.splitsing === "organisatie" ? { ...omgeving, gemeenten: omgeving.gemeenten.filter(g => g === naam(groep)) } : omgeving
      return [[naam(groep), vatSamen(rekening, eigen)] as const]
    })
    uit.delen = Object.fromEntries(delen)
  }
  if (vraag.lijst) uit.lijst = [...boek.lijst].map(persoon => k.id[persoon]!)
  return uit
}

/** The organisations of these codes, as marks by number. Throws RangeError. */
export function kies(k: Kolommen, codes: readonly string[]): Uint8Array {
  const gekozen = new Uint8Array(k.registers.organisatie.length)
  for (const code of codes) {
    const nr = k.registers.organisatie.findIndex((organisatie, i) => i > 0 && organisatie.code === code)
    if (nr < 0) throw new RangeError(`onbekende organisatie ${code}`)
    gekozen[nr] = 1
  }
  return gekozen
}

/** These people, as marks by number; who is not there is left out. */
function merk(k: Kolommen, ids: readonly string[]): Uint8Array {
  const gemerkt = new Uint8Array(k.personen)
  for (const id of ids) {
    const nr = k.nrVan.get(id)
    if (nr !== undefined) gemerkt[nr] = 1
  }
  return gemerkt
}
