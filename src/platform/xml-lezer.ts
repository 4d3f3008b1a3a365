import { SaxesParser } from "saxes"
import { ArchiefFout } from "./archief.ts"

/** What is heard of an XML text; names come without their prefix. */
export interface XmlOor {
  open?(naam: string, attributen: Readonly<Record<string, string>>): void
  sluit?(naam: string): void
  tekst?(tekst: string): void
}

const DIEPST = 64
/** One text or tag longer than this is no sheet: Excel holds 32,767 signs in a cell. */
const LANGSTE = 2_000_000

/**
 * Reads XML in pieces and yields the bytes of each, so that the listener can hand on what it gathered: memory stays flat. No
 * DTD (so no entities and nothing from outside), no depth, no endless text. Throws ArchiefFout.
 */
export async function* leesXml(bytes: AsyncIterable<Buffer>, oor: XmlOor): AsyncGenerator<number> {
  const lezer = maakLezer(oor)
  let decoder: TextDecoder | null = null
  for await (const stuk of bytes) {
    decoder ??= new TextDecoder(coderingVan(stuk), { fatal: true })
    lezer.schrijf(decodeer(decoder, stuk))
    yield stuk.length
  }
  lezer.schrijf(decodeer(decoder ?? new TextDecoder("utf-8", { fatal: true })))
  lezer.klaar()
  yield 0
}

function maakLezer(oor: XmlOor): { schrijf(tekst: string): void; klaar(): void } {
  const sax = new SaxesParser({ xmlns: false, position: false })
  let diepte = 0
  let sinds = 0
  const rust = (): void => void (sinds = 0)
  sax.on("error", () => weiger(ONGELDIG))
  sax.on("doctype", () => weiger(DTD))
  sax.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^utf-?(8|16)$/i.test(encoding)) weiger(`Het is geschreven in ${encoding.slice(0, 20)}, niet in UTF-8. ${OPNIEUW}`)
  })
  sax.on("opentag", ({ name, attributes }) => {
    rust()
    if (++diepte > DIEPST) weiger(`Het is meer dan ${DIEPST} lagen diep. ${OPNIEUW}`)
    oor.open?.(kaal(name), attributes)
  })
  sax.on("closetag", ({ name }) => {
    rust()
    diepte--
    oor.sluit?.(kaal(name))
  })
  for (const soort of ["text", "cdata"] as const)
    sax.on(soort, tekst => {
      rust()
      oor.tekst?.(tekst)
    })
  sax.on("comment", rust)
  return {
    schrijf(tekst) {
      sinds += tekst.length // what has begun in an earlier piece counts along: only an event starts anew
      const eerder = sinds
      sax.write(tekst)
      if (sinds === eerder && sinds > LANGSTE) weiger(`Het bevat een tekst zonder einde. ${OPNIEUW}`)
    },
    klaar: () => void sax.close(),
  }
}

const kaal = (naam: string): string => naam.slice(naam.indexOf(":") + 1)

function coderingVan(begin: Buffer): string {
  if (begin[0] === 0xff && begin[1] === 0xfe) return "utf-16le"
  return begin[0] === 0xfe && begin[1] === 0xff ? "utf-16be" : "utf-8"
}

function decodeer(decoder: TextDecoder, stuk?: Buffer): string {
  try {
    return stuk ? decoder.decode(stuk, { stream: true }) : decoder.decode()
  } catch {
    return weiger(`Er staan tekens in die geen UTF-8 zijn. ${OPNIEUW}`)
  }
}

function weiger(tekst: string): never {
  throw new ArchiefFout(tekst)
}
const OPNIEUW = "Open het rekenblad, sla het opnieuw op als Excel-werkmap (.xlsx) en stuur het nog eens."
const ONGELDIG = `De inhoud is beschadigd. ${OPNIEUW}`
const DTD = `Het bevat een DTD, waarmee bestanden van buiten gelezen kunnen worden; dat doet Trede niet. ${OPNIEUW}`
