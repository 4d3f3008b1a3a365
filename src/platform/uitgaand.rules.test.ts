import { createServer, get } from "node:http"
import { type AddressInfo, isIP } from "node:net"
import { expect, test } from "vitest"
import { haalBuiten, isBinnen, verbodenAdres } from "./uitgaand.ts"

// Planted and seen red: a block list without 169.254.0.0/16, without a cloud's own 168.63.129.16, ISATAP or what ends in a dot,
// verbodenAdres that always lets through, and a look-up that checks only the first of the addresses of a name.
const BINNEN = [
  // this machine
  "127.0.0.1", "127.0.0.2", "127.9.9.9", "127.255.255.255", "0.0.0.0", "0.1.2.3", "::1", "::",
  // private
  "10.0.0.0", "10.1.2.3", "10.255.255.255", "172.16.0.1", "172.20.10.5", "172.31.255.255", "192.168.0.1", "192.168.1.1", "192.168.255.255",
  // metadata of clouds
  "169.254.169.254", "169.254.169.253", "169.254.170.2", "100.100.100.200", "192.0.0.192", "168.63.129.16", "fd00:ec2::254", "fd20:ce::254",
  // link-local, site-local, with a zone
  "169.254.0.1", "169.254.255.255", "fe80::1", "febf::1", "fec0::1", "feff::1", "fe80::1%eth0", "fe80::1%1", "fd00::1%lo",
  // between provider and customer, benchmarks, protocols, relays, documentation
  "100.64.0.1", "100.127.255.255", "198.18.0.1", "198.19.255.255", "192.0.0.1", "192.0.0.170", "192.88.99.1", "192.0.2.1", "198.51.100.1",
  "203.0.113.1",
  // many at once, kept for later, everybody
  "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.254", "255.255.255.255", "ff02::1", "ff05::2", "ff0e::1",
  // own network of IPv6
  "fc00::1", "fc12::1", "fd00::1", "fdff:ffff::1", "100::1", "5f00::1",
  // IPv4 in IPv6: mapped, compatible, translated
  "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:10.1.2.3", "::ffff:169.254.169.254", "::ffff:a9fe:a9fe", "::ffff:192.168.1.1",
  "0:0:0:0:0:ffff:7f00:1", "::127.0.0.1", "::a9fe:a9fe", "::ffff:0:127.0.0.1", "::ffff:0:a9fe:a9fe",
  // NAT64, 6to4, Teredo, ISATAP
  "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a9fe:a9fe::", "2002:c0a8:101::1",
  "2001:0:7f00:1::", "2001:0:53aa:64c::1", "2a00:1450::5efe:127.0.0.1", "2a00:1450::200:5efe:a00:1",
] // biome-ignore format: a list of addresses
test.for(BINNEN)("%s ligt binnen", adres => expect(isBinnen(adres)).toBe(true))
test.for(["1.1.1.1", "172.32.0.1", "193.0.0.1", "2001:db8::1", "2a00:1450:4001::1"])("%s ligt buiten", adres =>
  expect(isBinnen(adres)).toBe(false),
)

test.for([
  "http://idp.voorbeeld.nl", "https://127.0.0.1", "https://[::1]", "https://[::ffff:127.0.0.1]", "https://2130706433", "https://0x7f000001", "https://0177.0.0.1",
  "https://localhost", "https://idp.local", "https://metadata.google.internal", "https://idp", "https://wie:wat@idp.voorbeeld.nl", "ftp://idp.voorbeeld.nl",
  "file:///etc/passwd", "https://169.254.169.254/latest", "https://10.0.0.1:8443", "https://localhost.", "https://metadata.google.internal.", "https://127.0.0.1.",
  "https://127.1", "https://127.0.1", "https://017700000001", "https://0x7f.1", "https://0x7f.0x0.0x0.0x1", "https://0xa9fea9fe", "https://2852039166",
  "https://0251.0376.0251.0376", "https://0xA9.0xFE.43518", "https://１２７.0.0.1", "https://①②⑦.0.0.1", "https://127。0。0。1", "https://%31%32%37.0.0.1",
  "https://0", "https://[::ffff:7f00:1]", "https://[0:0:0:0:0:ffff:127.0.0.1]", "https://[64:ff9b::7f00:1]",
])("%s wordt niet gebeld", async adres => {
  expect(verbodenAdres(new URL(adres), false)).not.toBeNull()
  await expect(haalBuiten(false)(adres, { method: "GET", headers: {} })).rejects.toThrow(/adres/)
}) // biome-ignore format: a list of addresses

test("een val die luistert wordt niet geraakt, ook niet door een naam die naar binnen wijst; met de instelling wel", async () => {
  let geraakt = 0
  const val = createServer((_, antwoord) => {
    geraakt += 1
    antwoord.writeHead(302, { location: "/elders" }).end("val")
  })
  await new Promise<void>(done => val.listen(0, "127.0.0.1", done))
  val.on("connection", () => (geraakt += 1))
  const { port } = val.address() as AddressInfo
  const roep = (adres: string, lokaal: boolean) => haalBuiten(lokaal)(adres, { method: "GET", headers: {} })
  for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433", "127.1"])
    for (const soort of ["http", "https"]) await expect(roep(`${soort}://${host}:${port}/`, false)).rejects.toThrow(/adres/)
  expect(geraakt).toBe(0)
  const antwoord = await roep(`http://127.0.0.1:${port}/`, true)
  expect([antwoord.status, antwoord.headers.get("location")]).toEqual([302, "/elders"])
  expect(geraakt).toBe(2)
  // The planted fault: a call that goes where it is sent, here into itself until it gives up.
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow("fetch failed")
  expect(geraakt).toBeGreaterThan(10)
  val.close()
})

test("een naam die naar binnen wijst wordt niet gebeld: niet met één adres binnen, niet tussen andere, niet bij de tweede keer vragen", async () => {
  let geraakt = 0
  const val = createServer((_, antwoord) => antwoord.end()).on("connection", () => (geraakt += 1))
  await new Promise<void>(done => val.listen(0, done))
  const { port } = val.address() as AddressInfo
  let gevraagd = 0
  /** A name server that answers with one list after the other. */
  const naamserver = (...lijsten: string[][]) =>
    ((_host: string, _opties: object, klaar: (fout: null, adressen: Array<{ address: string; family: number }>) => void) => {
      const lijst = lijsten[Math.min(gevraagd++, lijsten.length - 1)]!
      klaar(
        null,
        lijst.map(address => ({ address, family: isIP(address) })),
      )
    }) as Parameters<typeof haalBuiten>[1]
  const roep = (...lijsten: string[][]) =>
    haalBuiten(false, naamserver(...lijsten))(`https://idp.voorbeeld.nl:${port}/`, { method: "GET", headers: {} })
  for (const adres of BINNEN) {
    await expect(roep([adres]), adres).rejects.toThrow("dit adres ligt binnen")
    await expect(roep(["2001:db8::1", "193.0.0.1", adres]), adres).rejects.toThrow("dit adres ligt binnen")
  }
  expect(geraakt).toBe(0)
  // Asked once: a second answer, inside, comes too late. The first is of a kind that leads nowhere, so that it ends there.
  gevraagd = 0
  await expect(roep(["geen adres"], ["127.0.0.1"])).rejects.toThrow(/address/i)
  expect([gevraagd, geraakt]).toEqual([1, 0])
  // Without the guard this name server leads straight into the trap.
  await new Promise(done =>
    get({ host: "idp.voorbeeld.nl", port, lookup: (h, o, k) => naamserver(["127.0.0.1"])!(h, { ...o, all: true }, k) }, done),
  )
  expect(geraakt).toBe(1)
  val.close()
})
