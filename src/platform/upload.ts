import { leesMultipart, MultipartFout } from "./multipart.ts"
import { isUuid } from "./uuid.ts"

/** What a paper or a photo may be, and how its first bytes begin: what a browser calls a file says nothing. */
const BEGIN: ReadonlyArray<{ type: string; bytes: readonly number[]; achter: string }> = [
  { type: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], achter: "pdf" },
  { type: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], achter: "png" },
  { type: "image/jpeg", bytes: [0xff, 0xd8, 0xff], achter: "jpg" },
]
/** Some ten pages scanned, or a photo of a telephone. */
export const UPLOAD_BYTES = 5_000_000
/** Of a form with one file, or a call with one in base64, and what stands round it: what an endpoint that takes one declares. */
export const UPLOAD_BODY = Math.ceil(UPLOAD_BYTES / 3) * 4 + 100_000

/** Null: none of these. */
export const uploadType = (inhoud: Uint8Array): string | null =>
  BEGIN.find(b => b.bytes.every((byte, nr) => inhoud[nr] === byte))?.type ?? null

/** A name that is a name of a file everywhere, with the ending that its content has. */
export function uploadNaam(getypt: string, type: string, anders: string): string {
  const kaal = getypt
    .slice(Math.max(getypt.lastIndexOf("/"), getypt.lastIndexOf("\\")) + 1)
    .normalize("NFC")
    .replaceAll(/[\p{C}"<>:|?*;]/gu, "")
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .trim()
    .slice(0, 80)
  return `${kaal === "" || kaal.startsWith(".") ? anders : kaal}.${BEGIN.find(b => b.type === type)!.achter}`
}

export interface Upload {
  /** Of the form, so that a second submit changes nothing. */
  id: string
  naam: string
  /** Null: more than may be kept, or cut off. */
  bytes: Buffer | null
}
/** The one file of a form, field 'bestand', read no further than may be kept. */
export async function readUpload(raw: Request): Promise<Upload> {
  const gelezen: Upload = { id: crypto.randomUUID(), naam: "", bytes: Buffer.alloc(0) }
  try {
    if (!raw.body) return gelezen
    for await (const deel of leesMultipart(raw.body, raw.headers.get("content-type") ?? "")) {
      const stukken: Buffer[] = []
      let bytes = 0
      for await (const stuk of deel.inhoud) if ((bytes += stuk.length) <= UPLOAD_BYTES) stukken.push(Buffer.from(stuk))
      const inhoud = Buffer.concat(stukken)
      if (deel.naam === "id" && isUuid(inhoud.toString("utf8"))) gelezen.id = inhoud.toString("utf8")
      if (deel.naam === "bestand") Object.assign(gelezen, { naam: deel.bestand ?? "", bytes: bytes > UPLOAD_BYTES ? null : inhoud })
    }
  } catch (fout) {
    if (!(fout instanceof MultipartFout)) throw fout
    gelezen.bytes = null
  }
  return gelezen
}
