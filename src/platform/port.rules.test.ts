import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, expect, test } from "vitest"
import { listen } from "./port.ts"

// Planted and seen red: a port that is first tried with another server and then listened on, as it was.
const servers: Server[] = []
const server = () => {
  servers.push(createServer())
  return servers.at(-1)!
}
afterEach(() => servers.splice(0).forEach(s => s.close()))

test("wie tegelijk beginnen krijgen elk een eigen poort, de eerste de gevraagde of een erna", async () => {
  const eerste = server()
  await new Promise<void>(done => eerste.listen(0, "127.0.0.1", done))
  const { port: bezet } = eerste.address() as AddressInfo
  const vijf = [server(), server(), server(), server(), server()]
  const poorten = await Promise.all(vijf.map(s => listen(s, bezet, "127.0.0.1")))
  expect(new Set(poorten).size).toBe(5)
  expect(vijf.map(s => (s.address() as AddressInfo).port)).toEqual(poorten)
  expect(Math.min(...poorten)).toBeGreaterThan(bezet)
})

test("wie op het laatste ogenblik een ander voor zich krijgt neemt de poort erna", async () => {
  const [laat, vlug] = [server(), server()]
  const luister = laat.listen.bind(laat)
  // Whatever it looked at before: at the moment that it listens, another copy just did.
  laat.listen = ((poort: number, host: string) => {
    laat.listen = luister
    vlug.listen(poort, host, () => luister(poort, host))
    return laat
  }) as typeof laat.listen
  const poort = await listen(laat, 24_710, "127.0.0.1")
  expect(poort).toBeGreaterThan((vlug.address() as AddressInfo).port)
  expect((laat.address() as AddressInfo).port).toBe(poort)
})

test("een adres dat niet van deze machine is: dat staat er, en wat te doen", async () => {
  await expect(listen(server(), 24_700, "192.0.2.1")).rejects.toThrow("Luisteren op 192.0.2.1, poort 24700, lukt niet (EADDRNOTAVAIL).")
})
