import { stat } from "node:fs/promises"
import { join } from "node:path"
import { loadVerloop, termijnTekst, verloopSporen } from "#modules/rechten"
import { bevindingTekst, controleerSporen, oordeelTekst } from "#modules/toezicht"
import type { Zegeloordeel } from "#platform/controleer-zegels"
import { maakKopie } from "#platform/maak-kopie"
import { keurDoorkopie, kopieTekst } from "#platform/keur-doorkopie"
import type { Services } from "#platform/services"

/** So many findings are shown; the rest is counted. */
const GENOEMD = 100

/** `trede verify`: recomputes every seal. Answers the text and the exit status: 0 all right, 1 something was changed. */
export async function verify(services: Services, elders: ReadonlyMap<number, string>): Promise<{ tekst: string; uitgang: number }> {
  const oordeel = await controleerSporen(services, elders)
  return { tekst: verifyTekst(oordeel), uitgang: oordeel.bevindingen.length === 0 ? 0 : 1 }
}

function verifyTekst({ zegels, regels, open, laatste, bevindingen }: Zegeloordeel): string {
  const kop = oordeelTekst({ zegels, regels, bevindingen: bevindingen.length })
  const lijst = bevindingen.slice(0, GENOEMD).map(b => `  ${bevindingTekst(b)}`)
  const rest = bevindingen.length > GENOEMD ? [`  … en nog ${bevindingen.length - GENOEMD}.`] : []
  const nieuw = open > 0 ? [`${open} ${open === 1 ? "regel is" : "regels zijn"} te nieuw voor een zegel.`] : []
  const slot = laatste
    ? [
        `Laatste zegel: ${laatste.nr}, gemaakt op ${new Date(laatste.gemaakt).toISOString()}.`,
        `Bewaar dit kenmerk buiten dit systeem; later na te gaan met --anker:`,
        `${laatste.nr}:${laatste.kenmerk.toString("hex")}`,
      ]
    : ["Er is nog niets verzegeld."]
  return [kop, ...lijst, ...rest, ...nieuw, ...slot].join("\n")
}

/** A mark as `verify` printed it. Throws Error. */
export function readElders(tekst: string): Map<number, string> {
  const [, nr, kenmerk] = /^(\d+):([0-9a-f]{64})$/.exec(tekst.trim()) ?? []
  if (!nr || !kenmerk) throw new Error("Geef --anker op zoals verify het noemde: nummer:kenmerk (64 tekens).")
  return new Map([[Number(nr), kenmerk]])
}

/** `trede verloop`: what of the log is past its term, and takes it away unless it is a trial. */
export async function verloop(services: Services, token: string, proef: boolean): Promise<{ tekst: string; uitgang: number }> {
  const telling = await loadVerloop(services)
  const { termijn, voor, zegels, regels } = telling
  const wat = `${regels} regels in ${zegels} zegels van voor ${voor} (${termijn.naam}: ${termijnTekst(termijn)}; ${termijn.bron}${termijn.bevestigd ? "" : ", niet bevestigd"})`
  if (proef || regels === 0) return { tekst: `Over hun termijn: ${wat}.`, uitgang: 0 }
  const weg = await verloopSporen(services, token, telling)
  return weg === null
    ? { tekst: "Er is niets weggehaald: de zegels kloppen niet. Voer eerst verify uit, en bewaar wat dat noemt.", uitgang: 1 }
    : { tekst: `Weggehaald: ${weg} van ${wat}. De zegels staan er nog.`, uitgang: 0 }
}

/** `trede backup`: one encrypted file; in a folder it gets a name by the moment. Answers what to say. Throws Error. */
export async function backup(services: Services, doel: string, woorden: string): Promise<string> {
  const wat = await stat(doel).catch(() => null)
  if (wat && !wat.isDirectory()) throw new Error(`${doel} bestaat al. Noem een ander bestand.`)
  const naam = `trede-${new Date().toISOString().slice(0, 19).replaceAll(":", "").replace("T", "-")}.kopie`
  const bestand = wat ? join(doel, naam) : doel
  const { tabellen, rijen } = await maakKopie(services, bestand, woorden)
  return [
    `${bestand}: ${rijen} rijen uit ${tabellen} tabellen, versleuteld.`,
    "Bewaar op een andere plaats dan dit bestand: de sleutel van de reservekopie, en de bestanden sleutel en zegelsleutel uit de gegevensmap.",
    "Zonder die drie is zij niet te gebruiken.",
  ].join("\n")
}

/** `trede verify --kopie`: opens all of a continuous copy. Answers the text and the exit status. Throws Kopiefout. */
export async function verifyKopie(map: string, woorden: string): Promise<{ tekst: string; uitgang: number }> {
  const oordeel = await keurDoorkopie(map, woorden)
  return { tekst: kopieTekst(oordeel), uitgang: oordeel.bevindingen.length === 0 && oordeel.van ? 0 : 1 }
}
