import type { Child } from "hono/jsx"
import { area, curveLinear, curveStepAfter, line } from "d3-shape"
import { AsLinks, Figuur, getalTekst, HOOGTE, pct, Rooster } from "./grafiek-basis.tsx"
import { hoogteVan, schaalVoor } from "./schaal.ts"
import { Tabel } from "./tabel.tsx"

/** Shares between 0 and 100. */
export interface OverlevingPunt {
  maand: number
  gevolgd: number
  blijft: number
  laag: number
  hoog: number
}
export interface GrafiekOverlevingProps {
  titel: string
  omschrijving: string
  punten: readonly OverlevingPunt[]
  /** Every month is known: a staircase. Else straight on to the next point that is. */
  trap: boolean
  noot?: Child
}

const BREEDTE = 1000
/** Under the plot: the months, and of how many people the line is made there. */
const ONDER = 48

/** How much of what began still stands, with its bandwidth, and under it how many are followed so far. */
export function GrafiekOverleving({ titel, omschrijving, punten, trap, noot }: GrafiekOverlevingProps) {
  const schaal = schaalVoor([0, 100], { min: 0, max: 100 })
  const laatste = Math.max(6, punten.at(-1)!.maand)
  const x = (p: OverlevingPunt) => (p.maand / laatste) * BREEDTE
  const y = (waarde: number) => hoogteVan(schaal, waarde, HOOGTE)
  const vorm = trap ? curveStepAfter : curveLinear
  const lijn = line<OverlevingPunt>(x, p => y(p.blijft)).curve(vorm)
  const vlak = area<OverlevingPunt>(
    x,
    p => y(p.laag),
    p => y(p.hoog),
  ).curve(vorm)
  const bij = merktekens(punten, laatste)
  return (
    <Figuur noot={noot} tabel={<Waarden titel={titel} punten={punten.filter(p => bij.includes(p))} />}>
      <div class="grafiek-vlak">
        <AsLinks schaal={schaal} eenheid=" %" />
        <svg height={HOOGTE + ONDER} role="img" aria-label={`${titel}. ${omschrijving}`}>
          <Rooster schaal={schaal} />
          <svg class="k-groen" viewBox={`0 0 ${BREEDTE} ${HOOGTE}`} width="100%" height={HOOGTE} preserveAspectRatio="none">
            <path class="reeks-band" d={vlak.digits(1)([...punten]) ?? ""} />
            <path class="reeks-lijn" d={lijn.digits(1)([...punten]) ?? ""} />
          </svg>
          {bij.map(p => {
            const plek = p.maand / laatste
            const anker = plek > 0.97 ? "end" : plek < 0.03 ? "start" : "middle"
            return (
              <text
                class={(p.maand % 12 === 0 && laatste - p.maand >= 9) || p.maand === laatste ? undefined : "alleen-breed"}
                x={pct(plek)}
                y={HOOGTE + 19}
                text-anchor={anker}
              >
                {p.maand === 0 ? "start" : `${p.maand} mnd`}
                <tspan class="gevolgd" x={pct(plek)} dy="20">
                  {getalTekst(p.gevolgd)}
                </tspan>
              </text>
            )
          })}
        </svg>
        <span class="gevolgd-kop" aria-hidden="true">
          gevolgd
        </span>
      </div>
    </Figuur>
  )
}

/** The points that get a label: every third month, or all where there are few; none so close to the last that they touch. */
function merktekens(punten: readonly OverlevingPunt[], laatste: number): OverlevingPunt[] {
  const stap = laatste > 24 ? 6 : 3
  const eind = punten.at(-1)!
  return punten.filter(p => p === eind || (p.maand % stap === 0 && eind.maand - p.maand >= stap / 2))
}

const Waarden = ({ titel, punten }: { titel: string; punten: readonly OverlevingPunt[] }) => (
  <Tabel
    bijschrift={titel}
    dicht
    opTelefoon="schuiven"
    rijen={punten}
    kolommen={[
      { kop: "Na de start", naam: true, cel: p => (p.maand === 0 ? "start" : `${p.maand} maanden`) },
      { kop: "Gevolgd", rechts: true, cel: p => getalTekst(p.gevolgd) },
      { kop: "Nog aan het werk", rechts: true, cel: p => getalTekst(p.blijft, " %") },
      { kop: "Tussen", rechts: true, cel: p => (p.maand === 0 ? "–" : `${getalTekst(p.laag)} en ${getalTekst(p.hoog, " %")}`) },
    ]}
  />
)
