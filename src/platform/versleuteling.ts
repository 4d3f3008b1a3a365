import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto"

/** First byte of every stored value, so that another way of encrypting can live beside this one. */
const VORM = 1

/** A key of its own for each purpose, derived from the master key: what one purpose leaks opens no other. */
const keyFor = (sleutel: Buffer, doel: string): Buffer => Buffer.from(hkdfSync("sha256", sleutel, "", `trede/${doel}`, 32))

/** AES-256-GCM. `bij` (an id) is bound to the value: copied to another row it no longer opens. */
export function encrypt(sleutel: Buffer, doel: string, bij: string, tekst: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", keyFor(sleutel, doel), nonce).setAAD(Buffer.from(bij))
  const body = Buffer.concat([cipher.update(tekst, "utf8"), cipher.final()])
  return Buffer.concat([Buffer.of(VORM), nonce, cipher.getAuthTag(), body])
}

/** Throws Error when the value was made with another key, for another id, or was changed. */
export function decrypt(sleutel: Buffer, doel: string, bij: string, waarde: Uint8Array): string {
  const bytes = Buffer.from(waarde)
  if (bytes[0] !== VORM) throw new Error("onbekende vorm van versleuteling")
  const decipher = createDecipheriv("aes-256-gcm", keyFor(sleutel, doel), bytes.subarray(1, 13)).setAAD(Buffer.from(bij))
  decipher.setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString("utf8")
}

/** A file (a scan, a photo): the same, and for its own row alone. */
export const encryptBestand = (sleutel: Buffer, doel: string, bij: string, bytes: Buffer): Buffer =>
  encrypt(sleutel, doel, bij, bytes.toString("base64"))

/** Throws Error as `decrypt` does. */
export const decryptBestand = (sleutel: Buffer, doel: string, bij: string, waarde: Uint8Array): Buffer =>
  Buffer.from(decrypt(sleutel, doel, bij, waarde), "base64")

/** Is this a value of ours? A file never begins so: not a pdf, not a picture. */
export const isVersleuteld = (waarde: Uint8Array): boolean => waarde[0] === VORM

/** HMAC-SHA-256: equal text, equal mark; without the key nobody can try texts against it. */
export const keyedHash = (sleutel: Buffer, doel: string, tekst: string): Buffer =>
  createHmac("sha256", keyFor(sleutel, doel)).update(tekst, "utf8").digest()
