/** The body is no form with files, or it ended before its time. */
export class MultipartFout extends Error {}

/** One part of a form. Its content is read before the next part is asked for. */
export interface Deel {
  naam: string
  /** The name of the file as the browser sent it; null for an ordinary field. */
  bestand: string | null
  inhoud: AsyncIterable<Buffer>
}

const LANGSTE_KOP = 16 * 1024

/**
 * The parts of a multipart/form-data body in the order in which they arrive, in pieces: memory stays flat whatever is
 * sent, which the platform's own formData() does not give. Throws MultipartFout.
 */
export async function* leesMultipart(body: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<Deel> {
  const grens = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType)
  if (!grens) throw new MultipartFout("Dit is geen formulier met bestanden.")
  const merk = Buffer.from(`\r\n--${grens[1] ?? grens[2]}`, "latin1")
  const lezer = new Lezer(body)
  for await (const _ of lezer.tot(merk)) void _ // what stands before the first part says nothing
  for (;;) {
    if (await lezer.begintMet("--")) return
    const kop = await leesKop(lezer)
    const inhoud = lezer.tot(merk)
    yield { ...kop, inhoud }
    for await (const _ of inhoud) void _
  }
}

async function leesKop(lezer: Lezer): Promise<{ naam: string; bestand: string | null }> {
  const stukken: Buffer[] = []
  let bytes = 0
  for await (const stuk of lezer.tot(Buffer.from("\r\n\r\n"))) {
    if ((bytes += stuk.length) > LANGSTE_KOP) throw new MultipartFout("Een deel van het formulier heeft een te lange kop.")
    stukken.push(stuk)
  }
  const regel = /^content-disposition:(.*)$/im.exec(Buffer.concat(stukken).toString("utf8"))?.[1] ?? ""
  return { naam: waarde(regel, "name") ?? "", bestand: waarde(regel, "filename") }
}

/** Browsers write a quote or a line break in a name as %22, %0D, %0A. */
function waarde(regel: string, wat: string): string | null {
  const gevonden = new RegExp(`[;\\s]${wat}="([^"]*)"`, "i").exec(regel)?.[1]
  return gevonden === undefined ? null : gevonden.replaceAll(/%(22|0D|0A)/gi, code => decodeURIComponent(code))
}

class Lezer {
  #bron: AsyncIterator<Uint8Array>
  // A line break in front, so that the first boundary looks like all others.
  #rest: Buffer = Buffer.from("\r\n")

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#bron = body[Symbol.asyncIterator]()
  }

  async #vul(): Promise<void> {
    const { value, done } = await this.#bron.next()
    if (done) throw new MultipartFout("Het versturen is afgebroken: het einde van het formulier ontbreekt.")
    const stuk = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, stuk]) : stuk
  }

  async begintMet(tekst: string): Promise<boolean> {
    while (this.#rest.length < tekst.length) await this.#vul()
    return this.#rest.subarray(0, tekst.length).toString("latin1") === tekst
  }

  /** The bytes up to the mark, which is taken off. */
  async *tot(merk: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const plek = this.#rest.indexOf(merk)
      // Without the mark all but its possible beginning can go.
      const eind = plek >= 0 ? plek : Math.max(0, this.#rest.length - merk.length + 1)
      const stuk = this.#rest.subarray(0, eind)
      this.#rest = this.#rest.subarray(plek >= 0 ? plek + merk.length : eind)
      if (stuk.length > 0) yield stuk
      if (plek >= 0) return
      await this.#vul()
    }
  }
}
