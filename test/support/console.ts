import { afterEach, beforeEach, expect, vi } from "vitest"

// What a test does not expect on the console is a fault that nobody looks at: the test fails. A test that expects it
// says so with vi.spyOn(console, "warn").mockImplementation(…) of its own.
const said: string[] = []

beforeEach(() => {
  said.length = 0
  for (const method of ["error", "warn"] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      said.push(`console.${method}: ${args.map(String).join(" ")}`)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(said.splice(0), "onverwacht op de console").toEqual([])
})
