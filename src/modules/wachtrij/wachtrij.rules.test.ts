import { expect, test } from "vitest"
import { BESCHERMDE_GROEPEN, GROEPEN } from "#begrippen/aanmelding"
import { DOELGROEPEN } from "#begrippen/doelgroep"
import { type Gevolgd, standVan, verdeelGroep, volgendeVan } from "./wachtrij.rules.ts"

const nieuw: Gevolgd = { ontvangenOp: "2026-11-10", uitgenodigdVoor: null, gezienOp: null, begonnenOp: null, geslotenOp: null }
const vandaag = "2026-11-22"

test.for<[Partial<Gevolgd>, string, string | null]>([
  [{}, "nieuw", "uitnodigen 2026-11-17"],
  [{ uitgenodigdVoor: "2026-11-22" }, "uitgenodigd", "ontvangen 2026-11-22"],
  [{ uitgenodigdVoor: "2026-11-21" }, "niet_gekomen", "uitnodigen 2026-11-28"],
  [{ uitgenodigdVoor: "2026-11-21", gezienOp: "2026-11-21" }, "gezien", "dossier 2026-12-05"],
  [{ gezienOp: "2026-11-20" }, "gezien", "dossier 2026-12-04"],
  [{ gezienOp: "2026-11-20", begonnenOp: "2026-11-22" }, "begonnen", null],
  [{ uitgenodigdVoor: "2026-11-12", geslotenOp: "2026-11-22" }, "gesloten", null],
])("%o staat op %s", ([feiten, stand, volgende]) => {
  const gevolgd = { ...nieuw, ...feiten }
  expect(standVan(gevolgd, vandaag)).toBe(stand)
  const v = volgendeVan(gevolgd, vandaag)
  expect(v && `${v.stap} ${v.uiterlijk}`).toBe(volgende)
})

test("een groep uit detentie of zorg staat apart, elke andere niet", () => {
  for (const { code } of BESCHERMDE_GROEPEN) expect(verdeelGroep(code)).toEqual({ groep: null, beschermdeGroep: code })
  for (const { code } of GROEPEN) expect(verdeelGroep(code)).toEqual({ groep: code, beschermdeGroep: null })
  expect(BESCHERMDE_GROEPEN).toHaveLength(5)
})

test("elke groep is een doelgroep van een dossier, op de uitkering na", () =>
  expect([...GROEPEN, ...BESCHERMDE_GROEPEN].filter(g => !DOELGROEPEN.includes(g)).map(g => g.code)).toEqual(["participatiewet"]))
