import type { Child } from "hono/jsx"
import { Figuur, getalTekst, type Kleur, pct } from "./grafiek-basis.tsx"
import { type Band, type Plaats, zetOp } from "./sankey.rules.ts"
import { Tabel } from "./tabel.tsx"

export interface SankeyKnoop {
  sleutel: string
  naam: string
  /** The begin of the name, which is all that a narrow screen shows. */
  kort: string
  n: number
  kleur?: Kleur
}
export interface SankeyDeel {
  van: string
  naar: string
  n: number
}
export interface SankeyProps {
  titel: string
  /** What the picture shows, for who cannot see it. */
  omschrijving: string
  /** Head above each column. */
  koppen: readonly string[]
  kolommen: readonly (readonly SankeyKnoop[])[]
  /** Between each column and the next. */
  delen: readonly (readonly SankeyDeel[])[]
  /** What stands in the table where no band goes: '0', or a dash where it may be withheld. */
  leeg: string
  /** The page that tells of the people in a place of the last column, for who may see them. */
  href?: (sleutel: string) => string | undefined
  noot?: Child
}

const HOOGTE = 360
const BOVEN = 26
/** The bands are stretched from this width; the places, and how thick a band is, keep theirs. */
const BREEDTE = 100
const KNOOP = 12

/** Where people came from and where they went, as bands between columns, with the same as a table. */
export function Sankey(props: SankeyProps) {
  const { kolommen, banden } = zetOp(props.kolommen, props.delen, HOOGTE)
  const knoop = (k: number, sleutel: string) => props.kolommen[k]!.find(n => n.sleutel === sleutel)!
  const laatste = kolommen.length - 1
  return (
    <Figuur noot={props.noot} tabel={<Tabellen {...props} />}>
      <svg class="sankey" height={HOOGTE + BOVEN} role="img" aria-label={`${props.titel}. ${props.omschrijving}`}>
        {props.koppen.map((kop, k) => (
          <text class="sankey-kop" x={pct(k / laatste)} y="12" text-anchor={k === 0 ? "start" : k === laatste ? "end" : "middle"}>
            {kop}
          </text>
        ))}
        <svg y={BOVEN} height={HOOGTE} width="100%">
          <svg class="sankey-banden" viewBox={`0 0 ${BREEDTE} ${HOOGTE}`} width="100%" height={HOOGTE} preserveAspectRatio="none">
            {banden.flatMap((lijst, k) =>
              [...Map.groupBy(lijst, band => knoop(k, band.van).kleur ?? "groen")].map(([kleur, groep]) => (
                <g class={`k-${kleur}`}>
                  {groep.map(band => (
                    <path d={lijn(band, (k / laatste) * BREEDTE, ((k + 1) / laatste) * BREEDTE)} stroke-width={Math.round(band.dikte)}>
                      <title>{`${knoop(k, band.van).kort} → ${knoop(k + 1, band.naar).kort}: ${getalTekst(band.n)}`}</title>
                    </path>
                  ))}
                </g>
              )),
            )}
          </svg>
          {kolommen.map((plaatsen, k) =>
            plaatsen.map(plaats => <Knoop plaats={plaats} knoop={knoop(k, plaats.sleutel)} deel={k / laatste} />),
          )}
        </svg>
      </svg>
    </Figuur>
  )
}

/** The middle of a band, with a soft bend. */
function lijn({ y0, y1, dikte }: Band, x0: number, x1: number): string {
  const midden = (x0 + x1) / 2
  const [a, b] = [y0, y1].map(y => Math.round(y + dikte / 2))
  return `M${x0},${a}C${midden},${a} ${midden},${b} ${x1},${b}`
}

/** The bar of a place with its name beside it, inside the drawing; on a narrow screen the short name. */
function Knoop({ plaats, knoop, deel }: { plaats: Plaats; knoop: SankeyKnoop; deel: number }) {
  const [schuif, naast] = deel === 0 ? [0, KNOOP + 6] : deel === 1 ? [-KNOOP, -KNOOP - 6] : [-KNOOP / 2, KNOOP / 2 + 6]
  return (
    <g class={`k-${knoop.kleur ?? "groen"}`}>
      <rect
        x={pct(deel)}
        transform={`translate(${schuif})`}
        y={plaats.y.toFixed(1)}
        width={KNOOP}
        height={Math.max(2, plaats.hoogte).toFixed(1)}
      />
      <text x={pct(deel)} y={(plaats.y + plaats.hoogte / 2 + 4).toFixed(1)} dx={naast} text-anchor={deel === 1 ? "end" : undefined}>
        {knoop.kort}
        {knoop.naam !== knoop.kort && <tspan class="alleen-breed">{knoop.naam.slice(knoop.kort.length)}</tspan>}{" "}
        <tspan>{getalTekst(knoop.n)}</tspan>
      </text>
    </g>
  )
}

/** The same as tables: the side with more places down, the other across. */
const Tabellen = (props: SankeyProps) => (
  <>
    {props.delen.map((_, k) => (
      <Kruistabel {...props} k={k} />
    ))}
  </>
)

function Kruistabel({ k, ...props }: SankeyProps & { k: number }) {
  const { kolommen, koppen, leeg } = props
  const omlaag = kolommen[k]!.length >= kolommen[k + 1]!.length
  const [neer, opzij] = omlaag ? [k, k + 1] : [k + 1, k]
  const tel = (rij: string, kolom: string) =>
    props.delen[k]!.find(d => (omlaag ? d.van === rij && d.naar === kolom : d.van === kolom && d.naar === rij))?.n
  const naamVan = (rij: SankeyKnoop) => {
    const href = neer === kolommen.length - 1 ? props.href?.(rij.sleutel) : undefined
    return href ? <a href={href}>{rij.naam}</a> : rij.naam
  }
  return (
    <Tabel
      bijschrift={`${koppen[k]} en ${koppen[k + 1]!.toLowerCase()}`}
      dicht
      opTelefoon="schuiven"
      rijen={kolommen[neer]!}
      kolommen={[
        { kop: koppen[neer]!, naam: true, cel: naamVan },
        ...kolommen[opzij]!.map(({ sleutel, naam }) => ({
          kop: naam,
          rechts: true,
          cel: (rij: SankeyKnoop) => {
            const n = tel(rij.sleutel, sleutel)
            return n === undefined ? leeg : getalTekst(n)
          },
        })),
        { kop: "Samen", rechts: true, cel: rij => getalTekst(rij.n) },
      ]}
    />
  )
}
