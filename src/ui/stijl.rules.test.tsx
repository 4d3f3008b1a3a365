import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { Foutsamenvatting } from "./foutsamenvatting.tsx"
import { Pagina } from "./pagina.tsx"
import { Samenvoegen } from "./samenvoegen.tsx"
import { Stijl } from "./stijl.tsx"
import { Tabel } from "./tabel.tsx"
import { Veld } from "./veld.tsx"

const html = (deel: unknown) => String(deel)

const pagina = () =>
  html(
    <Pagina titel="Stijl" middelen={{ css: "/a.css", js: ["/a.js"] }} gebruiker={null} zoek>
      <Stijl />
    </Pagina>,
  )

describe("every part", () => {
  test("has no inline style, no inline script and no handler: the policy of the house forbids them", () => {
    expect(pagina()).not.toMatch(/\sstyle="|<style|\son[a-z]+="|javascript:/)
    expect(pagina().match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/a.js">'])
  })

  test("has an id once only", () => {
    const ids = [...pagina().matchAll(/\sid="([^"]+)"/g)].map(m => m[1])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  test("refers only to ids that exist", () => {
    const bron = pagina()
    const ids = new Set([...bron.matchAll(/\sid="([^"]+)"/g)].map(m => m[1]))
    const wijst = [...bron.matchAll(/\s(?:for|aria-describedby|aria-labelledby|list)="([^"]+)"/g)].flatMap(m => (m[1] ?? "").split(" "))
    expect(wijst.filter(id => !ids.has(id))).toEqual([])
  })
})

/** Parts that the page of the parts does not draw as a sample, and where one sees them. */
const NIET_APART: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["Document", "Pagina", "Kop", "Merk", "Hoofdmenu", "Onderbalk", "Voet"].map(deel => [deel, "the frame of /stijl itself"]),
  ),
  SmallePagina: "a whole page: /inloggen",
  ...Object.fromEntries(["Invoer", "Keuzeveld", "VeldUitleg"].map(deel => [deel, "inside Veld"])),
  ...Object.fromEntries(["AsLinks", "AsOnder", "Rooster", "Sleutel", "Figuur"].map(deel => [deel, "inside the charts"])),
}
const MAP = import.meta.dirname
const bronnen = readdirSync(MAP).filter(naam => naam.endsWith(".tsx") && !naam.includes(".test."))
const isStijl = (naam: string) => naam.startsWith("stijl")
const delen = bronnen
  .filter(naam => !isStijl(naam))
  .flatMap(naam => [...readFileSync(join(MAP, naam), "utf8").matchAll(/^export (?:function|const) ([A-Z]\w*[a-z]\w*)/gm)].map(m => m[1]!))
const getoond = bronnen.filter(isStijl).map(naam => readFileSync(join(MAP, naam), "utf8")).join("\n") // biome-ignore format: one thought
const ontbreekt = (namen: readonly string[]) => namen.filter(deel => !(deel in NIET_APART) && !new RegExp(`<${deel}\\b`).test(getoond))

test("every part that is exported stands on the page of the parts, or it is said where one sees it", () => {
  expect(delen.length).toBeGreaterThan(50)
  expect(ontbreekt(delen)).toEqual([])
  expect(Object.keys(NIET_APART).filter(deel => !delen.includes(deel))).toEqual([])
  expect(ontbreekt([...delen, "Nieuwdeel"])).toEqual(["Nieuwdeel"]) // the planted fault
})

test("what people wrote is escaped", () => {
  const boos = '<img src=x onerror="alert(1)">'
  expect(html(<Tabel bijschrift={boos} rijen={[boos]} kolommen={[{ kop: boos, cel: r => r }]} />)).not.toContain("<img")
})

test("a field says its error to who cannot see it, and the summary links to it", () => {
  const veld = html(<Veld naam="dag" type="date" label="Dag" hint="Uitleg" fout="Kies een dag." />)
  expect(veld).toContain('aria-describedby="veld-dag-fout veld-dag-hint"')
  expect(veld).toContain('aria-invalid="true"')
  expect(html(<Foutsamenvatting fouten={[{ code: "x", veld: "dag", tekst: "Kies een dag." }]} />)).toContain('href="#veld-dag"')
})

test("merging prefers the side that changed, and asks where both did", () => {
  const w = (tekst: string) => ({ waarde: tekst, tekst })
  const velden = [
    { naam: "alleen-u", label: "a", was: w("1"), vanU: w("2"), vanAnder: w("1") },
    { naam: "alleen-ander", label: "b", was: w("1"), vanU: w("1"), vanAnder: w("2") },
    { naam: "beide", label: "c", was: w("1"), vanU: w("2"), vanAnder: w("3") },
  ]
  const gekozen = [...html(<Samenvoegen velden={velden} ander="Sanne" wanneer="nu" />).matchAll(/id="([^"]+)"[^>]*checked/g)].map(m => m[1])
  expect(gekozen).toEqual(["alleen-u-u", "alleen-ander-ander"])
})
