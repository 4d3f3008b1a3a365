import type { Anker } from "./zegel-anker.ts"
import { BEGIN, merkleWortel, regelMac, type Spoor, verloopMac, wisMac, type Zegel, zegelKenmerk } from "./zegel-kern.ts"
import { GEZEGELDE_RIJEN, type GezegeldeRij, OPEN_RIJEN, type OpenRij, VERLOPEN, type Verlopen, type Vraag, ZEGELS } from "./zegel-rijen.ts"

export interface Bevinding {
  wat: "gewijzigd" | "verwijderd" | "ingevoegd" | "verplaatst" | "zegelregel" | "zegel" | "anker"
  /** Where: the seal, the number of the row, its table and id, as far as they are known. */
  zegel?: number
  nr?: number
  soort?: Spoor
  rij?: string
  uitleg: string
}

export interface Zegeloordeel {
  zegels: number
  regels: number
  /** Rows that are too new to have a seal. */
  open: number
  laatste: Zegel | null
  bevindingen: Bevinding[]
}

/** A transaction may take long (an import) before its rows are seen; a row that says to be older than this was put in later. */
const TE_OUD = 3_600_000

/**
 * Recomputes every mark, root and chain, and holds them against the anchor. Reads in pieces, while the sealer goes on; what is wrong is
 * an answer, not an error.
 */
export async function controleerZegels(vraag: Vraag, sleutel: Buffer, anker: Anker): Promise<Zegeloordeel> {
  const zegels = await vraag<Zegel>(ZEGELS, [0])
  const bevindingen = [...checkKetting(zegels, sleutel), ...checkAnker(zegels, anker)]
  const verlopen = checkVerloop(await vraag<Verlopen>(VERLOPEN), zegels, sleutel, bevindingen)
  const regels = await checkRegels(vraag, zegels, sleutel, bevindingen, verlopen)
  const laatste = zegels.at(-1) ?? null
  const open = await vraag<OpenRij>(OPEN_RIJEN)
  const verdacht = open.filter(r => r.gepasseerd || (laatste && r.op < laatste.gemaakt - TE_OUD))
  for (const { soort, rij } of verdacht)
    bevindingen.push({
      wat: "ingevoegd",
      soort,
      rij,
      uitleg: "heeft geen zegel en had er een moeten hebben: later ingevoegd, of haar zegelregel is weg",
    })
  return { zegels: zegels.length, regels, open: open.length - verdacht.length, laatste, bevindingen }
}

function checkKetting(zegels: readonly Zegel[], sleutel: Buffer): Bevinding[] {
  const bevindingen: Bevinding[] = []
  const mis = (zegel: number, uitleg: string) => bevindingen.push({ wat: "zegel", zegel, uitleg })
  let [nr, eerste, vorige] = [1, 1, BEGIN as Buffer]
  for (const z of zegels) {
    for (; nr < z.nr; nr++) mis(nr, "ontbreekt: het zegel is verwijderd")
    if (!zegelKenmerk(sleutel, z).equals(z.kenmerk)) mis(z.nr, "is gewijzigd: zijn kenmerk klopt niet")
    else if (z.eerste !== eerste || !z.vorige.equals(vorige)) mis(z.nr, "sluit niet aan op het zegel ervoor")
    ;[nr, eerste, vorige] = [z.nr + 1, z.eerste + z.aantal, z.kenmerk]
  }
  return bevindingen
}

function checkAnker(zegels: readonly Zegel[], anker: Anker): Bevinding[] {
  const staat = new Map(zegels.map(z => [z.nr, z.kenmerk.toString("hex")]))
  const laatste = zegels.at(-1)?.nr ?? 0
  if (zegels.length > 0 && anker.kenmerken.size === 0)
    return [{ wat: "anker", uitleg: "er zijn zegels, maar het ankerbestand is leeg of weg" }]
  return [...anker.kenmerken].flatMap(([nr, kenmerk]): Bevinding[] => {
    if (nr > laatste)
      return [
        {
          wat: "anker",
          zegel: nr,
          uitleg: "staat in het anker maar niet meer in de database: het einde is afgekapt, of er is een oude kopie teruggezet",
        },
      ]
    const is = staat.get(nr)
    return is !== undefined && is !== kenmerk ? [{ wat: "anker", zegel: nr, uitleg: "is een ander zegel dan in het anker" }] : []
  })
}

/** No rows are gone for having expired that are younger than this: the shortest term that there is (migration 0324 holds the same). */
const KORTSTE_TERMIJN = 365 * 86_400_000

/** The seals whose rows may be gone: signed for with the key, and old enough when that was. */
function checkVerloop(verlopen: readonly Verlopen[], zegels: readonly Zegel[], sleutel: Buffer, bevindingen: Bevinding[]): Set<number> {
  const perNr = new Map(zegels.map(z => [z.nr, z]))
  return new Set(
    verlopen.flatMap(({ nr, op, mac }) => {
      const zegel = perNr.get(nr)
      if (zegel && verloopMac(sleutel, zegel, op).equals(mac) && op - zegel.gemaakt >= KORTSTE_TERMIJN) return [nr]
      bevindingen.push({ wat: "zegel", zegel: nr, uitleg: "zegt verlopen te zijn, en dat is niet zo ondertekend" })
      return []
    }),
  )
}

/** Goes through the rows in order of their numbers, a seal at a time; answers how many there were. */
async function checkRegels(
  vraag: Vraag,
  zegels: readonly Zegel[],
  sleutel: Buffer,
  bevindingen: Bevinding[],
  verlopen: ReadonlySet<number>,
): Promise<number> {
  const perNr = new Map(zegels.map(z => [z.nr, z]))
  const rondes = [...new Set(zegels.map(z => z.gemaakt))].toSorted((a, b) => a - b)
  const voorRonde = new Map(rondes.map((r, i) => [r, rondes[i - 1]]))
  let [aantal, laatste, stapel] = [0, 0, [] as GezegeldeRij[]]
  const gezien = new Set<number>()
  const vreemd: GezegeldeRij[] = []
  const sluit = () => {
    const [rij] = stapel
    if (!rij) return
    const zegel = perNr.get(rij.zegel)
    gezien.add(rij.zegel)
    if (verlopen.has(rij.zegel))
      bevindingen.push({ wat: "zegelregel", zegel: rij.zegel, nr: rij.nr, uitleg: "staat er weer, in een zegel dat verlopen is" })
    else if (zegel) bevindingen.push(...checkZegel(zegel, stapel, sleutel, voorRonde.get(zegel.gemaakt)))
    else vreemd.push(...stapel)
    stapel = []
  }
  for (;;) {
    const rijen = await vraag<GezegeldeRij>(GEZEGELDE_RIJEN, [laatste])
    if (rijen.length === 0) break
    for (const rij of rijen) {
      if (stapel[0] && stapel[0].zegel !== rij.zegel) sluit()
      stapel.push(rij)
    }
    aantal += rijen.length
    laatste = rijen.at(-1)!.nr
  }
  sluit()
  for (const z of zegels) if (!gezien.has(z.nr) && !verlopen.has(z.nr)) bevindingen.push(...checkZegel(z, [], sleutel, undefined))
  // What the sealer added while this ran is for the next time.
  const later = new Set((await vraag<Zegel>(ZEGELS, [zegels.at(-1)?.nr ?? 0])).map(z => z.nr))
  for (const { zegel, nr, soort, rij } of vreemd)
    if (!later.has(zegel)) bevindingen.push({ wat: "zegelregel", zegel, nr, soort, rij, uitleg: "hoort bij een zegel dat er niet is" })
  return aantal
}

/** One seal with its rows, in order. `ervoor`: when the round of sealing before it was, milliseconds. */
function checkZegel(zegel: Zegel, rijen: readonly GezegeldeRij[], sleutel: Buffer, ervoor: number | undefined): Bevinding[] {
  const bevindingen: Bevinding[] = []
  const opNr = new Map(rijen.map(r => [r.nr, r]))
  for (let nr = zegel.eerste; nr < zegel.eerste + zegel.aantal; nr++)
    if (!opNr.has(nr))
      bevindingen.push({ wat: "zegelregel", zegel: zegel.nr, nr, uitleg: `de regel met nummer ${nr} is uit het zegel verwijderd` })
  const fout = new Map(rijen.map(r => [r, checkRij(zegel, r, sleutel, ervoor)]))
  const scheef = rijen.filter(r => fout.get(r)?.wat === "gewijzigd")
  for (const r of rijen) {
    const bevinding = fout.get(r)
    if (bevinding) bevindingen.push(...(bevinding.wat === "gewijzigd" ? [movedFrom(sleutel, r, scheef) ?? bevinding] : [bevinding]))
  }
  if (bevindingen.length === 0 && !merkleWortel(rijen.map(r => r.mac)).equals(zegel.wortel))
    bevindingen.push({ wat: "zegel", zegel: zegel.nr, uitleg: "de regels samen geven een andere wortel" })
  return bevindingen
}

function checkRij(zegel: Zegel, r: GezegeldeRij, sleutel: Buffer, ervoor: number | undefined): Bevinding | null {
  const waar = { zegel: zegel.nr, nr: r.nr, soort: r.soort, rij: r.rij }
  if (r.nr < zegel.eerste || r.nr >= zegel.eerste + zegel.aantal) return { wat: "zegelregel", ...waar, uitleg: "hoort niet in dit zegel" }
  if (r.tekst === null) return { wat: "verwijderd", ...waar, uitleg: "is verwijderd" }
  // What an agreed erasure took out may not come back either: its own mark would fit again.
  if (r.gewist !== null)
    return wisMac(sleutel, r.nr, r.soort, r.rij, r.tekst).equals(r.gewist)
      ? null
      : { wat: "gewijzigd", ...waar, uitleg: "is niet meer zoals het wissen haar achterliet" }
  if (!regelMac(sleutel, r.nr, r.soort, r.tekst).equals(r.mac))
    return { wat: "gewijzigd", ...waar, uitleg: "is gewijzigd na het verzegelen" }
  if (ervoor !== undefined && r.op! < ervoor - TE_OUD)
    return { wat: "ingevoegd", ...waar, uitleg: "draagt een tijd van ver voor het zegel ervoor: later ingevoegd" }
  return null
}

/** So many rows that do not fit are tried on each other's places; more is no longer a swap. */
const PROBEER = 50

/** A row that would fit under the number of another wrong row was moved, not changed. */
function movedFrom(sleutel: Buffer, r: GezegeldeRij, scheef: readonly GezegeldeRij[]): Bevinding | null {
  if (scheef.length > PROBEER) return null
  const ander = scheef.find(a => a !== r && [a.mac, r.mac].some(mac => regelMac(sleutel, a.nr, r.soort, r.tekst!).equals(mac)))
  return ander
    ? {
        wat: "verplaatst",
        zegel: r.zegel,
        nr: r.nr,
        soort: r.soort,
        rij: r.rij,
        uitleg: `stond op nummer ${ander.nr}: de volgorde is veranderd`,
      }
    : null
}
