import { line } from "d3-shape"
import { hoogteVan, schaalVoor } from "./schaal.ts"

const BREEDTE = 100
const HOOGTE = 28

/** A small line of how a figure went, beside the figure; it says nothing that the page behind it does not. */
export function Vonk(props: { waarden: readonly (number | null)[] }) {
  const bekend = props.waarden.filter(w => w !== null)
  if (bekend.length < 2) return null
  const schaal = schaalVoor(bekend)
  const stap = BREEDTE / (props.waarden.length - 1)
  const lijn = line<number | null>(
    (_, i) => i * stap,
    w => hoogteVan(schaal, w ?? 0, HOOGTE),
  ).defined(w => w !== null)
  return (
    <svg class="vonk k-groen" viewBox={`0 0 ${BREEDTE} ${HOOGTE}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="reeks-lijn" d={lijn.digits(0)([...props.waarden]) ?? ""} />
    </svg>
  )
}
