import type { Indicatoren, Splitsing } from "#engines/indicatoren"
import type { BeschermdeGroep } from "../../src/modules/monitor/kruistabel.rules.ts"
import type { Gesplitst } from "../../src/modules/monitor/splitsing.view.ts"
import type { Splitskolom } from "../../src/modules/monitor/vraagstuk.view.ts"
import { begrens, type Grenzen, type Som, SOMMEN, scherpAan } from "./cijferraadsel.ts"

/** One column of a split: what is true of each group, and what of it is shown. */
interface Gezien {
  naam: string
  kolom: Splitskolom
  echt: { geheel: number; delen: number[] }[]
  getoond: BeschermdeGroep[]
}

/** The divisions of a page that hold the same people by the same groups. */
const VERDELING: Partial<Record<Splitsing, string>> = {
  leeftijd: "SAMEN.leeftijd",
  geslacht: "SAMEN.geslacht",
  niveau: "KWAL.niveaus",
}
/** Wholes that contain another by their definition: what is between them is a count as well. */
const BEVAT = [
  ["TRJ-EIND", "TRJ-UITVAL"],
  ["TRJ-EIND", "TRJ-DUUR"],
  ["TREDE-STAND", "KWAL"],
] as const

/**
 * What somebody knows who lays all protected columns of one split beside each other, and beside the figures of the
 * whole: per count its true value and the range that is left of it.
 */
export function raadSplitsing(
  kolommen: readonly Splitskolom[],
  echteTotalen: Indicatoren,
  gesplitst: Gesplitst,
  bescherm: (kolom: Splitskolom, groepen: readonly Indicatoren[]) => BeschermdeGroep[],
  drempel: number,
  speling = 2,
): Map<string, { echt: number; grens: [number, number] }> {
  const groepen = Object.entries(gesplitst.delen)
  const figuren = groepen.map(([, i]) => i)
  const { grenzen, resten } = begrens(gesplitst.totaal, drempel, speling)
  const waar = new Map<string, number>()
  const sommen: Som[] = [...SOMMEN, ...resten]
  const zet = (naam: string, echt: number, grens: [number, number]) => {
    waar.set(naam, echt)
    grenzen.set(naam, grens)
  }
  const rond = (n: number | null, los = speling): [number, number] =>
    n === null ? [0, Number.POSITIVE_INFINITY] : [Math.max(0, n - los), n + los]

  const gezien: Gezien[] = kolommen.map((kolom, k) => ({
    naam: `${k} ${kolom.kop}`,
    kolom,
    echt: figuren.map(i => ({ geheel: kolom.geheel(i) ?? 0, delen: (kolom.delen?.(i) ?? []).map(n => n ?? 0) })),
    getoond: bescherm(kolom, figuren),
  }))
  for (const { naam, kolom, echt, getoond } of gezien) {
    const delen = echt[0]?.delen ?? []
    echt.forEach((g, r) => {
      zet(`${naam} ${r}`, g.geheel, rond(kolom.stil ? null : getoond[r]!.totaal))
      g.delen.forEach((n, j) => zet(`${naam} ${r}.${j}`, n, rond(getoond[r]!.delen[j]!)))
      if (delen.length > 0) sommen.push([`${naam} ${r}`, g.delen.map((_, j) => `${naam} ${r}.${j}`)])
    })
    if (gesplitst.splitsing === "doelgroep") continue // groups that overlap make up no whole
    const rijen = echt.map((_, r) => `${naam} ${r}`)
    const geheel = kolom.geheel(gesplitst.totaal)
    zet(`${naam} samen`, kolom.geheel(echteTotalen) ?? 0, rond(geheel, speling * Math.max(1, delen.length)))
    if (telt(waar, `${naam} samen`, rijen)) sommen.push([`${naam} samen`, rijen])
    delen.forEach((_, j) => {
      const totaal = kolom.delen!(gesplitst.totaal)[j]!
      zet(`${naam} samen.${j}`, kolom.delen!(echteTotalen)[j] ?? 0, rond(totaal, speling * 2))
      const kolomrijen = rijen.map(rij => `${rij}.${j}`)
      if (telt(waar, `${naam} samen.${j}`, kolomrijen)) sommen.push([`${naam} samen.${j}`, kolomrijen])
    })
    const verdeling = VERDELING[gesplitst.splitsing]
    if (verdeling && (kolom.code === "TREDE-STAND" || kolom.code === "SAMEN"))
      groepen.forEach(([groep], r) => grenzen.has(`${verdeling}.${groep}`) && sommen.push([`${naam} ${r}`, [`${verdeling}.${groep}`]]))
  }
  for (const a of gezien)
    for (const b of gezien) {
      if (a !== b && a.echt.every((g, r) => g.geheel === b.echt[r]!.geheel)) a.echt.forEach((_, r) => sommen.push([`${a.naam} ${r}`, [`${b.naam} ${r}`]])) // biome-ignore format: one thought
      if (!BEVAT.some(([groot, klein]) => a.kolom.code === groot && b.kolom.code === klein)) continue
      a.echt.forEach((g, r) => {
        const verschil = `${a.naam} zonder ${b.naam} ${r}`
        zet(verschil, g.geheel - b.echt[r]!.geheel, [0, Number.POSITIVE_INFINITY])
        sommen.push([`${a.naam} ${r}`, [`${b.naam} ${r}`, verschil]])
      })
    }
  verscherp(grenzen, sommen)
  return new Map([...waar].map(([naam, echt]) => [naam, { echt, grens: grenzen.get(naam)! }]))
}

/** Persons who count in two groups of work make these add up to more than the whole. */
const telt = (waar: ReadonlyMap<string, number>, geheel: string, delen: readonly string[]) =>
  waar.get(geheel) === delen.reduce((s, naam) => s + waar.get(naam)!, 0)

function verscherp(grenzen: Grenzen, sommen: readonly Som[]): void {
  for (let ronde = 0, anders = true; anders && ronde < 200; ronde++) anders = sommen.map(s => scherpAan(grenzen, s)).some(Boolean)
}
