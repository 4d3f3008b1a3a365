import { expect, test } from "vitest"
import { type Dienstverlening, dienstverleningOp, type Niveau } from "#begrippen/dienstverlening"
import { type Planstand, verwachtVan } from "./dienstverlening.rules.ts"

const regel = (rest: Partial<Dienstverlening> = {}): Dienstverlening => ({
  trede: 2,
  niveau: "minimaal",
  omschrijving: "x",
  bron: "x",
  eigen: false,
  begin: "2017-05-31",
  einde: null,
  ...rest,
})
const alle = [
  regel(),
  regel({ niveau: "programma", eigen: true, begin: "2025-01-01", einde: "2026-01-01" }),
  regel({ niveau: "geen", eigen: true, begin: "2027-01-01" }),
]
test.for([
  ["niets van zichzelf: wat meekomt", "2024-12-31", "minimaal"],
  ["wat de organisatie koos gaat voor", "2025-01-01", "programma"],
  ["op de dag van het einde niet meer", "2026-01-01", "minimaal"],
  ["nog niet ingegaan", "2026-12-31", "minimaal"],
  ["voordat er iets gold", "2017-05-30", undefined],
] as const)("%s", ([, dag, niveau]) => expect(dienstverleningOp(alle, 2, dag)?.niveau).toBe(niveau))

const stand = (rest: Partial<Planstand> = {}): Planstand => ({
  beantwoord: 3,
  openDoelen: [{ thema: "werk" }],
  openStappen: [{ wie: "deelnemer" }],
  ontheffingZonderHercontrole: null,
  ...rest,
})
const mist = (niveau: Niveau, rest: Partial<Planstand> = {}) => verwachtVan({ niveau }, stand(rest)).filter(v => !v.er).length
test.for([
  ["programma, alles er", "programma", {}, 0],
  ["programma, een vraag open en geen doel over werk", "programma", { beantwoord: 2, openDoelen: [{ thema: "geld" }] }, 2],
  ["werk met steun zonder stap van wie ondersteunt", "jobcoach", {}, 1],
  ["minimaal zonder stap bij een partner", "minimaal", {}, 1],
  ["minimaal, ontheffing zonder hercontrole", "minimaal", { openStappen: [{ wie: "partner" }], ontheffingZonderHercontrole: true }, 1],
  ["geen dienstverlening, maar een doel open", "geen", {}, 1],
] as const)("wat een plan mist: %s", ([, niveau, rest, n]) => expect(mist(niveau, rest)).toBe(n))
