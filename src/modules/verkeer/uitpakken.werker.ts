import { createWriteStream } from "node:fs"
import { rm } from "node:fs/promises"
import { posix } from "node:path"
import { pipeline } from "node:stream/promises"
import { type Archief, ArchiefFout, type Budget, type Deel, nieuwBudget, openArchief } from "#platform/archief"
import { type Bladmelding, schrijfBlad } from "#platform/xlsx-csv"
import { openWerkmap } from "#platform/xlsx-werkmap"

/** What the process is asked: one packed file, the folder to unpack into, and which files are wanted by name, or all. */
export interface Uitpakvraag {
  pad: string
  naam: string
  map: string
  gevraagd: readonly string[]
  alles: boolean
}

/** A file that was unpacked, or (pad null) one that was passed over and why. */
export interface Uitgepakt {
  naam: string
  pad: string | null
  verborgen?: true
  meldingen: Bladmelding[]
}

export type Uitpakantwoord = { delen: Uitgepakt[] } | { fout: string }

/**
 * A process of its own, without rights but to read its file and to write into its folder: whatever a file does to it, the
 * program that asked goes on. Answers on standard output.
 */
const vraag = JSON.parse(process.argv[2]!) as Uitpakvraag
const delen: Uitgepakt[] = []
const budget = nieuwBudget()

const kaal = (naam: string): string =>
  naam
    .replace(/\.(csv|xlsx)$/i, "")
    .trim()
    .toLowerCase()
const gevraagd = (naam: string): boolean => vraag.gevraagd.includes(kaal(naam))
const volgendPad = (): string => `${vraag.map}/${delen.length}.csv`

async function pakUit(): Promise<void> {
  if (/\.xlsx$/i.test(vraag.naam)) return pakWerkmapUit(vraag.pad, vraag.naam, budget)
  const archief = await openArchief(vraag.pad, budget)
  try {
    for (const deel of archief.delen) await pakDeelUit(deel)
  } finally {
    archief.sluit()
  }
}

async function pakDeelUit(deel: Deel): Promise<void> {
  const naam = posix.basename(deel.naam)
  if (naam.startsWith(".") || deel.naam.startsWith("__MACOSX/")) return
  const tijdelijk = `${vraag.map}/werkmap`
  if (/\.xlsx$/i.test(naam)) {
    await schrijfWeg(deel, tijdelijk)
    await pakWerkmapUit(tijdelijk, naam, budget).catch(fout => Promise.reject(metNaam(naam, fout)))
    await rm(tijdelijk)
    return
  }
  const pad = /\.csv$/i.test(naam) && (vraag.alles || gevraagd(naam)) ? volgendPad() : null
  if (pad) await schrijfWeg(deel, pad).catch(fout => Promise.reject(metNaam(naam, fout)))
  delen.push({ naam, pad, meldingen: [] })
}

const schrijfWeg = (deel: Deel, pad: string): Promise<void> =>
  pipeline(() => deel.lees(), createWriteStream(pad, { mode: 0o600, flags: "wx" }))

async function pakWerkmapUit(pad: string, bestand: string, over: Budget): Promise<void> {
  const archief = await openArchief(pad, over)
  try {
    await pakBladenUit(archief, bestand)
  } finally {
    archief.sluit()
  }
}

/** Each sheet under its own name; a workbook of one sheet may carry the name itself. */
async function pakBladenUit(archief: Archief, bestand: string): Promise<void> {
  const werkmap = await openWerkmap(archief)
  const zichtbaar = werkmap.bladen.filter(b => !b.verborgen)
  for (const blad of werkmap.bladen) {
    const naarBestand = zichtbaar.length === 1 && blad === zichtbaar[0] && !gevraagd(blad.naam) && gevraagd(bestand)
    const naam = kaal(naarBestand ? bestand : blad.naam)
    const vreemd = `${bestand}: ${blad.naam}`
    if (blad.verborgen) delen.push({ naam: vreemd, pad: null, verborgen: true, meldingen: [] })
    else if (!vraag.alles && !gevraagd(naam)) delen.push({ naam: vreemd, pad: null, meldingen: [] })
    else {
      const pad = volgendPad()
      const meldingen = await schrijfBlad(werkmap, blad, pad).catch(fout => Promise.reject(metNaam(`werkblad ${blad.naam}`, fout)))
      delen.push({ naam: gevraagd(naam) ? `${naam}.csv` : vreemd, pad, meldingen })
    }
  }
}

const metNaam = (naam: string, fout: unknown): unknown => (fout instanceof ArchiefFout ? new ArchiefFout(`${naam}: ${fout.message}`) : fout)

const antwoord: Uitpakantwoord = await pakUit().then(
  () => ({ delen }),
  (fout: unknown) => {
    if (fout instanceof ArchiefFout) return { fout: fout.message }
    throw fout
  },
)
process.stdout.write(JSON.stringify(antwoord))
