import { expect, test } from "vitest"
import { alsZin } from "./doel.rules.ts"

test.for([
  ["Praten gaat goed", "Praten gaat goed."],
  ["Praten gaat goed.", "Praten gaat goed."],
  ["Lukt het?", "Lukt het?"],
])("tussen andere zinnen staat %j als %j", ([geschreven, zin]) => expect(alsZin(geschreven!)).toBe(zin))
