import type { Child } from "hono/jsx"
import { area, line } from "d3-shape"
import { AsLinks, AsOnder, Figuur, type GrafiekBasis, getalTekst, HOOGTE, type Kleur, ONDER, Rooster, Sleutel } from "./grafiek-basis.tsx"
import { spreid } from "./grafiek.rules.ts"
import { hoogteVan, type Schaal, schaalVoor } from "./schaal.ts"
import { Tabel } from "./tabel.tsx"

export interface Reeks {
  naam: string
  kleur?: Kleur
  stippel?: boolean
  /** One for each x; null leaves a gap. */
  waarden: readonly (number | null)[]
  /** Lowest and highest for each x: from 'confirmed' to 'with the unknown'. */
  band?: readonly (readonly [number, number] | null)[]
}

export interface GrafiekLijnProps extends GrafiekBasis {
  reeksen: readonly Reeks[]
  noot?: Child
  /** Where each x stands, 0 to 1; evenly spaced when left out. */
  plekken?: readonly number[] | undefined
}

/** The drawing is stretched from this width; strokes keep theirs. */
const BREEDTE = 1000

const alleWaarden = (reeksen: readonly Reeks[]): number[] =>
  reeksen.flatMap(r => [...r.waarden, ...(r.band ?? []).flatMap(b => b ?? [])]).filter(w => w !== null)

/** Lines and bandwidths through time, with the name of each series at its end. */
export function GrafiekLijn(props: GrafiekLijnProps) {
  const schaal = schaalVoor(alleWaarden(props.reeksen), props)
  const plek = (i: number) => props.plekken?.[i] ?? i / Math.max(1, props.x.length - 1)
  return (
    <Figuur noot={props.noot} tabel={<Waarden {...props} />}>
      {props.reeksen.length > 1 && <Sleutel reeksen={props.reeksen} />}
      <div class={props.reeksen.length > 1 ? "grafiek-vlak grafiek-vlak--namen" : "grafiek-vlak"}>
        <AsLinks schaal={schaal} eenheid={props.eenheid} />
        <svg height={HOOGTE + ONDER} role="img" aria-label={`${props.titel}. ${props.omschrijving}`}>
          <Rooster schaal={schaal} />
          <svg viewBox={`0 0 ${BREEDTE} ${HOOGTE}`} width="100%" height={HOOGTE} preserveAspectRatio="none">
            {props.reeksen.map(reeks => (
              <ReeksLijn reeks={reeks} schaal={schaal} plek={plek} />
            ))}
          </svg>
          <AsOnder x={props.x} plek={plek} />
        </svg>
        {props.reeksen.length > 1 && <Namen reeksen={props.reeksen} schaal={schaal} />}
      </div>
    </Figuur>
  )
}

function ReeksLijn({ reeks, schaal, plek }: { reeks: Reeks; schaal: Schaal; plek: (i: number) => number }) {
  const x = (_: unknown, i: number) => plek(i) * BREEDTE
  const y = (waarde: number) => hoogteVan(schaal, waarde, HOOGTE)
  const lijn = line<number | null>(x, w => y(w ?? 0)).defined(w => w !== null)
  const vlak = area<readonly [number, number] | null>(
    x,
    b => y(b?.[0] ?? 0),
    b => y(b?.[1] ?? 0),
  ).defined(b => b !== null)
  return (
    <g class={`k-${reeks.kleur ?? "groen"}`}>
      {reeks.band && <path class="reeks-band" d={vlak.digits(1)([...reeks.band]) ?? ""} />}
      <path class={reeks.stippel ? "reeks-lijn reeks-lijn--stippel" : "reeks-lijn"} d={lijn.digits(1)([...reeks.waarden]) ?? ""} />
    </g>
  )
}

/** The names at the right, moved apart where lines end close together. */
function Namen(props: { reeksen: readonly Reeks[]; schaal: Schaal }) {
  const eind = props.reeksen.map(r => hoogteVan(props.schaal, r.waarden.findLast(w => w !== null) ?? 0, HOOGTE))
  const plekken = spreid(eind, 17, HOOGTE)
  const langste = Math.max(...props.reeksen.map(r => r.naam.length))
  return (
    <svg class="grafiek-namen" width={`${Math.min(11, langste * 0.45 + 0.2)}rem`} height={HOOGTE + ONDER} aria-hidden="true">
      {props.reeksen.map((reeks, i) => (
        <text class={`reeks-naam k-${reeks.kleur ?? "groen"}`} x="0" y={(plekken[i] ?? 0) + 4}>
          {reeks.naam}
        </text>
      ))}
    </svg>
  )
}

function Waarden(props: GrafiekLijnProps) {
  const cel = (reeks: Reeks, i: number) => {
    const band = reeks.band?.[i]
    const waarde = reeks.waarden[i]
    if (waarde === null || waarde === undefined) return "niet bekend"
    const tekst = getalTekst(waarde, props.eenheid)
    return band ? `${tekst} (${getalTekst(band[0])} – ${getalTekst(band[1], props.eenheid)})` : tekst
  }
  return (
    <Tabel
      bijschrift={props.titel}
      dicht
      opTelefoon="schuiven"
      rijen={props.x.map((label, i) => ({ label, i }))}
      kolommen={[
        { kop: props.xKop, naam: true, cel: r => r.label },
        ...props.reeksen.map(reeks => ({ kop: reeks.naam, rechts: true, cel: (r: { i: number }) => cel(reeks, r.i) })),
      ]}
    />
  )
}
