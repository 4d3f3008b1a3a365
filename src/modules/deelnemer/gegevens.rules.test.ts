import { expect, test } from "vitest"
import { botst } from "#begrippen/botsing"
import { vorigeWaarden } from "./gegevens.rules.ts"

const velden = ["telefoon", "email"]
const was = { telefoon: "06-1", email: "a@x.nl", achternaam: "Haddad" }

test.for([
  ["niemand was u voor", null, was, { telefoon: "06-2", email: "a@x.nl" }, false],
  ["een collega wijzigde hetzelfde veld", was, { ...was, telefoon: "06-9" }, { telefoon: "06-2", email: "a@x.nl" }, true],
  [
    "een collega wijzigde een ander veld van hetzelfde formulier",
    was,
    { ...was, email: "b@x.nl" },
    { telefoon: "06-2", email: "a@x.nl" },
    true,
  ],
  [
    "een collega wijzigde iets buiten dit formulier",
    was,
    { ...was, achternaam: "El Haddad" },
    { telefoon: "06-2", email: "a@x.nl" },
    false,
  ],
  ["een collega maakte er hetzelfde van", was, { ...was, telefoon: "06-2" }, { telefoon: "06-2", email: "a@x.nl" }, false],
  ["een collega maakte het leeg", was, { ...was, email: null }, { telefoon: "06-2", email: "a@x.nl" }, true],
] as const)("%s", ([, toen, nu, vanU, verwacht]) => expect(botst(velden, toen, nu, vanU)).toBe(verwacht))

test("eerdere waarden staan er met sinds en tot, de nieuwste eerst", () => {
  const dag = (n: number) => new Date(Date.UTC(2026, 0, n))
  const versies = [
    { inhoud: { telefoon: "1", email: null }, door: "Chantal", tot: dag(5) },
    { inhoud: { telefoon: "2", email: null }, door: "Sanne", tot: dag(9) },
    { inhoud: { telefoon: "2", email: "a@x.nl" }, door: null, tot: dag(12) },
  ]
  expect(vorigeWaarden(velden, versies, { telefoon: "3", email: "a@x.nl" })).toEqual([
    { veld: "telefoon", waarde: "2", van: dag(5), tot: dag(12), door: null },
    { veld: "email", waarde: null, van: null, tot: dag(9), door: "Sanne" },
    { veld: "telefoon", waarde: "1", van: null, tot: dag(5), door: "Chantal" },
  ])
})
