import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto"

const VERSIE = 1
const NONCE = 12
const TAG = 16

/**
 * Keeps a BSN unreadable for whoever has only the database. Each value is AES-256-GCM under a key derived from the
 * master key, bound to its column and to the organisation that is responsible, so that a cipher that is moved to
 * another organisation opens for nobody. It is found by exact match only, through an HMAC under a key of that organisation alone:
 * two organisations cannot compare what they hold.
 *
 * Cipher: version (1 byte), key id (4), nonce (12), tag (16), then the ciphertext.
 */
export interface BsnKluis {
  sluit(bsn: string, organisatieId: string): Buffer
  /** Throws Error when it was closed under another key, or for another organisation. */
  open(cijfer: Buffer, organisatieId: string): string
  /** The search key of this BSN within this organisation. */
  zoeksleutel(bsn: string, organisatieId: string): Buffer
}

/** `sleutel`: the master key of 32 bytes, kept outside the database. */
export function openBsnKluis(sleutel: Uint8Array): BsnKluis {
  if (sleutel.length !== 32) throw new Error("De sleutel moet 32 bytes lang zijn.")
  const leidAf = (doel: string, lengte = 32) => Buffer.from(hkdfSync("sha256", sleutel, "", `trede/bsn/${doel}`, lengte))
  // As KeyObject: from bytes the key is made anew for each value, which took four times as long as the value itself.
  const cijferSleutel = createSecretKey(leidAf("cijfer"))
  const id = leidAf("id", 4)
  const perOrganisatie = new Map<string, KeyObject>()
  const zoekSleutel = (organisatieId: string): KeyObject => {
    const bekend = perOrganisatie.get(organisatieId) ?? createSecretKey(leidAf(`zoek/${organisatieId}`))
    perOrganisatie.set(organisatieId, bekend)
    return bekend
  }
  const verband = (organisatieId: string): Buffer => Buffer.from(`deelnemer_bsn.cijfer/${organisatieId}`)
  return {
    sluit(bsn, organisatieId) {
      const nonce = randomBytes(NONCE)
      const cijfer = createCipheriv("aes-256-gcm", cijferSleutel, nonce).setAAD(verband(organisatieId))
      const tekst = Buffer.concat([cijfer.update(bsn, "latin1"), cijfer.final()])
      return Buffer.concat([Buffer.of(VERSIE), id, nonce, cijfer.getAuthTag(), tekst])
    },
    open(cijfer, organisatieId) {
      if (cijfer[0] !== VERSIE || !cijfer.subarray(1, 5).equals(id))
        throw new Error("Dit BSN is met een andere sleutel versleuteld. Zet de sleutel terug die bij deze database hoort.")
      const nonce = cijfer.subarray(5, 5 + NONCE)
      const ontcijfer = createDecipheriv("aes-256-gcm", cijferSleutel, nonce).setAAD(verband(organisatieId))
      ontcijfer.setAuthTag(cijfer.subarray(5 + NONCE, 5 + NONCE + TAG))
      return ontcijfer.update(cijfer.subarray(5 + NONCE + TAG), undefined, "latin1") + ontcijfer.final("latin1")
    },
    zoeksleutel: (bsn, organisatieId) => createHmac("sha256", zoekSleutel(organisatieId)).update(bsn, "latin1").digest(),
  }
}

/**
 * For staging: a key that lives as long as this object. The same BSN gives the same block, so that the database can
 * compare without reading; nobody can open the block once the import has ended.
 */
export class Tijdkluis {
  #sluit
  #open
  #blok = Buffer.alloc(16, " ")

  constructor() {
    const sleutel = randomBytes(32)
    this.#sluit = createCipheriv("aes-256-ecb", sleutel, null).setAutoPadding(false)
    this.#open = createDecipheriv("aes-256-ecb", sleutel, null).setAutoPadding(false)
  }

  /** One block of 16 bytes, as hexadecimal digits. */
  sluit(bsn: string): string {
    this.#blok.write(bsn, 0, 9, "latin1")
    return this.#sluit.update(this.#blok).toString("hex")
  }

  open(blok: Buffer): string {
    return this.#open.update(blok).toString("latin1", 0, 9)
  }
}
