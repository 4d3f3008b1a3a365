/** What a proof may be, and how its first bytes begin: what a browser calls a file says nothing. */
const BEGIN: ReadonlyArray<{ type: string; bytes: readonly number[]; achter: string }> = [
  { type: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], achter: "pdf" },
  { type: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], achter: "png" },
  { type: "image/jpeg", bytes: [0xff, 0xd8, 0xff], achter: "jpg" },
]
/** Some ten pages scanned, or a photo of a telephone. */
export const BEWIJS_BYTES = 5_000_000
/** So many for one person; more is an archive, and belongs in one. */
export const BEWIJZEN = 20

/** Null: none of these. */
export const bewijsType = (inhoud: Uint8Array): string | null =>
  BEGIN.find(b => b.bytes.every((byte, nr) => inhoud[nr] === byte))?.type ?? null

/** A name that is a name of a file everywhere, with the ending that its content has. */
export function bewijsNaam(getypt: string, type: string): string {
  const kaal = getypt
    .slice(Math.max(getypt.lastIndexOf("/"), getypt.lastIndexOf("\\")) + 1)
    .normalize("NFC")
    .replaceAll(/[\p{C}"<>:|?*;]/gu, "")
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .trim()
    .slice(0, 80)
  return `${kaal === "" || kaal.startsWith(".") ? "bewijs" : kaal}.${BEGIN.find(b => b.type === type)!.achter}`
}
