import { inflateRawSync, inflateSync } from "node:zlib"

/** What stands in an answer for whoever opens it: a zip or a workbook unpacked, a PDF with its signs for the shapes, else its text. */
export async function leesbaar(antwoord: Response): Promise<string> {
  return tekstVan(Buffer.from(await antwoord.arrayBuffer()))
}

function tekstVan(bytes: Buffer): string {
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return uitArchief(bytes)
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return uitPdf(bytes.toString("latin1"))
  return bytes.toString()
}

/** Name and content of every file in it, along the list at its end. */
function uitArchief(zip: Buffer): string {
  const slot = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1")
  const delen: string[] = []
  let plek = zip.readUInt32LE(slot + 16)
  for (let n = zip.readUInt16LE(slot + 10); n > 0; n--) {
    const [wijze, lengte, naam, bij, slotwoord] = [10, 20, 28, 30, 32].map(i => (i === 20 ? zip.readUInt32LE(plek + i) : zip.readUInt16LE(plek + i))) as [number, number, number, number, number] // biome-ignore format: the places in one header
    const begin = zip.readUInt32LE(plek + 42)
    const vanaf = begin + 30 + zip.readUInt16LE(begin + 26) + zip.readUInt16LE(begin + 28)
    const ruw = zip.subarray(vanaf, vanaf + lengte)
    delen.push(zip.toString("utf8", plek + 46, plek + 46 + naam), tekstVan(wijze === 8 ? inflateRawSync(ruw) : ruw))
    plek += 46 + naam + bij + slotwoord
  }
  return delen.join("\n")
}

/** A page draws shapes by number; the file says which signs they are, of each of its letters apart. Read with every one of them. */
function uitPdf(pdf: string): string {
  const stromen = [...pdf.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, s]) => pakUit(s!))
  const letters = stromen.flatMap(s => [...s.matchAll(/beginbfrange\n<0000> <[0-9a-f]+> \[([^\]]*)\]/g)].map(([, lijst]) => lijst!.match(/[0-9a-f]+/g)!)) // biome-ignore format: one thought
  const stukken = stromen.flatMap(s =>
    [...s.matchAll(/\[((?:<[0-9a-f]+>[^\]<]*)+)\] TJ/g)].map(([, t]) => t!.match(/(?<=<)[0-9a-f]+/g)!.join("")),
  )
  const gelezen = letters.flatMap(lijst =>
    stukken.map(stuk =>
      stuk
        .match(/.{4}/g)!
        .map(vorm => tekens(lijst[Number.parseInt(vorm, 16)]))
        .join(""),
    ),
  )
  return [pdf.replaceAll(/stream\r?\n[^]*?endstream/g, ""), ...stromen, ...gelezen].join("\n")
}
const tekens = (hex = ""): string => (hex.match(/.{4}/g) ?? []).map(h => String.fromCharCode(Number.parseInt(h, 16))).join("")

function pakUit(stroom: string): string {
  try {
    return inflateSync(Buffer.from(stroom, "latin1")).toString("latin1")
  } catch {
    return ""
  }
}
