import { expect, test } from "vitest"
import { leesZoekopdracht } from "./zoekopdracht.rules.ts"

const mensen = (naam: string | null, geboortedatum: string | null = null, nummer: string | null = null) => ({
  soort: "mensen",
  naam,
  geboortedatum,
  nummer,
})

test.for([
  ["", { soort: "leeg" }],
  ["   ", { soort: "leeg" }],
  ["Haddad", mensen("Haddad")],
  [" amira   haddad ", mensen("amira haddad")],
  ["9-5-1992", mensen(null, "1992-05-09")],
  ["haddad 9 mei 1992", mensen("haddad", "1992-05-09")],
  ["100001", mensen(null, null, "100001")],
  ["SB-2044", mensen(null, null, "SB-2044")],
  ["eabeaddd", mensen("eabeaddd", null, "eabeaddd")],
  ["eabeadd", mensen("eabeadd")],
  ["999990123", { soort: "bsn" }],
  ["9999.90.123", { soort: "bsn" }],
  ["123456789", mensen(null, null, "123456789")],
  ["09051992", mensen(null, "1992-05-09")],
] as const)("%s", ([tekst, verwacht]) => expect(leesZoekopdracht(tekst, "2026-11-22")).toEqual(verwacht))
