import { expect, test } from "vitest"
import { readConfig } from "./config.ts"

test("zonder omgeving draait alles", () => {
  expect(readConfig({}, "/huis/trede")).toEqual({
    dataDir: "/huis/trede/.trede",
    databaseUrl: null,
    host: "127.0.0.1",
    port: 4300,
    basisUrl: null,
    voorbeeld: true,
    idpLokaal: false,
    post: { smtpUrl: null, mailVan: "afspraken@localhost", smsUrl: null, smsSleutel: null, smsVan: "Afspraak" },
    sleutel: null,
    zegelsleutel: null,
    doorkopie: null,
    schijfVloer: 512 * 1024 ** 2,
    importMinuten: 60,
    logNiveau: "warn",
  })
})

test("leeg is niet ingesteld, en TREDE_PORT gaat voor PORT", () => {
  expect(readConfig({ DATABASE_URL: "", TREDE_PORT: "", PORT: "5000" }).port).toBe(5000)
  expect(readConfig({ TREDE_PORT: "5001", PORT: "5000" }).port).toBe(5001)
})

test("een adres zonder schuine streep aan het eind, een map buiten het project", () => {
  const config = readConfig({ TREDE_BASIS_URL: "https://trede.voorbeeld.nl/", TREDE_DATA: "/data/een map", TREDE_VOORBEELD: "nee" })
  expect(config).toMatchObject({ basisUrl: "https://trede.voorbeeld.nl", dataDir: "/data/een map", voorbeeld: false })
})

test.for([
  ["TREDE_PORT", "70000"],
  ["PORT", "vier"],
  ["DATABASE_URL", "mysql://geheim@server/naam"],
  ["DATABASE_URL", "postgres://geheim@server"],
  ["TREDE_IMPORT_MINUTEN", "0"],
  ["TREDE_IMPORT_MINUTEN", "1441"],
  ["TREDE_SLEUTEL", "geheim"],
  ["TREDE_ZEGELSLEUTEL", "geheim"],
  ["TREDE_SLEUTEL", Buffer.from("geheim").toString("base64")],
  ["TREDE_BASIS_URL", "ftp://server"],
  ["TREDE_SMTP_URL", "https://geheim@server"],
  ["TREDE_MAIL_VAN", "niemand"],
  ["TREDE_SMS_URL", "server"],
  ["TREDE_VOORBEELD", "misschien"],
  ["TREDE_SCHIJF_VLOER", "1"],
  ["TREDE_LOG", "veel"],
])("%s=%s wordt geweigerd met de naam en wat te doen, zonder een geheim te herhalen", ([name, value]) => {
  const read = (): unknown => readConfig({ [name!]: value })
  expect(read).toThrow(name!)
  expect(read).toThrow(/Pas de omgevingsvariabele aan of laat haar weg/)
  expect(read).not.toThrow(/geheim|Z2VoZWlt/)
})

test("de doorlopende kopie vraagt een map en een sleutel, en hoort bij de meegeleverde database", () => {
  const env = { TREDE_KOPIE_MAP: "/kopie", TREDE_KOPIE_SLEUTEL: "/geheim/sleutel" }
  expect(readConfig(env).doorkopie).toEqual({ map: "/kopie", sleutel: "/geheim/sleutel", dagen: 14 })
  expect(() => readConfig({ TREDE_KOPIE_MAP: "/kopie" })).toThrow("horen bij elkaar")
  expect(() => readConfig({ ...env, DATABASE_URL: "postgres://a:b@c/d" })).toThrow("databasebeheerder")
})
