import { encodeQR } from "qr"

/** A QR code as a drawing, dark on white in every theme: a camera needs the contrast. `naam` says what it stands for. */
export function Qr(props: { tekst: string; naam: string }) {
  const vakken = encodeQR(props.tekst, "raw", { border: 4 })
  const pad = vakken.flatMap((rij, y) => rij.flatMap((vol, x) => (vol ? [`M${x} ${y}h1v1h-1z`] : []))).join("")
  return (
    <svg class="qr" viewBox={`0 0 ${vakken.length} ${vakken.length}`} role="img" aria-label={props.naam} shape-rendering="crispEdges">
      <rect class="qr-wit" width="100%" height="100%" />
      <path class="qr-zwart" d={pad} />
    </svg>
  )
}
