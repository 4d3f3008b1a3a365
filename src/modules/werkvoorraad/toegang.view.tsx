import { momentTekst } from "#begrippen/moment"
import { Kaart } from "#ui/kaart"
import { Tabel } from "#ui/tabel"
import type { Binnenkomst } from "./toegang.sql.ts"

const WAT: Readonly<Record<Binnenkomst["soort"], string>> = {
  noodtoegang: "opende in nood het dossier van",
  verzoek: "wil aansluiten bij",
  grond: "sloot aan bij",
  aanbod: "biedt u het dossier aan van",
  aanvaard: "neemt het dossier over van",
  geweigerd: "neemt het dossier niet over van",
  verlopen: "antwoordde niet op het aanbod van",
  dubbel: "Hetzelfde burgerservicenummer staat twee keer:",
}
const OVERDRACHT: ReadonlySet<Binnenkomst["soort"]> = new Set(["aanbod", "aanvaard", "geweigerd", "verlopen"])
const waarheen = (r: Binnenkomst): string => {
  if (OVERDRACHT.has(r.soort)) return "/overdrachten"
  return `/deelnemers/${r.deelnemerId}/${r.soort === "dubbel" ? "samenvoegen" : "delen"}`
}

/** Told the same day: who came in, or asks to; which file goes from one organisation to another. */
export function Binnenkomsten({ rijen }: { rijen: readonly Binnenkomst[] }) {
  if (rijen.length === 0) return null
  return (
    <Kaart titel="Toegang tot uw dossiers" onder="wie er binnenkwam of dat vraagt, en wat overgaat" vol>
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
                {r.wie} {WAT[r.soort]} <a href={waarheen(r)}>{r.naam ?? "een dossier"}</a>
              </>
            ),
          },
          { kop: "Wanneer", breedte: 20, cel: r => <span class="getal">{momentTekst(r.op)}</span> },
        ]}
      />
    </Kaart>
  )
}
