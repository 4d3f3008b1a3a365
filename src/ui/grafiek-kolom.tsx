import type { Child } from "hono/jsx"
import {
  AsLinks,
  AsOnder,
  Figuur,
  type GrafiekBasis,
  getalTekst,
  HOOGTE,
  type Kleur,
  ONDER,
  pct,
  Rooster,
  Sleutel,
} from "./grafiek-basis.tsx"
import { hoogteVan, type Schaal, schaalVoor } from "./schaal.ts"
import { Tabel } from "./tabel.tsx"

export interface KolomReeks {
  naam: string
  kleur?: Kleur
  /** One for each x; null: not known or too small to show, drawn as nothing and named in the table. */
  waarden: readonly (number | null)[]
}

export interface GrafiekKolomProps extends GrafiekBasis {
  /** Stacked on each other, the first at the bottom; below zero they hang from it. */
  reeksen: readonly KolomReeks[]
  noot?: Child
}

interface Blok {
  kleur: Kleur
  van: number
  tot: number
}

/** The blocks of one column: positive ones stacked upwards from zero, negative ones downwards. */
function stapel(reeksen: readonly KolomReeks[], i: number): Blok[] {
  let boven = 0
  let onder = 0
  return reeksen.map(r => {
    const waarde = r.waarden[i] ?? 0
    const van = waarde < 0 ? onder : boven
    const tot = van + waarde
    if (waarde < 0) onder = tot
    else boven = tot
    return { kleur: r.kleur ?? "groen", van, tot }
  })
}

/** Columns, stacked where there are more series. */
export function GrafiekKolom(props: GrafiekKolomProps) {
  const kolommen = props.x.map((_, i) => stapel(props.reeksen, i))
  const schaal = schaalVoor(
    kolommen.flatMap(k => k.map(b => b.tot)),
    props,
  )
  return (
    <Figuur noot={props.noot} tabel={<Waarden {...props} />}>
      {props.reeksen.length > 1 && <Sleutel reeksen={props.reeksen} vlak />}
      <div class="grafiek-vlak">
        <AsLinks schaal={schaal} eenheid={props.eenheid} />
        <svg height={HOOGTE + ONDER} role="img" aria-label={`${props.titel}. ${props.omschrijving}`}>
          <Rooster schaal={schaal} />
          {kolommen.map((blokken, i) => (
            <Kolom
              blokken={blokken}
              schaal={schaal}
              i={i}
              n={props.x.length}
              bekend={props.reeksen.some(r => typeof r.waarden[i] === "number")}
            />
          ))}
          <AsOnder x={props.x} plek={i => (i + 0.5) / props.x.length} />
        </svg>
      </div>
    </Figuur>
  )
}

function Kolom(props: { blokken: readonly Blok[]; schaal: Schaal; i: number; n: number; bekend: boolean }) {
  const vak = 1 / props.n
  // Not known is not zero: a question mark stands where the column would.
  if (!props.bekend) {
    return (
      <text x={pct(vak * (props.i + 0.5))} y={hoogteVan(props.schaal, 0, HOOGTE) - 6} text-anchor="middle">
        ?
      </text>
    )
  }
  return (
    <>
      {props.blokken.map(blok => {
        const y = [hoogteVan(props.schaal, blok.van, HOOGTE), hoogteVan(props.schaal, blok.tot, HOOGTE)] as const
        const hoogte = Math.abs(y[0] - y[1])
        if (hoogte === 0) return null
        return (
          <rect
            class={`kolom k-${blok.kleur}`}
            x={pct(vak * (props.i + 0.16))}
            width={pct(vak * 0.68)}
            y={Math.min(...y).toFixed(1)}
            height={Math.max(1, hoogte - 1).toFixed(1)}
          />
        )
      })}
    </>
  )
}

function Waarden(props: GrafiekKolomProps) {
  const cel = (waarde: number | null | undefined) =>
    waarde === null || waarde === undefined ? "niet bekend" : getalTekst(waarde, props.eenheid)
  return (
    <Tabel
      bijschrift={props.titel}
      dicht
      opTelefoon="schuiven"
      rijen={props.x.map((label, i) => ({ label, i }))}
      kolommen={[
        { kop: props.xKop, naam: true, cel: r => r.label },
        ...props.reeksen.map(reeks => ({ kop: reeks.naam, rechts: true, cel: (r: { i: number }) => cel(reeks.waarden[r.i]) })),
      ]}
    />
  )
}
