import { type Getoond, loadGetoond } from "./getoond.sql.ts"
import { loadZaken } from "./stand.sql.ts"
import { type Lezer, vraagVan } from "./voorraad.sql.ts"

/** Everything to do for one person that the reader may know of or waits for, most urgent first; what lay there at the start is among it. */
export async function loadWatNu(lezer: Lezer, deelnemerId: string): Promise<Getoond[]> {
  const vraag = vraagVan(lezer, { mensen: [deelnemerId] }, null)
  const zaken = await loadZaken(lezer.tx, vraag)
  return loadGetoond(
    lezer.tx,
    zaken.filter(zaak => zaak.urgentie !== "stil").map(zaak => ({ zaak, ook: [] })),
    vraag.begeleiders,
    lezer.vandaag,
  )
}
