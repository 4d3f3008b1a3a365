import { momentTekst } from "#begrippen/moment"
import { Kaart } from "#ui/kaart"
import type { Werkaantekening } from "./werkaantekening.sql.ts"

/** So many beside the form of a conversation; all of them on their own page. */
const NIEUWSTE = 2

/** What the reader noted for himself, beside the note that everybody reads. */
export const AlleenVoorMij = ({ rijen, id }: { rijen: readonly Werkaantekening[]; id: string }) => (
  <Kaart titel="Alleen voor u" onder="na 90 dagen weg" meer={{ tekst: "aantekeningen", href: `/deelnemers/${id}/werkaantekeningen` }}>
    {rijen.length === 0 && <p class="stil">U hebt niets voor uzelf genoteerd.</p>}
    {rijen.slice(0, NIEUWSTE).map(r => (
      <p>
        {r.tekst} <span class="stil">{momentTekst(r.gemaaktOp)}</span>
      </p>
    ))}
  </Kaart>
)
