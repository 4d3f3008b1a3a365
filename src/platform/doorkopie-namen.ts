/**
 * What stands in the folder of the continuous copy, as its names tell: base copies of the whole cluster, and segments of the
 * write-ahead log with every change since. A name tells the moment too, so that planning opens no file; what counts stands
 * inside the file and is compared.
 */
export interface Segment {
  bestand: string
  /** PostgreSQL's own name: timeline, then number; or a history of timelines. */
  naam: string
  /** When it was complete: every change in it was confirmed before. */
  op: Date
}
export interface Basis {
  bestand: string
  /** When the copying was done: no earlier moment can be made from it. */
  op: Date
  /** The segments it needs at least. */
  eerste: string
  laatste: string
}
export interface Archief {
  basissen: Basis[]
  segmenten: Segment[]
  /** Files `00000002.history`: where a timeline left the one before it. */
  geschiedenis: Segment[]
}

const SEGMENT = /^([0-9A-F]{24})-(\d{8}T\d{6}Z)\.wal$/
const GESCHIEDENIS = /^([0-9A-F]{8}\.history)-(\d{8}T\d{6}Z)\.wal$/
const BASIS = /^basis-(\d{8}T\d{6}Z)-([0-9A-F]{24})-([0-9A-F]{24})\.kopie$/

/** PostgreSQL cuts its log in pieces of 16 MB; 256 of them share a middle part of the name. */
export const SEGMENT_BYTES = 16 * 1024 ** 2
const PER_DEEL = 256

export const stempel = (op: Date): string => op.toISOString().replaceAll(/[-:]|\.\d+/g, "")
const moment = (tekst: string): Date => new Date(tekst.replace(/(....)(..)(..T..)(..)(..Z)/, "$1-$2-$3:$4:$5"))

/** Rounded up: a name never tells an earlier second than the truth, so a moment is never looked for too early. */
export const segmentBestand = (naam: string, op: Date): string =>
  `${naam}-${stempel(new Date(Math.ceil(op.getTime() / 1_000) * 1_000))}.wal`
export const basisBestand = ({ op, eerste, laatste }: Omit<Basis, "bestand">): string =>
  `basis-${stempel(new Date(Math.ceil(op.getTime() / 1_000) * 1_000))}-${eerste}-${laatste}.kopie`

export const isSegment = (naam: string): boolean => /^[0-9A-F]{24}$/.test(naam)
export const isGeschiedenis = (naam: string): boolean => /^[0-9A-F]{8}\.history$/.test(naam)

/** Sorted, oldest first; drafts and strange files are left alone. */
export function leesArchief(namen: readonly string[]): Archief {
  const archief: Archief = { basissen: [], segmenten: [], geschiedenis: [] }
  for (const bestand of namen.toSorted()) {
    const [, op, eerste, laatste] = BASIS.exec(bestand) ?? []
    if (op) archief.basissen.push({ bestand, op: moment(op), eerste: eerste!, laatste: laatste! })
    const [, naam, klaar] = SEGMENT.exec(bestand) ?? GESCHIEDENIS.exec(bestand) ?? []
    if (naam) (isSegment(naam) ? archief.segmenten : archief.geschiedenis).push({ bestand, naam, op: moment(klaar!) })
  }
  return archief
}

export const tijdlijnVan = (naam: string): number => Number.parseInt(naam.slice(0, 8), 16)
export const nummerVan = (naam: string): number => Number.parseInt(naam.slice(8, 16), 16) * PER_DEEL + Number.parseInt(naam.slice(16), 16)

const hex = (n: number): string => n.toString(16).toUpperCase().padStart(8, "0")
export const segmentNaam = (tijdlijn: number, nummer: number): string =>
  hex(tijdlijn) + hex(Math.floor(nummer / PER_DEEL)) + hex(nummer % PER_DEEL)

/**
 * Segments that are missing between the first that a base copy needs and the last there is on this timeline. Where a timeline
 * left the one before it, its own first segment holds what the old one had until there.
 */
export function gaten(segmenten: readonly Segment[], { eerste, laatste }: Pick<Basis, "eerste" | "laatste">, tijdlijn: number): string[] {
  const nummers = Map.groupBy(
    segmenten.filter(s => tijdlijnVan(s.naam) <= tijdlijn),
    s => tijdlijnVan(s.naam),
  )
  const begin = [...nummers].map(([lijn, er]) => ({ lijn, vanaf: Math.min(...er.map(s => nummerVan(s.naam))) }))
  const er = new Set(segmenten.map(s => s.naam))
  const tot = Math.max(nummerVan(laatste), ...(nummers.get(tijdlijn) ?? []).map(s => nummerVan(s.naam)))
  const mist: string[] = []
  for (let nummer = nummerVan(eerste); nummer <= tot; nummer++) {
    const lijnen = begin.filter(b => b.vanaf <= nummer && b.lijn >= tijdlijnVan(eerste)).map(b => b.lijn)
    const naam = segmentNaam(Math.max(tijdlijnVan(eerste), ...lijnen), nummer)
    if (!er.has(naam)) mist.push(naam)
  }
  return mist
}

/** The base copy to begin with, and the timeline that was being written then. Null: the moment lies before all of them. */
export function kiesBasis({ basissen, geschiedenis }: Archief, tot: Date | null): { basis: Basis; tijdlijn: number } | null {
  const basis = basissen.findLast(b => tot === null || b.op <= tot)
  if (!basis) return null
  const begonnen = geschiedenis.filter(g => tot === null || g.op <= tot).map(g => tijdlijnVan(g.naam))
  return { basis, tijdlijn: Math.max(tijdlijnVan(basis.eerste), ...begonnen) }
}

/** What may go: everything that no moment of the last `dagen` days needs. */
export function overbodig({ basissen, segmenten }: Archief, dagen: number, nu: Date): string[] {
  const grens = new Date(nu.getTime() - dagen * 86_400_000)
  const eerste = basissen.findLast(b => b.op <= grens)
  if (!eerste) return []
  const weg = segmenten.filter(s => nummerVan(s.naam) < nummerVan(eerste.eerste) && s.op <= eerste.op)
  return [...basissen.filter(b => b.op < eerste.op), ...weg].map(b => b.bestand)
}

const AMSTERDAM = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "short",
  timeStyle: "medium",
})
/** A moment as people here write it: 2026-11-23 14:05:10. */
export const alsTijd = (op: Date): string => AMSTERDAM.format(op)

/** `2026-11-23 14:05:10` in Amsterdam. Throws Error where that is no moment, or two (the hour that comes twice in October). */
export function leesMoment(tekst: string): Date {
  const [, dag, tijd, zone] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+-]\d\d:\d\d)?$/.exec(tekst.trim()) ?? []
  if (!dag || !tijd) throw new Error('Schrijf het moment als "2026-11-23 14:05:10".')
  const lokaal = `${dag}T${tijd.length === 5 ? `${tijd}:00` : tijd}`
  if (zone) return geldig(new Date(`${lokaal}${zone}`))
  const kan = ["+01:00", "+02:00"]
    .map(z => new Date(`${lokaal}${z}`))
    .filter(d => alsTijd(geldig(d)) === lokaal.slice(0, 19).replace("T", " "))
  if (kan.length === 2)
    throw new Error(`${tekst} komt in die nacht twee keer voor. Zet er +02:00 (zomertijd) of +01:00 (wintertijd) achter.`)
  if (!kan[0]) throw new Error(`${tekst} bestaat niet: de klok ging toen vooruit.`)
  return kan[0]
}

function geldig(op: Date): Date {
  if (Number.isNaN(op.getTime())) throw new Error('Schrijf het moment als "2026-11-23 14:05:10".')
  return op
}
