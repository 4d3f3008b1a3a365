import { expect, test } from "vitest"
import { opTrede } from "./standen.rules.ts"

const STANDEN = new Map([
  ["d", 3],
  ["a", 3],
  ["c", 0],
  ["b", 1],
  ["e", 6],
])

test.for([
  ["niets over de trede: de database zoekt", {}, null],
  ["een trede", { trede: "3" }, ["d", "a"]],
  ["niet gemeten", { trede: "onbekend" }, ["c"]],
  ["een trede waar niemand staat", { trede: "2" }, []],
  ["op volgorde van trede, één bladzijde", { sorteer: "trede" }, ["c", "b"]],
  ["de bladzijde erna", { sorteer: "trede", na: "b" }, ["a", "d"]],
  ["de laatste", { sorteer: "trede", na: "d" }, ["e"]],
  ["een trede, op volgorde, na iemand", { trede: "3", sorteer: "trede", na: "a" }, ["d"]],
  ["na iemand die er niet meer bij hoort: de database zoekt", { trede: "3", na: "x" }, null],
] as const)("%s", ([, vraag, ids]) => {
  expect(opTrede(STANDEN, { sorteer: "naam", ...vraag }, 2)).toEqual(ids)
})
