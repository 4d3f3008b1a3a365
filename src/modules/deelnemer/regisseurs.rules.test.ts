import { expect, test } from "vitest"
import { IN_DE_LIJST, kiesRegisseurs, type Regisseur } from "./regisseurs.rules.ts"

const regisseurs = (aantal: number): Regisseur[] =>
  Array.from({ length: aantal }, (_, nr) => ({ id: `r${nr}`, naam: `Regisseur ${nr}`, aantal: (nr * 7) % 50, raak: nr < 2 }))

test("een klein team staat heel in de lijst", () => {
  const team = regisseurs(IN_DE_LIJST)
  expect(kiesRegisseurs(team, "", undefined)).toEqual({ lijst: team, meer: false, gevonden: [] })
})

test("van een groot team staan zij in de lijst met de meeste mensen, op hun volgorde, en wie gekozen is", () => {
  const team = regisseurs(40)
  const { lijst, meer } = kiesRegisseurs(team, "", undefined)
  expect(meer).toBe(true)
  expect(lijst).toHaveLength(IN_DE_LIJST)
  expect(lijst).toEqual(team.filter(r => lijst.includes(r)))
  const minste = Math.min(...lijst.map(r => r.aantal))
  expect(team.filter(r => r.aantal > minste).every(r => lijst.includes(r))).toBe(true)
  const buiten = team.find(r => !lijst.includes(r))!
  expect(kiesRegisseurs(team, "", buiten.id).lijst).toContain(buiten)
})

test("wie één naam noemt kiest die, wie er meer noemt krijgt de keuze", () => {
  const team = regisseurs(40)
  expect(kiesRegisseurs(team, "regisseur", undefined).gevonden.map(r => r.id)).toEqual(["r0", "r1"])
  const een = team.map(r => ({ ...r, raak: r.id === "r30" }))
  expect(kiesRegisseurs(een, "30", "r3")).toMatchObject({ gevonden: [{ id: "r30" }] })
  expect(kiesRegisseurs(een, "30", undefined).lijst.map(r => r.id)).toContain("r30")
})
