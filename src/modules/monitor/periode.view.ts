import { type Dag, plusDagen, plusMaanden } from "#begrippen/dag"
import { dagTekst, maandKort } from "#ui/datum"
import { eerder, type Periode } from "./periode.rules.ts"

const heleMaanden = ({ van, tot }: Periode) => van.endsWith("-01") && tot.endsWith("-01")
const kwartaalVan = (dag: string) => Math.floor((Number(dag.slice(5, 7)) - 1) / 3) + 1

/** "2025", "3e kwartaal 2026", "nov 2025 t/m okt 2026", "1 jan t/m 22 nov 2026". */
export function periodeTekst(periode: Periode): string {
  const { van, tot } = periode
  const tm = plusDagen(tot, -1)
  const jaar = van.slice(0, 4)
  if (heleMaanden(periode)) {
    if (van.endsWith("-01-01") && plusMaanden(van, 12) === tot) return jaar
    if (plusMaanden(van, 3) === tot && kwartaalVan(van) === kwartaalVan(tm)) return `${kwartaalVan(van)}e kwartaal ${jaar}`
    return plusMaanden(van, 1) === tot ? maandKort(van) : `${maandKort(van, tm.slice(0, 4) !== jaar)} t/m ${maandKort(tm)}`
  }
  return `${dagTekst(van, tm.slice(0, 4) !== jaar)} t/m ${dagTekst(tm)}`
}

/** Under a chart: "2025", "3e kw '26", "t/m okt '26". */
export function periodeKort(periode: Periode): string {
  const tekst = periodeTekst(periode)
  const tm = plusDagen(periode.tot, -1)
  const jaar = `'${tm.slice(2, 4)}`
  if (/^\d{4}$/.test(tekst)) return tekst
  if (tekst.includes("kwartaal")) return `${kwartaalVan(periode.van)}e kw ${jaar}`
  return heleMaanden(periode) ? `${maandKort(tm, false)} ${jaar}` : `${dagTekst(tm, false)} ${jaar}`
}

/** "peildag 31 okt 2026", and from when nothing is known where that is another day. */
export const peildagTekst = ({ p }: Periode): string => `peildag ${dagTekst(plusDagen(p, -1))}`

/** What a figure is compared with, in few words. */
export function tegenover(periode: Periode): string {
  const ervoor = eerder(periode, 1)
  if (heleMaanden(periode) && !/^\d{4}$/.test(periodeTekst(periode)) && plusMaanden(periode.van, 12) === periode.tot)
    return "t.o.v. een jaar eerder"
  return `t.o.v. ${periodeTekst(ervoor)}`
}

/** The name of a usual period on its button. */
export function keuzeTekst(periode: Periode, vandaag: Dag): string {
  if (periode.tot <= vandaag) return periodeTekst(periode)
  return periode.van.endsWith("-01-01") && !vandaag.startsWith(`${periode.van.slice(0, 5)}01`)
    ? `${periode.van.slice(0, 4)} tot nu`
    : "Dit kwartaal tot nu"
}
