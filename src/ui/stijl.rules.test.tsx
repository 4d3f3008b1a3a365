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
