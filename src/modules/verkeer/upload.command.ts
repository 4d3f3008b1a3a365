import { createHash } from "node:crypto"
import { open } from "node:fs/promises"
import type { Weigering } from "#begrippen/uitkomst"
import { type Deel, leesMultipart, MultipartFout } from "#platform/multipart"
import type { Services } from "#platform/services"
import { isUuid } from "#platform/uuid"
import { maakMap, padVan, ruimMap } from "./opslag.command.ts"
import type { Ontvangen } from "./overdracht.sql.ts"
import { GRENZEN, inMegabytes, schoneNaam, weigerNaam } from "./upload.rules.ts"

export interface Upload {
  id: string
  bron: string
  bestanden: Ontvangen[]
  fouten: Weigering[]
  /** The same form was sent before: its files are here already. */
  eerder: boolean
}

const VELD = 1_000

/**
 * Writes the files of a form to the folder of a new transfer while they arrive. What is wrong comes back in plain Dutch,
 * and then nothing stays behind.
 */
export async function ontvang(services: Services, verzoek: Request): Promise<Upload> {
  const upload: Upload = { id: crypto.randomUUID(), bron: "eigen", bestanden: [], fouten: [], eerder: false }
  if (Number(verzoek.headers.get("content-length") ?? 0) > GRENZEN.samen) return { ...upload, fouten: [TE_VEEL] }
  try {
    await leesDelen(services, verzoek, upload)
    if (upload.bestanden.length === 0 && upload.fouten.length === 0 && !upload.eerder) upload.fouten.push(GEEN)
  } catch (fout) {
    if (!(fout instanceof MultipartFout)) await ruimMap(services, upload.id)
    if (!(fout instanceof MultipartFout)) throw fout
    upload.fouten.push(upload.bestanden.length === 0 && verzoek.body === null ? GEEN : AFGEBROKEN)
  }
  if (upload.fouten.length > 0 && !upload.eerder) await ruimMap(services, upload.id)
  return upload
}

async function leesDelen(services: Services, verzoek: Request, upload: Upload): Promise<void> {
  if (!verzoek.body || !verzoek.headers.get("content-type")?.startsWith("multipart/")) return
  let map = false
  for await (const deel of leesMultipart(verzoek.body, verzoek.headers.get("content-type")!)) {
    if (deel.bestand === null) {
      const tekst = await leesVeld(deel)
      if (deel.naam === "id" && isUuid(tekst) && !map) upload.id = tekst
      if (deel.naam === "bron") upload.bron = tekst.trim()
      continue
    }
    if (deel.bestand === "") continue // a field in which no file was chosen
    if (!map && !(await maakMap(services, upload.id))) upload.eerder = true
    map = true
    if (upload.eerder) return
    await neemBestand(services, deel, deel.bestand, upload)
  }
}

async function neemBestand(services: Services, deel: Deel, getypt: string, upload: Upload): Promise<void> {
  const naam = schoneNaam(getypt)
  const weigering = upload.bestanden.length >= GRENZEN.bestanden ? TE_VEEL.tekst : weigerNaam(naam)
  if (weigering !== null) {
    upload.fouten.push({ code: "invoer", veld: "bestanden", tekst: weigering })
    return
  }
  const over = GRENZEN.samen - upload.bestanden.reduce((som, b) => som + b.bytes, 0)
  const ontvangen = await schrijf(padVan(services, upload.id, upload.bestanden.length), deel, Math.min(over, GRENZEN.perBestand))
  if (ontvangen) upload.bestanden.push({ naam, ...ontvangen })
  else upload.fouten.push({ ...TE_VEEL, tekst: `${naam} is te groot. ${TE_VEEL.tekst}` })
}

/** Null when there is more than may be; the rest is read and dropped, so that the browser gets an answer. */
async function schrijf(pad: string, deel: Deel, hoogstens: number): Promise<{ bytes: number; sha256: string } | null> {
  const hash = createHash("sha256")
  const bestand = await open(pad, "wx", 0o600)
  let bytes = 0
  try {
    for await (const stuk of deel.inhoud) {
      if ((bytes += stuk.length) > hoogstens) continue
      hash.update(stuk)
      await bestand.appendFile(stuk)
    }
  } finally {
    await bestand.close()
  }
  return bytes > hoogstens ? null : { bytes, sha256: hash.digest("hex") }
}

async function leesVeld(deel: Deel): Promise<string> {
  let tekst = ""
  for await (const stuk of deel.inhoud) if (tekst.length < VELD) tekst += stuk.toString("utf8")
  return tekst.slice(0, VELD)
}

const GEEN: Weigering = { code: "invoer", veld: "bestanden", tekst: "Kies ten minste één bestand, bijvoorbeeld deelnemers.csv." }
const AFGEBROKEN: Weigering = {
  code: "invoer",
  veld: "bestanden",
  tekst: "Het versturen is halverwege afgebroken; er is niets bewaard. Kies de bestanden opnieuw.",
}
const TE_VEEL: Weigering = {
  code: "invoer",
  veld: "bestanden",
  tekst: `Stuur hoogstens ${GRENZEN.bestanden} bestanden tegelijk, elk tot ${inMegabytes(GRENZEN.perBestand)}, samen tot ${inMegabytes(GRENZEN.samen)}. Meer kan met de opdrachtregel: npm run trede -- import.`,
}
