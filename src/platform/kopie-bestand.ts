import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, scrypt } from "node:crypto"
import { Transform, type TransformCallback } from "node:stream"
import { promisify } from "node:util"

/**
 * The outside of a backup: a line that says what it is, a salt, then pieces of at most 64 kB, each AES-256-GCM. The number of a
 * piece and whether it is the last are part of its nonce: pieces cannot be left out, swapped or cut off unseen. The key
 * follows from the words in the key file by scrypt, so that a passphrase serves as well as 32 random bytes. Of a folder with
 * thousands of files the words are stretched once (`strekWoorden`), and each file follows from that by HKDF and its own salt.
 */
const KOP = Buffer.from("TREDE-RESERVEKOPIE 1\n")
const ZOUT = 32
const STUK = 65_536
const TAG = 16

/** 32 bytes that follow from words; costs a tenth of a second on purpose. */
export const strekWoorden = (woorden: string, zout: Buffer): Promise<Buffer> =>
  promisify<string, Buffer, number, object, Buffer>(scrypt)(woorden, zout, 32, { N: 32_768, r: 8, maxmem: 64_000_000 })

/** Words, or what `strekWoorden` made of them. */
export type Kopiesleutel = string | Buffer

const derive = async (sleutel: Kopiesleutel, zout: Buffer): Promise<Buffer> =>
  typeof sleutel === "string" ? strekWoorden(sleutel, zout) : Buffer.from(hkdfSync("sha256", sleutel, zout, "trede-kopie", 32))

function nonceOf(nr: number, laatste: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(nr, 7)
  nonce[11] = laatste ? 1 : 0
  return nonce
}

/** Encrypts what is written to it. `woorden`: the content of the key file. */
export async function sluitKopie(woorden: Kopiesleutel): Promise<Transform> {
  const zout = randomBytes(ZOUT)
  const sleutel = await derive(woorden, zout)
  const kop = Buffer.concat([KOP, zout])
  const verband = createHash("sha256").update(kop).digest()
  let [rest, nr, begonnen]: [Buffer, number, boolean] = [Buffer.alloc(0), 0, false]
  const stuk = (inhoud: Buffer, laatste: boolean): Buffer => {
    const cijfer = createCipheriv("aes-256-gcm", sleutel, nonceOf(nr++, laatste)).setAAD(verband)
    const tekst = Buffer.concat([cijfer.update(inhoud), cijfer.final()])
    const lengte = Buffer.alloc(4)
    lengte.writeUInt32BE(tekst.length)
    return Buffer.concat([...(begonnen ? [] : [kop]), lengte, cijfer.getAuthTag(), tekst])
  }
  return new Transform({
    transform(deel: Buffer, _code, klaar) {
      rest = Buffer.concat([rest, deel])
      for (; rest.length > STUK; rest = rest.subarray(STUK)) {
        this.push(stuk(rest.subarray(0, STUK), false))
        begonnen = true
      }
      klaar()
    },
    flush(klaar) {
      klaar(null, stuk(rest, true))
    },
  })
}

/** A backup that cannot be opened: another key, or a file that is damaged or not whole. In plain Dutch. */
export class Kopiefout extends Error {}

/** Decrypts what is written to it; what comes out has been checked. Errors are a Kopiefout. */
export function openKopie(woorden: Kopiesleutel): Transform {
  let [rest, nr, sleutel, verband, geheel]: [Buffer, number, Buffer | null, Buffer, boolean] = [
    Buffer.alloc(0),
    0,
    null,
    Buffer.alloc(0),
    false,
  ]
  const begin = async () => {
    if (!rest.subarray(0, KOP.length).equals(KOP)) throw new Kopiefout("Dit bestand is geen reservekopie van Trede.")
    verband = createHash("sha256")
      .update(rest.subarray(0, KOP.length + ZOUT))
      .digest()
    sleutel = await derive(woorden, rest.subarray(KOP.length, KOP.length + ZOUT))
    rest = rest.subarray(KOP.length + ZOUT)
  }
  const lees = (stroom: Transform) => {
    if (!sleutel) return
    while (rest.length >= 4 + TAG) {
      const lengte = rest.readUInt32BE(0)
      if (lengte > STUK) throw new Kopiefout(BESCHADIGD)
      if (rest.length < 4 + TAG + lengte) return
      stroom.push(openStuk(rest.subarray(4, 4 + TAG), rest.subarray(4 + TAG, 4 + TAG + lengte), sleutel))
      rest = rest.subarray(4 + TAG + lengte)
    }
  }
  /** The nonce says whether it is the last: tried as an ordinary piece first, which all but one are. */
  const openStuk = (tag: Buffer, tekst: Buffer, met: Buffer): Buffer => {
    if (geheel) throw new Kopiefout(BESCHADIGD)
    for (const laatste of [false, true]) {
      const ontcijfer = createDecipheriv("aes-256-gcm", met, nonceOf(nr, laatste)).setAAD(verband)
      ontcijfer.setAuthTag(tag)
      const open = ontcijfer.update(tekst)
      try {
        ontcijfer.final()
      } catch {
        continue
      }
      nr++
      geheel = laatste
      return open
    }
    throw new Kopiefout(nr === 0 ? "De sleutel past niet bij deze reservekopie. Er is niets veranderd." : BESCHADIGD)
  }
  return new Transform({
    transform(deel: Buffer, _code, klaar: TransformCallback) {
      rest = Buffer.concat([rest, deel])
      const ready = sleutel || rest.length < KOP.length + ZOUT ? Promise.resolve() : begin()
      ready
        .then(() => lees(this))
        .then(
          () => klaar(),
          (fout: Error) => klaar(fout),
        )
    },
    flush(klaar) {
      klaar(geheel && rest.length === 0 ? null : new Kopiefout(sleutel ? BESCHADIGD : "Dit bestand is geen reservekopie van Trede."))
    },
  })
}
const BESCHADIGD = "De reservekopie is beschadigd of niet heel. Er is niets veranderd; neem een andere."
