import { type LookupAddress, lookup } from "node:dns"
import http from "node:http"
import https from "node:https"
import { BlockList, isIP, type LookupFunction } from "node:net"

/** Addresses that are not of the internet: this machine, the local network, and what the cloud keeps for itself. */
const BINNEN = new BlockList()
for (const [adres, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["168.63.129.16", 32], // looks like the internet, and is the inside of a cloud
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24], // leads on to 6to4
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  BINNEN.addSubnet(adres, bits, "ipv4")
for (const [adres, bits] of [
  ["::", 96], // this machine, and IPv4 in its old clothes
  ["::ffff:0:0:0", 96], // and translated
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2001::", 32], // Teredo carries an IPv4 address inside it
  ["100::", 64],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
  ["2002::", 16],
] as const)
  BINNEN.addSubnet(adres, bits, "ipv6")

/** ISATAP carries an IPv4 address at its end, behind any network. */
const ISATAP = /:5efe:(?:[\da-f]{1,4}:[\da-f]{1,4}|[\d.]+)$/i

export const isBinnen = (adres: string): boolean => BINNEN.check(adres, isIP(adres) === 6 ? "ipv6" : "ipv4") || ISATAP.test(adres)

/** Why this address may not be called, or null. `lokaal`: the settled exception for a provider in one's own network. */
export function verbodenAdres(url: URL, lokaal: boolean): string | null {
  if (url.username || url.password || url.hash) return "Zet geen gebruiker, wachtwoord of # in het adres."
  if (url.protocol !== "https:" && !(lokaal && url.protocol === "http:")) return "Het adres begint met https://."
  const host = url.hostname.replace(/^\[|\]$|\.$/g, "")
  if (
    !lokaal &&
    (isIP(host) !== 0 ? isBinnen(host) : /(^|\.)(localhost|local|internal|lan|home\.arpa)$/i.test(host) || !host.includes("."))
  )
    return "Dit adres ligt in het eigen netwerk. Wie dat zo wil, zet TREDE_IDP_LOKAAL=ja."
  return null
}

const MAX = 1_000_000
const WACHT = 5_000

/** What openid-client asks for when it goes outside. */
interface Uit {
  method: string
  headers: Record<string, string>
  body?: unknown
}

/**
 * A fetch for addresses that somebody filled in: https only, never an address inside, resolved once and connected to as it was
 * resolved, no redirect followed, five seconds, one megabyte. Throws Error. `zoek`: who resolves names.
 */
export const haalBuiten =
  (lokaal: boolean, zoek: Zoek = lookup) =>
  async (adres: string, { method, headers, body }: Uit): Promise<Response> => {
    const url = new URL(adres)
    const fout = verbodenAdres(url, lokaal)
    if (fout) throw new Error(fout)
    const tekst = body instanceof URLSearchParams || typeof body === "string" ? body.toString() : null
    return new Promise((done, fail) => {
      const request = (url.protocol === "https:" ? https : http).request(
        url,
        {
          method,
          headers,
          agent: false,
          timeout: WACHT,
          signal: AbortSignal.timeout(WACHT),
          ...(lokaal ? {} : { lookup: zoekBuiten(zoek) }),
        },
        antwoord => {
          const delen: Buffer[] = []
          let bytes = 0
          antwoord.on("data", (deel: Buffer) => {
            bytes += deel.length
            if (bytes > MAX) request.destroy(new Error("antwoord te groot"))
            else delen.push(deel)
          })
          antwoord.on("error", fail)
          antwoord.on("end", () => done(maakAntwoord(antwoord, Buffer.concat(delen))))
        },
      )
      request.on("error", fail)
      request.end(tekst ?? undefined)
    })
  }

function maakAntwoord({ statusCode = 502, headers }: http.IncomingMessage, lijf: Buffer): Response {
  const namen = Object.entries(headers).flatMap(([naam, waarde]): Array<[string, string]> => (waarde ? [[naam, String(waarde)]] : []))
  return new Response([204, 304].includes(statusCode) ? null : Uint8Array.from(lijf), { status: statusCode, headers: namen })
}

/** What of node's own look-up is used here: every address of a name at once. */
type Zoek = (host: string, opties: { all: true }, klaar: (fout: Error | null, adressen: LookupAddress[]) => void) => void

/** Resolves a name, and refuses it when any of its addresses lies inside: the connection is made to what was checked here. */
const zoekBuiten = (zoek: Zoek): LookupFunction =>
  ((host: string, opties: { all?: boolean }, klaar: (fout: Error | null, ...rest: unknown[]) => void) => {
    zoek(host, { ...opties, all: true }, (fout, adressen) => {
      if (fout) return klaar(fout)
      if (adressen.some(a => isBinnen(a.address))) return klaar(new Error("dit adres ligt binnen"))
      if (opties.all) return klaar(null, adressen)
      klaar(null, adressen[0]!.address, adressen[0]!.family)
    })
  }) as LookupFunction
