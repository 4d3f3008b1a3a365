import { expect, test } from "vitest"
import { THEMAS } from "#begrippen/plan"
import { themaPlaatje } from "./plaatje.view.ts"

test("elk thema heeft een eigen plaatje; een stap zonder doel heeft dat van stappen", () => {
  const plaatjes = THEMAS.map(t => themaPlaatje(t.code))
  expect(new Set([...plaatjes, themaPlaatje(null)]).size).toBe(THEMAS.length + 1)
})
