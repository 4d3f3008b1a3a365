import { expect, test } from "vitest"
import { codenaam } from "./codenaam.teksten.ts"
import { CODES } from "./uitleg.teksten.ts"

test.for(CODES)("%s heeft een naam in gewone woorden", code => {
  expect(codenaam(code)).toMatch(/^[A-Z]/)
})
