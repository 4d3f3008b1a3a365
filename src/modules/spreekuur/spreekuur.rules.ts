import { type Dag, dagNummer, plusDagen } from "#begrippen/dag"
import { akkoord, geweigerd, type Uitkomst } from "#begrippen/uitkomst"

/** When there are consulting hours: on one day, or every so many weeks from that day on. */
export interface Rooster {
  begin: Dag
  /** Null: on that one day alone. */
  weken: number | null
  /** Half-open; null: until it is stopped. */
  einde: Dag | null
  /** HH:MM on the clock of Amsterdam. */
  van: string
  tot: string
  minuten: number
  /** Days in between on which it is not held. */
  vrij: readonly Dag[]
}
export interface Moment {
  dag: Dag
  tijd: string
}
/** So far ahead somebody can be booked. */
const DAGEN_VOORUIT = 56

const minuut = (tijd: string): number => Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3, 5))
const klok = (minuten: number): string => `${String(Math.floor(minuten / 60)).padStart(2, "0")}:${String(minuten % 60).padStart(2, "0")}`

/** The moments of one day: each ends before the hours do. */
export function tijdenVan({ van, tot, minuten }: Rooster): string[] {
  const aantal = Math.max(0, Math.floor((minuut(tot) - minuut(van)) / minuten))
  return Array.from({ length: aantal }, (_, i) => klok(minuut(van) + i * minuten))
}

/** The days between two, the last included. */
export function dagenVan({ begin, weken, einde, vrij }: Rooster, vanaf: Dag, tm: Dag): Dag[] {
  const telt = (dag: Dag) => dag >= vanaf && dag <= tm && (einde === null || dag < einde)
  if (weken === null) return telt(begin) && !vrij.includes(begin) ? [begin] : []
  const stap = 7 * weken
  const overgeslagen = Math.max(0, Math.ceil((dagNummer(vanaf) - dagNummer(begin)) / stap))
  const dagen: Dag[] = []
  for (let dag = plusDagen(begin, overgeslagen * stap); telt(dag); dag = plusDagen(dag, stap)) dagen.push(dag)
  return dagen.filter(dag => !vrij.includes(dag))
}

/** Days off that are still to come, of all hours together: those on which something would have been held. */
export const vrijeDagen = (roosters: readonly Rooster[], vandaag: Dag): Dag[] =>
  [...new Set(roosters.flatMap(r => r.vrij.filter(dag => dag >= vandaag && dagenVan({ ...r, vrij: [] }, dag, dag).length > 0)))].toSorted()

/** So many days at a time, as the database has it. */
const MEESTE_VRIJ = 92
/** May these days be taken off? */
export function beoordeelVrij(vanaf: Dag, tm: Dag, vandaag: Dag): Uitkomst<null> {
  if (vanaf < vandaag) return geweigerd({ code: "voorbij", veld: "vanaf", tekst: "Deze dag is voorbij. Kies vandaag of later." })
  if (tm < vanaf) return geweigerd({ code: "einde", veld: "tm", tekst: "De laatste dag ligt voor de eerste. Kies een latere dag." })
  if (dagNummer(tm) - dagNummer(vanaf) > MEESTE_VRIJ)
    return geweigerd({
      code: "te_lang",
      veld: "tm",
      tekst: "Dit is meer dan drie maanden. Stop het spreekuur, en zet het later weer open.",
    })
  return akkoord(null)
}

/** From tomorrow on: who wants to come today calls. */
export const boekbaar = (vandaag: Dag): { vanaf: Dag; tm: Dag } => ({ vanaf: plusDagen(vandaag, 1), tm: plusDagen(vandaag, DAGEN_VOORUIT) })

const sleutel = ({ dag, tijd }: Moment) => `${dag} ${tijd}`
/** What can still be booked, the first on top. */
export function vrijeMomenten(rooster: Rooster, bezet: readonly Moment[], vandaag: Dag): Moment[] {
  const weg = new Set(bezet.map(sleutel))
  const { vanaf, tm } = boekbaar(vandaag)
  return dagenVan(rooster, vanaf, tm).flatMap(dag =>
    tijdenVan(rooster)
      .map(tijd => ({ dag, tijd }))
      .filter(m => !weg.has(sleutel(m))),
  )
}

/** May these consulting hours be held? */
export function beoordeelSpreekuur(r: Rooster, vandaag: Dag): Uitkomst<null> {
  if (r.begin < vandaag) return geweigerd({ code: "voorbij", veld: "begin", tekst: "Deze dag is voorbij. Kies vandaag of later." })
  if (tijdenVan(r).length === 0)
    return geweigerd({ code: "te_kort", veld: "tot", tekst: "Tussen deze tijden past geen gesprek. Kies een latere eindtijd." })
  if (r.einde !== null && r.einde <= r.begin)
    return geweigerd({ code: "einde", veld: "laatsteDag", tekst: "De laatste dag ligt voor de eerste. Kies een latere dag." })
  return akkoord(null)
}

/** Nobody gets a moment that is no moment, or that was taken in the meantime: said with what is still free. */
export function beoordeelMoment(gekozen: Moment, vrij: readonly Moment[], woorden: (m: Moment) => string): Uitkomst<null> {
  if (vrij.some(v => sleutel(v) === sleutel(gekozen))) return akkoord(null)
  const zelfdeDag = vrij.filter(v => v.dag === gekozen.dag)
  const nog = (zelfdeDag.length > 0 ? zelfdeDag : vrij).slice(0, 3).map(woorden)
  const rest = nog.length > 0 ? `Nog vrij: ${nog.join("; ")}.` : "In dit spreekuur is de komende acht weken niets vrij."
  return geweigerd({ code: "bezet", veld: "keuze", tekst: `Dit moment is niet (meer) vrij. ${rest}` })
}
