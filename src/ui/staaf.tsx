export interface StaafProps {
  /** The end of the bar; null: not shown or not known. */
  waarde: number | null
  max: number
  /** Below zero: the lowest value, so that all bars of a column share one zero. */
  min?: number
  /** A bandwidth: the bar runs to `waarde`, a lighter part on to `tot`. */
  tot?: number | undefined
  trede?: 1 | 2 | 3 | 4 | 5 | 6
}

const deel = (procent: number) => `${Number(procent.toFixed(1))}%`

/** A bar in a table cell, beside the figure that it draws; it says nothing that the figure does not. */
export function Staaf(props: StaafProps) {
  if (props.waarde === null) return null
  const min = Math.min(0, props.min ?? 0)
  const plek = (waarde: number) => ((Math.min(props.max, Math.max(min, waarde)) - min) / (props.max - min || 1)) * 100
  const [van, tot] = [plek(Math.min(0, props.waarde)), plek(Math.max(0, props.waarde))]
  const klasse = props.waarde < 0 ? "staaf-vul staaf-vul--onder" : `staaf-vul${props.trede ? ` t${props.trede}` : ""}`
  const vanaf = (x: number) => (x > 0 ? deel(x) : undefined)
  return (
    <svg class="staaf" aria-hidden="true">
      {props.tot !== undefined && <rect class="staaf-band" x={vanaf(tot)} width={deel(plek(props.tot) - tot)} />}
      <rect class={klasse} x={vanaf(van)} width={deel(tot - van)} />
    </svg>
  )
}
