import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"

const CSS = readFileSync(new URL("./css/tokens.css", import.meta.url), "utf8")

type Kleur = readonly [number, number, number]
type Palet = Record<string, Kleur>

const kleur = (hex: string): Kleur => [1, 3, 5].map(i => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Kleur

function palet(kant: "licht" | "donker"): Palet {
  const regels = CSS.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)
  return Object.fromEntries([...regels].map(([, naam, licht, donker]) => [naam ?? "", kleur((kant === "licht" ? licht : donker) ?? "")]))
}

/** Relative luminance, WCAG 2.2. */
function luminance(k: Kleur): number {
  const [r = 0, g = 0, b = 0] = k.map(v => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: Kleur, b: Kleur): number {
  const [hoog, laag] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (hoog + 0.05) / (laag + 0.05)
}

const meng = (boven: Kleur, onder: Kleur, deel: number): Kleur =>
  boven.map((v, i) => Math.round(v * deel + (onder[i] ?? 0) * (1 - deel))) as unknown as Kleur

const GROND = ["papier", "vlak", "vlak-diep"]
const TEKST: [string, string[]][] = [
  ["inkt", [...GROND, "groen-zacht", "laat-zacht", "straks-zacht", "goed-zacht", "info-zacht", "gewoon-zacht"]],
  ["stil", GROND],
  ["vaag", GROND],
  ["groen", [...GROND, "groen-zacht", "laat-zacht", "straks-zacht", "goed-zacht", "info-zacht"]],
  ["groen-sterk", [...GROND, "groen-zacht"]],
  ["op-groen", ["groen", "groen-sterk", "laat"]],
  ["laat", ["papier", "vlak", "laat-zacht"]],
  ["straks", ["papier", "vlak", "straks-zacht"]],
  ["goed", ["papier", "vlak", "goed-zacht"]],
  ["info", ["papier", "vlak", "info-zacht"]],
  ["vlak", ["inkt", "info", "goed", "straks", "laat"]],
]
const VORM: [string, string[]][] = [
  ["rand", ["papier", "vlak"]],
  ["groen", ["papier", "vlak"]],
  ...[1, 2, 3, 4, 5, 6].map((n): [string, string[]] => [`t${n}`, ["vlak"]]),
]
const paren = (tabel: [string, string[]][]) => tabel.flatMap(([voor, achter]) => achter.map(a => [voor, a] as const))

describe.each(["licht", "donker"] as const)("%s", kant => {
  const p = palet(kant)
  const van = (naam: string): Kleur => {
    const k = p[naam]
    if (!k) throw new Error(`no such token: ${naam}`)
    return k
  }

  test.each(paren(TEKST))("text %s on %s has at least 4.5 : 1", (voor, achter) => {
    expect(contrast(van(voor), van(achter))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(paren(VORM))("shape %s on %s has at least 3 : 1", (voor, achter) => {
    expect(contrast(van(voor), van(achter))).toBeGreaterThanOrEqual(3)
  })

  test.each(["t5", "t2", "rand"])("figures on the warmest cell of the matrix (%s) stay readable", warm => {
    expect(contrast(van("inkt"), meng(van(warm), van("vlak"), 0.42))).toBeGreaterThanOrEqual(4.5)
  })
})

test("no colour stands outside the tokens", () => {
  const delen = [
    "basis",
    "kop",
    "knop",
    "tag",
    "chips",
    "kaart",
    "tabel",
    "veld",
    "melding",
    "grafiek",
    "ladder",
    "cijfer",
    "matrix",
    "stappen",
    "pagina",
    "menu",
    "bovenbalk",
  ]
  const los = delen.filter(deel => /#[0-9a-f]{3,8}\b/i.test(readFileSync(new URL(`./css/${deel}.css`, import.meta.url), "utf8")))
  expect(los).toEqual([])
})
