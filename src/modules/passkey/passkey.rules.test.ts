import { expect, test } from "vitest"
import { plaatsVan } from "./passkey.rules.ts"

const op = (url: string) => new URL(url)

test.for<[string | null, string, string | null]>([
  ["https://trede.voorbeeld.nl", "http://10.0.0.1:4300/inloggen", "https://trede.voorbeeld.nl"],
  ["https://trede.voorbeeld.nl:8443", "http://localhost:4300/", "https://trede.voorbeeld.nl:8443"],
  ["http://trede.voorbeeld.nl", "http://trede.voorbeeld.nl/", null],
  ["https://192.0.2.1", "https://192.0.2.1/", null],
  [null, "http://localhost:4300/inloggen", "http://localhost:4300"],
  [null, "http://127.0.0.1:4300/inloggen", null],
  [null, "https://kwaad.example/inloggen", null],
])("adres %s, verzoek aan %s: passkeys van %s", ([basis, verzoek, origin]) =>
  expect(plaatsVan(basis, op(verzoek))?.origin ?? null).toBe(origin),
)
