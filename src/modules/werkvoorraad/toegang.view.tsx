import { momentTekst } from "#begrippen/moment"
import { Kaart } from "#ui/kaart"
import { Tabel } from "#ui/tabel"
import type { Binnenkomst } from "./toegang.sql.ts"

const WAT: Readonly<Record<Binnenkomst["soort"], string>> = {
  noodtoegang: "opende in nood het dossier van",
  verzoek: "wil aansluiten bij",
  grond: "sloot aan bij",
}

/** Told the same day: who came in, or asks to. */
export function Binnenkomsten({ rijen }: { rijen: readonly Binnenkomst[] }) {
  if (rijen.length === 0) return null
  return (
    <Kaart titel="Toegang tot uw dossiers" onder="wie er binnenkwam of dat vraagt" vol>
      <Tabel
        bijschrift="Wie toegang kreeg of vraagt"
        zonderKop
        rijen={rijen}
        kolommen={[
          {
            kop: "Wat",
            naam: true,
            cel: r => (
              <>
                {r.wie} {WAT[r.soort]} <a href={`/deelnemers/${r.deelnemerId}/delen`}>{r.naam}</a>
              </>
            ),
          },
          { kop: "Wanneer", breedte: 20, cel: r => <span class="getal">{momentTekst(r.op)}</span> },
        ]}
      />
    </Kaart>
  )
}
