import { expect, test } from "vitest"
import { gemeenteNaam } from "./gemeente.ts"

test.for([
  ["0765", "Pekela"],
  ["0037", "Stadskanaal"],
  ["1234", "gemeente 1234 (naam onbekend)"],
  ["Veendam", "Veendam"],
] as const)("%s heet %s", ([code, naam]) => expect(gemeenteNaam(code)).toBe(naam))
